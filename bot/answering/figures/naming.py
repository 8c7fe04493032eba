"""What the things asked about are called, so that each has a figure of its own."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.extent.merging import named_in_full, nothing_else
from bot.answering.figures.finding import Finder, place
from bot.answering.figures.things import Thing, framed, parted_otherwise
from bot.understanding.question import Operation, Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.values import replace

_CLOSE = 0.75
"""How far a figure must explain what only says where the things are found."""


class Naming:
    """Finds the figure of each thing, without what only says where they are found."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self._rank = finder.rank

    def each(self, question: Question, asked: list[Thing]) -> tuple[list[Thing], list[Match] | None]:
        """The things asked about, without what only says where they are found, and the figure of each."""
        named = self._finder.each(question, asked)
        if named is not None and settled(question, asked, named):
            return asked, named
        led = self._led(question, asked)
        if led is not None:
            return asked[1:], led
        if len(asked) > 2 and (named is None or question.operation is None):
            asked = framed(asked)
            named = self._finder.each(question, asked)
        if named is None or _repeats(named):
            return self._otherwise(question) or (asked, named)
        return asked, named

    def _led(self, question: Question, asked: Sequence[Thing]) -> list[Match] | None:
        """清单更新后，一级的和二级的各几项: the things after the first, which only says where they are found."""
        if len(asked) < 3 or not (question.each or question.operation is Operation.SUM):
            return None
        found = self._finder.each(question, asked[1:])
        if found is None or len({match.fact.quote for match in found}) > 1:
            return None
        plain = replace(question, measure=Measure.NUMBER, unit="", operation=None)
        near = (match for match in self._rank(plain, asked[0].terms) if match.explained >= _CLOSE)
        own = self._finder.one(question, asked[0])
        itself = own is not None and all(own.fact != match.fact for match in found)
        there = any(match.fact.quote == found[0].fact.quote for match in near)
        return found if there and not itself else None

    def _otherwise(self, question: Question) -> tuple[list[Thing], list[Match]] | None:
        """The things whose names hold a joint themselves, where each of them is found wholly named."""
        for asked in parted_otherwise(question):
            found = self._finder.each(question, asked)
            if found and not _repeats(found) and len({match.fact.quote for match in found}) == 1:
                return asked, found
        return None


def _repeats(named: Sequence[Match]) -> bool:
    """True if two of the things, but not all of them, are one figure of the report."""
    places = {place(match) for match in named}
    return 1 < len(places) < len(named)


def settled(question: Question, asked: Sequence[Thing], named: Sequence[Match]) -> bool:
    """True if none is found twice, but for figures that count just those things together.

    网站、公示栏和微信群一共 is the website's and the one figure of the other two.
    """
    if not _repeats(named):
        return True
    of_one: dict[tuple[int, str], list[Thing]] = {}
    for thing, match in zip(asked, named, strict=True):
        of_one.setdefault(place(match), []).append(thing)
    facts = {place(match): match.fact for match in named}
    return all(
        len(found) == 1
        or nothing_else(question, found, facts[where])
        or (len(of_one) > 1 and question.each and named_in_full(found, facts[where]))
        for where, found in of_one.items()
    )
