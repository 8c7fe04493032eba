"""FactStore: the index file opened for reading or writing. All SQL of the project lives here and in schema.py."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from decimal import Decimal
from pathlib import Path

from sqlite_utils import Database

from knowledge import form, schema
from knowledge.errors import StoreError
from knowledge.grams import grams
from knowledge.models import Contact, Fact, FactKind, Measure, Report, ValueState


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """A report of the index without its facts."""

    id: int
    organisation: str
    year: int
    title: str
    period_start: str
    period_end: str
    source: str
    contact: Contact
    findings: tuple[str, ...]
    fact_count: int


@dataclass(frozen=True, slots=True)
class StoredFact:
    """A fact with its place in the index: report id and position within the report."""

    report: int
    position: int
    fact: Fact


class FactStore:
    """One index file. Open it with `FactStore.read` to ask, `FactStore.write` to add reports."""

    def __init__(self, database: Database, path: Path) -> None:
        self._database = database
        self.path = path

    # ------------------------------------------------------------------ opening
    @classmethod
    def read(cls, path: Path) -> FactStore:
        """Opens an index for reading; raises StoreError if it is missing, damaged or of another version."""
        if not path.is_file():
            raise StoreError(
                f"{path}: no index there; build one with: python -m knowledge build REPORT --index {path}"
            )
        try:
            connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False
            )
            store = cls(Database(connection), path)
            store._require_current()
        except (sqlite3.DatabaseError, OSError):
            raise StoreError(
                f"{path}: not a readable index; delete it and build it again with: python -m knowledge build"
            ) from None
        return store

    @classmethod
    def write(cls, path: Path) -> FactStore:
        """Opens (or creates) an index for writing; raises StoreError if that is impossible."""
        try:
            connection = sqlite3.connect(path, isolation_level=None)
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute(
                "PRAGMA synchronous = OFF"
            )  # the file is checked and synced before it goes live
            store = cls(Database(connection), path)
            if not store._database.table_names():
                schema.create(store._database)
            store._require_current()
        except (sqlite3.DatabaseError, OSError) as error:
            raise StoreError(
                f"{path}: the index cannot be written ({error}); check the folder and its permissions"
            ) from None
        return store

    def _require_current(self) -> None:
        application = self._database.execute("PRAGMA application_id").fetchone()[0]
        version = self._database.execute("PRAGMA user_version").fetchone()[0]
        if application != schema.APPLICATION_ID:
            raise StoreError(
                f"{self.path}: this file is no index of this program; name another path with --index"
            )
        if version != schema.VERSION:
            raise StoreError(
                f"{self.path}: made by another version; delete it and build it again with: python -m knowledge build"
            )

    def close(self) -> None:
        """Closes the file."""
        self._database.close()

    # ------------------------------------------------------------------ writing
    def put(self, report: Report) -> None:
        """Adds a report, in place of an earlier one of the same organisation and year; all or nothing."""
        with self._database.atomic():
            earlier = self.report(report.organisation, report.year)
            if earlier is not None:
                self._drop(earlier.id)
            key = self._insert_report(report)
            rows = (_row(key, position, fact) for position, fact in enumerate(report.facts))
            self._database.table("facts").insert_all(rows, batch_size=500)
            postings = _postings(report.facts)
            self._database.conn.executemany(
                "INSERT INTO postings VALUES (?, ?, ?)",
                ((key, gram, ",".join(map(str, postings[gram]))) for gram in sorted(postings)),
            )
            self._database.conn.executemany(
                "INSERT OR IGNORE INTO names VALUES (?, ?)",
                ((gram, report.organisation) for gram in grams(report.organisation)),
            )

    def _insert_report(self, report: Report) -> int:
        table = self._database.table("reports").insert(
            {
                "organisation": report.organisation,
                "year": report.year,
                "title": report.title,
                "period_start": report.period_start,
                "period_end": report.period_end,
                "source": report.source,
                "contact": json.dumps(asdict(report.contact), ensure_ascii=False),
                "findings": json.dumps(report.findings, ensure_ascii=False),
                "fact_count": len(report.facts),
            }
        )
        return int(table.last_pk)  # type: ignore[arg-type]

    def _drop(self, report: int) -> None:
        for table in ("facts", "postings"):
            self._database.execute(f"DELETE FROM {table} WHERE report = ?", [report])
        self._database.execute("DELETE FROM reports WHERE id = ?", [report])

    def verify(self) -> None:
        """Self-check before an index goes live; raises StoreError naming what is wrong."""
        if self._database.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise StoreError(f"{self.path}: the new index failed SQLite's own check; build it again")
        for record in self.reports():
            stored = self._database.execute(
                "SELECT count(*) FROM facts WHERE report = ?", [record.id]
            ).fetchone()[0]
            if stored != record.fact_count:
                raise StoreError(
                    f"{self.path}: {record.organisation} {record.year} has {stored} of {record.fact_count} facts; build again"
                )

    # ------------------------------------------------------------------ reading
    def reports(self) -> list[ReportRecord]:
        """All reports, newest year first."""
        rows = self._database.query("SELECT * FROM reports ORDER BY year DESC, organisation")
        return [_record(row) for row in rows]

    def count_reports(self) -> int:
        """How many reports the index holds."""
        return int(self._database.execute("SELECT count(*) FROM reports").fetchone()[0])

    def newest(self, organisation: str | None = None) -> ReportRecord | None:
        """The newest report, of one organisation if named."""
        where, parameters = (
            ("WHERE organisation = ?", [organisation]) if organisation is not None else ("", [])
        )
        rows = list(
            self._database.query(f"SELECT * FROM reports {where} ORDER BY year DESC, id LIMIT 1", parameters)
        )
        return _record(rows[0]) if rows else None

    def report(self, organisation: str, year: int) -> ReportRecord | None:
        """The report of one organisation for one year."""
        rows = list(
            self._database.query(
                "SELECT * FROM reports WHERE organisation = ? AND year = ?", [organisation, year]
            )
        )
        return _record(rows[0]) if rows else None

    def years(self, organisation: str) -> list[int]:
        """The years of which the organisation's reports are loaded, newest first."""
        rows = self._database.execute(
            "SELECT year FROM reports WHERE organisation = ? ORDER BY year DESC", [organisation]
        )
        return [row[0] for row in rows.fetchall()]

    def organisations_like(self, text: str, limit: int = 8) -> list[str]:
        """Organisations whose names share most sound bigrams with the text."""
        keys = sorted(grams(text))
        if not keys:
            return []
        marks = ",".join("?" * len(keys))
        rows = self._database.execute(
            f"SELECT organisation FROM names WHERE gram IN ({marks}) GROUP BY organisation ORDER BY count(*) DESC LIMIT ?",
            [*keys, limit],
        )
        return [row[0] for row in rows.fetchall()]

    def postings(self, report: int, keys: Iterable[str]) -> dict[str, list[int]]:
        """Which facts (positions) of a report hold each of the grams."""
        wanted = sorted(set(keys))
        found: dict[str, list[int]] = {}
        for start in range(0, len(wanted), 500):
            part = wanted[start : start + 500]
            marks = ",".join("?" * len(part))
            rows = self._database.execute(
                f"SELECT gram, facts FROM postings WHERE report = ? AND gram IN ({marks})", [report, *part]
            )
            found.update(
                (gram, [int(position) for position in facts.split(",")]) for gram, facts in rows.fetchall()
            )
        return found

    def facts(self, report: int, positions: Iterable[int]) -> list[StoredFact]:
        """Facts by position, in the order of the report."""
        wanted = sorted(set(positions))
        marks = ",".join("?" * len(wanted))
        rows = self._database.query(
            f"SELECT * FROM facts WHERE report = ? AND position IN ({marks}) ORDER BY position",
            [report, *wanted],
        )
        return [_stored(row) for row in rows]

    def figure_positions(self, report: int) -> list[int]:
        """Where the figures of a report's prose stand."""
        rows = self._database.execute(
            "SELECT position FROM facts WHERE report = ? AND key = '' AND value IS NOT NULL", [report]
        )
        return [row[0] for row in rows.fetchall()]

    def all_facts(self, report: int) -> list[StoredFact]:
        """Every fact of a report, in order."""
        return [
            _stored(row)
            for row in self._database.query(
                "SELECT * FROM facts WHERE report = ? ORDER BY position", [report]
            )
        ]

    def by_key(self, report: int, prefix: str) -> list[StoredFact]:
        """Facts whose canonical key is the prefix or lies below it."""
        rows = self._database.query(
            "SELECT * FROM facts WHERE report = ? AND (key = ? OR (key > ? AND key < ?)) ORDER BY position",
            [report, prefix, f"{prefix}.", f"{prefix}/"],
        )
        return [_stored(row) for row in rows]

    def parts_of(self, report: int, position: int) -> list[StoredFact]:
        """The facts that the report gives as parts of the total at this position."""
        rows = self._database.query(
            "SELECT * FROM facts WHERE report = ? AND part_of = ? ORDER BY position", [report, position]
        )
        return [_stored(row) for row in rows]


