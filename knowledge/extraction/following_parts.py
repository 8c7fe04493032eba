"""Totals whose parts stand in paragraphs of their own, behind 公开60条，主要包括：."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from knowledge.extraction.parts import of_this_year, scaled
from knowledge.models import Fact, Measure
from knowledge.patterns import lazily

_ANNOUNCES: Final = lazily(r"(?:包括|包含|其中|如下|分为|分别[为是]|情况[为是]?)[：:]\s*$")
_LEAST: Final = 2
"""Paragraphs that make up a total at least."""
_FURTHER: Final = 24
"""Figures behind the last part among which those stand that a further sentence adds."""


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


def completed_further_on(facts: list[Fact]) -> list[Fact]:
    """The facts, where the sentence behind names the last parts (共308条。其中：网站237条。通过公示栏公开71条).

    Only what makes up the total exactly is part of it.
    """
    begun = {fact.part_of: place for place, fact in enumerate(facts) if fact.part_of is not None}
    for total, last in begun.items():
        further = _missing(facts, total, last)
        facts = [
            replace(fact, part_of=total) if place in further else fact for place, fact in enumerate(facts)
        ]
    return facts


def _missing(facts: Sequence[Fact], total: int, last: int) -> Sequence[int]:
    """Places of the figures right behind the last part that are just what the parts lack of their total.

    The share that each of them has of it (招标24项，占14.6%；) is passed over.
    """
    whole = facts[total]
    lacking = scaled(whole) - sum(
        (scaled(fact) for fact in facts if fact.part_of == total and fact.unit == whole.unit), Decimal(0)
    )
    further: list[int] = []
    for place in range(last + 1, len(facts)):
        fact = facts[place]
        if fact.measure is Measure.PERCENT and fact.section == whole.section:
            continue
        if lacking <= 0 or len(further) == _FURTHER or not _goes_on(whole, fact):
            break
        further.append(place)
        lacking -= scaled(fact)
        if not lacking:
            return further
    return ()


def _goes_on(whole: Fact, fact: Fact) -> bool:
    """True if a figure of another sentence may be a part of the whole: counted alike, in the year, and of no other total."""
    alike = fact.unit == whole.unit and fact.section == whole.section and bool(fact.value)
    return alike and fact.quote != whole.quote and of_this_year(fact) and fact.part_of is None
