"""Two neighbouring characters typed in the wrong order: 主公动开, 府政网站, 临救时助."""

from __future__ import annotations

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
    for start in _beginnings(folded):
        meant = _meant(folded, start) if start >= done else ""
        if meant:
            done = start + len(meant)
            folded = folded[:start] + meant + folded[done:]
    return folded


def _beginnings(folded: str) -> list[int]:
    """Where a word may begin, whichever two characters are swapped: at half the places of a message none does."""
    starts = lexicon().lengths
    return [
        at
        for at, (first, second, third) in enumerate(zip(folded, folded[1:], folded[2:], strict=False))
        if first + second in starts or second + first in starts or first + third in starts
    ]


def _meant(folded: str, start: int) -> str:
    """The word that stands there with two characters swapped; '' where none does, or a word stands there as it is."""
    known = lexicon().zh
    for length in range(min(_LONGEST, len(folded) - start), _SHORTEST - 1, -1):
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
