"""人数加起来呢 after three lists were told by their notices: the same things, counted by what is asked now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answering.counting.measuring import allowed_measures
from bot.understanding.question import Operation, Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.store import FactStore, StoredFact

_CLOSE: Final = 2
"""Figures from one to another of the same thing: 48户173人、19.6万元."""
_END: Final = 4
"""Characters at the end of a name by which it is known again."""


def in_that_measure(
    question: Question, told: Sequence[Match], store: FactStore, report: int
) -> Sequence[Match]:
    """The figures told last, or those of the same things in the measure asked for; as far back as they have one."""
    other = question.measure not in (None, Measure.NUMBER, Measure.PERCENT)
    if not told or not other or question.operation is not Operation.SUM or question.terms:
        return told
    allowed = allowed_measures(question)
    if all(match.fact.measure in allowed for match in told):
        return told
    facts = store.all_facts(report)
    found: dict[int, Match] = {}
    for match in reversed(told):  # what was told before another thing is not meant
        beside = [item for item in facts if item.fact.measure in allowed and _of_the_same(match.stored, item)]
        if match.fact.measure not in allowed and not beside:
            break
        beside.sort(
            key=lambda item: (item.fact.topic != match.fact.topic, item.position < match.stored.position)
        )
        other_one = match.stored if match.fact.measure in allowed else beside[0]
        found.setdefault(other_one.position, Match(other_one, 1.0, 1.0, 1.0, ()))
    return list(reversed(found.values()))


def _of_the_same(told: StoredFact, other: StoredFact) -> bool:
    """True if one sentence counts the same thing again, close behind the other: 补贴信息3条涉及人员20人."""
    topic, name = fold(told.fact.topic), fold(other.fact.topic)
    side_by_side = told.fact.quote == other.fact.quote and abs(told.position - other.position) <= _CLOSE
    return side_by_side and (topic[-_END:] in name or name[-_END:] in topic)
