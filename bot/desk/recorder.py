"""Recorder: notes what became of questions, in a thread of its own, so that no answer waits for it or fails with it.

What is asked within a moment is written together: in a rush each note by itself would take as long as an answer.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager

from bot.logs import describe

log = logging.getLogger(__name__)

_MOST_WAITING = 5_000
"""Notes that wait to be written; more than that are dropped rather than kept in memory."""
_MOMENT = 0.1
"""Seconds for which the first note waits for others."""
Note = Callable[[], None]


class Recorder:
    """Runs small pieces of writing one after another; those inside one `together` are kept all or none."""

    def __init__(self, together: Callable[[], AbstractContextManager[object]]) -> None:
        self._together = together
        self._hurry = threading.Event()
        """Set while somebody waits for what was noted."""
        self._waiting: queue.Queue[Note | None] = queue.Queue(_MOST_WAITING)
        self._thread: threading.Thread | None = None
        self._failing = False

    def note(self, write: Note) -> None:
        """Has something written soon; never waits, never fails."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="recorder", daemon=True)
            self._thread.start()
        try:
            self._waiting.put_nowait(write)
        except queue.Full:
            self._complain("too many notes wait to be written; some are dropped")

    def flush(self) -> None:
        """Waits until everything noted so far is written."""
        if self._thread is not None:
            self._hurry.set()
            self._waiting.join()
            self._hurry.clear()

    def close(self) -> None:
        """Writes what is left, and ends."""
        if self._thread is not None:
            self._hurry.set()
            self._waiting.put(None)
            self._thread.join(timeout=5)

    def _run(self) -> None:
        while True:
            notes = [self._waiting.get()]
            self._hurry.wait(_MOMENT)
            notes += [self._waiting.get() for _ in range(self._waiting.qsize())]
            self._write([note for note in notes if note])
            for _ in notes:
                self._waiting.task_done()
            if None in notes:
                return

    def _write(self, notes: list[Note]) -> None:
        """Writes notes together; where one fails the others are written by themselves."""
        try:
            with self._together():
                for note in notes:
                    note()
            self._failing = False
        except Exception as error:
            if len(notes) > 1:
                for note in notes:
                    self._write([note])
            else:
                self._complain(f"a note for the administrators could not be written: {describe(error)}")

    def _complain(self, text: str) -> None:
        """Logs a trouble once, not for every question."""
        if not self._failing:
            self._failing = True
            log.warning("%s", text)
