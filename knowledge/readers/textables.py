"""Finds tables in lines of text: tab or pipe rows, one cell a line, rows with blanks between the cells."""

from __future__ import annotations

import re

from knowledge.patterns import lazily
from knowledge.readers import headings
from knowledge.readers.annex import find_annex
from knowledge.readers.cell_lines import (
    MAX_CELL,
    PAGE_NUMBER,
    cells_of,
    drawn,
    flattened,
    is_beginning,
    is_known,
    is_value,
)
from knowledge.readers.counted_rows import counted_rows, with_bars_beside

Rows = tuple[tuple[str, ...], ...]

_HEADING_MARK = lazily(r"^#{1,6}\s+")
"""What Markdown puts before a heading; between two tables of the form it only names the second."""
_MAX_GAP = 12
"""Blank lines that a page break may put inside a table."""


def find_tables(lines: list[str]) -> list[tuple[int, int, Rows]]:
    """Finds the tables among lines: (first line, line after the last, rows of cells), in order."""
    tables: list[tuple[int, int, Rows]] = []
    annexes = {first: (last, rows) for first, last, rows in find_annex(lines)}
    index = 0
    while index < len(lines):
        end, rows = annexes.get(index) or _table_at(lines, index)
        if rows:
            tables.append((index, end, rows))
            index = end
        else:
            index += 1
    return tables


def _table_at(lines: list[str], start: int) -> tuple[int, Rows]:
    """The table that begins at this line, or an empty one."""
    if not cells_of(lines[start]):
        return start, ()
    inside = _lines_of_table(lines, start)
    end = inside[-1] + 1
    printed = [lines[index] for index in inside]
    style = drawn(printed)
    if style.one_a_line:
        if counted := counted_rows(lines[start:end]):
            return end, tuple(counted)
        printed = with_bars_beside(printed)
    rows: list[tuple[str, ...]] = []
    for line in printed:
        cells = cells_of(line, style)
        if cells is None:
            cells = (line.strip(" \t|\u3000"),)
        if cells and len(cells) == 1:
            cells = (_HEADING_MARK.sub("", cells[0]),)
        if cells and flattened(line) == cells:
            rows += [(cell,) for cell in cells]
        elif cells and style.one_a_line and line.rstrip().endswith("|") and cells[0]:
            rows += [(cell,) for cell in cells[:-1] or cells]
        elif cells:
            rows.append(cells)
    rows = _without_row_marks(rows, printed)
    return (end, tuple(rows)) if _is_table(rows) else (start, ())


def _lines_of_table(lines: list[str], start: int) -> list[int]:
    """The lines with cells or pieces of cells from here on, as far as the table goes."""
    inside: list[int] = []
    index = start
    while index < len(lines) and index - (inside[-1] if inside else start) <= _MAX_GAP + 1:
        text = lines[index].strip(" \t\u3000|")
        if cells_of(lines[index]) is not None:
            inside.append(index)
        elif text and not PAGE_NUMBER.match(text):
            if not _is_fragment(lines, index):
                break
            inside.append(index)
        index += 1
    return inside


def _without_row_marks(rows: list[tuple[str, ...]], lines: list[str]) -> list[tuple[str, ...]]:
    """The rows without the lone | that begins a row where the last cell of a row has none behind it.

    Where each cell ends in |, a lone one is a cell that was left blank.
    """
    texts = [line.strip() for line in lines]
    if all(text.endswith(("|", "｜")) for text in texts if text):
        return rows
    return [
        row
        for row, following in zip(rows, [*rows[1:], ("",)], strict=True)
        if row != ("",) or not following[0] or is_value(following[0])
    ]


def _is_fragment(lines: list[str], index: int) -> bool:
    """True for a piece of a cell broken over lines inside a table: short, unpunctuated, followed by more table."""
    text = lines[index].strip()
    if len(text) > MAX_CELL or (headings.level_of(text) == 1 and text.endswith(("情况", "事项"))):
        return False
    if re.search(r"[。；]", text) or headings.is_title(text) or text.startswith("#"):
        return False
    following = [line for line in lines[index + 1 : index + 6] if line.strip(" \t|\u3000")][:3]
    before = next((line for line in reversed(lines[max(0, index - 3) : index]) if line.strip()), "")
    if any(is_known(half + other) for half, other in ((before, text), (text, "".join(following[:1])))):
        return True  # one of the two lines that a name of the form was broken in
    return sum(cells_of(line) is not None or is_beginning(line) for line in following) >= 2


def _is_table(rows: list[tuple[str, ...]]) -> bool:
    """True if the rows hold enough cells to be a table rather than a stray line."""
    cells = [cell for row in rows for cell in row if cell]
    many_columns = sum(len(row) > 1 for row in rows)
    known = sum(is_known(cell) or is_value(cell) for cell in cells)
    if many_columns >= 2 and len(cells) >= 3 and all(map(is_known, cells)):
        return True  # the form's smallest table, its one cell left blank
    return (many_columns >= 2 and len(cells) >= 4) or known >= 6
