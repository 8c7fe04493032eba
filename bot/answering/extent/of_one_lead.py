"""All of a list that one lead opens: 门户网站公开多少条 of 通过门户网站公开动态33条、建设12条 is told by both."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.decision import Decision
from bot.answering.extent.how_much import names_but_channels
from bot.understanding.question import Question
from knowledge.matching import Match


def all_of_one_lead(question: Question, decision: Decision, matches: Sequence[Match]) -> Decision:
    """The decision, its one figure with those of its sentence that the same words lead up to, where a channel alone is named."""
    if len(decision.answer) != 1 or not names_but_channels(question) or question.claim is not None:
        return decision
    (best,) = decision.answer
    others = tuple(match for match in matches if _goes_on(match, best))
    return Decision(answer=(best, *others)) if others else decision


def _goes_on(match: Match, best: Match) -> bool:
    """True for a figure of the same sentence and unit whose scope ends in the words that the best one's own name begins with."""
    fact, first = match.fact, best.fact
    if fact.quote != first.quote or fact.unit != first.unit or fact.value is None or fact is first:
        return False
    lead = fact.scope.rpartition(" ")[2]
    return len(lead) > 1 and first.topic.startswith(lead) and first.topic != lead
