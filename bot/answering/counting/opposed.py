"""Things told apart by one word of a set: 橙色预警 is no 红色预警."""

from __future__ import annotations

from functools import cache, lru_cache

from knowledge.data_files import read_beside
from knowledge.normalization import fold

_KEPT = 2048
"""Texts of which it is kept what they name: the same figures are looked at for every question."""


@cache
def _sets() -> tuple[frozenset[str], ...]:
    data = read_beside(__file__, "opposed")
    return tuple(frozenset(words.split()) for words in data["sets"])


def of_the_opposite(asked: str, topic: str, scope: str) -> bool:
    """True if a figure's words name another of a set than the question: 红色 where 橙色 is asked about.

    What they stand under says which it is only where they do not themselves: 人大建议5件 under 建议提案办理.
    """
    named = zip(_named(asked), _named(fold(topic)), _named(fold(scope)), strict=True)
    return any(one and (own or above) and one.isdisjoint(own or above) for one, own, above in named)


@lru_cache(maxsize=_KEPT)
def _named(text: str) -> tuple[frozenset[str], ...]:
    """The words of each set that a text holds."""
    return tuple(frozenset(word for word in words if word in text) for words in _sets())
