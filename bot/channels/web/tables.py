"""The tables of the national form put together again from their facts, whatever layout the report had them in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.channels.web.library import Shelf, Told
from knowledge import form
from knowledge.form import FormRow, FormTable


@dataclass(frozen=True, slots=True)
class FormPart:
    """Rows of a table that share their columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, str, tuple[Told | None, ...]], ...]
    """Group, name of the row, cells."""


@dataclass(frozen=True, slots=True)
class RebuiltTable:
    """One of the form's tables as far as the report fills it."""

    key: str
    name: str
    parts: tuple[FormPart, ...]


def rebuilt(shelf: Shelf) -> list[RebuiltTable]:
    """The form's tables that the report fills."""
    tables = [RebuiltTable(table.key, table.name, tuple(_parts(table, shelf))) for table in form.tables()]
    return [table for table in tables if table.parts]


def _parts(table: FormTable, shelf: Shelf) -> Iterator[FormPart]:
    """Rows that follow each other with the same columns, as the form prints a head above each of them."""
    filled = [(row, columns) for row in table.rows if (columns := _columns(table, row, shelf))]
    for columns, rows in groupby(filled, key=lambda pair: pair[1]):
        names = tuple(column.name for column in table.columns if column.key in columns)
        yield FormPart(names, tuple(_row(table, row, columns, shelf) for row, _ in rows))


def _columns(table: FormTable, row: FormRow, shelf: Shelf) -> tuple[str, ...]:
    """The columns in which the report gives something for a row."""
    return tuple(
        column.key for column in table.columns if f"{table.key}.{row.key}.{column.key}" in shelf.by_key
    )


def _row(
    table: FormTable, row: FormRow, columns: Sequence[str], shelf: Shelf
) -> tuple[str, str, tuple[Told | None, ...]]:
    cells = tuple(shelf.by_key.get(f"{table.key}.{row.key}.{column}") for column in columns)
    return row.group, row.name, cells
