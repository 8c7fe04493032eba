"""IndexWriter: an index file opened for adding and taking out reports."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge import schema
from knowledge.entries import IndexEntry, entry_of
from knowledge.errors import StoreError
from knowledge.models import Document, Report
from knowledge.opening import require_current
from knowledge.records import INSERT_FACT, ReportRecord
from knowledge.store import FactStore

if TYPE_CHECKING:
    from sqlite_utils import Database


class IndexWriter(FactStore):
    """One index file that reports are put into; what it holds can be read as it is written."""

    @classmethod
    def open(cls, path: Path, live: Path | None = None) -> IndexWriter:
        """Opens (or creates) an index for writing; raises StoreError if that is impossible.

        `live` is the index that the file is to take the place of: errors speak of that one.
        """
        try:
            connection = sqlite3.connect(path, isolation_level=None)
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute(
                "PRAGMA synchronous = OFF"
            )  # the file is checked and synced before it goes live
            store = cls(connection, live or path)
            if not store._database.table_names():
                schema.create(store._database)
            require_current(connection, live or path)
        except (sqlite3.DatabaseError, OSError) as error:
            raise StoreError(
                f"{live or path}: the index cannot be written ({error}); check the folder, its permissions and free space"
            ) from None
        return store

    @cached_property
    def _database(self) -> Database:
        """The file for writing; what it takes to write is not loaded by those who only ask."""
        from sqlite_utils import Database

        return Database(self._connection)

    def put(self, report: Report, document: Document | None = None) -> None:
        """Adds a report, in place of an earlier one of the same organisation and year; all or nothing."""
        self.put_entry(entry_of(report, document))

    def put_entry(self, entry: IndexEntry) -> None:
        """Adds a report that was made ready, in place of an earlier one of the same organisation and year."""
        with self._changing():
            unnamed = self.report("", entry.year)  # the same file, before it was said whose report it is
            for earlier in (self.report(entry.organisation, entry.year), unnamed):
                if earlier and (earlier.organisation == entry.organisation or earlier.source == entry.source):
                    self._drop(earlier.id)
            key = self._insert_report(entry)
            connection = self._connection
            connection.executemany(
                INSERT_FACT, ((key, position, *row) for position, row in enumerate(entry.facts))
            )
            connection.execute("INSERT INTO postings VALUES (?, ?, ?)", [key, *entry.postings])
            connection.executemany(
                "INSERT OR IGNORE INTO names VALUES (?, ?)",
                ((gram, entry.organisation) for gram in entry.names),
            )
            if entry.document is not None:
                connection.execute("INSERT INTO documents VALUES (?, ?)", [key, entry.document])

    def remove(self, report: ReportRecord) -> None:
        """Takes a report out, and its organisation's name with the last of its reports."""
        with self._changing():
            self._drop(report.id)
            if not self._records("WHERE organisation = ? LIMIT 1", [report.organisation]):
                self._connection.execute("DELETE FROM names WHERE organisation = ?", [report.organisation])

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """A change that is made whole or not at all; what was read before it is read anew."""
        try:
            with self._database.atomic():
                yield
        finally:
            self._forget()

    def _insert_report(self, entry: IndexEntry) -> int:
        columns = ("organisation", "year", "title", "period_start", "period_end", "source", "contact")
        values = [getattr(entry, column) for column in columns]
        findings = json.dumps(entry.findings, ensure_ascii=False)
        row = self._connection.execute(
            f"INSERT INTO reports ({', '.join(columns)}, findings, fact_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [*values, findings, len(entry.facts)],
        )
        return int(row.lastrowid or 0)

    def set_findings(self, report: int, findings: Sequence[str]) -> None:
        """What the checks found inconsistent in a report, in place of what is there."""
        with self._changing():
            self._connection.execute(
                "UPDATE reports SET findings = ? WHERE id = ?",
                [json.dumps(findings, ensure_ascii=False), report],
            )

    def _drop(self, report: int) -> None:
        for table in ("facts", "postings", "documents"):
            self._connection.execute(f"DELETE FROM {table} WHERE report = ?", [report])
        self._connection.execute("DELETE FROM reports WHERE id = ?", [report])
