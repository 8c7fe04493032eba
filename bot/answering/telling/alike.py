"""Points that a report counts by the character they share: 五快 are 快查看、快领办、快下发、快办理、快反馈."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answering.decision import Decision
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.sieve import sifted
from knowledge.store import FactStore, StoredFact

_NUMBERS: Final = {
    "两": 2,
    "俩": 2,
    **{char: number for number, char in enumerate("一二三四五六七八九十", 1)},
}
_ASKED: Final = lazily(
    r"(?P<count>[两俩二三四五六七八九十几\d]|多少)(?:个|大|项)?[“\"「『']?(?P<shared>[\u4e00-\u9fff]{1,2}?)[”\"」』']?"
    r"(?=$|[,，。;；?？!！、的是都指呢啊吗嘛呀分具到各]|包括|包含|有哪)"
)
"""哪五快, 几个快, “五个快”是啥."""
_THIS_AND_THAT: Final = sifted(r"(?P<shared>[\u4e00-\u9fff])(?:这个?|[东西])(?P=shared)(?:那个?|[东西])")
"""快这个快那个."""
_UNITS: Final = frozenset("条件个项人次户名份家种类样位章部年月天号元台本处批期篇点块层级道关步村乡镇县")
"""Measure words, after which a number counts things and shares nothing."""
_ROW: Final = lazily(r"[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,6}){2,}")
"""Three points or more."""


def points_alike(question: Question, store: FactStore, report: int) -> Decision | None:
    """The sentence whose points share the character asked by; None where that is not asked or none does."""
    asked = [*_ASKED.finditer(question.folded), *_THIS_AND_THAT.finditer(question.folded)]
    wanted = {
        found["shared"]: _NUMBERS.get(found.groupdict().get("count") or "", 0)
        for found in asked
        if found["shared"] not in _UNITS
    }
    wanted = {shared: number for shared, number in wanted.items() if number or len(shared) == 1}
    if not wanted:
        return None
    for item, rows in store.prepared(report, _sentences_with_rows):
        if _shares(rows, wanted):
            return Decision(answer=(Match(item, 1.0, 1.0, 1.0, ()),))
    return None


def _sentences_with_rows(facts: Sequence[StoredFact]) -> list[tuple[StoredFact, list[str]]]:
    """The sentences that name three points or more, each with its rows of points."""
    told = (
        (item, _ROW.findall(fold(item.fact.quote)))
        for item in facts
        if item.fact.measure is Measure.TEXT and not item.fact.key  # a name told in that sentence is no point
    )
    return [(item, rows) for item, rows in told if rows]


def _shares(rows: Sequence[str], wanted: dict[str, int]) -> bool:
    """True if one of the rows has as many points as asked for that begin or end alike."""
    for row in rows:
        first, *rest = row.split("、")
        for shared, number in wanted.items():
            # words may stand before the first point: 做到了快查看
            begin = shared in first and all(point.startswith(shared) for point in rest)
            end = first.endswith(shared) and all(point.endswith(shared) for point in rest)
            if (begin or end) and number in (0, 1 + len(rest)):
                return True
    return False
