"""Why requests were turned down, where only the national form says so: the rows below 不予公开 that count any."""

from __future__ import annotations

from typing import Final

from bot.answering.decision import Decision
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.query import TELLING
from knowledge.store import FactStore

_WITH_REASONS: Final = frozenset(
    {"applications.refused", "applications.unavailable", "applications.rejected", "applications.other"}
)
"""Rows of the form that are made up of one for each reason."""
_TOTAL: Final = ".total"


def reasons_in_form(question: Question, store: FactStore, report: int) -> Decision | None:
    """The reasons that the form counts requests under, where it is asked why nothing else than such an outcome came about."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    if question.ask is not Ask.WHY or len(telling) != 1 or question.measure is not None:
        return None
    groups = telling[0].rows & _WITH_REASONS
    if not groups:
        return None
    found = tuple(
        Match(stored, 1.0, 1.0, 1.0, ())
        for stored in store.all_facts(report)
        if stored.fact.value
        and stored.fact.key.endswith(_TOTAL)
        and any(
            stored.fact.key.startswith(f"{group}.") and stored.fact.key != group + _TOTAL for group in groups
        )
    )
    return Decision(answer=found) if found else None
