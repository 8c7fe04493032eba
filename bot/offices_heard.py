"""Offices whose names are written as they sound: 石乔乡 for 石桥乡."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from bot.understanding.offices import names_of
from knowledge.pinyin import syllables

_SHORTEST = 3
"""Characters of a name from which its sound tells it from everyday words."""


def written_right(folded: str, organisations: Iterable[str]) -> tuple[int, str] | None:
    """The longest name that a text spells with other characters of the same sounds, and where; None if several offices fit."""
    sounds = syllables(folded)
    spoken = f" {' '.join(sounds)} "
    found: dict[str, tuple[int, str]] = {}
    for organisation in organisations:
        for name, sound in _sounds_of(organisation):
            if sound in spoken and (at := _heard_at(name, folded, sounds)) >= 0:
                found[organisation] = (at, name)
                break
    longest = max((len(name) for _, name in found.values()), default=0)
    best = {place for place in found.values() if len(place[1]) == longest}
    return best.pop() if len(best) == 1 and len(found) == 1 else None


@lru_cache(maxsize=512)
def _sounds_of(organisation: str) -> tuple[tuple[str, str], ...]:
    """The longer names of an office and how each sounds."""
    names = (name for name in names_of(organisation) if len(name) >= _SHORTEST)
    return tuple((name, f" {' '.join(syllables(name))} ") for name in names)


def _heard_at(name: str, folded: str, sounds: tuple[str, ...]) -> int:
    """Where a text has the sounds of a name, and some of its characters; -1 if nowhere."""
    wanted = syllables(name)
    for start in range(len(sounds) - len(wanted) + 1):
        if sounds[start : start + len(wanted)] == wanted:
            same = sum(a == b for a, b in zip(name, folded[start:], strict=False))
            if 0 < same < len(name):
                return start
    return -1
