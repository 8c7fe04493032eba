"""Postings: which facts hold a gram, each with the kind of figure it gives, so that other kinds are never fetched."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from knowledge import form
from knowledge.grams import grams
from knowledge.models import Fact, Measure, ValueState
from knowledge.normalization import carried_over

_KINDS = dict(zip(Measure, "abcdefghijklm", strict=False))
"""One letter a measure, kept beside the positions in the postings so that other measures are never fetched."""
_ABSENCE = "z"


def _kind(fact: Fact) -> str:
    absence = fact.state is ValueState.ZERO and fact.measure is Measure.TEXT
    return _ABSENCE if absence else _KINDS[fact.measure]


@lru_cache(maxsize=256)
def kinds_of(measures: Iterable[Measure], absences: bool) -> str:
    """The letters of these measures (of all if there are none), with statements of absence or without."""
    chosen = list(measures) or list(Measure)
    return "".join(_KINDS[measure] for measure in chosen) + (_ABSENCE if absences else "")


def postings_of(facts: tuple[Fact, ...]) -> dict[str, list[str]]:
    """Which facts hold each gram; cells beside the main column are found by key, not by words they all share."""
    postings: dict[str, list[str]] = {}
    for position, fact in enumerate(facts):
        if form.is_main_column(fact.key):
            entry = f"{position}{_kind(fact)}"
            words = f"{fact.topic} {fact.scope} {fact.label}"
            for gram in _of_a_cell(words) if fact.key else grams(carried_over(words)):
                postings.setdefault(gram, []).append(entry)
    return postings


@lru_cache(maxsize=512)
def _of_a_cell(words: str) -> frozenset[str]:
    """The grams of a cell of the form, which has the same words in every report."""
    return frozenset(grams(carried_over(words)))


def packed(facts: tuple[Fact, ...]) -> tuple[str, str]:
    """The postings as the index keeps them: the grams, and for each the facts that hold it, with blanks between."""
    postings = postings_of(facts)
    held = sorted(postings)
    return " ".join(held), " ".join(",".join(postings[gram]) for gram in held)


def unpacked(held: str, facts: str) -> dict[str, str]:
    """The facts by gram, each list still as it is kept: few of them are ever asked for."""
    return dict(zip(held.split(), facts.split(), strict=True))
