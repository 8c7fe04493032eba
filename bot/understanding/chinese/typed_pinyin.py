"""Turns typed pinyin into characters where the lexicon and the phrases of asking know the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bot.understanding.phrases import chinese
from knowledge.lexicon import lexicon
from knowledge.patterns import lazily
from knowledge.pinyin import fold_syllable, spelled, split_syllables, syllable, syllables
from knowledge.vocabulary import load

_WORD = lazily(r"[a-z]+")
_MAX_WORD = 8
_MIN_SHARE = 0.85
_AS_SPELT, _OWN_NAME = 0.5, 1.0
"""What a word gains, a syllable, if it is spelt just as typed (公示, not 公司), and if it is the office's own name."""
_ASTRIDE = 0.7
"""What a word loses, a syllable, at each end that lies inside a typed word (司法 in jingshi fabu, 发多少 in yinfa duoshao)."""
_WHETHER = (
    "有吗",
    "有没有",
    "是吗",
    "是不是",
    "对吗",
    "对不对",
    "村长",
    "乡长",
    "镇长",
    "县长",
    "区长",
    "市长",
    "局长",
    "发了",
    "一共",
)
"""Words that ask whether or how many in all, posts, and what is done most of all, which are no other words of the same sound (邮码, 村账, 罚了)."""
_WHO_SPELT = lazily(r"\bshei")
"""谁, which is spelt shui as well."""
_ASKS = lazily(
    r"\b(?:duo ?shao|ji ?(?:ge|tiao|jian|ci|pi)\b|shen ?me|na ?(?:li|ge|xie|jia)\b|zen ?me|you ?mei ?you|shi ?bu ?shi)"
    r"|^na (?=[a-z])|[a-z] (?:ne|ma)\W*$"
)
"""Words of asking, in pinyin, which no English message has; 呢 and 吗 at its end."""
_LONE = 0.3
"""What a word of one character counts."""


def is_pinyin(text: str) -> bool:
    """True if a message in Latin letters reads as pinyin rather than English."""
    words = _WORD.findall(text)
    if not words:
        return False
    english = lexicon().en_words
    parts = [split_syllables(word) for word in words]
    readable = sum(len(word) for word, part in zip(words, parts, strict=True) if part)
    plainly_english = sum(word in english or word in _COMMON for word in words)
    if _ASKS.search(text):  # dibao duoshaoren: the first is in English dictionaries too
        plainly_english = sum(word in _COMMON for word in words)
    return readable >= _MIN_SHARE * sum(map(len, words)) and plainly_english * 2 < len(words)


_COMMON = frozenset(
    [
        "percentage",
        "percent",
        "share",
        "rate",
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
def _sounds() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Syllables to words: asking words first, then the lexicon, then fillers; in the same order in every process."""
    phrases = chinese()
    words = [
        *_single(),
        *_WHETHER,
        *phrases.measures,
        *phrases.asks,
        *phrases.contacts,
        *phrases.operations,
        *lexicon().zh,
        *sorted(phrases.generic),
        *sorted(phrases.filler_words),
    ]
    table: dict[tuple[str, ...], dict[str, None]] = {}
    for word in words:
        if not word.isascii() and (len(word) > 1 or word in _single()):
            table.setdefault(syllables(word), {})[word] = None
    return {sound: tuple(found) for sound, found in table.items()}


@cache
def _single() -> tuple[str, ...]:
    """The words of one character that typed pinyin may stand for by itself: measure words and particles."""
    units = {unit for units in load("measures")["words"].values() for unit in units if len(unit) == 1}
    return tuple(sorted(units | set("的了吗呢啊吧是有在和比发谁")))


@cache
def _spelling() -> dict[str, str]:
    """Some character for each syllable: words unknown to the lexicon are then compared by sound."""
    return {syllable(char): char for word in lexicon().zh for char in word}


@dataclass(frozen=True, slots=True)
class _Typed:
    """A message's syllables as typed and folded, and where a typed word begins or ends."""

    plain: tuple[str, ...]
    folded: tuple[str, ...]
    edges: frozenset[int]

    def words(self, start: int, own: dict[tuple[str, ...], str]) -> Iterator[tuple[str, float]]:
        """The words that may begin at a syllable, with what each is worth."""
        for length in range(min(_MAX_WORD, len(self.folded) - start), 0, -1):
            end = start + length
            sound = self.folded[start:end]
            astride = _ASTRIDE * length * ((start not in self.edges) + (end not in self.edges))
            if sound in own:
                yield own[sound], length * (length + _AS_SPELT + _OWN_NAME) - astride
            if sound in (known := _sounds()):
                plain = "".join(self.plain[start:end])
                word = next((w for w in known[sound] if spelled(w) == plain), "")
                worth = (length * length if length > 1 else _LONE) + (_AS_SPELT * length if word else 0.0)
                yield word or known[sound][0], worth - astride


def to_chinese(text: str, own_names: Sequence[str] = ()) -> str:
    """Typed pinyin as characters; syllables of unknown words stay as they are and explain nothing."""
    row: list[str] = []
    edges = {0}
    for word in re.findall(r"[a-z]+|\d+", _WHO_SPELT.sub("shui", text)):
        row += split_syllables(word) or [word]
        edges.add(len(row))
    folded = tuple(map(fold_syllable, row))
    typed = _Typed(tuple(row), folded, frozenset(edges))
    own = {syllables(name): name for name in own_names}
    best: list[tuple[float, str]] = [(0.0, "")] * (len(row) + 1)
    for start in range(len(row) - 1, -1, -1):
        worth, rest = best[start + 1]
        best[start] = (worth, _spelling().get(folded[start], folded[start]) + rest)
        for word, value in typed.words(start, own):
            worth, rest = best[start + len(word)]
            best[start] = max(best[start], (worth + value, word + rest), key=lambda pair: pair[0])
    return best[0][1]
