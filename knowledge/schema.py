"""Tables of the index file. The version goes up whenever a table or what is written into it changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Set as AbstractSet
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

VERSION = 7
APPLICATION_ID = 0x474F4E47
"""Marks an SQLite file as an index of this project, so that no other database is overwritten."""


_REPORT: Final[dict[str, type]] = {
    "id": int,
    "organisation": str,
    "year": int,
    "title": str,
    "period_start": str,
    "period_end": str,
    "source": str,
    "contact": str,
    "findings": str,
    "fact_count": int,
}
"""Columns of the table of reports."""
_FACT: Final[dict[str, type]] = {
    "report": int,
    "position": int,
    "label": str,
    "topic": str,
    "measure": str,
    "value": str,
    "value_text": str,
    "unit": str,
    "kind": str,
    "section": str,
    "quote": str,
    "approximate": int,
    "qualifier": str,
    "scope": str,
    "key": str,
    "state": str,
    "year": int,
    "change": int,
    "part_of": int,
    "parts": int,
    "items": str,
    "published": str,
}
"""Columns of the table of facts."""


def create(database: Database) -> None:
    """Creates the empty tables of an index."""
    reports, facts = database.table("reports"), database.table("facts")
    reports.create(_REPORT, pk="id", not_null={"organisation", "year"})
    reports.create_index(["organisation", "year"], unique=True)
    facts.create(_FACT, pk=("report", "position"))
    facts.create_index(["report", "key"])
    # The report's text, block by block (see documents.py); apart from `reports`, which every question reads.
    database.execute("CREATE TABLE documents (report INTEGER PRIMARY KEY, content BLOB NOT NULL)")
    # Which facts of a report hold two neighbouring characters, by sound: SQLite's own tokenizers find no
    # two-character Chinese word, and by sound 临时救住 finds 临时救助. One row a report: a question has hundreds of
    # such pairs, so the whole is read at once and costs the same however many reports there are.
    database.execute("CREATE TABLE postings (report INTEGER PRIMARY KEY, grams TEXT, facts TEXT)")
    database.execute(
        "CREATE TABLE names (gram TEXT, organisation TEXT, PRIMARY KEY (gram, organisation)) WITHOUT ROWID"
    )
    database.execute(f"PRAGMA user_version = {VERSION}")
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def is_outdated(path: Path, sources: AbstractSet[str]) -> bool:
    """True for an index of another version of this program whose reports all come from these files."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if application != APPLICATION_ID or version == VERSION:
                return False
            return {row[0] for row in connection.execute("SELECT source FROM reports")} <= sources
    except sqlite3.Error:
        return False
