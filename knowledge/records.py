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
_MEASURE, _VALUE, _KIND, _STATE, _APPROXIMATE, _CHANGE, _ITEMS = map(
    FACT_FIELDS.index, ("measure", "value", "kind", "state", "approximate", "change", "items")
)
"""Where the columns stand that are kept in another form."""
REPORT_COLUMNS = ", ".join(f'"{name}"' for name in ReportRecord.__slots__)


def stored_fact(row: tuple[Any, ...]) -> StoredFact:
    """A row of the facts table, its columns in the order of `FACT_COLUMNS`."""
    report, position, *values = row
    values[_MEASURE] = _MEASURES[values[_MEASURE]]
    if values[_VALUE] is not None:
        values[_VALUE] = Decimal(values[_VALUE])
    values[_KIND] = _FACT_KINDS[values[_KIND]]
    values[_STATE] = _STATES[values[_STATE]]
    values[_APPROXIMATE] = values[_APPROXIMATE] != 0
    values[_CHANGE] = values[_CHANGE] != 0
    values[_ITEMS] = tuple(json.loads(values[_ITEMS])) if values[_ITEMS] else ()
    return StoredFact(report, position, Fact(*values))


def report_record(row: tuple[Any, ...]) -> ReportRecord:
    """A row of the reports table, its columns in the order of `REPORT_COLUMNS`."""
    contact, findings, fact_count = row[-3:]
    values = [*row[:-3], Contact(**json.loads(contact)), tuple(json.loads(findings)), fact_count]
    return ReportRecord(*values)
