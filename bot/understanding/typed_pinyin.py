"""Turns typed pinyin into characters where the lexicon and the phrases of asking know the words."""

from __future__ import annotations

import re
from functools import cache

from bot.understanding.phrases import chinese
from knowledge.lexicon import lexicon
from knowledge.pinyin import fold_syllable, split_syllables, syllable, syllables
from knowledge.vocabulary import load

_WORD = re.compile(r"[a-z]+")
_MAX_WORD = 8
_MIN_SHARE = 0.85


def is_pinyin(text: str) -> bool:
    """True if a message in Latin letters reads as pinyin rather than English."""
    words = _WORD.findall(text)
    if not words:
        return False
    english = lexicon().en_words
    parts = [split_syllables(word) for word in words]
    readable = sum(len(word) for word, part in zip(words, parts, strict=True) if part)
    plainly_english = sum(word in english or word in _COMMON for word in words)
    return readable >= _MIN_SHARE * sum(map(len, words)) and plainly_english * 2 < len(words)


_COMMON = frozenset(
    [
        "how",
        "many",
        "what",
        "who",
        "when",
        "where",
        "why",
        "is",
        "are",
        "was",
        "were",
        "the",
        "a",
        "an",
        "in",
        "on",
        "of",
        "to",
        "for",
        "and",
        "did",
        "do",
        "does",
        "name",
        "me",
        "he",
        "she",
        "we",
        "hi",
        "hello",
        "long",
    ]
)


@cache
def _sounds() -> dict[tuple[str, ...], str]:
    """Syllables to words: asking words first, then the lexicon, then fillers."""
    phrases = chinese()
    words = [
        *_single(),
        *phrases.measures,
        *phrases.asks,
        *phrases.contacts,
        *phrases.operations,
        *lexicon().zh,
        *phrases.generic,
        *phrases.filler_words,
    ]
    table: dict[tuple[str, ...], str] = {}
    for word in words:
        if not word.isascii():
            table.setdefault(syllables(word), word)
    return table


@cache
def _single() -> frozenset[str]:
    """The words of one character that typed pinyin may stand for by itself: measure words and particles."""
    units = {unit for units in load("measures")["words"].values() for unit in units if len(unit) == 1}
    return frozenset(units | set("的了吗呢啊吧是有在和比"))


@cache
def _spelling() -> dict[str, str]:
    """Some character for each syllable: words unknown to the lexicon are then compared by sound."""
    return {syllable(char): char for word in lexicon().zh for char in word}


def to_chinese(text: str) -> str:
    """Typed pinyin as characters; syllables of unknown words stay as they are and explain nothing."""
    sounds = _sounds()
    output: list[str] = []
    row = [
        fold_syllable(s)
        for word in re.findall(r"[a-z]+|\d+", text)
        for s in (split_syllables(word) or [word])
    ]
    position = 0
    while position < len(row):
        for length in range(min(_MAX_WORD, len(row) - position), 0, -1):
            word = sounds.get(tuple(row[position : position + length]))
            if word and (length > 1 or word in _single()):
                output.append(word)
                position += length
                break
        else:
            output.append(_spelling().get(row[position], row[position]))
            position += 1
    return "".join(output)
