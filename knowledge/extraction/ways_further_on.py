"""A total whose parts the sentences behind it name by the way each was published: 公开263条。通过网站公开118条…通过公示栏公开38条."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from knowledge.extraction.parts import of_this_year, scaled
from knowledge.models import Fact
from knowledge.patterns import lazily

_TOTAL: Final = lazily(r"(?:公开|发布|公布)了?(?:各类|各种)?(?:政府|政务)?(?:信息)?(?:共|共计|累计|总计)?$")
"""How the name of a figure ends that counts all that was published."""
_BY_WAY: Final = lazily(
    r"^(?:(?:其中|另|并|还)[，,]?)?(?:通过|利用|依托|借助|运用|在)[^，,、]{2,24}?(?:主动|共|累计)*(?:公开|发布|公布|公示|推送|刊登|张贴)了?(?:各类|各种)?(?:政府|政务|相关)?(?:信息|内容)?(?:共|共计)?$"
)
"""A figure of all that was published by one way."""
_AHEAD: Final = 24
"""Figures behind the total among which its parts stand."""
_LEAST: Final = 2


def with_ways_further_on(facts: list[Fact]) -> list[Fact]:
    """The facts, those by one way each as parts of the total before them that they make up exactly."""
    for place, total in enumerate(facts):
        if total.parts or total.part_of is not None or _BY_WAY.match(total.topic) or not total.value:
            continue
        if not _TOTAL.search(total.topic) or not of_this_year(total):
            continue
        if ways := _ways(facts, place):
            facts = [replace(fact, part_of=place) if n in ways else fact for n, fact in enumerate(facts)]
    return facts


def _ways(facts: Sequence[Fact], place: int) -> frozenset[int]:
    """Places of the figures by one way each that make up the total; none where they make up more or less."""
    total, added = facts[place], Decimal(0)
    if any(fact.part_of == place for fact in facts[place + 1 : place + _AHEAD]):
        return frozenset()  # it is divided already
    found: list[int] = []
    for n in range(place + 1, min(len(facts), place + _AHEAD)):
        fact = facts[n]
        if fact.section != total.section:
            break
        if fact.unit != total.unit or fact.part_of is not None or not _BY_WAY.match(fact.topic):
            continue
        found.append(n)
        added += scaled(fact)
        if added == scaled(total) and len(found) >= _LEAST:
            return frozenset(found)
    return frozenset()
