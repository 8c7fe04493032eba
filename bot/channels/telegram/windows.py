"""Pace: how many events are allowed in a stretch of time, in memory that does not grow."""

from __future__ import annotations

from collections import deque


class Window:
    """Allows `limit` events in any `seconds`."""

    def __init__(self, limit: int, seconds: float) -> None:
        self._seconds = seconds
        self._times: deque[float] = deque(maxlen=limit)

    def opens(self) -> float:
        """The moment from which one more event is allowed."""
        return self._times[0] + self._seconds if len(self._times) == self._times.maxlen else 0.0

    def note(self, now: float) -> None:
        """Counts an event; the oldest of a full window is forgotten."""
        self._times.append(now)

    def ended(self, now: float) -> None:
        """The event counted last went on until now, and counts from its end."""
        self._times[-1] = now

    def idle(self, now: float) -> bool:
        """Whether no event counts any more."""
        return not self._times or self._times[-1] + self._seconds <= now
