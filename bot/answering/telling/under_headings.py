"""What stands under the headings of a report: sentences, lists, the outline of a part."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from bot.answering.decision import Decision
from knowledge.extraction.outline import SEPARATOR
from knowledge.matching import Match
from knowledge.models import Measure, ValueState
from knowledge.readers.headings import without_number
from knowledge.store import StoredFact

MOST_TOLD: Final = 2
"""Sentences told of a part that is no list."""


def heading_of(item: StoredFact) -> str:
    """The heading right above a fact, without its number."""
    return last_heading(item.fact.section)


@lru_cache(maxsize=256)
def last_heading(section: str) -> str:
    """Many facts stand under the same headings."""
    return without_number(section.rpartition(SEPARATOR)[2])


def is_sentence(item: StoredFact) -> bool:
    """True for a sentence as it stands; what did not happen is told by a fact of its own beside it."""
    fact = item.fact
    return fact.measure is Measure.TEXT and not fact.key and fact.state is not ValueState.ZERO


def is_outline(item: StoredFact) -> bool:
    """True for the list of what a heading is made of."""
    return item.fact.measure is Measure.LIST and without_number(item.fact.label) == heading_of(item)


def told_together(items: Sequence[StoredFact]) -> Decision | None:
    """The decision to tell these; None if there are none."""
    return Decision(answer=tuple(Match(item, 1.0, 1.0, 1.0, ()) for item in items)) if items else None
