"""Everyday verbs of a question for words: 摆的啥 asks for what is 展示, 谁打理 for who does the 维护."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.understanding.chinese.canvas import Canvas, Phrasebook, Span
from bot.understanding.chinese.segments import ordinary_words
from knowledge.pinyin import syllables
from knowledge.query import Term
from knowledge.vocabulary import load

ROLE: Final = "verb"
_LIGHT, _TELLING = 0.2, 0.3
"""What a verb weighs that says little more than that something took place, and any other."""
_GAP: Final = 2
"""Characters that may stand between a verb of one character and the word of asking: 配了些什么."""

_TAILS: Final = frozenset("了着过些的个点到在")
"""What may follow a verb right away: 登些, 摆了."""

_AFTER: Final = "的了着过个上到在"


@dataclass(frozen=True)
class _Verbs:
    """The verbs of the vocabulary."""

    means: dict[str, tuple[str, ...]]
    light: frozenset[str]
    book: Phrasebook
    """Those of two characters and more."""
    alone: frozenset[str]
    """Those of one character."""


@cache
def _verbs() -> _Verbs:
    entries = load("verbs")["verb"]
    means = {word: tuple(entry["means"]) for entry in entries for word in entry["says"]}
    light = frozenset(word for entry in entries if entry.get("light") for word in entry["says"])
    return _Verbs(
        means,
        light,
        Phrasebook(word for word in means if len(word) > 1),
        frozenset(word for word in means if len(word) == 1),
    )


def claim_verbs(canvas: Canvas) -> None:
    """Claims the verbs of two characters and more, before their pieces are taken for something else (讲究, 作用)."""
    canvas.claim_phrases(_verbs().book, ROLE)


def claim_verbs_asked(canvas: Canvas) -> None:
    """Claims verbs of one character that stand beside a word of asking: 登哪儿, 谁批, 摆的啥."""
    alone = _verbs().alone
    if alone.isdisjoint(canvas.characters):
        return
    asks = canvas.roles("ask")
    for start, end in canvas.free():
        while end - start > 1 and canvas.text[end - 1] in _TAILS:
            end -= 1
        last, first = canvas.text[end - 1], canvas.text[start]
        place = -1
        if last in alone and any(0 <= ask.start - end <= _GAP for ask in asks):
            place = end - 1
        elif first in alone and any(0 <= start - ask.end <= _GAP for ask in asks):
            place = start
        if place >= 0 and not _piece_of_a_word(canvas.text, place, start, end):
            canvas.claim(place, place + 1, ROLE)


def _piece_of_a_word(text: str, place: int, start: int, end: int) -> bool:
    """True if a character belongs to an ordinary word all of which is left over: the 备 of 备案."""
    return any(
        start <= first <= place < last <= end and text[last - 1] not in _AFTER
        for first, last in ordinary_words(text)
    )


def verb_terms(spans: list[Span]) -> list[Term]:
    """The verbs as terms, by what a report prints for them; those that say nothing are left out."""
    return [_term(span) for span in spans if _verbs().means[span.text]]


def _term(span: Span) -> Term:
    means, light = _verbs().means[span.text], span.text in _verbs().light
    stem = span.text.rstrip(_AFTER)  # 开的 is no part of 公开的
    text = stem if len(stem) > 1 else means[0]
    return Term(
        text,
        (text, *means),
        _LIGHT if light else _TELLING,
        syllables(text),
        position=span.start,
        known=light,
        verb=True,
    )


def is_alone(char: str) -> bool:
    """True for a verb of one character: it is no part of the everyday word before it (消息挂)."""
    return char in _verbs().alone
