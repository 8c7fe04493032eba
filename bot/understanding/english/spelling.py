"""Mends misspelt English words: mesages, recieved, wiebo."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understanding.english.phrases import english
from knowledge.lexicon import lexicon

_SHORT = 5
"""Up to this length only words of asking and counting are guessed at: boats may well be goats."""
_LONG = 9
"""From this length a replaced letter is taken for a slip, and two slips are allowed one letter later."""
_ENDINGS = ("", "s", "ed", "d", "ing", "es")
_NOT = ("un", "non")
_PREFIXES = ("dis", "mis", "re", "in", "im", "ir", "il", "de", "over", "under", "pre")
"""How words begin that say another thing than they do without it: unprocessed, repetition."""
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=4096)
def mended(token: str) -> str:
    """The known word a misspelt one stands for; the token itself if it is known or like nothing known."""
    if len(token) < 4 or not token.isalpha() or _is_known(token):
        return token
    for ending in _ENDINGS:
        base = token[: len(token) - len(ending)]
        if token.endswith(ending) and (not ending or len(base) >= _SHORT):
            word = _nearest(base)
            if word and not _drops_a_prefix(base, word):
                return word + ending
    return token


def _nearest(base: str) -> str:
    """The known word that one slip of the fingers turns into this one, '' if there is none."""
    slips = 2 if len(base) > _LONG else 1
    words = _core_words() if len(base) <= _SHORT else _known_words()
    found = [
        (distance, word)
        for length in range(len(base) - slips, len(base) + slips + 1)
        for word, distance, _ in process.extract(
            base, words.get(length, ()), scorer=OSA.distance, score_cutoff=slips, limit=3
        )
        if distance == 2 or _is_slip(base, str(word))
    ]
    return str(min(found)[1]) if found else ""


def _drops_a_prefix(base: str, word: str) -> bool:
    """True if a word loses a not, or is what is left of another one where its prefix ends."""
    if base.startswith(_NOT):
        return not word.startswith(_NOT)
    starts = (prefix for prefix in _PREFIXES if base.startswith(prefix) and not word.startswith(prefix))
    return any(OSA.distance(base.removeprefix(prefix), word) <= 1 for prefix in starts)


def _is_slip(base: str, word: str) -> bool:
    """True for a letter swapped, doubled, left out or added, and for one vowel written for another.

    Another letter altogether makes another word more often than a slip: horses are not houses.
    """
    if base.replace("tion", "sion") == word or base.replace("sion", "tion") == word:
        return True
    if len(base) != len(word):
        return base[0] == word[0] and (len(base) > _SHORT or len(word) > _SHORT)
    differing = [(a, b) for a, b in zip(base, word, strict=True) if a != b]
    return len(differing) == 2 or len(base) >= _LONG or set(differing[0]) <= _VOWELS


def _is_known(token: str) -> bool:
    """True for a word of the lexicon or of the phrases, or one of its plain inflections."""
    return any(base in _vocabulary() for base in _bases(token))


def _bases(token: str) -> Iterator[str]:
    yield token
    for ending in ("s", "es", "ed", "ing", "ly", "al", "er", "ers"):
        yield token.removesuffix(ending)
    if token.endswith("ed"):
        yield token.removesuffix("d")  # answerd is no word
    if token.endswith("ing"):
        yield f"{token.removesuffix('ing')}e"
    if token.endswith(("ies", "ied")):
        yield f"{token[:-3]}y"


@cache
def _vocabulary() -> frozenset[str]:
    return lexicon().en_words | english().words


@cache
def _known_words() -> dict[int, tuple[str, ...]]:
    return _by_length(_vocabulary())


@cache
def _core_words() -> dict[int, tuple[str, ...]]:
    return _by_length(english().words)


def _by_length(words: frozenset[str]) -> dict[int, tuple[str, ...]]:
    lengths: dict[int, list[str]] = {}
    for word in sorted(words):
        lengths.setdefault(len(word), []).append(word)
    return {length: tuple(found) for length, found in lengths.items()}
