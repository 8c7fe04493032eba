"""What is inconsistent in a report: the sums the form promises, parts against totals in the prose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from knowledge import form
from knowledge.models import Fact

Figures = dict[str, Fact]


def check_facts(facts: Sequence[Fact]) -> list[str]:
    """Every inconsistency among a report's facts, one sentence each, naming both figures and where they stand."""
    figures = {fact.key: fact for fact in facts if fact.key and fact.value is not None}
    return [
        *_row_sums(figures),
        *_balance(figures),
        *_outcome_sums(figures),
        *_review_sums(figures),
        *_prose_parts(facts),
        *_prose_against_table(facts, figures),
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


def _balance(figures: Figures) -> list[str]:
    """Item one plus item two equals item three plus item four, column by column."""
    findings = []
    for column in form.table("applications").columns:
        cells = {
            row: _value(figures, f"applications.{row}.{column.key}")
            for row in ("received", "carried_over", "closed", "carried_forward")
        }
        if all(value is not None for value in cells.values()):
            left = (cells["received"] or 0) + (cells["carried_over"] or 0)
            right = (cells["closed"] or 0) + (cells["carried_forward"] or 0)
            if left != right:
                findings.append(
                    f"表三“{column.name}”栏：第一项{cells['received']}＋第二项{cells['carried_over']}＝{left}，"
                    f"第三项{cells['closed']}＋第四项{cells['carried_forward']}＝{right}，两边不等"
                )
    return findings


def _outcome_sums(figures: Figures) -> list[str]:
    """The outcomes of item three add up to its 总计, column by column."""
    findings = []
    table = form.table("applications")
    leaves = [row.key for row in table.rows if row.group and row.key != "closed"]
    for column in table.columns:
        total = _value(figures, f"applications.closed.{column.key}")
        added = _sum(figures, (f"applications.{key}.{column.key}" for key in leaves))
        if total is not None and added is not None and total != added:
            findings.append(f"表三“{column.name}”栏：第三项各办理结果相加为{added}，（七）总计为{total}")
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


def _prose_parts(facts: Sequence[Fact]) -> list[str]:
    """Parts named after 其中 do not exceed their total."""
    parts: dict[int, list[Fact]] = {}
    for fact in facts:
        if fact.part_of is not None and fact.unit == facts[fact.part_of].unit:
            parts.setdefault(fact.part_of, []).append(fact)
    findings = []
    for position, members in parts.items():
        total = facts[position]
        added = sum((member.value or Decimal(0) for member in members), Decimal(0))
        if total.value is not None and added > total.value:
            findings.append(
                f"{total.section or '正文'}：“{total.label}”为{total.value}{total.unit}，其各部分相加为{added}{total.unit}"
            )
    return findings


_HANDLED = ("applications.received.total", "applications.carried_over.total")
"""Offices also count what came in and what was carried over as one: 受理749件 is 713 and 36."""
_PROSE_KEYS = (
    (("收到", "受理", "新收"), ("申请",), "applications.received.total"),
    (("结转",), ("上年", "上一年", "去年"), "applications.carried_over.total"),
)


def _prose_against_table(facts: Sequence[Fact], figures: Figures) -> list[str]:
    """The applications counted in the prose are those of the table."""
    findings = []
    both = sum(fact.value or 0 for key in _HANDLED if (fact := figures.get(key)))
    for verbs, nouns, key in _PROSE_KEYS:
        cell = figures.get(key)
        for fact in facts:
            is_same = (
                any(v in fact.topic for v in verbs)
                and any(n in fact.topic for n in nouns)
                and "信息公开" in fact.topic
            )
            if (
                cell
                and is_same
                and not fact.key
                and fact.part_of is None
                and fact.unit == "件"
                and fact.value not in (cell.value, both)
                and not fact.change
                and fact.year is None
            ):
                findings.append(
                    f"正文“{fact.label}{fact.value}件”（{fact.section}）与表三“{cell.label}”{cell.value}件不一致"
                )
    return findings
