"""The third part: who applied for information, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge import form
from knowledge.extraction.cell_facts import CellFacts
from knowledge.extraction.cells import Cell
from knowledge.extraction.fitting import adds_up, fit, is_blank, is_empty
from knowledge.extraction.headers import Column, column_named
from knowledge.extraction.labels import lookup
from knowledge.extraction.row_tables import GROUPS, Row, RowTable

_WHOLE_WIDTH = ("received", "carried_over", "carried_forward")
"""Rows whose names take the place of three cells."""


class ApplicationsTable(RowTable):
    """The third part: applicants across, what came in and what became of it downwards."""

    key = "applications"

    def __init__(self, facts: CellFacts, article: str = "") -> None:
        super().__init__(facts)
        self._columns: dict[str, Column] = {}
        self._group = ""
        self._blanks_before: dict[str, int] = {}
        """How many blanks merged cells leave before the values, by kind of row."""
        self._surplus: set[tuple[str, int]] = set()
        """How many cells more than columns rows have had, by kind of row."""
        self._spare: set[str] = set()
        """Kinds of rows that end with a blank behind their total, as where each closes with a bar."""
        self._held: list[tuple[Row, list[Column], list[Cell]]] = []
        """From the first row whose total is blank on: if others have a blank to spare, it lost a cell and shows that blank."""

    def label(self, text: str) -> bool:
        """An applicant's column, a group of outcomes, or a row."""
        column = "" if self.opened else column_named(self.key, re.split(r"[：:]", text)[-1])
        if column:
            self._columns.setdefault(column, Column(column, " ".join(text.split())))
            return True
        label = form.label_form(text)
        if label.endswith("本年度办理结果"):
            self.close()
            self.opened += 1
            self._group = ""
            return True
        if label in ("其他", "其它"):
            rest = text.strip().startswith("3") or self._group == "other"
            return self._begin(text, "other.rest" if rest else "other")
        return self._begin(text, lookup(self.key, "rows", text))

    def _begin(self, text: str, key: str) -> bool:
        """（三）不予公开 heads the rows below it; if values follow at once it is a row itself (（六）其他处理)."""
        begun = self.begin_row(text, key)
        if key in GROUPS:
            self._group = key
        elif begun and not key.startswith(f"{self._group}."):
            self._group = ""
        return begun

    def columns(self) -> list[Column]:
        """自然人, the organisations, 总计, wherever 总计 was printed."""
        if not self._header_is_whole():  # the row is held to seven values and to its sum
            return [Column(column.key, "") for column in form.table(self.key).columns]
        printed = list(self._columns.values())
        person, total = self._columns["natural_person"], self._columns["total"]
        organisations = [column for column in printed if column not in (person, total)]
        if printed.index(total) > printed.index(person):
            return [person, *organisations, total]
        return [total, person, *organisations]

    def _header_is_whole(self) -> bool:
        """True if the header names all seven columns."""
        return sorted(self._columns) == sorted(column.key for column in form.table(self.key).columns)

    def _fitting(self, row: Row, columns: Sequence[Column]) -> list[Cell] | None:
        total = [column.key for column in columns].index("total")
        fitting = fit(row.values, len(columns), lambda values: adds_up(values, total))
        if fitting is None:
            return None
        has_total = fitting[total].value is not None and adds_up(fitting, total)
        if has_total and len(row.values) > len(columns) and is_blank(row.values[-1:]):
            self._spare.add(_kind(row))
        if is_empty(fitting):
            self._begins_like_others(row, fitting)
            return fitting
        if not self._header_is_whole() and not adds_up(fitting, total):
            return None
        if _may_have_lost_a_cell(row.values, fitting, total) or self._has_a_cell_too_many(
            row, fitting, total
        ):
            return None
        return fitting if self._begins_like_others(row, fitting) else None

    def _take(self, row: Row, columns: Sequence[Column], values: Sequence[Cell]) -> None:
        if self._held or _lacks_its_total(row, columns, values):
            self._held.append((row, list(columns), list(values)))  # and those after it, to keep their order
        else:
            super()._take(row, columns, values)

    def end(self) -> None:
        """Takes the rows that were held, or reports them."""
        self.close()
        held, self._held = self._held, []
        for row, columns, values in held:
            if _kind(row) in self._spare and _lacks_its_total(row, columns, values):
                self._facts.lacks_a_cell(row.label, values)
            else:
                super()._take(row, columns, values)

    def _has_a_cell_too_many(self, row: Row, fitting: Sequence[Cell], total: int) -> bool:
        """True if the row does not add up, and has blanks to spare that no row of its kind had before it.

        Then one of its blanks may be doubled, and what stands under the total be another figure; a row with a figure
        in every column has none that could be.
        """
        surplus = (_kind(row), len(row.values) - len(fitting))
        may_be_doubled = any(cell.value is None for cell in fitting)
        odd = surplus[1] > 0 and may_be_doubled and surplus not in self._surplus
        self._surplus.add(surplus)
        return odd and fitting[total].value is not None and not adds_up(fitting, total)

    def _begins_like_others(self, row: Row, fitting: list[Cell]) -> bool:
        """False if more blanks stand before the values than in the rows before of its kind: one may be doubled.

        Where the file itself says which cells are one row, they are what merged cells leave behind.
        """
        if not self.one_by_one:
            return True
        before = next(
            start for start in range(len(row.values)) if row.values[start:][: len(fitting)] == fitting
        )
        if is_empty(fitting) and before:
            return True  # of blanks and noughts nobody can tell which were there before
        return self._blanks_before.setdefault(_kind(row), before) == before


def _kind(row: Row) -> str:
    """Rows of one kind have names that take the place of as many cells."""
    return "whole" if row.key in _WHOLE_WIDTH else "leaf" if "." in row.key else "group"


def _may_have_lost_a_cell(values: Sequence[Cell], fitting: Sequence[Cell], total: int) -> bool:
    """True if a blank stands in the last column for the total, and may be there because a cell before it is lost.

    More blanks follow it, or the value before it is the sum of the others.
    """
    if total != len(fitting) - 1 or not is_blank(fitting[total:]):
        return False
    return len(values) > len(fitting) or adds_up(fitting[:total], total - 1)


def _lacks_its_total(row: Row, columns: Sequence[Column], values: Sequence[Cell]) -> bool:
    """True for figures in a row with as many cells as columns, the last of them blank."""
    return len(row.values) == len(columns) and is_blank(values[-1:]) and not is_blank(values)
