"""The flood guard: someone who writes faster than anyone can read is told so once, and left alone until slower."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from bot.channels.telegram.memory import Recent
from bot.channels.telegram.windows import Window

_MINUTE = 60.0


class Verdict(Enum):
    """What is to be done with a message."""

    PASS = auto()
    WARN = auto()
    """It is the first of a flood: say so."""
    IGNORE = auto()


@dataclass
class _Person:
    window: Window
    warned: bool = False


class FloodGuard:
    """Counts each person's messages by the time they were written, so that waiting messages are no flood.

    Messages that are left unanswered count as well: a flood ends when its author slows down.
    """

    def __init__(self, per_minute: int) -> None:
        self._per_minute = per_minute
        self._people: Recent[int, _Person] = Recent()

    def verdict(self, person: int, written: float) -> Verdict:
        """Counts a message and says what to do with it; `written` is in seconds."""
        if not self._per_minute:
            return Verdict.PASS
        known = self._people.get(person) or _Person(Window(self._per_minute, _MINUTE))
        self._people.put(person, known)
        flooding = written < known.window.opens()
        known.window.note(written)
        if not flooding:
            known.warned = False
            return Verdict.PASS
        if known.warned:
            return Verdict.IGNORE
        known.warned = True
        return Verdict.WARN
