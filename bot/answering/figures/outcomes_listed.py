"""What became of the applications, one cell of the form beside another: every outcome there was, or every reason of a refusal."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.form import split_key
from knowledge.matching import Match
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted
from knowledge.store import FactStore, StoredFact

_APPLICATIONS, _TOTAL = "applications", "total"
_OUTCOMES: Final = ("granted", "partly_granted", "refused", "unavailable", "rejected", "other")
"""Rows, and groups of rows, that say what became of an application."""
_GROUPS: Final = frozenset(f"{_APPLICATIONS}.{row}" for row in _OUTCOMES[2:])
"""Groups of rows, each of which gives a reason."""
_ASKS_RESULTS: Final = sifted(
    "申请的?(?:办理|处理|答复|最终|最后)?的?结果(?:都|分别|各|一共|主要)*(?:是|有|怎|如何|咋|呢|$|[?？])"
    "|申请[^,，。;?]{0,6}(?:怎么样?|咋个?|如何|怎样)(?:来|去|被)?(?:处理|处置|办理|办)(?:的|了)*[呢啊呀?？]*$"
    "|^(?:那么?|这些|那些|申请)*的?办理结果(?:都|分别|各|主要)*(?:是|有|怎|如何|咋|呢|$|[?？])"
)
_ASKS_REASONS: Final = sifted("原因|理由|缘由|为什么|为啥|为何|因为(?:什么|啥)|(?:什么|哪些|啥)(?:情形|情况)")
_COUNTS: Final = lazily("多少|(?<!好)几(?!种|类|个(?:原因|理由|方面))|百分|比例|占|最")
"""Asks for one figure, and for no list."""
_SEVERAL: Final = 2
"""Reasons from which on they are listed; a single one is told as any figure is."""


def outcomes_listed(question: Question, store: FactStore, report: int) -> list[Match]:
    """The cells that are not nought of what is asked about; [] where anything else is asked or there is nothing to list."""
    folded = question.folded
    if question.operation is not None or question.yes_no:
        return []
    told = [term for term in question.terms if term.weight >= TELLING]
    groups = sorted({row for term in told for row in term.rows} & _GROUPS)
    if (
        question.measure is None
        and groups
        and _ASKS_REASONS.search(folded)
        and all(set(term.rows) & _GROUPS for term in told)
    ):
        found = _cells(store, report, groups, _TOTAL)
        return found if len(found) >= _SEVERAL else []
    if _COUNTS.search(folded) or not _ASKS_RESULTS.search(folded):
        return []
    columns = {column for term in told for column in term.columns}
    about = all(term.columns or any(row.startswith(_APPLICATIONS) for row in term.rows) for term in told)
    if not about or groups or len(columns) > 1:
        return []
    column = columns.pop().rpartition(".")[2] if columns else _TOTAL
    return _cells(store, report, [f"{_APPLICATIONS}.{row}" for row in _OUTCOMES], column)


def _cells(store: FactStore, report: int, rows: list[str], column: str) -> list[Match]:
    """The cells in a column of these rows, and of those they group, that are not nought."""
    return [
        Match(item, 1.0, 1.0, 1.0, ()) for item in store.all_facts(report) if _stands_in(item, rows, column)
    ]


def _stands_in(item: StoredFact, rows: list[str], column: str) -> bool:
    if not item.fact.value or not item.fact.key:
        return False
    table, row, own = split_key(item.fact.key)
    whole = f"{table}.{row}"
    return own == column and any(whole == name or whole.startswith(f"{name}.") for name in rows)
