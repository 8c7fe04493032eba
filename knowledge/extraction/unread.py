"""Tables that were left unread: an administrator is told of each, since residents may ask for what it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from knowledge import form
from knowledge.extraction.cells import parse_cell
from knowledge.extraction.other_tables import Rows, is_other_table
from knowledge.extraction.outline import PlacedBlock
from knowledge.models import ValueState

_MIN_NAMED = 2
"""Rows with a name and a figure that make a table of figures, not a page's arrangement."""
_SHOWN = 40
"""Characters of its first row by which a table is found again."""


def unread_tables(placed: Iterable[object]) -> Iterator[str]:
    """A sentence for each table of named figures that is neither the form's nor plain enough to be read."""
    for part in placed:
        if isinstance(part, PlacedBlock) and _is_left_unread(part.block.rows):
            first = next(row for row in part.block.rows if any(cell.strip() for cell in row))
            words = " | ".join(cell.strip() for cell in first if cell.strip())
            shown = words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
            yield f"{part.section or '正文'}：有一张表不是表式中的表，也看不出行名和栏名，未采用；首行：{shown}"


def _is_left_unread(rows: Rows) -> bool:
    """True if figures stand beside names of which none is the form's, and no other table was made of it."""
    if any(
        form.label_form(cell) in form.known_labels() or "第二十条" in cell for row in rows for cell in row
    ):
        return False
    return sum(map(_is_named, rows)) >= _MIN_NAMED and not is_other_table(rows)


def _is_named(row: tuple[str, ...]) -> bool:
    """True if a row has words and a figure."""
    cells = [parse_cell(cell) for cell in row if cell.strip()]
    return None in cells and any(cell and cell.state is ValueState.GIVEN for cell in cells)
