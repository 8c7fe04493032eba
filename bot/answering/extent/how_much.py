"""How a question asks how much was published: of all there was, or of no more than a channel."""

from __future__ import annotations

from typing import Final

from bot.answering.belonging.channel_words import published_on
from bot.understanding.question import Ask, Question
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted

_PUBLISH: Final = "公开"
_OF_ANOTHER_KIND: Final = sifted(
    "申请|复议|诉讼|文件|公文|document|\\bdocs?\\b|file|paper|\\bnot\\b|n't\\b|\\bnever\\b|不|没|未|非"
)
_OR_NOT: Final = lazily(
    r"没有?[?？。吗]*$|是不是|对不对|有没有|不是(?=.*[吗吧])|[不没](?=到|足|满|有?超过|多于|少于|低于|高于)"
)
"""Asks whether it was so, or on which side of a figure, and denies nothing."""
_ASKED_UNITS: Final = frozenset({"", "条", "信", "篇", "件"})


def names_but_channels(question: Question) -> bool:
    """True for 门户网站发了多少条: how much was put out on a channel, whatever it was."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    named = bool(telling) and all(published_on().search(term.text) for term in telling)
    return named and asks_how_much(question) and not question.operation


def asks_for_all(question: Question) -> bool:
    """True for 公开了多少条信息, with nothing said of where, of what or of which part."""
    if question.operation or any(term.weight >= TELLING for term in question.terms):
        return False
    published = any(_PUBLISH in name for term in question.terms for name in term.names)
    return published and asks_how_much(question)


def asks_how_much(question: Question) -> bool:
    """True if a number of items is asked for, of no other kind than what is published."""
    counts = question.ask is Ask.FIGURE or question.claim is not None
    negated = question.negated and question.claim is None  # 有五百条没有 denies nothing
    if not counts or negated or question.place:
        return False
    asked = _OR_NOT.sub("", question.folded)
    return question.unit in _ASKED_UNITS and not _OF_ANOTHER_KIND.search(asked)
