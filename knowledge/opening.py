"""Opening an index file: only one that is there, whole, and of this version of the program is used."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from knowledge import schema
from knowledge.errors import StoreError
from knowledge.records import ReportRecord


def opened(path: Path) -> sqlite3.Connection:
    """An index opened for reading; raises StoreError if it is missing, damaged or of another version."""
    if not path.is_file():
        raise StoreError(
            f"{path}: no index there; build one with: python -m knowledge build REPORT --index {path}"
        )
    try:
        # A live index is never written, only swapped for another file: SQLite need not lock it at each question.
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?immutable=1", uri=True, check_same_thread=False
        )
        require_current(connection, path)
    except (sqlite3.OperationalError, OSError) as error:
        raise StoreError(f"{path}: cannot be opened ({error}); check its permissions") from None
    except sqlite3.DatabaseError:
        raise StoreError(
            f"{path}: not a readable index; move it away and build one with: python -m knowledge build REPORT --index {path}"
        ) from None
    return connection


def require_current(connection: sqlite3.Connection, path: Path) -> None:
    """Raises StoreError unless the file is an index that this version of the program has made."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != schema.APPLICATION_ID:
        raise StoreError(f"{path}: this file is no index of this program; name another path with --index")
    if version != schema.VERSION:
        raise StoreError(
            f"{path}: made by another version; move it away and build it again with: python -m knowledge build REPORT --index {path}"
        )


def verify(connection: sqlite3.Connection, path: Path, reports: Sequence[ReportRecord]) -> None:
    """Self-check before an index goes live; raises StoreError naming what is wrong."""
    if connection.execute("PRAGMA quick_check").fetchone()[0] != "ok":
        raise StoreError(f"{path}: the new index failed SQLite's own check; build it again")
    for record in reports:
        stored = connection.execute("SELECT count(*) FROM facts WHERE report = ?", [record.id]).fetchone()[0]
        if stored != record.fact_count:
            raise StoreError(
                f"{path}: {record.organisation} {record.year} has {stored} of {record.fact_count} facts; build again"
            )
