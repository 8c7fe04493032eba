"""Facts as files: CSV that spreadsheets open as it is meant, and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence

from knowledge.as_json import fact_as_json
from knowledge.models import Fact
from knowledge.records import ReportRecord

_BYTE_ORDER_MARK = "\ufeff"
"""Without it a common spreadsheet program reads Chinese as noise."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is reckoned, or run, instead of shown."""


def as_csv(*reports: tuple[ReportRecord, Iterable[Fact]]) -> bytes:
    """A table with a row for each fact; office and year of its report come first."""
    names: list[str] = []
    rows: list[list[object]] = []
    for record, facts in reports:
        for fact in facts:
            told = fact_as_json(fact)
            names = names or list(told)
            rows.append([record.organisation, record.year, *map(_cell, told.values())])
    return table(["organisation", "report_year", *names], rows)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table as CSV that spreadsheets open as it is meant, and in which nothing is run."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(head)
    writer.writerows([_defused(value) for value in row] for row in rows)
    return (_BYTE_ORDER_MARK + text.getvalue()).encode()


def _cell(value: object) -> object:
    """A list in one cell."""
    return ";".join(map(str, value)) if isinstance(value, list) else value


def _defused(value: object) -> object:
    """Text that a spreadsheet would take for a formula is shown as text; figures stay figures."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def as_json(*reports: tuple[ReportRecord, Iterable[Fact]]) -> bytes:
    """One report and its facts as an object, several as a list of them."""
    contents = [_content(record, facts) for record, facts in reports]
    return json.dumps(contents[0] if len(contents) == 1 else contents, ensure_ascii=False, indent=1).encode()


def _content(record: ReportRecord, facts: Iterable[Fact]) -> dict[str, object]:
    return {
        "organisation": record.organisation,
        "year": record.year,
        "title": record.title,
        "source": record.source,
        "findings": list(record.findings),
        "facts": [fact_as_json(fact) for fact in facts],
    }
