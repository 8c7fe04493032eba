"""The flood guard: someone who writes faster than anyone can read is told so once, and left alone until slower."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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

    def verdict(self, written: float) -> Verdict:
        """Counts a message."""
        flooding = written < self.window.opens()
        self.window.note(written)
        if not flooding:
            self.warned = False
            return Verdict.PASS
        if self.warned:
            return Verdict.IGNORE
        self.warned = True
        return Verdict.WARN


class FloodGuard:
    """Counts each person's messages by the time they were written, so that waiting messages are no flood.

    Messages that are left unanswered count as well: a flood ends when its author slows down.
    """

    def __init__(
        self, per_minute: int, before: Callable[[int, float], Iterable[float]] = lambda person, moment: ()
    ) -> None:
        """`before` tells when a person wrote after a moment, before the bot was started."""
        self._per_minute = per_minute
        self._before = before
        self._people: Recent[int, _Person] = Recent()

    def verdict(self, person: int, written: float) -> Verdict:
        """Counts a message and says what to do with it; `written` is in seconds."""
        if not self._per_minute:
            return Verdict.PASS
        known = self._people.get(person) or self._met(person, written)
        self._people.put(person, known)
        return known.verdict(written)

    def _met(self, person: int, now: float) -> _Person:
        """Someone who writes for the first time since the start."""
        known = _Person(Window(self._per_minute, _MINUTE))
        for earlier in self._before(person, now - 2 * _MINUTE):
            known.verdict(earlier)
        return known
