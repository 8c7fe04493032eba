"""The whole that a figure is a part of, where no total holds it: all who applied, all that came in, all that was published."""

from __future__ import annotations

from bot.answering.extent.said_of_all import all_of_all_channels, all_of_one_channel
from bot.understanding.question import Question
from knowledge.form import split_key
from knowledge.matching import Match
from knowledge.models import FactKind
from knowledge.patterns import lazily
from knowledge.store import FactStore, StoredFact

_APPLICATIONS, _TOTAL = "applications", "total"
_OF_WHICH = lazily("其中[:：,，]?")
"""A sentence that divides the total of one before it."""
_FAR = 12
"""Figures before an outcome among which the applications received are looked for."""
_RECEIVED = lazily("(?:[收接]到|新收|受理)[^,，。;；]*申请$")


def whole_of(question: Question, part: Match, store: FactStore, report: int) -> Match | None:
    """The whole of a part of which the question names none; None where not just one figure can be it."""
    for wholes in (
        _all_applicants(part, store, report),
        _all_published(part, store, report),
        _all_received(question, part, store, report),
    ):
        if len(wholes) == 1:
            return Match(wholes[0], part.score, 1.0, 1.0, ())
    return None


def _all_applicants(part: Match, store: FactStore, report: int) -> list[StoredFact]:
    """The total of the row of applications of which one kind of applicants is asked about: 个人申请占几成."""
    table, row, column = split_key(part.fact.key)
    if table != _APPLICATIONS or column == _TOTAL:
        return []
    return list(store.by_key(report, f"{table}.{row}.{_TOTAL}"))


def _all_published(part: Match, store: FactStore, report: int) -> list[StoredFact]:
    """All that was published, where a sentence before that of a channel, or of its kinds (其中…), says it: 微信占总数的几成."""
    if not (all_of_one_channel(part.fact) or _OF_WHICH.match(part.fact.quote)):
        return []
    return [
        stored
        for stored in store.all_facts(report)
        if all_of_all_channels(stored.fact)
        and stored.fact.section == part.fact.section
        and stored.fact.unit == part.fact.unit
        and stored.fact.amount >= part.fact.amount
    ]


def _all_received(question: Question, part: Match, store: FactStore, report: int) -> list[StoredFact]:
    """The applications received, of which the same sentence says what became of them: 共收到申请16件…不掌握4件."""
    rows = [row for term in question.terms for row in term.rows]
    if part.fact.kind is FactKind.TABLE or not any(row.startswith(f"{_APPLICATIONS}.") for row in rows):
        return []
    before = range(max(0, part.stored.position - _FAR), part.stored.position)
    return [
        stored
        for stored in store.facts(report, before)
        if stored.fact.quote == part.fact.quote
        and stored.fact.unit == part.fact.unit
        and _RECEIVED.search(stored.fact.topic)
    ]
