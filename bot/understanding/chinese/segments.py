"""The words of a message as a general dictionary sees them: asked about the runs that no step of understanding knows."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import lru_cache

from knowledge.values import value


class Kind(Enum):
    """What sort of word it is, as far as it matters for what is asked about."""

    NAME = "name"
    """Names a thing or sets it apart: nouns, times, adjectives, numerals of order."""
    VERB = "verb"
    """Says what is done; people put it in very many ways."""
    UNIT = "unit"
    """A measure word, which ends a noun where it stands right behind a word: 充电桩."""
    LIGHT = "light"
    """Holds the sentence together: adverbs, pronouns, particles, prepositions."""


_LIGHT = frozenset({"d", "r", "p", "c", "y", "e", "o", "k", "x", "f", "m", "q", "mq", "zg", "w", "h"})
_NUMERALS = frozenset({"m", "mq"})
_RANKS = ("级", "类", "等", "期", "届", "本", "批", "季", "成")
"""How numerals end that set something apart rather than count it."""
_VERBS = frozenset({"v", "vd", "vg", "vi", "vq", "vshi", "vyou"})


@value(frozen=True)
class Segment:
    """A word: where it stands in the text, and its kind."""

    start: int
    end: int
    kind: Kind


@lru_cache(maxsize=32)
def segments(text: str) -> tuple[Segment, ...]:
    """The words of a folded text in order; a message that is understood without it never loads the dictionary."""
    import rjieba

    found = []
    start = 0
    for word, tag in rjieba.tag(text):
        found.append(Segment(start, start + len(word), _kind(word, tag)))
        start += len(word)
    return tuple(found)


@lru_cache(maxsize=32)
def ordinary_words(text: str) -> tuple[tuple[int, int], ...]:
    """Where the words of the language of two characters and more stand; those only guessed at (博发) are none."""
    import rjieba

    found = []
    start = 0
    for word in rjieba.cut(text, False):
        if len(word) > 1:
            found.append((start, start + len(word)))
        start += len(word)
    return tuple(found)


@lru_cache(maxsize=32)
def place_names(text: str) -> tuple[tuple[int, int], ...]:
    """Where the names of places stand that the general dictionary knows: 新华区, 和平县."""
    import rjieba

    found = []
    start = 0
    for word, tag in rjieba.tag(text):
        if tag == "ns":
            found.append((start, start + len(word)))
        start += len(word)
    return tuple(found)


def _kind(word: str, tag: str) -> Kind:
    if tag in _NUMERALS and word.endswith(_RANKS):
        return Kind.NAME  # 一级, 二类, 三期
    if tag == "q" and len(word) == 1:
        return Kind.UNIT
    if tag in _LIGHT or tag.startswith("u"):
        return Kind.LIGHT
    return Kind.VERB if tag in _VERBS else Kind.NAME


def pieces(text: str, start: int, end: int, loose: Callable[[int, int], bool]) -> list[tuple[int, int, Kind]]:
    """The run text[start:end] in its words, light ones left out, neighbouring names and verbs joined.

    Each piece is where it starts and ends and what it is: a name if any of its words is one. A word that reaches
    beyond the run is taken whole where `loose` says that nothing there is known to be another word (原则 for 原).
    """
    found: list[tuple[int, int, Kind]] = []
    for segment in segments(text):
        low, high = max(start, segment.start), min(end, segment.end)
        if low >= high or segment.kind is Kind.LIGHT:
            continue
        if segment.kind is Kind.UNIT:
            if found and found[-1][1] == low:
                found[-1] = (found[-1][0], high, Kind.NAME)
            continue
        if segment.start < low and loose(segment.start, low):
            low = segment.start
        if high < segment.end and loose(high, segment.end):
            high = segment.end
        if found and found[-1][1] == low:
            kind = Kind.NAME if Kind.NAME in (found[-1][2], segment.kind) else Kind.VERB
            found[-1] = (found[-1][0], high, kind)
        else:
            found.append((low, high, segment.kind))
    return found
