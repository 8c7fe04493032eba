"""Finds tables in lines of text: tab or pipe rows, one cell a line, rows with blanks between the cells."""

from __future__ import annotations

import re
from collections.abc import Collection

from knowledge import form
from knowledge.readers import headings

Rows = tuple[tuple[str, ...], ...]

_VALUE = re.compile(r"^[-+－]?[\d,，.]+\s*(?:万元|元|件|条|%)?(?:[（(].{0,20}[）)])?$|^[/／—–\-－―]+$|^无$")
_RULE_ROW = re.compile(r"^[\s|:\-—=+─━═┄┈┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋]+$")
_BARS = str.maketrans("｜│┃║¦", "|||||")
"""What stands between cells besides |."""
_SPACED_VALUE = r"(?:[-－+]?\d[\d,.]*(?:万元|元|件|条|%)?(?:[(（][^()（）\s]{0,20}[)）])?|[/／—–-]+|无)"
_SPACED_ROW = re.compile(
    rf"^(?P<label>(?:\d{{1,2}}[.．、])?\s*[^\d\s].*?)(?P<values>(?:\s+{_SPACED_VALUE}(?=\s|$))+)$"
)
_MAX_SPACED_ROW = 200
"""Characters beyond which a line is not looked at as a row with blanks between its cells."""
_ARTICLE_HEAD = re.compile(r"第二十条第")
_MAX_CELL = 48
"""Characters beyond which a line is prose, not a table cell."""
_MAX_GAP = 12
"""Blank lines that a page break may put inside a table."""


def find_tables(lines: list[str]) -> list[tuple[int, int, Rows]]:
    """Finds the tables among lines: (first line, line after the last, rows of cells), in order."""
    tables: list[tuple[int, int, Rows]] = []
    index = 0
    while index < len(lines):
        end, rows = _table_at(lines, index)
        if rows:
            tables.append((index, end, rows))
            index = end
        else:
            index += 1
    return tables


def is_value(text: str) -> bool:
    """True for the words of a value cell: a number, a slash, 无."""
    return bool(_VALUE.match(text.strip()))


def cut(text: str, labels: Collection[str]) -> list[str]:
    """The labels that make up a text in label form, end to end; [] if they do not."""
    found: list[str] = []
    while text:
        label = max((label for label in labels if text.startswith(label)), key=len, default="")
        if not label:
            return []
        found.append(label)
        text = text[len(label) :]
    return found


def _table_at(lines: list[str], start: int) -> tuple[int, Rows]:
    """The table that begins at this line, or an empty one."""
    if not _cells(lines[start]):
        return start, ()
    rows: list[tuple[str, ...]] = []
    index, end, gap = start, start, 0
    while index < len(lines) and gap <= _MAX_GAP:
        cells = _cells(lines[index])
        if cells is None and not lines[index].strip(" \t\u3000|"):
            gap += 1
        elif cells is None:
            if not _is_fragment(lines, index):
                break
            rows.append((lines[index].strip(" \t|\u3000"),))
            gap, end = 0, index + 1
        else:
            if cells:
                rows.append(cells)
            gap, end = 0, index + 1
        index += 1
    rows = _without_row_marks(rows, lines[start:end])
    return (end, tuple(rows)) if _is_table(rows) else (start, ())


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


def _cells(line: str) -> tuple[str, ...] | None:
    """The cells of a line that belongs to a table; None for prose and blank lines, () for a ruling line."""
    stripped = line.strip(" \u3000\r\n").translate(_BARS)
    if "\t" in stripped.strip("\t") or (
        (stripped[:1] == "\t" or stripped[-2:] == "\t\t") and stripped.strip()
    ):
        return tuple(cell.strip() for cell in stripped.split("\t"))
    if "|" in stripped or (len(stripped) > 1 and _RULE_ROW.match(stripped)):
        return _pipe_cells(stripped)
    text = stripped.strip("\t ")
    if not text:
        return None
    if (
        _VALUE.match(text)
        or (_ARTICLE_HEAD.match(text) and len(text) < 16)
        or form.label_form(text) in form.known_labels()
    ):
        return (text,) if not _is_section_heading(text) else None
    glued = cut(form.label_form(text), form.known_labels())
    return tuple(glued) if len(glued) > 1 else _spaced_cells(text)


def _pipe_cells(line: str) -> tuple[str, ...] | None:
    """Cells of a row drawn with |; ruling rows give (), a lone | is a cell that was left blank."""
    if line == "|":
        return ("",)
    if _RULE_ROW.match(line):
        return ()
    if len(line) > 60 and line.count("|") == 1:
        return None  # a sentence with a stray pipe, such as a page's breadcrumb
    drawn_left = line.startswith("|")
    drawn_right = line.endswith("|") and (drawn_left or line.count("|") == 1)
    cells = line.split("|")[1 if drawn_left else 0 : -1 if drawn_right else None]
    return tuple(cell.strip().strip("*") for cell in cells)


def _spaced_cells(text: str) -> tuple[str, ...] | None:
    """Cells of a row whose values stand apart by blanks: a known label and at least one value, or all labels."""
    match = _SPACED_ROW.match(text) if len(text) <= _MAX_SPACED_ROW else None
    if match and len(match["label"]) <= _MAX_CELL:
        label = match["label"].strip()
        cells = _label_cells(label)
        known = form.label_form(cells[-1]) in form.known_labels()
        if known or (len(match["values"].split()) >= 2 and not re.search(r"[，。；]", label)):
            return (*cells, *match["values"].split())
        return None
    words = text.split()
    if len(words) >= 2 and all(_VALUE.match(word) for word in words):
        return tuple(words)
    if len(words) >= 2 and all(form.label_form(word) in form.known_labels() for word in words):
        return tuple(words)
    return None


def _label_cells(label: str) -> tuple[str, ...]:
    """A row label that may hold two levels set apart by a blank: （三）不予公开 1.属于国家秘密."""
    parts = label.split()
    if len(parts) > 1 and all(form.label_form(part) in form.known_labels() for part in parts):
        return tuple(parts)
    return (label,)


def _is_section_heading(text: str) -> bool:
    """True for the outline's own headings, which end a table (四、政府信息公开行政复议、行政诉讼情况)."""
    return text.endswith("情况") and headings.level_of(text) == 1


def _is_fragment(lines: list[str], index: int) -> bool:
    """True for a piece of a cell broken over lines inside a table: short, unpunctuated, followed by more table."""
    text = lines[index].strip()
    if len(text) > _MAX_CELL or (headings.level_of(text) == 1 and text.endswith(("情况", "事项"))):
        return False
    if re.search(r"[。；]", text) or headings.is_title(text) or text.startswith("#"):
        return False
    following = [line for line in lines[index + 1 : index + 6] if line.strip(" \t|\u3000")][:3]
    return sum(_cells(line) is not None for line in following) >= 2


def _is_table(rows: list[tuple[str, ...]]) -> bool:
    """True if the rows hold enough cells to be a table rather than a stray line."""
    cells = [cell for row in rows for cell in row if cell]
    many_columns = sum(len(row) > 1 for row in rows)
    known = sum(form.label_form(cell) in form.known_labels() or bool(_VALUE.match(cell)) for cell in cells)
    return (many_columns >= 2 and len(cells) >= 4) or known >= 6
