"""Results that the report prints itself, which need no reckoning: a share, an average, the most and the least."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.question import Operation, Question
from knowledge.matching import Match
from knowledge.models import Fact, Measure
from knowledge.patterns import lazily

_AVERAGE = lazily(r"平均|[人户村日月年件]均(?![已建有设由能可按为未在通在采])")
"""An average; 全乡11个村均建有 says it of all of them."""
_MOST = lazily(r"最[高多大长]|(?:居|排|列|位居?)(?:全[^，。]{1,4})?(?:首位|第一)")
_LEAST = lazily(r"最[低少小短]|(?:居|排|列)末位")


def printed_results(question: Question, matches: Sequence[Match]) -> list[Match]:
    """The matches that give a share or an average where one is asked for; none where no result is."""
    if question.operation is Operation.SHARE:
        return [match for match in matches if match.fact.measure is Measure.PERCENT]
    if question.operation is Operation.AVERAGE:
        return [match for match in matches if _AVERAGE.search(match.fact.topic)]
    return []


def printed_extreme(question: Question, siblings: Sequence[Fact]) -> Fact | None:
    """The one figure of a sentence that says of itself that it is the most, or the least, if that is asked for."""
    said = _LEAST if question.operation is Operation.LEAST else _MOST
    if question.place_asked != 1:
        return None
    found = [fact for fact in siblings if said.search(fact.label) and not fact.change]
    return found[0] if len(found) == 1 else None
