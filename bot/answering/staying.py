"""A follow-up stays where the chat is: 培训呢 after 公益岗位 is of the training told of beside these."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.answering.decision import Decision
from bot.answering.policy import decide
from bot.conversation import Context
from bot.understanding.chinese.leaning import names_no_subject
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.query import TELLING
from knowledge.store import FactStore

_ALIKE: Final = 0.1
"""How much less of the message a fact close by may explain than the best of all."""
_ANSWERS: Final = 0.9
"""How much of it a fact close by has to explain at least."""


def stays_close(
    question: Question, matches: list[Match], context: Context, store: FactStore, report: int
) -> Decision | None:
    """The figure that stands in the sentence or section of the one told last, where it is called by the message as well as any other.

    None where the message is a whole question, or the best fact of all stands there anyway.
    """
    last = _told_last(question, context, store, report)
    if last is None:
        return None
    best = decide(question, matches)
    told = best.answer or best.choices
    if not told:
        return None
    for close in _circles(last):
        if best.answer and close(best.answer[0].fact):
            return None
        inside = [
            m for m in matches if close(m.fact) and m.explained >= max(_ANSWERS, told[0].explained - _ALIKE)
        ]
        found = decide(question, inside) if inside else None
        if found is not None and len(found.answer) == 1:
            return found
    return None


def _told_last(question: Question, context: Context, store: FactStore, report: int) -> Fact | None:
    """The figure told last, where a message names something by which it leans on that; None for all others."""
    names = any(term.weight >= TELLING and not names_no_subject(term) for term in question.terms)
    if not (question.elliptical and names and context.figures) or question.operation or question.place:
        return None
    told = store.facts(report, context.figures[-1:])
    return told[0].fact if told and told[0].fact.section else None


def _circles(last: Fact) -> tuple[Callable[[Fact], bool], ...]:
    """What is close to a fact: its sentence, then its section."""
    return (lambda fact: fact.quote == last.quote, lambda fact: fact.section == last.section)
