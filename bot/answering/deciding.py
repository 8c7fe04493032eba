"""What is decided on all that a question asks, or on what it asks without its asides; and when to look elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from operator import is_
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


Decider = Callable[[Question, list[Match]], Decision]
"""Decides on the facts that fit a question."""


class Decisions:
    """Decides on facts; kept until others are decided on, because reckoning and answering ask for the same."""

    def __init__(self) -> None:
        self._last: tuple[Question, tuple[Match, ...], Decision] | None = None

    def __call__(self, question: Question, matches: list[Match]) -> Decision:
        """What is decided on just these facts."""
        if self._last is not None:
            asked, facts, decision = self._last
            if asked is question and len(facts) == len(matches) and all(map(is_, facts, matches)):
                return decision
        decision = decide(question, matches)
        self._last = question, tuple(matches), decision
        return decision


def decided(question: Question, matches: list[Match], among: Decider = decide) -> Decision:
    """The decision on all that is asked; where it gives nothing, on what is asked without its asides."""
    decision = among(question, matches)
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
