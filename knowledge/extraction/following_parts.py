"""Totals whose parts stand in paragraphs of their own, behind 公开60条，主要包括：."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from knowledge.extraction.parts import of_this_year, scaled
from knowledge.models import Fact
from knowledge.patterns import lazily

_ANNOUNCES: Final = lazily(r"(?:包括|包含|其中|如下|分为|分别[为是]|情况[为是]?)[：:]\s*$")
_LEAST: Final = 2
"""Paragraphs that make up a total at least."""


def announces_parts(passage: str) -> bool:
    """True if a paragraph ends with the word that its parts follow."""
    return bool(_ANNOUNCES.search(passage))


def under_their_total(facts: list[Fact], total: int, firsts: Sequence[int]) -> list[Fact]:
    """The facts, with the first figure of each following paragraph as a part of the total that they make up.

    `firsts` are the places of those figures; the paragraphs behind the last part are of something else.
    """
    whole, added = scaled(facts[total]), Decimal(0)
    for count, place in enumerate(firsts, 1):
        fact = facts[place]
        if fact.unit != facts[total].unit or not of_this_year(fact) or fact.part_of is not None:
            return facts
        added += scaled(fact)
        if added == whole and count >= _LEAST:
            marked = set(firsts[:count])
            return [
                replace(fact, part_of=total) if place in marked else fact for place, fact in enumerate(facts)
            ]
    return facts
