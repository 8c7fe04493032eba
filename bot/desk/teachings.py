"""What administrators taught: this wording means that fact, or is answered with these words until that day.

A teaching counts for one wording in its normal form, and for the office it was taught for. Looking one up costs next
to nothing: they are kept at hand, and read again when the file has changed.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

from bot.state import State
from knowledge.models import Fact

ALIAS, FIXED = "alias", "fixed"
_LOOK_AGAIN = 1.0
"""Seconds after which another process's changes are looked for."""


@dataclass(frozen=True, slots=True)
class FactKey:
    """How a fact is found again in the next report: by its key, or by label, unit, measure and section."""

    key: str
    label: str
    unit: str
    measure: str
    section: str

    @classmethod
    def of(cls, fact: Fact) -> FactKey:
        """The key of a fact."""
        return cls(fact.key, fact.label, fact.unit, fact.measure.value, fact.section)


@dataclass(frozen=True, slots=True)
class Teaching:
    """One wording with what it was taught to mean."""

    id: int
    kind: str
    normal: str
    text: str
    """The wording as it was asked."""
    organisation: str
    fact: FactKey
    answer: str
    """The words of a fixed answer."""
    expires: float
    """When a fixed answer ends; 0 for an alias, which does not."""
    admin: int
    time: float


class Teachings:
    """All SQL on teachings."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._lock = threading.Lock()
        self._held: dict[str, dict[str, Teaching]] | None = None
        self._version = -1
        self._looked = 0.0

    def find(self, normal: str, organisation: str) -> Teaching | None:
        """What this wording was taught to mean for this office."""
        teaching = self._at_hand().get(normal, {}).get(organisation)
        return None if teaching is None or 0 < teaching.expires < time.time() else teaching

    def any(self) -> bool:
        """True if anything was taught; asked before a wording is brought into its normal form."""
        return bool(self._at_hand())

    def knows(self, normal: str) -> bool:
        """True if the wording was taught for any office; asked first, as hardly any wording was."""
        return normal in self._at_hand()

    def all(self) -> list[Teaching]:
        """Every teaching, the latest first; fixed answers that have ended are dropped."""
        with self._state.writing() as database:
            database.execute("DELETE FROM teachings WHERE expires > 0 AND expires < ?", [time.time()])
            return [_teaching(row) for row in database.query("SELECT * FROM teachings ORDER BY id DESC")]

    def by_id(self, number: int) -> Teaching | None:
        """The teaching with this id."""
        return next((one for one in self.all() if one.id == number), None)

    def add_alias(self, normal: str, text: str, organisation: str, fact: Fact, admin: int) -> None:
        """This wording means that fact."""
        key = FactKey.of(fact)
        values = {name: getattr(key, name) for name in FactKey.__slots__}
        self._add({"kind": ALIAS, **values}, normal, text, organisation, admin)

    def add_fixed(
        self, normal: str, text: str, organisation: str, answer: str, expires: float, admin: int
    ) -> None:
        """This wording is answered with these words until then."""
        self._add({"kind": FIXED, "answer": answer, "expires": expires}, normal, text, organisation, admin)

    def remove(self, number: int) -> None:
        """Undoes a teaching."""
        with self._state.writing() as database:
            database.execute("DELETE FROM teachings WHERE id = ?", [number])
        self._forget()

    def _add(self, values: dict[str, object], normal: str, text: str, organisation: str, admin: int) -> None:
        row: dict[str, object] = {"normal": normal, "text": text, "organisation": organisation}
        row |= {"admin": admin, "time": time.time(), **values}
        with self._state.writing() as database:
            database.execute(
                "DELETE FROM teachings WHERE normal = ? AND organisation = ?", [normal, organisation]
            )
            database.table("teachings").insert(row)
        self._forget()

    def _forget(self) -> None:
        with self._lock:
            self._held = None

    def _at_hand(self) -> dict[str, dict[str, Teaching]]:
        """All teachings by wording, then by office."""
        # Held to the end, so that what is taught meanwhile is not lost behind an older reading.
        with self._lock:
            held = self._held
            if held is not None and time.monotonic() - self._looked < _LOOK_AGAIN:
                return held
            with self._state.reading() as database:
                version = int(database.execute("PRAGMA data_version").fetchone()[0])
                if held is None or version != self._version:
                    rows = database.query("SELECT * FROM teachings")
                    held = {}
                    for one in map(_teaching, rows):
                        held.setdefault(one.normal, {})[one.organisation] = one
            self._held, self._version, self._looked = held, version, time.monotonic()
            return held


def _teaching(row: dict[str, object]) -> Teaching:
    """A row as a teaching."""
    fact = FactKey(*(str(row[name] or "") for name in FactKey.__slots__))
    return Teaching(
        id=int(str(row["id"])),
        kind=str(row["kind"]),
        normal=str(row["normal"]),
        text=str(row["text"]),
        organisation=str(row["organisation"]),
        fact=fact,
        answer=str(row["answer"] or ""),
        expires=float(str(row["expires"] or 0)),
        admin=int(str(row["admin"])),
        time=float(str(row["time"])),
    )
