"""A report exported from a spreadsheet as .csv: its rows as lines whose cells stand between tabs, its prose as lines."""

from __future__ import annotations

import csv
import io

from knowledge.errors import ReportError
from knowledge.readers.cell_lines import is_known

_COMMA, _SEMICOLON = ",", ";"


def as_lines(text: str, source: str) -> str:
    """The text that the rows of a .csv file are; raises ReportError if they cannot be told apart."""
    between = _SEMICOLON if text.count(_SEMICOLON) > text.count(_COMMA) else _COMMA
    try:
        return "\n".join(map(_line, csv.reader(io.StringIO(text), delimiter=between)))
    except csv.Error:
        raise ReportError(
            f"{source}: the cells of this .csv file cannot be told apart; save the report as .docx or .txt and try again"
        ) from None


def _line(cells: list[str]) -> str:
    """A row as a line; what stands alone in its row is prose, unless it names a row that was left blank."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) < 2 and cells[:1] == filled and not any(map(is_known, filled)):
        return "".join(filled)
    return "\t".join(" ".join(cell.split()) for cell in cells)
