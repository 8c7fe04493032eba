"""Two figures stated in one breath, both confirmed or corrected: 名单有6条涉及88人对吗, 一级事项18二级事项52对吧."""

from __future__ import annotations

from bot.answering.answer import Language
from bot.answering.figures.finding import Finder, side_by_side
from bot.answering.figures.things import SHARED_WORD, Thing
from bot.understanding.question import Ask, Question
from knowledge.extraction.quantities import find_quantities
from knowledge.matching import Match
from knowledge.values import replace

_TWO = 2


def both_stated(question: Question, finder: Finder) -> list[Match] | None:
    """The figures of the thing by two measures, or of two things, each stated; None for any other question."""
    if question.language is Language.EN or not question.yes_no or len(question.stated) != _TWO:
        return None
    if question.operation is not None or question.bound is not None:
        return None
    plain = replace(question, ask=Ask.FIGURE, yes_no=False, claim=None, claim_text="", stated=(), unit="")
    found = _of_two_things(plain, question, finder) or _by_two_measures(plain, finder)
    return found if found and side_by_side(found[0].fact, found[1].fact) else None


def _by_two_measures(plain: Question, finder: Finder) -> list[Match] | None:
    """名单有6条涉及88人: one thing, counted in two ways."""
    measures = [stated.measure for stated in find_quantities(plain.folded)]
    if len(measures) != _TWO or len({*measures}) != _TWO:
        return None
    thing = Thing(plain.terms)
    found = [finder.one(replace(plain, measure=measure), thing) for measure in measures]
    return [match for match in found if match is not None] if None not in found else None


def _of_two_things(plain: Question, question: Question, finder: Finder) -> list[Match] | None:
    """一级事项18二级事项52: each figure behind the thing that it is of, and nothing named behind the last."""
    (first, _), (second, _) = sorted(question.stated)
    parts = (
        tuple(t for t in plain.terms if t.position < first),
        tuple(t for t in plain.terms if first < t.position < second),
    )
    telling = [any(term.weight > SHARED_WORD for term in terms) for terms in parts]
    if not all(telling) or any(t.weight > SHARED_WORD and t.position > second for t in plain.terms):
        return None
    one = finder.one(plain, Thing(parts[0]))
    other = finder.one(plain, Thing(parts[1]), one) if one else None
    return [one, other] if one and other and one.fact != other.fact else None
