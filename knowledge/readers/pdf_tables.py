"""Ruled tables of PDF pages with their words, made one again where they go on over pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from knowledge import form
from knowledge.readers import headings
from knowledge.readers.cell_lines import is_value
from knowledge.readers.pdf_grid import Grid, Region
from knowledge.readers.pdf_lines import Letter, lines_of, size_of, words_of
from knowledge.readers.pieces import Cell, Paragraph, Piece, Table, glue

_SAME_EDGE = 6.0
"""Points by which the cells of a table may move from one page to the next."""
_FULL = 1.5
"""Letters that no longer have room behind the words of a cell's line."""


@dataclass(slots=True)
class Drawn:
    """A table as drawn: rows of (left edge, words); it may go on over pages."""

    top: float
    rows: list[list[tuple[float, str]]] = field(default_factory=list)


def drawn(grid: Grid, letters: dict[Region, list[Letter]]) -> Drawn:
    """A table with the words of its cells."""
    rows = [
        [(region.left, _cell_words(region, letters.get(region, []))) for region in row] for row in grid.rows
    ]
    return Drawn(grid.box[1], rows)


def _cell_words(region: Region, letters: list[Letter]) -> str:
    """The words of a cell; a number that fills its line is wrapped, so it grows together with the next line."""
    words = ""
    right = 0.0
    for line in lines_of(letters):
        is_full = region.right - right < _FULL * size_of(line)
        words = words + words_of(line, " ") if is_full else glue(words, words_of(line, " "))
        right = line[-1].right
    return words


def continued(table: Drawn | None, more: Drawn, turned: bool) -> Drawn:
    """A table with what follows it without text between; a row cut by the page's end is made whole."""
    if table is None:
        return more
    rows = more.rows
    if turned:
        repeated = 0
        while repeated < min(len(rows), len(table.rows)) and _texts(rows[repeated]) == _texts(
            table.rows[repeated]
        ):
            repeated += 1
        rows = rows[repeated:]
        if rows and not repeated and table.rows and (whole := _one_row(table.rows[-1], rows[0])):
            table.rows[-1] = whole
            rows = rows[1:]
    table.rows += rows
    return table


def _one_row(
    upper: list[tuple[float, str]], lower: list[tuple[float, str]]
) -> list[tuple[float, str]] | None:
    """The row of which two pages show the halves; None if they are two rows.

    Only one half holds the figures, and the words of the lower half begin no row of their own.
    """
    words = [text for _, text in lower if text and not is_value(text)]
    figures = [any(is_value(text) for _, text in half) for half in (upper, lower)]
    if figures[0] == figures[1] or any(begins_row(word) for word in words):
        return None
    if not any(text and not is_value(text) for _, text in upper):
        return None
    whole = list(upper)
    for left, text in lower:
        place = next((i for i, (edge, _) in enumerate(whole) if abs(edge - left) <= _SAME_EDGE), None)
        if place is None or (text and form.label_form(whole[place][1]) in form.known_labels()):
            return None
        whole[place] = (whole[place][0], whole[place][1] + text)
    return whole


def begins_row(words: str) -> bool:
    """True for a label, or what begins like one."""
    return (
        bool(headings.level_of(words))
        or words.startswith("第二十条")
        or form.label_form(words) in form.known_labels()
    )


def _texts(row: list[tuple[float, str]]) -> list[str]:
    return [text for _, text in row]


def as_table(table: Drawn | None) -> Iterator[Piece]:
    """The table with its cells as other files have them."""
    if table is not None:
        yield Table(
            [[Cell([Paragraph(text)] if text else []) for _, text in row] for row in table.rows if row]
        )
