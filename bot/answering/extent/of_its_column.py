"""The column that is asked of: 规范性文件公开了几件 is not told by how many were drawn up, nor 许可事项有几项 by decisions.

The form used for 2019 and 2020 has columns for each; the one since then has not.
"""

from __future__ import annotations

from typing import Final

from bot.answering.decision import Decision
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.patterns import lazily
from knowledge.sieve import sifted
from knowledge.store import FactStore
from knowledge.values import replace

_MADE, _DECISIONS = ".made", ".decisions"
_NEW, _TOTAL, _CHANGE = "newly_published", "published_total", "projects_change"
_MADE_PUBLIC: Final = sifted(
    r"公开|公布|发布|对外|(?<!\bnewly )\b(?:made public|publish(?:ed)?|disclos(?:e|ed)|released?|public(?:ly)?)\b"
)
_DRAWN_UP: Final = lazily(
    r"制[作定发]|起草|出台|印发|新出|下发|颁[布发]|\b(?:drawn up|drafted|formulated|adopted|enacted|(?<!newly )issued)\b"
)
_ALL: Final = lazily(
    r"对外|总|一?共|合计|累计|全部|所有|\b(?:in total|total|altogether|in all|available|open to|so far|overall)\b"
)
_THIS_YEAR: Final = lazily(
    r"新(?!闻|媒)|今年|当年|本年|这一?年|年内|\b(?:newly|new|this year|that year|during the year)\b"
)
_ITEMS: Final = sifted(
    r"(?:许可|处罚|强制)的?(?:项目|事项)(?![^,。;?]*(?:决定|处理|办|作出|做出|增|减))[^,。;?]{0,6}(?:多少|几|好多|几多)(?:项|个)"
)
"""有几项行政许可事项: how many things a permit is needed for, which are none that were decided."""
_CHANGED: Final = lazily(r"(?<!比)(?:增加|减少|新增|增减|增/减|增了|减了)(?!的?(?:决定|处理))")
"""行政许可今年增加多少: the column 本年增/减 says it, and no decision."""


def of_its_column(question: Question, decision: Decision, store: FactStore, report: int) -> Decision:
    """The decision with the cells of the columns that are asked of, where it has that of another; none where no column says it."""
    if len(decision.answer) != 1:
        return decision
    found = decision.answer[0]
    decided = found.fact.key.endswith(_DECISIONS)
    changed = decided and _CHANGED.search(question.folded) is not None
    if (decided and _ITEMS.search(question.folded)) or (
        changed and not store.by_key(report, _beside(found, _CHANGE))
    ):
        return Decision(nearest=found, reason="not_in_report")
    cells = [
        cell
        for column in ((_CHANGE,) if changed else _columns(question, found.fact.key))
        for cell in store.by_key(report, _beside(found, column))
    ]
    told = {cell.fact.value: cell for cell in reversed(cells)}  # two columns with one figure are told once
    if not told:
        return decision
    return replace(decision, answer=tuple(replace(found, stored=cell) for cell in reversed(told.values())))


def _beside(found: Match, column: str) -> str:
    """The key of another column in the row of the cell found."""
    return f"{found.fact.key.rpartition('.')[0]}.{column}"


def _columns(question: Question, key: str) -> tuple[str, ...]:
    """The columns asked of where the cell found is of another; none where it is the one."""
    if (
        not key.endswith(_MADE)
        or not _MADE_PUBLIC.search(question.folded)
        or _DRAWN_UP.search(question.folded)
    ):
        return ()
    return _published(question)


def _published(question: Question) -> tuple[str, ...]:
    """All that are public, the year's, or both where neither is said and nothing is checked."""
    if _ALL.search(question.folded):
        return (_TOTAL,)
    checked = question.yes_no or question.claim is not None or question.operation is not None
    return (_NEW,) if checked or _THIS_YEAR.search(question.folded) else (_NEW, _TOTAL)
