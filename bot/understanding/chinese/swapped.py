"""Two neighbouring characters typed in the wrong order: 主公动开, 府政网站, 临救时助."""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from typing import Final

from bot.understanding.chinese.segments import ordinary_words
from knowledge.lexicon import lexicon
from knowledge.normalization import is_cjk

_SHORTEST, _LONGEST = 3, 7
"""Characters of the words that are put right."""
_BY_CHANCE: Final = 3
"""Characters of words that may come about by chance, where ordinary words stand side by side (小学招生, 村小上学)."""
_PARTS: Final = frozenset("的了和与跟及或在是有把被从到对比各多少几哪什么吗呢")
"""Characters that part words, and stand in none that was mistyped."""


def put_in_order(folded: str) -> str:
    """The message with the words of the lexicon in which two neighbours changed places put right."""
    done = 0
    for start, lengths in _spelt_alike(folded):
        meant = _meant(folded, start, lengths) if start >= done else ""
        if meant:
            done = start + len(meant)
            folded = folded[:start] + meant + folded[done:]
    return folded


def _spelt_alike(folded: str) -> list[tuple[int, list[int]]]:
    """Where the characters of a word may stand, in whatever order, and how long such words are, longest first."""
    sums = [0, *accumulate(map(ord, folded))]
    lengths: dict[int, list[int]] = {}
    for length, of_words in _sums().items():
        for start, (before, after) in enumerate(zip(sums, sums[length:], strict=False)):
            if after - before in of_words:
                lengths.setdefault(start, []).append(length)
    return sorted(lengths.items())


@cache
def _sums() -> dict[int, frozenset[int]]:
    """By length, longest first, what the codes of a word's characters add up to, which no change of places changes."""
    words = lexicon().zh
    return {
        length: frozenset(sum(map(ord, word)) for word in words if len(word) == length)
        for length in range(_LONGEST, _SHORTEST - 1, -1)
    }


def _meant(folded: str, start: int, lengths: list[int]) -> str:
    """The word that stands there with two characters swapped; '' where none does, or a word stands there as it is."""
    known = lexicon().zh
    for length in lengths:
        written = folded[start : start + length]
        if not _PARTS.isdisjoint(written) or not all(map(is_cjk, written)):
            continue
        if written in known:
            return ""
        for at in range(length - 1):
            swapped = f"{written[:at]}{written[at + 1]}{written[at]}{written[at + 2 :]}"
            if swapped == written or swapped not in known or _is_a_word(folded, start + at):
                continue
            if length > _BY_CHANCE or not _holds_ordinary_words(folded, start, start + length):
                return swapped
    return ""


def _holds_ordinary_words(folded: str, start: int, end: int) -> bool:
    """True if a word of the language, whether the lexicon has it or not, begins or ends in there."""
    return any(low < end and start < high for low, high in ordinary_words(folded))


def _is_a_word(folded: str, at: int) -> bool:
    """True if the two characters belong to a word of the lexicon as they stand, or the first one ends one: 党委会开了."""
    known = lexicon().zh
    ends = any(at >= before and folded[at - before : at + 1] in known for before in (1, 2))
    return ends or any(
        folded[low : low + length] in known
        for length in (2, 3)
        for low in range(max(0, at + 2 - length), at + 1)
        if low + length <= len(folded)
    )
