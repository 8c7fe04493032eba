"""The reports to read: the index opened for the pages, and what was made ready of the reports last opened."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bot.fact_ids import fact_id
from knowledge.errors import StoreError
from knowledge.models import Document, Fact
from knowledge.places import Place, places
from knowledge.records import ReportRecord, StoredFact
from knowledge.store import FactStore

_SHELVES = 64
"""Reports made ready that are kept; each has a few hundred facts."""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact of a report with its name and its place in the text."""

    id: str
    stored: StoredFact
    place: Place | None

    @property
    def fact(self) -> Fact:
        """The fact itself."""
        return self.stored.fact


@dataclass(frozen=True)
class Shelf:
    """One report with its text and its facts."""

    record: ReportRecord
    document: Document | None
    facts: tuple[Told, ...]

    @property
    def path(self) -> str:
        """Where the report is read."""
        return report_path(self.record.organisation, self.record.year)

    @cached_property
    def by_key(self) -> dict[str, Told]:
        """The facts of the form's tables by their keys."""
        return {told.fact.key: told for told in reversed(self.facts) if told.fact.key}

    @cached_property
    def years(self) -> str:
        """From when to when the report goes, as it says."""
        return f"{self.record.period_start} – {self.record.period_end}" if self.record.period_start else ""


def report_path(organisation: str, year: int) -> str:
    """The address of a report; the office comes last, whatever letters its name has."""
    return f"/reports/{year}/{organisation}"


class Library:
    """Opens reports of one index, and the index anew once a build has swapped in another file."""

    def __init__(self, path: Path) -> None:
        """Raises StoreError where there is no readable index."""
        self._path = path
        self._store = FactStore.read(path)
        self._stamp = self._stamp_now()
        self._shelves: OrderedDict[tuple[str, int], Shelf] = OrderedDict()

    def close(self) -> None:
        """Closes the index."""
        self._store.close()

    @property
    def store(self) -> FactStore:
        """The index as it is now."""
        stamp = self._stamp_now()
        if stamp != self._stamp and stamp is not None:
            self._reopen(stamp)
        return self._store

    @property
    def edition(self) -> tuple[int, int] | None:
        """What changes with the index; for whoever keeps something made from it."""
        return self._stamp

    def shelf(self, organisation: str, year: int) -> Shelf | None:
        """A report made ready for its pages; None if it is not loaded."""
        store = self.store
        key = (organisation, year)
        if key not in self._shelves:
            record = store.report(organisation, year)
            if record is None:
                return None
            self._shelves[key] = _shelf(store, record)
            while len(self._shelves) > _SHELVES:
                self._shelves.popitem(last=False)
        self._shelves.move_to_end(key)
        return self._shelves[key]

    def newest(self, organisation: str = "") -> ReportRecord | None:
        """The newest report of an office, or of all."""
        return self.store.newest(organisation or None)

    def _reopen(self, stamp: tuple[int, int]) -> None:
        try:
            fresh = FactStore.read(self._path)
        except StoreError:
            return  # the open file goes on serving
        self._store.close()
        self._store, self._stamp = fresh, stamp
        self._shelves.clear()

    def _stamp_now(self) -> tuple[int, int] | None:
        try:
            status = self._path.stat()
        except OSError:
            return None
        return status.st_ino, status.st_mtime_ns


def _shelf(store: FactStore, record: ReportRecord) -> Shelf:
    """Reads a report and finds the place of every fact; one stated twice in the same words is shown once."""
    document = store.document(record.id)
    stored = store.all_facts(record.id)
    found = places(document, [s.fact for s in stored]) if document else [None] * len(stored)
    told: dict[str, Told] = {}
    for one, place in zip(stored, found, strict=True):
        name = fact_id(record.organisation, record.year, one.fact)
        told.setdefault(name, Told(name, one, place))
    return Shelf(record, document, tuple(told.values()))
