"""Figures of another sort: other things one can touch, a place that is only in the name of a site."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.vocabulary import load

PUBLISHED_UNITS = frozenset("条篇则次期")
"""How official prose counts what was published; documents and projects are counted otherwise."""
_SEEN: Final = frozenset("次期")
"""Beside a scale these count views and visits: 13.5万次."""
_NO_ITEMS: Final = frozenset("种类家户亩座所栋幢辆台")
"""Never counts what was published: kinds, bodies, things one can touch."""
_RANKS: Final = frozenset("级层楼岁届度代号")
"""What is asked for with these is a rank, an age or a number of its own, and never so many items."""
_COPIES: Final = frozenset("件册本")
"""Count what was handed in, and printed copies."""
_ROUNDS: Final = frozenset("期场届")
"""What many things may be handed in for."""
_THINGS: Final = "个"
_ENTRIES: Final = frozenset("条则")
_OCCASIONS: Final = frozenset("期场轮届")
"""How often something was done, each word for its own kind of event."""
_AS_WELL: Final = 0.05
"""How much less of the question a figure may explain and still fit as well."""
_SIDES: Final = lazily(
    "(?:方面|层面|维度|角度|环节|步骤|阶段|原则|关口?|要点|特点|亮点|突出|坚持|强化|结合|转变|统一|到位)$|的(?:方面|层面|维度|角度|环节|步骤|阶段|原则)"
)
"""What a sentence parts its matter into, and never how much of the matter there is: 公开、不予公开的三个方面."""
_ISSUE: Final = "期"
_COPY: Final = "份"
_PRINTED: Final = lazily("印(?!发)|发行|发放|赠")
"""公报印了多少份: copies of an issue."""


def in_published_units(fact: Fact) -> bool:
    """True if a figure is counted as what was published is: 840条, 3.26万条."""
    unit = fact.plain_unit
    return unit in PUBLISHED_UNITS and (unit == fact.unit or unit not in _SEEN)


def by_the_word_asked(unit: str, matches: list[Match]) -> list[Match]:
    """The matches, those counted by the very word asked for first where they fit as well: 培训几期 of 2次 and 4期."""
    if not matches or matches[0].fact.unit == unit:
        return matches
    if unit == _THINGS:
        return _things_themselves(matches)
    if unit not in _OCCASIONS:
        return matches
    best = matches[0]
    same = [
        match
        for match in matches
        if match.fact.unit == unit
        and best.explained - match.explained < _AS_WELL
        and match.fact.measure is best.fact.measure
    ]
    return [*same, *(match for match in matches if match not in same)]


def _things_themselves(matches: list[Match]) -> list[Match]:
    """The boards before what was put on them, where 几个 is asked and the best is no more than that: 公示栏14个, not 130条."""
    best = matches[0]
    own = [m for m in matches if m.fact.unit == _THINGS and best.explained - m.explained < _AS_WELL]
    if not own or best.fact.unit not in PUBLISHED_UNITS:
        return matches
    return [match for match in matches if match in own or match.fact.unit not in PUBLISHED_UNITS]


def other_sort_of_thing(asked: str, told: str) -> bool:
    """True if things of one sort are asked for and the figure counts others: 几台 is neither 1处 nor 4条.

    Measure words of which the vocabulary says nothing go for any other.
    """
    if asked in PUBLISHED_UNITS and told in _NO_ITEMS:
        return True  # 几条 is no 两种形式
    if asked in _RANKS and told not in asked:
        return True  # 地震几级 is no 1086条
    if asked in _ENTRIES and told in _ROUNDS:
        return True  # 公报登了几条 is no 3期
    if asked in _COPIES and told in _ROUNDS:
        return True  # 收到几件作品 is no 2期
    alike = _alike().get(asked)
    bare = told.lstrip("万亿余")
    return (
        alike is not None
        and bool(bare)
        and not any(word in alike for word in (bare, bare[:1], *re.split("[（）()]", bare)))
    )


def counts_only_sides(folded: str, fact: Fact) -> bool:
    """True if a figure says into how many sides a sentence parts its matter, and nobody asks for sides."""
    sides = _SIDES.search(fact.topic)
    return fact.value is not None and sides is not None and sides.group().removeprefix("的") not in folded


def is_issues_of_it(asked: str, folded: str, fact: Fact) -> bool:
    """True if it is asked how many copies of something were printed, and the figure counts its issues."""
    return fact.unit == _ISSUE and asked == _COPY and _PRINTED.search(folded) is not None


@cache
def _alike() -> dict[str, frozenset[str]]:
    """For each measure word of one sort of thing those that may stand for it."""
    groups = [frozenset(group.split()) for group in load("measures")["sorts"]["alike"]]
    asked = load("measures")["sorts"]["asked"].split()
    return {word: frozenset().union(*(group for group in groups if word in group), {word}) for word in asked}


def only_names_a_site(place: str, quote: str) -> bool:
    """True if a sentence names a place only in the name of its site: 在云岭县政府信息网上公示 tells nothing of 云岭县.

    Nor does the account 云岭县松口镇, which is its township's.
    """
    if not place or place not in quote:
        return False
    of_it = r"(?:人民)?政府?.{0,8}?(?:网|平台|门户)|(?![各全所下个])[\u4e00-\u9fff]{2,4}(?:乡|镇|街道|苏木)"
    return not re.search(rf"{re.escape(place)}(?!{of_it})", quote)
