"""The second part: for each article of the regulation what was made, in force or decided."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge import form
from knowledge.extraction.cell_facts import CellFacts
from knowledge.extraction.cells import Cell
from knowledge.extraction.fitting import is_blank
from knowledge.extraction.headers import Column, columns_of, is_of_the_form
from knowledge.extraction.labels import lookup
from knowledge.extraction.row_tables import Row, RowTable


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


def _may_stand_under(row: str, columns: Sequence[Column]) -> bool:
    """True if the form has these columns above the row, in one edition or another."""
    known = form.table("proactive").row(row)
    return known is None or not known.columns or all(column.key in known.columns for column in columns)
