"""Recorder: notes what became of questions, in a thread of its own, so that no answer waits for it or fails with it."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable

from bot.logs import describe

log = logging.getLogger(__name__)

_MOST_WAITING = 5_000
"""Notes that wait to be written; more than that are dropped rather than kept in memory."""
Note = Callable[[], None]


class Recorder:
    """Runs small pieces of writing one after another."""

    def __init__(self) -> None:
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
            self._waiting.join()

    def close(self) -> None:
        """Writes what is left, and ends."""
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join(timeout=5)

    def _run(self) -> None:
        while True:
            write = self._waiting.get()
            try:
                if write is None:
                    return
                write()
                self._failing = False
            except Exception as error:
                self._complain(f"a note for the administrators could not be written: {describe(error)}")
            finally:
                self._waiting.task_done()

    def _complain(self, text: str) -> None:
        """Logs a trouble once, not for every question."""
        if not self._failing:
            self._failing = True
            log.warning("%s", text)
