"""What page and word processor files are made of, before it becomes a Document: paragraphs, and tables in tables.

Page builders set whole pages in tables, and put tables into cells. `to_document` tells such frames from the tables
of a report: what a frame holds is read as if the frame were not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from knowledge import form
from knowledge.models import Block, BlockKind, Document
from knowledge.patterns import lazily
from knowledge.readers import description, text

_PROSE = lazily(r"[\u4e00-\u9fff][^。]{20,}。")
"""A sentence: what holds one is no cell of the form."""
_MAX_CELL = 120
"""Characters beyond which a cell holds prose; the longest label of the form has 45."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `text` may hold line breaks."""

    text: str
    heading: int = 0
    """Depth the file itself gives a heading (h2, outline level 2); 0 for running text."""
    linked: bool = False
    """True if nearly all of it is the text of links: a menu, a list of other articles."""


@dataclass(slots=True)
class Table:
    """A table as it was drawn: rows of cells, a cell being paragraphs and tables again."""

    rows: list[list[Cell]] = field(default_factory=list)


@dataclass(slots=True)
class Cell:
    """A cell of a table."""

    pieces: list[Paragraph | Table] = field(default_factory=list)


Piece = Paragraph | Table
Rows = tuple[tuple[str, ...], ...]
"""A table of plain cells; merged cells appear once, blanks are ''."""


def to_document(pieces: Iterable[Paragraph | Rows], source: str, findings: tuple[str, ...] = ()) -> Document:
    """The Document that the pieces of a file make up."""
    blocks: list[Block] = []
    run: list[Paragraph] = []
    for piece in pieces:
        if isinstance(piece, Paragraph):
            run.append(piece)
            continue
        blocks += _prose(run, len(blocks))
        run = []
        blocks.append(Block(BlockKind.TABLE, rows=piece, line=len(blocks) + 1))
    blocks += _prose(run, len(blocks))
    return Document(tuple(blocks), source, findings)


def _prose(paragraphs: list[Paragraph], offset: int) -> list[Block]:
    """Blocks of paragraphs between tables; only their line breaks may be wrapped sentences."""
    lines: list[str] = []
    starts: set[int] = set()
    for paragraph in paragraphs:
        starts.add(len(lines))
        marks = (
            "#" * paragraph.heading + " "
            if paragraph.heading and not re.search("[。；]", paragraph.text)
            else ""
        )
        lines += [marks + paragraph.text] if marks else paragraph.text.split("\n")
    return text.blocks_of(lines, offset, frozenset(starts))


def unframe(pieces: Iterable[Piece]) -> Iterator[Paragraph | Rows]:
    """Paragraphs and tables of plain cells, in order; tables that only arrange a page are dissolved."""
    for piece in pieces:
        if isinstance(piece, Paragraph):
            yield piece
        else:
            yield from _table(piece)


def _table(table: Table) -> Iterator[Paragraph | Rows]:
    rows: list[tuple[str, ...]] = []
    for row in table.rows:
        cells: list[str] = []
        for cell in row:
            if _is_frame(cell):
                yield from _settle([*rows, tuple(cells)])
                rows, cells = [], []
                yield from unframe(cell.pieces)
            else:
                cells.append(cell_text(cell))
        if cells:
            rows.append(tuple(cells))
    yield from _settle(rows)


def _is_frame(cell: Cell) -> bool:
    """True for a cell that holds a table or running text."""
    if any(isinstance(piece, Table) and piece.rows for piece in cell.pieces):
        return True
    words = cell_text(cell)
    return len(words) > _MAX_CELL or bool(_PROSE.search(words))


def _settle(rows: list[tuple[str, ...]]) -> Iterator[Paragraph | Rows]:
    """A table of plain cells: the page's own description as paragraphs, the form as it is."""
    rows = [row for row in rows if row]
    cells = [cell for row in rows for cell in row if cell]
    if not cells:
        return
    known = any(form.label_form(cell) in form.known_labels() for cell in cells)
    if told := description.lines_of(rows):
        yield from map(Paragraph, told)
    elif known or (len(cells) >= 4 and any(len(row) > 1 for row in rows)):
        yield tuple(rows)
    else:
        yield from (Paragraph(cell) for cell in cells)


def cell_text(cell: Cell) -> str:
    """The words of a cell on one line: what was only wrapped grows together, two numbers never do."""
    words = ""
    for piece in cell.pieces:
        for line in piece.text.split("\n") if isinstance(piece, Paragraph) else ():
            words = glue(words, line.strip())
    return words


def glue(first: str, second: str) -> str:
    """Two lines of one text; Latin words and numbers keep a blank between them."""
    apart = bool(first[-1:] and second[:1]) and all(
        c.isascii() and c.isalnum() for c in (first[-1], second[0])
    )
    return f"{first} {second}" if apart else first + second
