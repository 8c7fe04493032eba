"""网上发了几条, where a report tells of no figure for the web as a whole: that of the website is meant."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.question import Ask, Operation, Question
from knowledge.lexicon import lexicon
from knowledge.pinyin import syllables
from knowledge.query import TELLING

_ONLINE: Final = "线上公开"
_SITE: Final = "政府网站"
_UNITS: Final = frozenset({"", "条", "信", "篇", "则"})


def on_the_website(question: Question) -> Question | None:
    """The question as one about the website; None if it names more than the web, or asks for no number of items."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    if question.ask is not Ask.FIGURE or question.unit not in _UNITS or question.negated:
        return None
    if (
        len(telling) != 1
        or _ONLINE not in telling[0].names
        or question.operation not in (None, Operation.SUM)
    ):
        return None
    names = (_SITE, *lexicon().zh[_SITE].names)
    site = replace(telling[0], text=_SITE, names=names, sounds=syllables(_SITE))
    return replace(question, terms=tuple(site if term is telling[0] else term for term in question.terms))
