"""The cells of the national form that a query names by row and column, with subtotals the form leaves to the reader."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from knowledge import form
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.query import Query
from knowledge.store import FactStore, StoredFact

DERIVED = -1
"""Position of a fact that is computed from cells rather than printed in the report."""


def named_cells(store: FactStore, report: int, query: Query, known: set[int]) -> list[StoredFact]:
    """The cells whose row and column the query names; the main column where it names none."""
    rows = {row for term in query.terms for row in term.rows}
    columns = {column for term in query.terms for column in term.columns}
    for column in columns:
        table_key = column.partition(".")[0]
        if table_key in form.DEFAULT_ROW and not any(row.startswith(f"{table_key}.") for row in rows):
            rows.add(f"{table_key}.{form.DEFAULT_ROW[table_key]}")
    cells: list[StoredFact] = []
    for key in sorted(rows):
        table_key, _, row_key = key.partition(".")
        wanted = _columns(table_key, row_key, columns)
        for item in store.by_key(report, key):
            _, row, column = form.split_key(item.fact.key)
            if row == row_key and column in wanted and item.position not in known:
                cells.append(item)
        cells += _subtotals(store, report, table_key, row_key, wanted)
        cells += _groups(store, report, table_key, row_key, wanted)
    allowed = query.measures
    return [cell for cell in cells if not allowed or cell.fact.measure in allowed]


def _columns(table_key: str, row_key: str, named: set[str]) -> set[str]:
    """The columns of this table that are named, else the row's usual ones."""
    here = {column.partition(".")[2] for column in named if column.startswith(f"{table_key}.")}
    row = form.table(table_key).row(row_key)
    return here or set(row.default if row else ())


def _subtotals(
    store: FactStore, report: int, table_key: str, row_key: str, columns: set[str]
) -> list[StoredFact]:
    """不予公开 as a whole: the form prints only its grounds, so they are added, and the working is shown."""
    row = form.table(table_key).row(row_key)
    if row is None or not row.subtotal:
        return []
    found: list[StoredFact] = []
    for column in sorted(columns):
        own = store.by_key(report, f"{table_key}.{row_key}.{column}")
        if own:
            continue
        parts = [item for key in row.subtotal for item in store.by_key(report, f"{table_key}.{key}.{column}")]
        given = [part for part in parts if part.fact.value is not None]
        if given and len(parts) == len(
            row.subtotal
        ):  # a sum of the rows that could be read would be a wrong figure
            found.append(StoredFact(report, DERIVED, _sum(table_key, row, column, given)))
    return found


def _groups(store: FactStore, report: int, table_key: str, row_key: str, named: set[str]) -> list[StoredFact]:
    """法人或其他组织 as a whole: the form prints only the columns below it, so they are added."""
    row = form.table(table_key).row(row_key)
    found: list[StoredFact] = []
    for group in form.table(table_key).groups:
        if row is None or group.key not in named:
            continue
        keys = {f"{table_key}.{row_key}.{column}" for column in group.columns}
        parts = [item for item in store.by_key(report, f"{table_key}.{row_key}") if item.fact.key in keys]
        given = [item for item in parts if item.fact.value is not None]
        if len(given) == len(keys):  # a sum without a column that was left blank may be a wrong figure
            found.append(StoredFact(report, DERIVED, _sum_of_columns(table_key, row, group, given)))
    return found


def _sum_of_columns(
    table_key: str, row: form.FormRow, group: form.FormGroup, parts: list[StoredFact]
) -> Fact:
    total = sum((part.fact.value or Decimal(0) for part in parts), Decimal(0))
    nonzero = [part for part in parts if part.fact.value] or parts
    working = "，".join(f"{part.fact.scope} {part.fact.value}" for part in nonzero)
    return replace(
        parts[0].fact,
        label=f"{row.name}（{group.name}）",
        value=total,
        value_text=str(total),
        quote=f"{row.name}｜{group.name}各栏相加：{_worked_out(working, total)}",
        scope=group.name,
        key=f"{table_key}.{row.key}.{group.key}",
        state=ValueState.ZERO if total == 0 else ValueState.GIVEN,
    )


def _worked_out(working: str, total: Decimal) -> str:
    return f"{working}，合计 {total}" if total else f"{working}（各项均为 0）"


def _sum(table_key: str, row: form.FormRow, column_key: str, parts: list[StoredFact]) -> Fact:
    total = sum((part.fact.value or Decimal(0) for part in parts), Decimal(0))
    column = form.table(table_key).column(column_key)
    name = row.name if column_key == "total" or column is None else f"{row.name}（{column.name}）"
    nonzero = [part for part in parts if part.fact.value] or parts
    working = "，".join(
        f"{part.fact.topic.partition('：')[2] or part.fact.topic} {part.fact.value}" for part in nonzero
    )
    return Fact(
        label=name,
        topic=row.name,
        measure=Measure.ITEM,
        value=total,
        value_text=str(total),
        unit="件",
        kind=FactKind.TABLE,
        section=parts[0].fact.section,
        quote=f"{row.name}各项相加：{_worked_out(working, total)}",
        scope=column.name if column else "",
        key=f"{table_key}.{row.key}.{column_key}",
        state=ValueState.ZERO if total == 0 else ValueState.GIVEN,
    )
