"""Two neighbouring characters by sound: the unit in which facts are indexed and found."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.pinyin import fold_syllable, split_syllables, syllable

_WORDS = lazily(r"[\u3400-\u9fff]+|[a-z0-9]+")


def grams(text: str) -> set[str]:
    """The sound bigrams of a text: 临时救助 gives lin.si, si.jiu, jiu.zu; Latin words and numbers stand whole."""
    found: set[str] = set()
    for run in _WORDS.findall(fold(text)):
        if run.isascii():
            found.add(run)
        else:
            found.update(map(_sound_of_two, run, run[1:]))
    return found


@lru_cache(maxsize=16_384)
def _sound_of_two(first: str, second: str) -> str:
    """The sound bigram of two characters; the same pairs come again in every report."""
    return f"{syllable(first)}.{syllable(second)}"


def typed_grams(text: str) -> set[str]:
    """The sound bigrams of Latin words that read as pinyin: Hongze and hong ze give hong.ze."""
    found: set[str] = set()
    run: list[str] = []
    for word in re.findall("[a-z]+", fold(text)):
        parts = split_syllables(word)
        if parts is None:
            found |= sound_bigrams(tuple(run))
        run = [*run, *map(fold_syllable, parts)] if parts else []
    return found | sound_bigrams(tuple(run))


def sound_bigrams(sounds: tuple[str, ...]) -> set[str]:
    """The bigrams of a row of syllables."""
    return set(map(".".join, pairwise(sounds)))
