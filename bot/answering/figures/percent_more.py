"""微博比微信多百分之几: by how many per cent one figure is larger or smaller than another; it is no share of a whole."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.answering.answer import Answer
from bot.answering.figures.figure import figures
from bot.answering.figures.finding import Finder
from bot.answering.figures.reckoning import Reckoner
from bot.answering.figures.things import things
from bot.understanding.question import Operation, Question
from knowledge.models import Measure
from knowledge.patterns import lazily

_BY_PERCENT: Final = lazily(
    r"比[^,。;?]{1,16}(?:[多少高低大小]|增[加长]?|减少?)(?:出|了|出来)?(?:百分之|几成|几个百分|多少个?百分|多大比例)"
    r"|(?:per ?cent|percentage|%)[^,.;?]{0,24}\b(?:more|fewer|less|higher|lower|larger|smaller)\b"
)


def differs_by_percent(question: Question) -> bool:
    """True if it is asked by how many per cent two things differ; what a year differs from another is printed."""
    if question.operation is not Operation.SHARE or not _BY_PERCENT.search(question.folded):
        return False
    return sum(thing.telling for thing in things(_as_difference(question))) > 1


def percent_more(question: Question, finder: Finder, reckoner: Reckoner) -> Answer | None:
    """The difference of the two figures in per cent of the second; None unless the report has both."""
    asked = _as_difference(question)
    found = finder.each(asked, things(asked))
    if found is None or len(found) != 2 or found[0].fact == found[1].fact:
        return None
    return reckoner.percent_of_difference(*figures(found))


def _as_difference(question: Question) -> Question:
    """The question as one of how much the two differ; 人数比…多百分之几 counts people."""
    counted = Measure.NUMBER if question.measure in (None, Measure.PERCENT) else question.measure
    named = tuple(at for at in question.measures_at if at[1] is not Measure.PERCENT)
    return replace(question, operation=Operation.DIFFERENCE, measure=counted, unit="", measures_at=named)
