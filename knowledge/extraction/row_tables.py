"""Tables whose rows a name opens and values fill, one for each column of the header."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.extraction.cell_facts import CellFacts, Place
from knowledge.extraction.cells import Cell
from knowledge.extraction.fitting import as_printed, fit, is_blank, is_figure
from knowledge.extraction.headers import Column
from knowledge.extraction.labels import is_whole, lookup

GROUPS = ("refused", "unavailable", "rejected", "other")
"""Outcomes that head rows of their own."""
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
        self._unvalued += key not in GROUPS
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
