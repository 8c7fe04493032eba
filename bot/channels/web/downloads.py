"""Facts as files: CSV that spreadsheets open as it is meant, and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable

from knowledge.as_json import fact_as_json
from knowledge.models import Fact
from knowledge.records import ReportRecord

_BYTE_ORDER_MARK = "\ufeff"
"""Without it a common spreadsheet program reads Chinese as noise."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is reckoned, or run, instead of shown."""


def as_csv(record: ReportRecord, facts: Iterable[Fact]) -> bytes:
    """A table with a row for each fact; office and year of the report come first."""
    text = io.StringIO()
    writer = csv.writer(text)
    rows = [fact_as_json(fact) for fact in facts]
    names = list(rows[0]) if rows else []
    writer.writerow(["organisation", "report_year", *names])
    for row in rows:
        values = [";".join(map(str, value)) if isinstance(value, list) else value for value in row.values()]
        writer.writerow([_defused(value) for value in (record.organisation, record.year, *values)])
    return (_BYTE_ORDER_MARK + text.getvalue()).encode()


def _defused(value: object) -> object:
    """Text that a spreadsheet would take for a formula is shown as text; figures stay figures."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def as_json(record: ReportRecord, facts: Iterable[Fact]) -> bytes:
    """The report and its facts."""
    content = {
        "organisation": record.organisation,
        "year": record.year,
        "title": record.title,
        "source": record.source,
        "findings": list(record.findings),
        "facts": [fact_as_json(fact) for fact in facts],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()
