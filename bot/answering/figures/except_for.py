"""What a ranking leaves out: 除了网站，哪个渠道最多 asks for the most of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answering.answer import Language
from bot.answering.figures.figure import Figure
from bot.understanding.question import Operation, Question
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import Term

_WHICH: Final = r"(?=(?:还有|剩下的?|其[他她它余]的?|别的|余下的?)*[,，、]?(?:的)?(?:哪|什么|啥|撒|边个|谁|最)[^。;?]*?最|最)"
_LEFT_OUT: Final = lazily(
    rf"除(?:了|去|开|掉|却)?(?P<out>[^,，。;?最哪]{{1,14}}?)(?:之外|以外|外)?[,，、]?{_WHICH}"
    rf"|(?P<aside>[^,，。;?最哪]{{1,14}}?)(?:之外|以外|不算|不看|不说|不计)[,，、]?{_WHICH}"
    rf"|(?:不算|不看|不计|不含|抛开|撇开|去掉)(?P<without>[^,，。;?最哪]{{1,14}}?)(?:的话|不[算谈说])?[,，、]{_WHICH}"
    r"|\b(?:apart from|aside from|other than|except(?: for)?|besides|excluding|not counting|leaving out|leaving aside|without counting)"
    r" (?:the |all )?(?P<besides>[a-z' -]{2,40}?)(?=,| (?:which|what|who)\b|[?.!]*$)"
)
_NAMED: Final = ("out", "aside", "without", "besides")
"""Where in the message what is left out is named."""
_EVERYDAY: Final = lazily("^(?:信息|政府信息|内容|那个|这个|渠道|平台)$")
_SHORT: Final = 2
"""Characters that a word needs to name a figure that is left out."""


def ranks_but(question: Question) -> tuple[Question, tuple[Term, ...]]:
    """The question without what it leaves out of the ranking, and the words for that; none for nearly every question."""
    if question.operation not in (Operation.MOST, Operation.LEAST):
        return question, ()
    found = _LEFT_OUT.search(question.folded)
    if found is None:
        return question, ()
    start, end = _places(question, found.span())
    within = _places(question, found.span(next(name for name in _NAMED if found[name])))
    out = tuple(term for term in question.terms if within[0] <= term.position < within[1])
    kept = tuple(term for term in question.terms if not start <= term.position < end)
    rest = f"{question.folded[: found.start()]} {question.folded[found.end() :]}".strip(" ,，")
    return replace(question, terms=kept, folded=rest, negated=False), tuple(filter(_names_something, out))


def _places(question: Question, span: tuple[int, int]) -> tuple[int, int]:
    """A span of characters as terms count their places: in words, if the question is in English."""
    if question.language is not Language.EN:
        return span
    start, end = (len(question.folded[:place].split()) for place in span)
    return start, end


def but(figures: Sequence[Figure], out: Sequence[Term]) -> list[Figure]:
    """The figures without those that the words left out name; none where a word names none of them."""
    kept = list(figures)
    for term in out:
        own = [figure for figure in figures if term.text in fold(figure.fact.label)]
        names = {fold(name) for name in term.names if len(name) >= _SHORT}
        named = own or [one for one in figures if any(name in fold(one.fact.label) for name in names)]
        if not named:
            return []
        kept = [figure for figure in kept if figure not in named]
    return kept


def _names_something(term: Term) -> bool:
    return len(term.text) >= _SHORT and not _EVERYDAY.search(term.text)