def _postings(facts: tuple[Fact, ...]) -> dict[str, list[int]]:
    """Which facts hold each gram; cells beside the main column are found by key, not by words they all share."""
    postings: dict[str, list[int]] = {}
    for position, fact in enumerate(facts):
        if form.is_main_column(fact.key):
            for gram in grams(f"{fact.topic} {fact.scope} {fact.label}"):
                postings.setdefault(gram, []).append(position)
    return postings


def _row(report: int, position: int, fact: Fact) -> dict[str, object]:
    row = {name: getattr(fact, name) for name in Fact.__slots__}
    value = None if fact.value is None else format(fact.value, "f")
    return {
        **row,
        "report": report,
        "position": position,
        "value": value,
        "approximate": int(fact.approximate),
        "change": int(fact.change),
        "items": json.dumps(fact.items, ensure_ascii=False) if fact.items else "",
    }


def _stored(row: dict[str, object]) -> StoredFact:
    value = row["value"]
    fact = Fact(
        label=str(row["label"]),
        topic=str(row["topic"]),
        measure=Measure(str(row["measure"])),
        value=None if value is None else Decimal(str(value)),
        value_text=str(row["value_text"]),
        unit=str(row["unit"]),
        kind=FactKind(str(row["kind"])),
        section=str(row["section"]),
        quote=str(row["quote"]),
        approximate=bool(row["approximate"]),
        qualifier=str(row["qualifier"]),
        scope=str(row["scope"]),
        key=str(row["key"]),
        state=ValueState(str(row["state"])),
        year=_optional_int(row["year"]),
        change=bool(row["change"]),
        part_of=_optional_int(row["part_of"]),
        parts=int(str(row["parts"])),
        items=tuple(json.loads(str(row["items"]))) if row["items"] else (),
    )
    return StoredFact(int(str(row["report"])), int(str(row["position"])), fact)


def _optional_int(value: object) -> int | None:
    return None if value is None else int(str(value))


def _record(row: dict[str, object]) -> ReportRecord:
    return ReportRecord(
        id=int(str(row["id"])),
        organisation=str(row["organisation"]),
        year=int(str(row["year"])),
        title=str(row["title"]),
        period_start=str(row["period_start"]),
        period_end=str(row["period_end"]),
        source=str(row["source"]),
        contact=Contact(**json.loads(str(row["contact"]))),
        findings=tuple(json.loads(str(row["findings"]))),
        fact_count=int(str(row["fact_count"])),
    )
