"""How many questions were asked a day, how they ended, and how long the slowest took: numbers only, no words."""

from __future__ import annotations

import time
from dataclasses import dataclass

from bot.answering.answer import Status
from bot.state import State

KEPT_DAYS = 400


@dataclass(frozen=True, slots=True)
class Day:
    """One day in numbers."""

    day: str
    """ISO date."""
    asked: int
    answered: int
    ambiguous: int
    unanswerable: int
    smalltalk: int
    slowest: float
    """Milliseconds."""

    @property
    def share(self) -> float:
        """Share of the questions that were answered, greetings left out; 0 if there were none."""
        questions = self.asked - self.smalltalk
        return self.answered / questions if questions else 0.0


class Statistics:
    """All SQL on days."""

    def __init__(self, state: State) -> None:
        self._state = state

    def add(self, status: str, milliseconds: float) -> None:
        """Counts a question for today."""
        with self._state.writing() as database:
            database.execute(
                "INSERT INTO asked (day, status, count, slowest) VALUES (?, ?, 1, ?)"
                " ON CONFLICT (day, status) DO UPDATE SET count = count + 1, slowest = max(slowest, excluded.slowest)",
                [_day(0), status, milliseconds],
            )
            database.execute("DELETE FROM asked WHERE day < ?", [_day(KEPT_DAYS)])

    def days(self, count: int) -> list[Day]:
        """The last days, oldest first; days without a question are noughts."""
        with self._state.reading() as database:
            rows = list(database.query("SELECT * FROM asked WHERE day > ?", [_day(count)]))
        return [
            _sum(day, [row for row in rows if row["day"] == day])
            for day in map(_day, range(count - 1, -1, -1))
        ]


def _sum(day: str, rows: list[dict[str, object]]) -> Day:
    counts = {str(row["status"]): int(str(row["count"])) for row in rows}
    return Day(
        day,
        asked=sum(counts.values()),
        answered=counts.get(Status.ANSWERED, 0),
        ambiguous=counts.get(Status.AMBIGUOUS, 0),
        unanswerable=counts.get(Status.UNANSWERABLE, 0),
        smalltalk=counts.get(Status.SMALLTALK, 0),
        slowest=max((float(str(row["slowest"])) for row in rows), default=0.0),
    )


def _day(ago: int) -> str:
    return time.strftime("%Y-%m-%d", time.localtime(time.time() - ago * 86400))
