"""One thing by two measures in one breath: 名单有6条涉及88人对吗 and two figures stated, 财政信息几条占百分之几 and its share."""

from __future__ import annotations

from bot.answering.answer import Language
from bot.answering.figures.finding import Finder, side_by_side
from bot.answering.figures.things import SHARED_WORD, Thing
from bot.understanding.question import Ask, Operation, Question
from knowledge.extraction.quantities import find_quantities
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.values import replace

_TWO = 2
_NO_COUNTS = (Measure.PERCENT, Measure.NUMBER, Measure.MONEY, Measure.TEXT, Measure.DATE)
"""What is told in these was not counted."""


def both_stated(question: Question, finder: Finder) -> list[Match] | None:
    """The figures of the thing by two measures, or of two things, each stated; None for any other question."""
    if question.language is Language.EN or not question.yes_no or len(question.stated) != _TWO:
        return None
    if question.operation is not None or question.bound is not None:
        return None
    plain = replace(question, ask=Ask.FIGURE, yes_no=False, claim=None, claim_text="", stated=(), unit="")
    found = _of_two_things(plain, question, finder) or _by_two_measures(plain, finder)
    return found if found and side_by_side(found[0].fact, found[1].fact) else None


def count_and_share(question: Question, finder: Finder) -> list[Match] | None:
    """How many of a thing there were and the share that is printed beside that; None for any other question."""
    shared = question.operation is Operation.SHARE or Measure.PERCENT in question.other_measures
    if not shared or question.measure in (None, *_NO_COUNTS) or question.yes_no:
        return None
    if question.share_of is not None and any(t.position > question.share_of for t in question.terms):
        return None  # 占总数的几成 names the whole and has a reckoning of its own
    count = replace(question, operation=None, other_measures=())
    thing = Thing(question.terms)
    counted = finder.one(count, thing)
    if counted is None:
        return None
    share = finder.share(count, thing)
    if share is None or share.fact.change or not side_by_side(counted.fact, share.fact):
        return None
    return [counted, share]


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
