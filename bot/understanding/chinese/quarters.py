"""四季度的三公经费在哪公示: a quarter is named by 第一至四季度 too, where nothing is counted."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.values import replace

_ONE: Final = lazily(r"第([一二三四])季度")
_ALL: Final = "一二三四"


def in_ranges_too(question: Question) -> Question:
    """The question with its quarters named by the ranges they lie in; a figure of four quarters is not that of one."""
    if question.measure is not None or "季度" not in question.folded:
        return question
    return replace(question, terms=tuple(map(_with_ranges, question.terms)))


def _with_ranges(term: Term) -> Term:
    one = _ONE.fullmatch(term.text)
    if one is None:
        return term
    quarter = _ALL.index(one[1])
    spans = [(first, last) for first in _ALL[: quarter + 1] for last in _ALL[quarter:] if first != last]
    ways = [way for pair in spans for way in _written(*pair)]
    return replace(term, names=(*term.names, *ways, "各季度", "每季度", "四个季度"))


def _written(first: str, last: str) -> tuple[str, ...]:
    """第一至四季度, as reports write it."""
    return tuple(f"{first}{to}{order}{last}季度" for to in "至到-、" for order in ("", "第"))
