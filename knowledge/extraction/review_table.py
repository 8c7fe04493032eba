"""The fourth part: five results each of reconsideration, direct litigation, and litigation after reconsideration."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge import form
from knowledge.extraction.cell_facts import CellFacts, Place
from knowledge.extraction.cells import Cell
from knowledge.extraction.fitting import Holds, adds_up, fit, is_blank, is_figure
from knowledge.extraction.headers import Column, column_named
from knowledge.extraction.labels import lookup
from knowledge.models import ValueState
from knowledge.patterns import lazily

_BRACKET = lazily("[（(]")
_GROUPS = 3
"""Groups of the form's table; where one is not named, blanks for a whole group may be its values."""


class ReviewTable:
    """Reads names of groups and results until values come; they are taken if each finds its result."""

    key = "review"
    one_by_one = has_remarks = False
    strangers = 0
    """Words that name nothing do no harm here."""

    def __init__(self, facts: CellFacts) -> None:
        self._facts = facts
        self._groups: list[tuple[str, str]] = []
        """Key and printed name of each group."""
        self._columns: list[Column] = []
        self._values: list[Cell] = []
        self._rows = 0
        """Whole rows that the values are; 0 if they came one by one, so that a blank may stand for a lost value."""

    def label(self, text: str) -> bool:
        """Reads a cell of words; False if it names nothing here."""
        row = lookup(self.key, "rows", _BRACKET.split(text)[-1] if "起诉" in text else text)
        if row:
            self._end_of_values()
            if row != "litigation" and row not in [group for group, _ in self._groups]:
                self._groups.append((row, " ".join(text.split())))
            return True
        column = column_named(self.key, text)
        if column:
            self._end_of_values(keep_groups=False)
            self._columns.append(Column(column, " ".join(text.split())))
        return bool(column)

    def stray(self, text: str) -> None:
        """Words that name nothing in the form mean nothing here."""

    def value(self, cell: Cell) -> None:
        """The next value; blanks before the first may be what merged cells of the header leave behind."""
        if self._groups and (self._values or cell.state is not ValueState.BLANK):
            self._values.append(cell)
            self._rows = 0

    def values(self, values: Sequence[Cell]) -> None:
        """A row of values; one of all three groups needs no name."""
        if self._groups or len(values) == _GROUPS * len(form.table(self.key).columns):
            self._values += values
            self._rows += 1

    def end_of_row(self) -> None:
        """A row ends; the values may go on in the next."""

    def end_of_block(self) -> None:
        """The rows end here, though the values may go on in the next table of the file."""

    def end(self) -> None:
        """The table ends."""
        self._end_of_values()

    def _end_of_values(self, keep_groups: bool = False) -> None:
        if is_blank(self._values) and (not self._columns or len(self._values) < len(self._expected())):
            self._values = []
        if self._values:
            self._take(keep_groups)

    def _is_headless_row(self) -> bool:
        """True for the values of all groups in one row without their header, if each group adds up to its total."""
        width = len(form.table(self.key).columns)
        parts = [self._values[start : start + width] for start in range(0, len(self._values), width)]
        return self._rows == 1 and len(parts) == _GROUPS and all(adds_up(part, width - 1) for part in parts)

    def _expected(self) -> list[str]:
        """The results that the form has for these groups, one after the other."""
        return [column.key for column in form.table(self.key).columns] * len(self._groups)

    def _take(self, keep_groups: bool) -> None:
        if not self._columns and self._is_headless_row():
            self._groups = _all_groups()
        if not self._groups:
            self._facts.misread_review(len(self._values), 0)
            self._values, self._columns, self._rows = [], [], 0
            return
        groups, values, expected = self._groups, self._values, self._expected()
        named, columns = self._columns, self._columns[-len(expected) :]
        one_row = self._rows == 1
        self._values, self._columns, self._groups, self._rows = [], [], groups if keep_groups else [], 0
        width = len(expected) // len(groups)
        whole = len(columns) == len(expected) and _each_once(named, width)
        columns = columns if whole else [Column(key, "") for key in expected]
        totals = [place for place, column in enumerate(columns[:width]) if column.key == "total"]

        def holds(row: Sequence[Cell]) -> bool:
            parts = [row[start : start + width] for start in range(0, len(row), width)]
            return len(totals) == 1 and all(is_blank(part) or adds_up(part, totals[0]) for part in parts)

        fitting = fit(values, len(columns), holds)
        sure = whole and (one_row or not (is_blank(values[:1]) or is_blank(values[-1:])))
        lost_a_group = len(groups) < _GROUPS and len(values) - len(expected) >= width
        may_be_remark = self.has_remarks and len(values) <= len(columns) and not is_figure(values[-1])
        told = fitting is not None and (sure or holds(fitting)) and not (lost_a_group or may_be_remark)
        if fitting is None or not told or _moved(values, fitting, width, holds):
            self._facts.misread_review(len(values), len(columns))
            return
        for position, (column, cell) in enumerate(zip(columns, fitting, strict=True)):
            row, printed = groups[position // width]
            self._facts.add(Place(self.key, row, printed), column, cell)


def _all_groups() -> list[tuple[str, str]]:
    """The groups in the order of the form."""
    return [(row.key, row.name) for row in form.table(ReviewTable.key).rows if row.key != "litigation"]


def _each_once(columns: Sequence[Column], width: int) -> bool:
    """True if the header names each result once for every group, or once more where merged cells are repeated."""
    keys = [column.key for column in columns]
    return all(len(set(keys[start : start + width])) == width for start in range(0, len(keys), width))


def _moved(values: Sequence[Cell], fitting: Sequence[Cell], width: int, holds: Holds) -> bool:
    """True if a blank stands for the last total, and the sums say that a cell before it is lost."""
    if not is_blank(fitting[-1:]) or is_blank(fitting):
        return False
    to_spare = len(values) > len(fitting) and not holds(fitting)
    return to_spare or not (is_blank(fitting[-width:]) or holds(fitting[:-width]))
