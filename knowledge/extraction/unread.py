"""Tables that were left unread: an administrator is told of each, since residents may ask for what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from knowledge import form
from knowledge.extraction import measure_words
from knowledge.extraction.cells import parse_cell
from knowledge.extraction.other_tables import Rows, is_other_table
from knowledge.extraction.outline import Passage, PlacedBlock
from knowledge.models import Fact, ValueState
from knowledge.patterns import lazily

_MIN_NAMED = 2
"""Rows with a name and a figure that make a table of figures, not a page's arrangement."""
_DIGIT = lazily(r"\d")
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


def unread_parts(placed: Iterable[object], cells: Iterable[Fact]) -> Iterator[str]:
    """A sentence for each part of the form whose rows stand there, but not as a table of which cells could be read."""
    read = {fact.key.partition(".")[0] for fact in cells}
    lines: dict[str, dict[str, set[str]]] = {}
    for part in placed:
        if isinstance(part, Passage) and (named := _rows_named(part)):
            table, rows = named
            lines.setdefault(table, {}).setdefault(part.headings[0], set()).update(rows)
    for table, sections in lines.items():
        for section, names in sections.items():
            if table not in read and len(names) >= _MIN_NAMED:
                yield f"{section}：有表式中的行名和数字，却看不出表格，未采用；请保留表格另存后再试"


def _rows_named(passage: Passage) -> tuple[str, set[str]] | None:
    """The table whose part of the report this is, and its rows that figures without a measure word stand beside."""
    if not passage.headings or not _DIGIT.search(passage.text):
        return None
    heading = form.label_form(passage.headings[0])
    table = next((entry for entry in form.tables() if heading.endswith(form.label_form(entry.name))), None)
    if table is None:
        return None
    return table.key, {name for name in _names_of(table.key) if _has_bare_figure(passage.text, name)}


@cache
def _names_of(table: str) -> tuple[str, ...]:
    return tuple(label for row in form.table(table).rows for label in row.labels)


def _has_bare_figure(text: str, name: str) -> bool:
    """True if a figure that counts nothing stands right behind the name."""
    at = text.find(name)
    return at >= 0 and bool(_bare_figure().match(text, at + len(name)))


@cache
def _bare_figure() -> re.Pattern[str]:
    return re.compile(rf"[^\d\u4e00-\u9fff]{{1,4}}\d+(?![\d.年]|\s*{measure_words.pattern()})")
