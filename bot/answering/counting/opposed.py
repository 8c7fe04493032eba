"""Things told apart by one word of a set: 橙色预警 is no 红色预警."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from knowledge.normalization import fold


@cache
def _sets() -> tuple[frozenset[str], ...]:
    data = tomllib.loads((Path(__file__).parent / "opposed.toml").read_text(encoding="utf-8"))
    return tuple(frozenset(words.split()) for words in data["sets"])


def of_the_opposite(asked: str, topic: str) -> bool:
    """True if a figure's words name another of a set than the question: 红色 where 橙色 is asked about."""
    told = fold(topic)
    for words in _sets():
        named = {word for word in words if word in asked}
        others = {word for word in words if word in told}
        if named and others and not named & others:
            return True
    return False
