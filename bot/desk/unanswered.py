"""Questions that were refused or asked back, counted by day: without names and ids, and only for so long."""

from __future__ import annotations

import time
from dataclasses import dataclass

from bot.answering.answer import Answer, Status
from bot.state import State

NEVER_KEPT = frozenset({"abuse", "injection", "personal", "complaint", "noise", "replaced"})
"""Reasons of refusals whose questions are not kept: they are nobody's business, or no questions."""
_LONGEST = 300
_MOST_A_DAY = 2_000
"""Different wordings that are kept of a day; a flood must not fill the disk."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """One wording, with how often it went without an answer."""

    id: int
    normal: str
    text: str
    """The wording that came first, personal data masked."""
    organisation: str
    """The office it was about; '' if nothing said which."""
    status: str
    reason: str
    teachable: bool
    """False if it leans on what was said before, or held personal data."""
    count: int


def is_kept(answer: Answer) -> bool:
    """True for an answer whose question is kept for the administrators."""
    if answer.status is Status.AMBIGUOUS:
        return True
    return answer.status is Status.UNANSWERABLE and answer.reason not in NEVER_KEPT


class UnansweredQuestions:
    """All SQL on them."""

    def __init__(self, state: State, days: int) -> None:
        self._state = state
        self._days = days

    def add(
        self, normal: str, text: str, organisation: str, status: str, reason: str, teachable: bool
    ) -> None:
        """Counts a wording for today."""
        day = _day()
        with self._state.writing() as database:
            found = database.execute(
                "UPDATE unanswered SET count = count + 1"
                " WHERE day = ? AND normal = ? AND organisation = ? AND status = ?",
                [day, normal, organisation, status],
            )
            if found.rowcount:
                return
            if (
                database.execute("SELECT count(*) FROM unanswered WHERE day = ?", [day]).fetchone()[0]
                >= _MOST_A_DAY
            ):
                return
            row = {"day": day, "normal": normal, "organisation": organisation, "status": status}
            values = {"text": text[:_LONGEST], "reason": reason, "teachable": int(teachable), "count": 1}
            database.table("unanswered").insert({**row, **values})

    def drop_old(self) -> None:
        """Drops what is older than the configured number of days."""
        with self._state.writing() as database:
            database.execute("DELETE FROM unanswered WHERE day < ?", [_day(self._days)])

    def all(self) -> list[Unanswered]:
        """Every wording of the days kept, the most frequent first."""
        self.drop_old()
        with self._state.reading() as database:
            rows = list(
                database.query(
                    "SELECT min(id) AS id, normal, text, organisation, status, reason, min(teachable) AS teachable,"
                    " sum(count) AS count FROM unanswered GROUP BY normal, organisation"
                    " ORDER BY count DESC, id"
                )
            )
        return [Unanswered(**{**row, "teachable": bool(row["teachable"])}) for row in rows]

    def by_id(self, number: int) -> Unanswered | None:
        """The wording with this id."""
        return next((one for one in self.all() if one.id == number), None)

    def settle(self, normal: str, organisation: str) -> None:
        """Drops a wording that has been taught an answer, or that nobody wants to see."""
        with self._state.writing() as database:
            database.execute(
                "DELETE FROM unanswered WHERE normal = ? AND organisation = ?", [normal, organisation]
            )


def _day(ago: int = 0) -> str:
    return time.strftime("%Y-%m-%d", time.localtime(time.time() - ago * 86400))
