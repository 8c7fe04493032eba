"""Health: whether the index opens and Telegram was in contact lately, checked when somebody asks."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.monitoring.metrics import Metrics
from knowledge.errors import KnowledgeError
from knowledge.store import FactStore

RECENTLY = 90.0
"""Seconds; a long poll takes 25, and after an outage the bot tries again at least every 30."""


@dataclass(frozen=True, slots=True)
class Health:
    """The state of the bot at one moment."""

    reports: int
    newest_year: int
    seconds_since_contact: float | None
    paused: bool

    @property
    def well(self) -> bool:
        """Whether residents get answers: the index opens and Telegram was in contact lately."""
        return self.reports > 0 and self.in_contact

    @property
    def in_contact(self) -> bool:
        """Whether Telegram was in contact lately."""
        return self.seconds_since_contact is not None and self.seconds_since_contact <= RECENTLY


def check(index: Path, metrics: Metrics, paused: Callable[[], bool]) -> Health:
    """Looks at everything that matters."""
    reports, newest_year = _held(index)
    return Health(reports, newest_year, metrics.seconds_since_contact(), paused())


def _held(index: Path) -> tuple[int, int]:
    """How many reports the index holds and the newest year; zeros if it cannot be opened."""
    try:
        store = FactStore.read(index)
        try:
            newest = store.newest()
            return store.count_reports(), newest.year if newest else 0
        finally:
            store.close()
    except (KnowledgeError, sqlite3.DatabaseError, OSError):
        return 0, 0
