"""Cells of the form by row and column, and the subtotals that the form leaves to its reader."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from knowledge.cells import DERIVED, named_cells
from knowledge.indexing import build_index
from knowledge.models import Fact, Measure
from knowledge.query import Query, Term
from knowledge.store import FactStore
from tests.samples import LINGSHA, MADE_UP


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cells")


def cells(
    folder: Path, name: str, rows: tuple[str, ...], columns: tuple[str, ...] = ()
) -> list[tuple[int, Fact]]:
    """Position and fact of the cells that a query names in a report."""
    index = folder / f"{name}.db"
    if not index.exists():
        build_index([LINGSHA if name == LINGSHA.name else MADE_UP / name], index)
    store = FactStore.read(index)
    query = Query(
        (Term("x", ("x",), 1.0, rows=frozenset(rows), columns=frozenset(columns)),), frozenset({Measure.ITEM})
    )
    found = [(item.position, item.fact) for item in named_cells(store, 1, query, set())]
    store.close()
    return found


SONGGAO, WANGLAN = "2024-songgao-shichangju.md", "2023-wanglan-minzhengju.txt"


@pytest.mark.parametrize(
    ("rows", "columns", "values"),
    [
        (("applications.received",), (), [46]),
        (("applications.received",), ("applications.company",), [5]),
        (("applications.received",), ("applications.company", "applications.total"), [5, 46]),
        ((), ("applications.natural_person",), [38]),
        (("review.litigation.after_reconsideration",), ("review.upheld",), [2]),
        (("proactive.penalties",), (), [1127]),
        (("proactive.normative_documents",), ("proactive.in_force",), [21]),
        (("proactive.rules",), ("applications.company",), [0]),
    ],
)
def test_row_and_column_name_the_cell(
    folder: Path, rows: tuple[str, ...], columns: tuple[str, ...], values: list[int]
) -> None:
    found = [fact.value for _, fact in cells(folder, SONGGAO, rows, columns)]
    assert [value for value in values if value not in found] == []


@pytest.mark.parametrize(
    ("name", "row", "column", "value"),
    [
        (SONGGAO, "applications.refused", "applications.total", 8),
        (SONGGAO, "applications.refused", "applications.natural_person", 7),
        (SONGGAO, "applications.unavailable", "applications.total", 8),
        (SONGGAO, "applications.other", "applications.total", 2),
        (WANGLAN, "applications.rejected", "applications.total", 2),
        (LINGSHA.name, "applications.refused", "applications.total", 0),
    ],
)
def test_a_group_is_the_sum_of_its_grounds(
    folder: Path, name: str, row: str, column: str, value: int
) -> None:
    derived = [fact for position, fact in cells(folder, name, (row,), (column,)) if position == DERIVED]
    assert [fact.value for fact in derived] == [value]
    assert "相加" in derived[0].quote


def test_the_working_of_a_sum_names_what_was_added(folder: Path) -> None:
    (fact,) = [
        f
        for p, f in cells(folder, SONGGAO, ("applications.refused",), ("applications.total",))
        if p == DERIVED
    ]
    assert all(
        part in fact.quote for part in ("保护第三方合法权益 3", "属于行政执法案卷 3", "属于行政查询事项 2")
    )


def test_a_row_that_prints_its_own_figure_is_not_added_up(folder: Path) -> None:
    found = cells(folder, LINGSHA.name, ("applications.other",), ("applications.total",))
    assert [(position == DERIVED, fact.value) for position, fact in found] == [(False, Decimal(0))]


@pytest.mark.parametrize(
    ("name", "row", "value"),
    [(WANGLAN, "received", 4), (WANGLAN, "granted", 3), (LINGSHA.name, "received", 0)],
)
def test_columns_under_one_heading_are_added(folder: Path, name: str, row: str, value: int) -> None:
    found = cells(folder, name, (f"applications.{row}",), ("applications.organisations",))
    assert [(position, fact.value) for position, fact in found] == [(DERIVED, Decimal(value))]
    assert "各栏相加" in found[0][1].quote


def test_columns_of_which_one_is_blank_are_not_added(folder: Path) -> None:
    assert not cells(folder, WANGLAN, ("applications.carried_over",), ("applications.organisations",))
