"""The figure of one thing, where the figure found counts it with another and the report gives its own elsewhere."""

from __future__ import annotations

from bot.answering.decision import Decision
from bot.answering.extent.merging import alone, merged_members
from bot.answering.figures.finding import Ranker
from bot.answering.policy import decide
from bot.understanding.question import Question
from knowledge.store import FactStore
from knowledge.values import replace


def of_it_alone(
    question: Question, decision: Decision, store: FactStore, report: int, rank: Ranker
) -> Decision:
    """The decision with 微信公众号190条 in place of 微信公众号和微博发布260条, where the 公众号 alone is asked about."""
    found = decision.answer[0] if len(decision.answer) == 1 else None
    if found is None or not merged_members(question, found.fact):
        return decision
    for part in store.parts_of(report, found.stored.position):
        if alone(question, found.fact, part.fact):
            return Decision(answer=(replace(found, stored=part),))
    for match in rank(question, question.terms):
        if alone(question, found.fact, match.fact) and decide(question, [match]).answer:
            return Decision(answer=(match,))
    return decision
