"""What is inconsistent in a report: the sums the form promises, prose against tables, one year against the next.

Findings name the figures in “quotation marks” as facts are called, so that an answer that uses one can say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from knowledge import form
from knowledge.checks_of_parts import check_parts
from knowledge.checks_of_prose import prose_against_tables
from knowledge.models import Fact

Figures = Mapping[str, Fact]


def check_facts(facts: Sequence[Fact], tables_whole: bool = True) -> list[str]:
    """Every inconsistency among a report's facts, one sentence each, naming both figures and where they stand.

    Outcomes are not added up if rows of the tables could not be read: their sum would say nothing.
    """
    figures = {fact.key: fact for fact in facts if fact.key and fact.value is not None}
    return [
        *_row_sums(figures),
        *_balance(figures),
        *(_outcome_sums(figures) if tables_whole else ()),
        *_review_sums(figures),
        *check_parts(facts),
        *prose_against_tables(facts, figures),
    ]


def _value(figures: Figures, key: str) -> Decimal | None:
    fact = figures.get(key)
    return fact.value if fact else None


def _sum(figures: Figures, keys: Iterable[str]) -> Decimal | None:
    """The sum of the cells that are given; None if none is."""
    values = [value for value in (_value(figures, key) for key in keys) if value is not None]
    return sum(values, Decimal(0)) if values else None


def _row_sums(figures: Figures) -> list[str]:
    """自然人 and the organisations of each row add up to its 总计."""
    findings = []
    table = form.table("applications")
    parts = [column.key for column in table.columns if column.key != "total"]
    for row in table.rows:
        total = _value(figures, f"applications.{row.key}.total")
        added = _sum(figures, (f"applications.{row.key}.{column}" for column in parts))
        if total is not None and added is not None and total != added:
            findings.append(f"表三“{row.name}”：各类申请人相加为{added}，总计栏为{total}")
    return findings


_BALANCED = (("received", "carried_over"), ("closed", "carried_forward"))
"""Items one and two, items three and four: what came in is what was dealt with or goes on."""


def _balance(figures: Figures) -> list[str]:
    """Item one plus item two equals item three plus item four, column by column."""
    findings = []
    for column in form.table("applications").columns:
        sides = [[figures.get(f"applications.{row}.{column.key}") for row in side] for side in _BALANCED]
        (left, left_working), (right, right_working) = map(_added, sides)
        if left is not None and right is not None and left != right:
            findings.append(f"表三“{column.name}”栏：{left_working}，{right_working}，两边不等")
    return findings


def _added(facts: Sequence[Fact | None]) -> tuple[Decimal | None, str]:
    """The sum of some cells and how it was reached; None if one of them is not given."""
    given = [fact for fact in facts if fact is not None and fact.value is not None]
    total = sum((fact.value or Decimal(0) for fact in given), Decimal(0))
    working = "＋".join(f"“{fact.topic}”{fact.value}" for fact in given)
    return (total if len(given) == len(facts) else None), f"{working}＝{total}"


def _outcome_sums(figures: Figures) -> list[str]:
    """The outcomes of item three add up to its 总计, column by column."""
    findings = []
    table = form.table("applications")
    leaves = [row.key for row in table.rows if row.group and row.key != "closed"]
    for column in table.columns:
        total = figures.get(f"applications.closed.{column.key}")
        added = _sum(figures, (f"applications.{key}.{column.key}" for key in leaves))
        if total is not None and added is not None and total.value != added:
            findings.append(
                f"表三“{column.name}”栏：第三项各办理结果相加为{added}，“{total.topic}”（第七小项）为{total.value}"
            )
    return findings


def _review_sums(figures: Figures) -> list[str]:
    """The results of reconsideration and litigation add up to their totals."""
    findings = []
    table = form.table("review")
    parts = [column.key for column in table.columns if column.key != "total"]
    for row in table.rows:
        total = _value(figures, f"review.{row.key}.total")
        added = _sum(figures, (f"review.{row.key}.{part}" for part in parts))
        if total is not None and added is not None and total != added:
            findings.append(f"表四“{row.name}”：各项结果相加为{added}，总计为{total}")
    return findings


def check_years(earlier: Sequence[Fact], later: Sequence[Fact], years: tuple[int, int]) -> list[str]:
    """What one year's report carries over into the next is what the next says it took over."""
    out = {fact.key: fact for fact in earlier if fact.key.startswith("applications.carried_forward.")}
    taken = {fact.key: fact for fact in later if fact.key.startswith("applications.carried_over.")}
    findings = []
    for column in form.table("applications").columns:
        left = out.get(f"applications.carried_forward.{column.key}")
        right = taken.get(f"applications.carried_over.{column.key}")
        if left and right and None not in (left.value, right.value) and left.value != right.value:
            findings.append(
                f"表三“{column.name}”栏：{years[0]}年年报“{left.topic}”{left.value}件，"
                f"{years[1]}年年报“{right.topic}”{right.value}件，不一致"
            )
    return findings


def is_between_years(finding: str) -> bool:
    """True for what `check_years` found, which is found anew whenever one of the two reports changes."""
    return "年年报“" in finding
