"""The total before its parts: 各类媒体一共几篇, and 媒体报道几篇, is no 省级媒体报道213篇 of the 540篇."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answering.figures.reckoning import asks_total
from bot.understanding.question import Operation, Question
from knowledge.matching import Match
from knowledge.patterns import lazily

_LEVEL: Final = lazily("国家|中央|全国|国内|[省市区县州盟旗][级以及属内]")
"""Of which level a part is, which the question would say of it."""
_SAID: Final = 0.9
"""Share of a question from which a total is told for a part of one level."""


def total_first(question: Question, matches: Sequence[Match]) -> list[Match]:
    """The matches, best first, led by the total of the first one if all is asked for; without a part of a level not asked about."""
    first = matches[0] if matches else None
    if first is None or first.fact.part_of is None:
        return list(matches)
    totals = [match for match in matches if match.stored.position == first.fact.part_of]
    adds = question.operation is Operation.SUM or (question.operation is None and asks_total(question))
    if adds and totals and totals[0].explained >= first.explained:
        return [*totals, *(match for match in matches if match not in totals)]
    narrower = _LEVEL.search(first.fact.topic) and not _LEVEL.search(question.folded)
    if narrower and totals and totals[0].explained >= _SAID and question.operation is None:
        return [match for match in matches if match is not first]
    return list(matches)
