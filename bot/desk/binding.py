"""Which fact of a report a teaching means: none rather than a wrong one, and then it sleeps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answering.counting.measuring import allowed_measures, counts_acts
from bot.answering.counting.sorts import other_sort_of_thing
from bot.desk.review import plain_section
from bot.desk.teachings import FactKey
from bot.understanding.question import Question
from bot.years import about_year, fits_year
from knowledge.matching import rank
from knowledge.models import Fact
from knowledge.query import Query
from knowledge.store import FactStore, ReportRecord, StoredFact

_GATHERINGS: Final = frozenset("场轮届")
"""Count what people come together for: a hearing is no document, though a lawsuit is a case …"""
_COPIES: Final = frozenset("件册本份")
"""… and these count papers and cases."""
CANDIDATES = 8
"""Facts offered for a question."""


def bound(store: FactStore, report: ReportRecord, key: FactKey) -> Fact | None:
    """The one fact of a report that this key means; None if there is none, or more than one."""
    if key.key:
        found: Sequence[StoredFact] = [
            one for one in store.by_key(report.id, key.key) if one.fact.key == key.key
        ]
    else:
        found = store.labelled(report.id, key.label, key.unit)
    fitting = [
        one.fact
        for one in found
        if one.fact.label == key.label
        and one.fact.unit == key.unit
        and one.fact.measure.value == key.measure
        and (key.key or plain_section(one.fact.section) == plain_section(key.section))
    ]
    return fitting[0] if len(fitting) == 1 else None


def may_answer(question: Question, fact: Fact, report: ReportRecord) -> bool:
    """True if the fact has the measure and the year that the question asks for, and counts the same sort of thing."""
    if not about_year(question, report) or not fits_year(question, fact, report):
        return False
    gathering = question.unit in _GATHERINGS and fact.unit in _COPIES and not counts_acts(fact)
    if gathering or other_sort_of_thing(question.unit, fact.unit):
        return False
    measures = allowed_measures(question)
    return not measures or fact.measure in measures


def candidates(
    store: FactStore, report: ReportRecord, question: Question, words: str = ""
) -> list[StoredFact]:
    """Facts that a question might mean, the likeliest first; only such as may answer it."""
    query = Query(question.terms, allowed_measures(question), None, question.unit, words or question.folded)
    offered: dict[FactKey, StoredFact] = {}
    for match in rank(store, report.id, query, limit=4 * CANDIDATES):
        key = FactKey.of(match.fact)
        if key not in offered and may_answer(question, match.fact, report) and bound(store, report, key):
            offered[key] = match.stored
    return list(offered.values())[:CANDIDATES]
