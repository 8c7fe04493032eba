"""Two figures stated of one thing, by two measures: 名单有6条涉及88人对吗 is confirmed or corrected of both."""

from __future__ import annotations

from bot.answering.answer import Language
from bot.answering.figures.finding import Finder, side_by_side
from bot.answering.figures.things import Thing
from bot.understanding.question import Ask, Question
from knowledge.extraction.quantities import find_quantities
from knowledge.matching import Match
from knowledge.values import replace

_TWO = 2


def both_measures(question: Question, finder: Finder) -> list[Match] | None:
    """The figures of the thing by the two measures in which it is stated; None for any other question."""
    if question.language is Language.EN or not question.yes_no or len(question.stated) != _TWO:
        return None
    first, *others = find_quantities(question.folded)
    if len(others) != 1 or first.measure is others[0].measure or question.operation is not None:
        return None
    plain = replace(question, ask=Ask.FIGURE, yes_no=False, claim=None, claim_text="", stated=(), unit="")
    thing = Thing(question.terms)
    found = [finder.one(replace(plain, measure=stated.measure), thing) for stated in (first, others[0])]
    named = [match for match in found if match is not None]
    return named if len(named) == _TWO and side_by_side(named[0].fact, named[1].fact) else None
