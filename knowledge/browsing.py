"""Looking around in an index: offices page by page, facts by what they are, without a question being asked.

Every page costs about the same however large the index is: what cannot be looked up is read in portions.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.records import FACT_COLUMNS, StoredFact, stored_fact

_PORTION = 50
"""Reports whose facts are looked through for one page."""
_ESCAPE = str.maketrans({"\\": r"\\", "%": r"\%", "_": r"\_"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office with reports in the index."""

    organisation: str
    years: tuple[int, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True)
class FactFilter:
    """Which facts are wanted; what is empty does not matter."""

    organisation: str = ""
    year: int | None = None
    kind: str = ""
    measure: str = ""
    key: str = ""
    """A canonical key or the beginning of one: applications, applications.received."""
    words: str = ""
    """Letters that the label, the value or the quote holds; blanks do not count."""


@dataclass(frozen=True, slots=True)
class FactPage:
    """Some facts, and where to go on."""

    facts: tuple[StoredFact, ...]
    after: tuple[int, int] | None
    """The place after which the next page begins; None if this is the last one."""


class Browsing:
    """Reads an open index file in pages."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def offices(self, words: str = "", limit: int = 50, offset: int = 0) -> list[Office]:
        """Offices whose name holds the words, in the order of their names."""
        where, values = _named(words)
        rows = self._connection.execute(
            f"SELECT organisation, group_concat(year) FROM reports {where}"
            " GROUP BY organisation ORDER BY organisation LIMIT ? OFFSET ?",
            [*values, limit, offset],
        )
        return [Office(name, _newest_first(years)) for name, years in rows.fetchall()]

    def count_offices(self, words: str = "") -> int:
        """How many offices have names that hold the words."""
        where, values = _named(words)
        row = self._connection.execute(f"SELECT count(DISTINCT organisation) FROM reports {where}", values)
        return int(row.fetchone()[0])

    def facts(self, wanted: FactFilter, after: tuple[int, int] = (0, -1), limit: int = 100) -> FactPage:
        """Facts in the order of the index, from a place on; a page may hold few and yet not be the last."""
        reports = self._reports(wanted, after[0])
        if not reports:
            return FactPage((), None)
        where, values = _conditions(wanted)
        marks = ",".join("?" * len(reports))
        rows = self._connection.execute(
            f"SELECT {FACT_COLUMNS} FROM facts WHERE report IN ({marks}) AND (report, position) > (?, ?) {where}"
            " ORDER BY report, position LIMIT ?",
            [*reports, *after, *values, limit + 1],
        )
        found = [stored_fact(row) for row in rows.fetchall()]
        if len(found) > limit:
            last = found[limit - 1]
            return FactPage(tuple(found[:limit]), (last.report, last.position))
        more = self._reports(wanted, reports[-1] + 1)
        return FactPage(tuple(found), (more[0], -1) if more else None)

    def _reports(self, wanted: FactFilter, at_least: int) -> list[int]:
        """The ids of the next reports that may hold such facts."""
        conditions = ["id >= ?"]
        values: list[int | str] = [at_least]
        if wanted.organisation:
            conditions.append("organisation = ?")
            values.append(wanted.organisation)
        if wanted.year is not None:
            conditions.append("year = ?")
            values.append(wanted.year)
        rows = self._connection.execute(
            f"SELECT id FROM reports WHERE {' AND '.join(conditions)} ORDER BY id LIMIT {_PORTION}", values
        )
        return [row[0] for row in rows.fetchall()]


def _named(words: str) -> tuple[str, list[str]]:
    """The condition for offices whose names hold the words."""
    if not words:
        return "", []
    return r"WHERE organisation LIKE ? ESCAPE '\'", [f"%{words.translate(_ESCAPE)}%"]


def _newest_first(years: str) -> tuple[int, ...]:
    return tuple(sorted(map(int, years.split(",")), reverse=True))


def _conditions(wanted: FactFilter) -> tuple[str, Sequence[str]]:
    """What a fact has to fulfil, as SQL and its values."""
    conditions = [""]
    values: list[str] = []
    for column, value in (("kind", wanted.kind), ("measure", wanted.measure)):
        if value:
            conditions.append(f"{column} = ?")
            values.append(value)
    if wanted.key:
        conditions.append(r"(key = ? OR key LIKE ? ESCAPE '\')")
        values += [wanted.key, f"{wanted.key.translate(_ESCAPE)}.%"]
    words = "".join(wanted.words.split())
    if words:
        conditions.append("instr(replace(label || ' ' || value_text || ' ' || quote, ' ', ''), ?) > 0")
        values.append(words)
    return " AND ".join(conditions), values
