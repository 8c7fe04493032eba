"""Totals that stand behind what they add up: 专题专栏包括机构4条、收费52条，共发布56条."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from knowledge.extraction.parts import of_this_year, scaled
from knowledge.extraction.subject_words import has_content
from knowledge.models import Fact
from knowledge.patterns import lazily

_CLOSES: Final = lazily("共|合计|总计|累计")
_OPENED: Final = lazily(
    "^(?:其中)?(?P<name>[^，,]{2,24}?)(?:(?:中|上|里)(?:主动)?(?:公开|发布|公布|公示)(?:了|的)?|(?:中|上|里)?(?:包括|包含|涵盖)|[：:])(?P<first>.{2,})$"
)
_ANNOUNCED: Final = lazily(
    r"^(?:20\d\d\s*(?:[-—~至]\s*20\d\d)?\s*(?:学?年度?)?)?(?P<name>[^，,、；;。：:\d]{3,30}?)(?:的)?(?:情况)?[：:](?!\s*\d)"
)
"""发布新闻情况：校务要闻12篇、教学实践9篇，共计21篇: what the figures of a sentence are said to count."""
_ADDS_UP: Final = lazily("合计|总计|累计|共计|总共|一共")
_LEAST, _SURE = 2, 3
"""Figures that a closing total adds up at least, without a name of its own and with one (累计投入资金65万元)."""


def with_closing_totals(
    facts: list[Fact], offset: int, totals: Sequence[tuple[int, Fact]], sentence: str
) -> list[Fact]:
    """The figures of one sentence, those that close what was counted before them named and placed as its totals.

    `offset` is the position of the first figure in the report; `totals` are those of the sentence before, of which
    the closing totals may be the parts.
    """
    named, closing, since = list(facts), [], 0
    announced = _ANNOUNCED.match(sentence)
    for place, fact in enumerate(facts):
        start = _start(facts, since, place)
        opened = None if start is None else _OPENED.match(facts[start].topic)
        called = opened or announced
        if start is None:
            continue
        name = called["name"] if called is not None else ""
        if opened is not None:
            named[start] = replace(named[start], topic=opened["first"])
        outer = facts[start].part_of
        for member in range(start, place):
            scope = f"{named[member].scope} {name}".strip()
            named[member] = replace(named[member], part_of=offset + place, scope=scope)
        named[place] = replace(fact, topic=f"{name}{fact.topic}", part_of=outer)
        closing.append(place)
        since = place + 1
    return _under_the_whole(named, closing, totals)


def _start(facts: Sequence[Fact], since: int, place: int) -> int | None:
    """Where the figures begin that the one at `place` adds up; None if it closes nothing."""
    total = facts[place]
    if not _CLOSES.search(total.topic) or not of_this_year(total):
        return None
    named = has_content(total.topic)
    if named and not _ADDS_UP.search(total.topic):
        return None
    for start in range(since, place - (_SURE if named else _LEAST) + 1):
        members = facts[start:place]
        alike = all(of_this_year(one) and one.unit == total.unit for one in members)
        if alike and sum(map(scaled, members), Decimal(0)) == scaled(total):
            return start
    return None


def _under_the_whole(
    facts: list[Fact], closing: Sequence[int], totals: Sequence[tuple[int, Fact]]
) -> list[Fact]:
    """The closing totals as the parts of the figure that they make up together."""
    added = sum((scaled(facts[place]) for place in closing), Decimal(0))
    if len(closing) < _LEAST:
        return facts
    for position, total in totals:
        if scaled(total) == added and total.unit == facts[closing[0]].unit:
            return [
                replace(fact, part_of=position) if place in closing else fact
                for place, fact in enumerate(facts)
            ]
    return facts
