"""What is decided on all that a question asks, or on what it asks without its asides; and when to look elsewhere."""

from __future__ import annotations

from typing import Final

from bot.answering.decision import Decision
from bot.answering.extent.asides import without_asides
from bot.answering.policy import decide
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.sieve import sifted

_HOW_OFTEN: Final = sifted(r"\bhow (?:often|frequently)\b|多久[^,，。]{0,6}[一1]?次")
_HARDLY: Final = 0.1
"""Share of a figure's own words below which only the words around it are asked about."""


def decided(question: Question, matches: list[Match]) -> Decision:
    """The decision on all that is asked; where it gives nothing, on what is asked without its asides."""
    decision = decide(question, matches)
    if decision.answer or decision.choices:
        return decision
    loosened = [without_asides(question, match, matches) for match in matches]
    if all(after is before for after, before in zip(loosened, matches, strict=True)):
        return decision
    looser = decide(question, loosened)
    return looser if looser.answer or looser.choices else decision


def _turns_on_a_verb(question: Question, decision: Decision) -> bool:
    """True if a sentence answers a question with an everyday verb: which of several says it, the second look knows."""
    return decision.answer[0].fact.value is None and any(term.verb for term in question.terms)


def may_be_told_elsewhere(question: Question, decision: Decision) -> bool:
    """True if the second look may know better: which of several sentences says it, or how often it is done.

    How often it is circulated is told by 每季度, not by the figure of something else in the same sentence.
    """
    beside = decision.answer[0].fact.value is not None and decision.answer[0].specific < _HARDLY
    return _turns_on_a_verb(question, decision) or (beside and bool(_HOW_OFTEN.search(question.folded)))
