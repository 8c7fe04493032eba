"""What an administrator is about to write: the words of a fixed answer, kept so that a restart does not lose them."""

from __future__ import annotations

import time
from dataclasses import dataclass

from bot.state import State

_PATIENCE = 30 * 60
"""Seconds after which the next message is a question again."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One administrator's unfinished answer."""

    admin: int
    question: int
    """The unanswered wording it is for."""
    draft: str
    """The answer, once it was written; then its duration is all that is missing."""
    time: float


class Prompts:
    """All SQL on prompts."""

    def __init__(self, state: State) -> None:
        self._state = state

    def put(self, admin: int, question: int, draft: str = "") -> None:
        """Waits for an answer, or keeps the one written."""
        row: dict[str, object] = {"admin": admin, "question": question, "draft": draft, "time": time.time()}
        with self._state.writing() as database:
            database.table("prompts").insert(row, replace=True)

    def get(self, admin: int) -> Prompt | None:
        """What an administrator was asked to write, unless that was long ago."""
        with self._state.reading() as database:
            rows = database.query(
                "SELECT * FROM prompts WHERE admin = ? AND time > ?", [admin, time.time() - _PATIENCE]
            )
            return next((Prompt(**row) for row in rows), None)

    def drop(self, admin: int) -> None:
        """Waits no more."""
        with self._state.writing() as database:
            database.execute("DELETE FROM prompts WHERE admin = ?", [admin])
