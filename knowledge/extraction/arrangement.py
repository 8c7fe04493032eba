"""Tables of the form that an office arranged in its own way: turned on their side, or with a column for remarks."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge import form
from knowledge.extraction.cells import parse_cell
from knowledge.extraction.headers import column_named
from knowledge.extraction.labels import lookup

Rows = tuple[tuple[str, ...], ...]

_MIN_COLUMNS = 2
"""Columns of the form that must stand below one another, beside the names of its rows."""
_REMARKS = ("备注", "备考", "说明", "备注说明")


def is_remarks(label: str) -> bool:
    """True for the header of a column that gives no figures."""
    return label in _REMARKS


def upright(rows: Rows) -> Rows:
    """The rows of a table; of one whose columns stand below one another and whose rows side by side, turned back.

    A table is only turned if all its cells beside the figures name a column here and a row there.
    """
    width = len(rows[0]) if rows else 0
    if width < 2 or len(rows) <= _MIN_COLUMNS or any(len(row) != width for row in rows):
        return rows
    if any(parse_cell(cell) is None for row in rows[1:] for cell in row[1:]):
        return rows
    if not any(_is_turned(table.key, rows) for table in form.tables()):
        return rows
    return tuple(tuple(row[place] for row in rows) for place in range(width))


def _is_turned(table: str, rows: Rows) -> bool:
    """True if the header names rows of this table and the first cells of the rows below name columns of it."""
    across = [_row_named(table, name) for name in rows[0][1:]]
    down = [column_named(table, row[0]) for row in rows[1:]]
    return _all_different(across) and _all_different(down)


def _row_named(table: str, name: str) -> str:
    return lookup(table, "rows", name.split("（")[-1] if "起诉" in name else name)


def _all_different(keys: Sequence[str]) -> bool:
    return all(keys) and len(set(keys)) == len(keys)
