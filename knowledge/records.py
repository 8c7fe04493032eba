"""Facts and reports as they come out of the index."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from knowledge.entries import FACT_FIELDS
from knowledge.models import Contact, Fact, FactKind, Measure, ValueState


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


@dataclass(frozen=True, slots=True, eq=False)
class StoredFact:
    """A fact with its place in the index: report id and position within the report.

    Compared by identity: the store hands out one object a fact, so what is prepared from it can be kept.
    """

    report: int
    position: int
    fact: Fact


_FIELDS = ("report", "position", *FACT_FIELDS)
FACT_COLUMNS = ", ".join(f'"{name}"' for name in _FIELDS)
INSERT_FACT = f"INSERT INTO facts ({FACT_COLUMNS}) VALUES ({', '.join('?' * len(_FIELDS))})"
"""Writes one row of the facts table."""
_MEASURES = {measure.value: measure for measure in Measure}
_FACT_KINDS = {kind.value: kind for kind in FactKind}
_STATES = {state.value: state for state in ValueState}
_READ: dict[str, Callable[[Any], object]] = {
    "measure": _MEASURES.__getitem__,
    "value": lambda value: None if value is None else Decimal(value),
    "kind": _FACT_KINDS.__getitem__,
    "state": _STATES.__getitem__,
    "approximate": bool,
    "change": bool,
    "items": lambda items: tuple(json.loads(items)) if items else (),
}
"""How the columns are read that are kept in another form."""
_READ_AT = [(FACT_FIELDS.index(name), read) for name, read in _READ.items()]


def stored_fact(row: tuple[Any, ...]) -> StoredFact:
    """A row of the facts table, its columns in the order of `_FIELDS`."""
    report, position, *values = row
    for place, read in _READ_AT:
        values[place] = read(values[place])
    return StoredFact(report, position, Fact(*values))


def report_record(row: dict[str, object]) -> ReportRecord:
    """A row of the reports table."""
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
