"""两个加在一起比网站多多少: figures that are added before they are compared with others."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.answering.answer import Answer
from bot.answering.figures.figure import Figure, figures
from bot.answering.figures.finding import Finder, place
from bot.answering.figures.reckoning import Reckoner, asks_total
from bot.answering.figures.things import Thing, things
from bot.understanding.question import Operation, Question

_COMPARED: Final = (Operation.SUM, Operation.DIFFERENCE, Operation.MORE)


def compares_sums(question: Question) -> bool:
    """True if a sum of several things stands on one side of a comparison."""
    return (
        question.than is not None
        and question.operation in _COMPARED
        and (not question.yes_no or question.claim is None)
        and (question.operation is Operation.SUM or asks_total(question) or " plus " in question.folded)
        and any(len(side) > 1 for side in _sides(question))
    )


def sums_compared(question: Question, finder: Finder, reckoner: Reckoner) -> Answer | None:
    """The larger side less the smaller, each side added first; None if a figure is missing or would be counted twice."""
    first, second = _sides(question)
    if not first or not second:
        return None
    asked = replace(question, operation=None, than=None)
    found = finder.each(asked, [*first, *second])
    if found is None or len({place(match) for match in found}) < len(found):
        return None
    told: list[Figure] = figures(found)
    sides = told[: len(first)], told[len(first) :]
    return reckoner.larger_sum(question, *sides) if question.yes_no else reckoner.difference_of_sums(*sides)


def _sides(question: Question) -> tuple[list[Thing], list[Thing]]:
    """The things on either side of 比 or "than"."""
    cut = question.than or 0
    return _things(question, 0, cut), _things(question, cut, len(question.folded) + 1)


def _things(question: Question, start: int, end: int) -> list[Thing]:
    terms = tuple(term for term in question.terms if start <= term.position < end)
    joints = tuple(joint for joint in question.joints if start < joint < end)
    return things(replace(question, terms=terms, joints=joints, operation=Operation.SUM, than=None))
