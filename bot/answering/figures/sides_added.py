"""Two things added up of which everyday words name one: 文件和解读一共几件 is 12件 and 7份, and never the 7份 alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from bot.answering.answer import Answer
from bot.answering.figures.figure import Figure, of_one_kind
from bot.answering.figures.reckoning import Reckoner, asks_total
from bot.answering.figures.things import Thing, sides
from bot.answering.policy import decide
from bot.understanding.question import Operation, Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.query import Term
from knowledge.values import replace

_TWO: Final = 2
_PAPERS: Final = frozenset("件份")
_Ranker = Callable[[Question, Sequence[Term]], list[Match]]


def joins_two(question: Question) -> list[Thing]:
    """The two things that a question adds up, each with the words of its own; [] for any other question."""
    if question.operation not in (None, Operation.SUM) or question.yes_no or not asks_total(question):
        return []
    both = sides(question, known=False)
    if len(both) != _TWO:
        return []
    first, second = (_own_words(one, other) for one, other in (both, both[::-1]))
    return [first, second] if first.terms and second.terms else []


def sides_added(question: Question, rank: _Ranker, reckoner: Reckoner) -> Answer | None:
    """The sum of what two figures say of the two things, each by its own name; None unless both are found."""
    both = joins_two(question)
    if not both:
        return None
    first, second = (_figure_of(question, thing, rank) for thing in both)
    if first is None or second is None:
        return None
    apart = first.stored.position not in (second.stored.position, second.fact.part_of)
    apart = apart and second.stored.position != first.fact.part_of
    papers = {first.fact.plain_unit, second.fact.plain_unit} <= _PAPERS
    if not apart or not (papers or of_one_kind([first.fact, second.fact])):
        return None
    return reckoner.sum([Figure(match.fact, match.fact.label, match.score) for match in (first, second)])


def tells_one_of_two(question: Question, matches: Sequence[Match]) -> bool:
    """True if the best figure names one of the two things alone, and another figure names the other."""
    both = joins_two(question)
    if not both or not matches or matches[0].fact.parts:
        return False
    best, others = matches[0].fact, [match.fact for match in matches[1:]]
    for one, other in (both, both[::-1]):
        alike = [fact for fact in others if fact.value is not None and fact.measure is best.measure]
        left_out = not _names(best, other) and any(_names(fact, other) for fact in alike)
        if _names(best, one) and left_out:
            return True
    return False


def _own_words(thing: Thing, other: Thing) -> Thing:
    """A thing without the words that the other has too, alone or as a piece of a longer one: 活动 beside 培训活动."""
    theirs = [term.text for term in other.terms]
    own = tuple(term for term in thing.terms if not any(term.text in text for text in theirs))
    return replace(thing, terms=own)


def _figure_of(question: Question, thing: Thing, rank: _Ranker) -> Match | None:
    """The one figure that a thing is named by, asked for alone."""
    words = "".join(term.text for term in thing.terms)
    asked = replace(
        question,
        folded=f"{words}多少{question.unit}",
        terms=thing.terms,
        joints=(),
        operation=None,
        other_measures=(),
        measures_at=(),
    )
    told = decide(asked, rank(asked, asked.terms)).answer
    named = [match for match in told if match.fact.value is not None and _names(match.fact, thing)]
    return named[0] if len(named) == 1 else None


def _names(fact: Fact, thing: Thing) -> bool:
    """True if a figure's own words have every word of a thing."""
    topic = fold(fact.topic)
    return all(any(fold(name) in topic for name in (term.text, *term.names)) for term in thing.terms)
