"""Notes are written soon and together; one that fails costs no other."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.desk.recorder import Recorder


class Book:
    """Keeps what is written inside `together`, all or nothing."""

    def __init__(self) -> None:
        self.kept: list[int] = []
        self.times = 0
        self._new: list[int] = []

    @contextmanager
    def together(self) -> Iterator[None]:
        self._new.clear()
        yield
        self.kept += self._new
        self.times += 1

    def write(self, number: int) -> None:
        if number < 0:
            raise ValueError
        self._new.append(number)


def test_what_is_noted_within_a_moment_is_written_together() -> None:
    book = Book()
    recorder = Recorder(book.together)
    started = threading.Event()
    recorder.note(started.set)
    for number in range(50):
        recorder.note(lambda number=number: book.write(number))  # type: ignore[misc]
    recorder.flush()
    assert started.is_set()
    assert book.kept == list(range(50))
    assert book.times < 10
    recorder.note(lambda: book.write(50))
    recorder.close()
    assert book.kept[-1] == 50


def test_a_note_that_fails_costs_no_other(caplog: pytest.LogCaptureFixture) -> None:
    book = Book()
    recorder = Recorder(book.together)
    for number in (1, -1, 2, -2, 3):
        recorder.note(lambda number=number: book.write(number))  # type: ignore[misc]
    recorder.close()
    assert book.kept == [1, 2, 3]
    assert "could not be written" in caplog.text
