"""门户网站公告和动态差多少: beside one part of a total, a word of another part means that part, not the total."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.answering.figures.things import Thing
from knowledge.matching import Match
from knowledge.normalization import fold
from knowledge.store import StoredFact


def part_for_total(
    asked: Sequence[Thing], named: list[Match], parts_of: Callable[[Match], list[StoredFact]]
) -> list[Match]:
    """The figures of the things, a total among them replaced by the part that its thing names besides."""
    if len(asked) != len(named):
        return named
    parents = {match.fact.part_of for match in named}
    return [
        _own_part(thing, match, parts_of(match)) if match.stored.position in parents else match
        for thing, match in zip(asked, named, strict=True)
    ]


def _own_part(thing: Thing, total: Match, parts: Sequence[StoredFact]) -> Match:
    """The one part that a word names of which the total's own name says nothing; else the total."""
    words = [term.names for term in thing.terms if term.known and len(term.text) > 1]
    missing = [names for names in words if not _holds(names, total.fact.topic)]
    meant = [part for part in parts if any(_holds(names, part.fact.topic) for names in missing)]
    return replace(total, stored=meant[0]) if len(meant) == 1 else total


def _holds(names: Sequence[str], topic: str) -> bool:
    return any(fold(name) in fold(topic) for name in names)
