"""FactStore: the index file opened for reading. All SQL of the index is here or in opening.py, writing.py, schema.py, browsing.py, office_names.py."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from knowledge.browsing import Browsing
from knowledge.documents import unpack
from knowledge.held import Held
from knowledge.models import Document, Measure
from knowledge.office_names import OfficeNames
from knowledge.opening import opened, verify
from knowledge.postings import unpacked
from knowledge.records import (
    FACT_COLUMNS,
    REPORT_COLUMNS,
    ReportRecord,
    StoredFact,
    report_record,
    stored_fact,
)

__all__ = ["FactStore", "ReportRecord", "StoredFact"]

MAX_AT_HAND = 6000
"""Facts kept in memory between questions; a report has a few hundred."""
_MAX_REPORTS = 16
"""Reports whose postings are kept in memory between questions."""
_MAX_OFFICES = 2000
"""Offices and reports of which the years and the title are kept in memory between questions."""
_POSITION = attrgetter("position")
_Made = TypeVar("_Made")
"""What is prepared of all facts of a report."""
_BELOW_KEY = f"report = ? AND key = ? UNION ALL SELECT {FACT_COLUMNS} FROM facts WHERE report = ? AND key > ? AND key < ?"


class FactStore:
    """One index file, opened with `FactStore.read`; reports are added by `writing.IndexWriter`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path
        self._held: dict[int, Held] = {}
        self._at_hand = 0
        self._names = OfficeNames(connection)
        # Each question asks for these, so what was read is kept.
        self._newest = lru_cache(_MAX_OFFICES)(self._read_newest)
        self._years = lru_cache(_MAX_OFFICES)(self._read_years)
        self._by_id = lru_cache(_MAX_OFFICES)(self._read_by_id)
        self._of_year = lru_cache(_MAX_OFFICES)(self._read_of_year)

    # ------------------------------------------------------------------ opening
    @classmethod
    def read(cls, path: Path) -> FactStore:
        """Opens an index for reading; raises StoreError if it is missing, damaged or of another version."""
        return cls(opened(path), path)

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()

    def verify(self) -> None:
        """Self-check before an index goes live; raises StoreError naming what is wrong."""
        verify(self._connection, self.path, self.reports())

    # ------------------------------------------------------------------ reading
    def browse(self) -> Browsing:
        """The index page by page, for those who look around."""
        return Browsing(self._connection)

    def reports(self) -> list[ReportRecord]:
        """All reports, newest year first."""
        return self._records("ORDER BY year DESC, organisation")

    def _records(self, which: str, parameters: Sequence[object] = ()) -> list[ReportRecord]:
        """The reports that a clause of SQL chooses."""
        rows = self._connection.execute(f"SELECT {REPORT_COLUMNS} FROM reports {which}", parameters)
        return list(map(report_record, rows.fetchall()))

    def count_reports(self) -> int:
        """How many reports the index holds."""
        return int(self._connection.execute("SELECT count(*) FROM reports").fetchone()[0])

    def count_organisations(self) -> int:
        """How many organisations have reports in the index."""
        return int(self._connection.execute("SELECT count(DISTINCT organisation) FROM reports").fetchone()[0])

    def by_id(self, report: int) -> ReportRecord | None:
        """The report with this id."""
        return self._by_id(report)

    def _read_by_id(self, report: int) -> ReportRecord | None:
        return next(iter(self._records("WHERE id = ?", [report])), None)

    def document(self, report: int) -> Document | None:
        """The text that a report was read from, block by block; None where the index holds only its facts."""
        row = self._connection.execute("SELECT content FROM documents WHERE report = ?", [report]).fetchone()
        return None if row is None else unpack(row[0])

    def names_of_reports(self) -> list[tuple[int, str, int]]:
        """Id, organisation and year of every report."""
        return self._connection.execute("SELECT id, organisation, year FROM reports").fetchall()

    def newest(self, organisation: str | None = None) -> ReportRecord | None:
        """The newest report, of one organisation if named."""
        return self._newest(organisation)

    def _read_newest(self, organisation: str | None) -> ReportRecord | None:
        where, parameters = (
            ("WHERE organisation = ?", [organisation]) if organisation is not None else ("", [])
        )
        newest = f"SELECT id FROM reports {where} ORDER BY year DESC, id LIMIT 1"  # looks at the names alone
        return next(iter(self._records(f"WHERE id = ({newest})", parameters)), None)

    def report(self, organisation: str, year: int) -> ReportRecord | None:
        """The report of one organisation for one year."""
        return self._of_year(organisation, year)

    def _read_of_year(self, organisation: str, year: int) -> ReportRecord | None:
        return next(iter(self._records("WHERE organisation = ? AND year = ?", [organisation, year])), None)

    def years(self, organisation: str) -> list[int]:
        """The years of which the organisation's reports are loaded, newest first."""
        return list(self._years(organisation))

    def _read_years(self, organisation: str) -> list[int]:
        rows = self._connection.execute(
            "SELECT year FROM reports WHERE organisation = ? ORDER BY year DESC", [organisation]
        )
        return [row[0] for row in rows.fetchall()]

    def organisations_like(self, text: str, limit: int = 8) -> list[str]:
        """Organisations whose names share most sound bigrams with the text, in characters or in pinyin."""
        return self._names.like(text, limit)

    def first_organisations(self, limit: int) -> list[str]:
        """Organisations of the newest reports, in the order of their names."""
        return self._names.first(limit)

    def organisations_under(self, place: str, limit: int, last: bool = False) -> list[str]:
        """Organisations whose names begin with a place, in the order of their names or from the last on."""
        return self._names.under(place, limit, last)

    def organisations_holding(self, part: str, names: Sequence[str]) -> list[str]:
        """Organisations whose names hold a part, and those of these names that there are."""
        return self._names.holding(part, names)

    def grams_held(self, report: int, grams: frozenset[str]) -> frozenset[str]:
        """Those of the grams of a word that some fact of a report holds."""
        return self._indexed(report).known_of(grams)

    def postings(self, report: int, keys: AbstractSet[str], kinds: str) -> dict[str, list[int]]:
        """Which facts (positions) of a report hold each of the grams; only facts of these kinds (see `postings.kinds_of`)."""
        held = self._indexed(report)
        return held.positions(sorted(keys & (held.postings or {}).keys()), kinds)

    def _indexed(self, report: int) -> Held:
        """A report with its postings.

        The words of a question have hundreds of grams, nearly all of them in no fact: a report's are read all at once.
        """
        held = self._held_of(report)
        if held.postings is None:
            row = self._connection.execute(
                "SELECT grams, facts FROM postings WHERE report = ?", [report]
            ).fetchone()
            held.postings = unpacked(*row) if row else {}
        return held

    def _held_of(self, report: int) -> Held:
        """What was read of a report before."""
        held = self._held.get(report)
        if held is None:
            if len(self._held) > _MAX_REPORTS:
                self._drop_held()
            held = self._held[report] = Held()
        return held

    def _forget(self) -> None:
        """Forgets all that was read: the file has changed."""
        for kept in (self._newest, self._years, self._by_id, self._of_year):
            kept.cache_clear()
        self._drop_held()
        self._names.forget()

    def _drop_held(self) -> None:
        """Forgets what was read of any report."""
        self._held.clear()
        self._at_hand = 0

    def facts(self, report: int, positions: Iterable[int]) -> list[StoredFact]:
        """Facts by position, in the order of the report."""
        wanted = sorted(set(positions))
        if self._at_hand > MAX_AT_HAND:
            self._drop_held()
        facts = self._held_of(report).facts
        missing = [position for position in wanted if position not in facts]
        if missing:
            marks = ",".join("?" * len(missing))
            self._load(report, f"report = ? AND position IN ({marks})", [report, *missing])
            return [facts[position] for position in wanted if position in facts]
        return [facts[position] for position in wanted]

    def _load(self, report: int, condition: str, parameters: Sequence[object]) -> list[StoredFact]:
        """The facts of a report that meet a condition of SQL; those at hand are not made anew."""
        facts = self._held_of(report).facts
        rows = self._connection.execute(f"SELECT {FACT_COLUMNS} FROM facts WHERE {condition}", parameters)
        found = []
        for row in rows.fetchall():
            position = row[1]
            if position not in facts:
                facts[position] = stored_fact(row)
                self._at_hand += 1
            found.append(facts[position])
        return found

    def figures(self, report: int) -> list[StoredFact]:
        """The figures of a report's prose."""
        return self._meeting(report, "report = ? AND key = '' AND value IS NOT NULL", "", [report])

    def prepared(self, report: int, make: Callable[[Sequence[StoredFact]], _Made]) -> _Made:
        """What `make` makes of all facts of a report, kept for the next question."""
        made = self._held_of(report).prepared
        if make not in made:
            made[make] = make(self.all_facts(report))
        found: _Made = made[make]
        return found

    def prepared_of_quotes(
        self, report: int, measure: Measure, make: Callable[[Sequence[str]], _Made]
    ) -> _Made:
        """What `make` makes of the quotes of one measure's facts, kept likewise.

        The facts themselves are not read: all of a report take longer than the answer to the first question about it.
        """
        made = self._held_of(report).prepared
        if make not in made:
            rows = self._connection.execute(
                "SELECT quote FROM facts WHERE report = ? AND measure = ?", [report, measure.value]
            )
            made[make] = make([row[0] for row in rows.fetchall()])
        found: _Made = made[make]
        return found

    def all_facts(self, report: int) -> list[StoredFact]:
        """Every fact of a report, in order."""
        return self._meeting(report, "report = ?", "", [report])

    def by_key(self, report: int, prefix: str) -> list[StoredFact]:
        """Facts whose canonical key is the prefix or lies below it."""
        below = [report, prefix, report, f"{prefix}.", f"{prefix}/"]
        return self._meeting(report, _BELOW_KEY, prefix, below)

    def labelled(self, report: int, label: str, unit: str) -> list[StoredFact]:
        """Facts with exactly this label and unit."""
        alike = [report, label, unit]
        return self._meeting(report, "report = ? AND label = ? AND unit = ?", (label, unit), alike)

    def parts_of(self, report: int, position: int) -> list[StoredFact]:
        """The facts that the report gives as parts of the total at this position."""
        return self._meeting(report, "report = ? AND part_of = ?", position, [report, position])

    def _meeting(
        self, report: int, condition: str, value: object, parameters: Sequence[object]
    ) -> list[StoredFact]:
        """The facts of a report that meet a condition of SQL for a value, kept for the next question."""
        held = self._held_of(report)
        found = held.listed.get((condition, value))
        if found is None:
            found = held.keep(
                (condition, value), sorted(self._load(report, condition, parameters), key=_POSITION)
            )
        return list(found)
