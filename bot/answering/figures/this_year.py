"""今年呢 after the figure of the year before was told: the one beside which the report prints it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.question import Question
from knowledge.store import StoredFact


def this_years(question: Question, last: StoredFact, same: Sequence[StoredFact]) -> StoredFact | None:
    """The year's own figure of what was told last, where that is the year before's; None where none is called alike.

    `same` are the figures of that sentence.
    """
    named = question.terms or question.measure is not None or question.operation is not None
    if question.relative_year != 0 or last.fact.year is None or named:
        return None
    before = [
        item
        for item in same
        if item.position < last.position
        and item.fact.year is None
        and item.fact.unit == last.fact.unit
        and not item.fact.change
    ]
    before = [item for item in before if item.fact.topic == last.fact.topic] or before
    return before[0] if len(before) == 1 else None
