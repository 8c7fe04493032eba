"""The second and third part: rows that a name opens and values fill, one for each column of the header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge import form
from knowledge.extraction.cell_facts import CellFacts, Place
from knowledge.extraction.cells import Cell
from knowledge.extraction.fitting import adds_up, as_printed, fit, is_blank, is_empty, is_figure
from knowledge.extraction.headers import Column, column_named, columns_of, is_of_the_form
from knowledge.extraction.labels import is_whole, lookup

_GROUPS = ("refused", "unavailable", "rejected", "other")
_WHOLE_WIDTH = ("received", "carried_over", "carried_forward")
"""Rows whose names take the place of three cells."""
_ONLY_GROUPS = ("refused", "unavailable", "rejected")
"""Groups that the form never gives values of their own: values beside them belong to a row whose name is lost."""


@dataclass
class Row:
    """A row while its values arrive."""

    key: str
    label: str
    values: list[Cell] = field(default_factory=list)
    has_remark: bool = False
    """True if a cell behind the values was dropped as its remark."""


class RowTable:
    """What the second and the third part have in common."""

    key = ""

    def __init__(self, facts: CellFacts, article: str = "") -> None:
        self._facts = facts
        self._article = article
        self._row: Row | None = None
        self.has_remarks = False
        """True where a column behind the figures gives remarks."""
        self.one_by_one = False
        """True where each cell stands alone, so that nothing but its name says where a row begins."""
        self.opened = 0
        """Rows begun so far: before the first, words belong to the header."""
        self.strangers = 0
        """Words so far, below the header, that name nothing in the form."""
        self._unvalued = 0
        """Row names since the last row with values, words that are none included: then values have no name."""

    def label(self, text: str) -> bool:
        """Reads a cell of words; False if it names nothing here."""
        raise NotImplementedError

    def columns(self) -> list[Column]:
        """The columns in the order of the values."""
        raise NotImplementedError

    def stray(self, text: str) -> None:
        """Words that name nothing: the rest of a row's name, or a row of the office's own, which ends a full row."""
        row = self._row
        if row is not None and self._may_go_on(row) and lookup(self.key, "rows", row.label + text) == row.key:
            row.label += text
            row.values = []
        elif self.opened:
            self._close_full_row()
            self.strangers += 1
            self._unvalued += 1

    def _may_go_on(self, row: Row) -> bool:
        """True for a row without figures whose name may have been cut (by the end of a page)."""
        return not row.values or (is_blank(row.values) and not is_whole(self.key, row.label))

    def value(self, cell: Cell) -> None:
        """The next value of the open row."""
        if self._row is not None:
            self._row.values.append(cell)

    def values(self, values: Sequence[Cell]) -> None:
        """A row of values without a name; it belongs to the name before it if that is the only one it can have."""
        if self._row is not None and not self._row.values and self._unvalued == 1:
            self._row.values += values
            self._close_full_row()
        elif any(cell.value is not None for cell in values):
            self.close()
            self._facts.unnamed(as_printed(values))

    def end_of_row(self) -> None:
        """Ends the open row once it is full, unless its name is cut and may go on in the next."""
        if self._row is not None and not self._may_go_on(self._row):
            self._close_full_row()

    def end_of_block(self) -> None:
        """The rows end here, though the table may go on."""
        self.close()

    def _close_full_row(self) -> None:
        """Ends the open row once it has a value for each column, so that nothing that follows joins it."""
        if self._row is not None and len(self._row.values) >= len(self.columns()) > 0:
            self.close()

    def begin_row(self, text: str, key: str) -> bool:
        """Opens a row; False if there is no key for it."""
        if not key:
            return False
        if self._row is not None and self._row.key == key and not self._row.values:
            return True  # a merged cell printed once for each cell it was merged from
        self.close()
        self.opened += 1
        self._row = Row(key, " ".join(text.split()))
        self._unvalued += key not in _GROUPS
        return True

    def close(self) -> None:
        """Ends the open row: its values become facts if there is one for each column."""
        row, self._row = self._row, None
        if row is None or not row.values:
            return
        self._unvalued = 0
        if row.key in _ONLY_GROUPS:
            if not is_blank(row.values):
                self._facts.unnamed(f"{row.label} {as_printed(row.values)}")
            return
        if is_blank(row.values) and not is_whole(self.key, row.label):
            return  # the name may be cut, and its values stand in the next row
        columns = self.columns()
        self._drop_remark(row, len(columns))
        values = None if self._ends_in_a_remark(row, len(columns)) else self._fitting(row, columns)
        if values is None or _contradicts_itself(columns, values):
            if not is_blank(row.values):
                self._misread(row, len(columns))
            elif self._lacks_a_cell(row):
                self._facts.lacks_a_cell(row.label, row.values)
            return
        self._take(row, columns, values)

    def _drop_remark(self, row: Row, columns: int) -> None:
        """What stands in the column for remarks is no figure of the row, even if it looks like one (无, /)."""
        if self.has_remarks and len(row.values) == columns + 1 and not is_blank(row.values[:1]):
            row.values.pop()
            row.has_remark = True

    def _ends_in_a_remark(self, row: Row, columns: int) -> bool:
        """True if the last of the values may be the remark, and a figure before it be lost."""
        full = row.has_remark or len(row.values) > columns
        return self.has_remarks and not full and not is_figure(row.values[-1])

    def _lacks_a_cell(self, row: Row) -> bool:
        """True for a row that lost a cell, so that a blank in it proves nothing."""
        return False

    def _misread(self, row: Row, columns: int) -> None:
        """A row whose values cannot be told to their columns."""
        self._facts.misread(row.label, row.values, columns)

    def _take(self, row: Row, columns: Sequence[Column], values: Sequence[Cell]) -> None:
        """The values of a row, one for each column."""
        place = Place(self.key, row.key, row.label, self._article)
        for column, cell in zip(columns, values, strict=True):
            self._facts.add(place, column, cell)

    def end(self) -> None:
        """The table ends: nothing that follows belongs to it."""
        self.close()

    def _fitting(self, row: Row, columns: Sequence[Column]) -> list[Cell] | None:
        """The values of a row, one for each column; None if that cannot be told."""
        return fit(row.values, len(columns))


def _contradicts_itself(columns: Sequence[Column], values: Sequence[Cell]) -> bool:
    """True if a column that the header names twice has two values: a line of it may have been doubled."""
    stated: dict[str, Cell] = {}
    return any(
        stated.setdefault(column.key, cell) != cell for column, cell in zip(columns, values, strict=True)
    )


def _may_stand_under(row: str, columns: Sequence[Column]) -> bool:
    """True if the form has these columns above the row, in one edition or another."""
    known = form.table("proactive").row(row)
    return known is None or not known.columns or all(column.key in known.columns for column in columns)


def _may_have_lost_a_cell(values: Sequence[Cell], fitting: Sequence[Cell], total: int) -> bool:
    """True if a blank stands in the last column for the total, and may be there because a cell before it is lost.

    More blanks follow it, or the value before it is the sum of the others.
    """
    if total != len(fitting) - 1 or not is_blank(fitting[total:]):
        return False
    return len(values) > len(fitting) or adds_up(fitting[:total], total - 1)


class ProactiveTable(RowTable):
    """The second part: for each article of the regulation a header and a few rows."""

    key = "proactive"

    def __init__(self, facts: CellFacts, article: str = "") -> None:
        super().__init__(facts, article)
        self._header: list[str] = []
        self._columns: list[Column] = []
        self._held: list[tuple[Row, list[Column], list[Cell]]] = []
        """Rows under a header that is none of the form's; taken if all rows fit it, so that no name of it is lost."""
        self._misfits = 0
        self._spare = 0
        """Blank cells behind the header's last column, which each row must have behind its last value."""

    def value(self, cell: Cell) -> None:
        """The next value of the open row, or a cell of the header that was left blank."""
        self._spare += not self.opened
        super().value(cell)

    def _fitting(self, row: Row, columns: Sequence[Column]) -> list[Cell] | None:
        """Where a cell is lost, a blank to spare would stand in the last column: such a row is not read."""
        fitting = super()._fitting(row, columns)
        moved = fitting is not None and self._lacks_a_cell(row) and is_blank(fitting[-1:])
        return None if moved else fitting

    def _lacks_a_cell(self, row: Row) -> bool:
        """True for a row with fewer cells than its header has columns and blanks behind them."""
        return bool(self._spare) and len(row.values) < len(self.columns()) + self._spare

    def _misread(self, row: Row, columns: int) -> None:
        self._misfits += 1
        super()._misread(row, columns)

    def _take(self, row: Row, columns: Sequence[Column], values: Sequence[Cell]) -> None:
        if not _may_stand_under(row.key, columns):
            if not is_blank(values):
                self._misread(row, len(columns))  # the header above it is lost
        elif is_of_the_form(columns):
            super()._take(row, columns, values)
        else:
            self._held.append((row, list(columns), list(values)))

    def end(self) -> None:
        """Takes the rows that were held, or reports them."""
        self.close()
        held, self._held = self._held, []
        for row, columns, values in held:
            if self._misfits:
                super()._misread(row, len(columns))
            else:
                super()._take(row, columns, values)

    def label(self, text: str) -> bool:
        """A row's name; what comes before the first is the header."""
        row = lookup(self.key, "rows", text)
        if row and not self.opened:
            self._columns = columns_of(self._header)
        return self.begin_row(text, row)

    def stray(self, text: str) -> None:
        """Words before the first row are the header's."""
        if self.opened:
            super().stray(text)
        else:
            self._header.append(text)

    def columns(self) -> list[Column]:
        """The columns of this article's header."""
        return self._columns


def _kind(row: Row) -> str:
    """Rows of one kind have names that take the place of as many cells."""
    return "whole" if row.key in _WHOLE_WIDTH else "leaf" if "." in row.key else "group"


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
        if key in _GROUPS:
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


def _lacks_its_total(row: Row, columns: Sequence[Column], values: Sequence[Cell]) -> bool:
    """True for figures in a row with as many cells as columns, the last of them blank."""
    return len(row.values) == len(columns) and is_blank(values[-1:]) and not is_blank(values)
