"""The record of what administrators did: who, when, what, before and after."""

from __future__ import annotations

import time
from dataclasses import dataclass

from bot.state import State


@dataclass(frozen=True, slots=True)
class Action:
    """One line of the record."""

    time: float
    admin: int
    action: str
    """What was done, as a key: publish, rollback, alias …"""
    subject: str
    """What it was done to: a report, a question."""
    before: str
    after: str


class Record:
    """Actions in the state file; never changed, never thrown away."""

    def __init__(self, state: State) -> None:
        self._state = state

    def add(self, admin: int, action: str, subject: str, before: str = "", after: str = "") -> None:
        """Records an action; inside a block of `state.writing` it is kept or lost together with what was done."""
        row: dict[str, object] = {"time": time.time(), "admin": admin, "action": action}
        row |= {"subject": subject, "before": before, "after": after}
        with self._state.writing() as database:
            database.table("actions").insert(row)

    def actions(self, limit: int = -1) -> list[Action]:
        """The actions, newest first."""
        with self._state.reading() as database:
            rows = database.query(
                "SELECT time, admin, action, subject, before, after FROM actions ORDER BY id DESC LIMIT ?",
                [limit],
            )
            return [Action(**row) for row in rows]
