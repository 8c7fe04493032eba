"""Facts and reports as they come out of the index."""

from __future__ import annotations

import json
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


def stored_fact(row: tuple[Any, ...]) -> StoredFact:
    """A row of the facts table, its columns in the order of `_FIELDS`."""
    values = dict(zip(_FIELDS, row, strict=True))
    report, position = values.pop("report"), values.pop("position")
    values.update(
        measure=_MEASURES[values["measure"]],
        value=None if values["value"] is None else Decimal(values["value"]),
        kind=_FACT_KINDS[values["kind"]],
        state=_STATES[values["state"]],
        approximate=bool(values["approximate"]),
        change=bool(values["change"]),
        items=tuple(json.loads(values["items"])) if values["items"] else (),
    )
    return StoredFact(report, position, Fact(**values))


def _optional_int(value: object) -> int | None:
    return None if value is None else int(str(value))


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
