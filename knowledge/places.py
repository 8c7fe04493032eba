"""Where in a report's text each fact stands, so that a link can open the report at the sentence or the cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from knowledge.extraction.outline import SEPARATOR
from knowledge.models import Document, Fact, FactKind
from knowledge.patterns import lazily
from knowledge.readers.headings import without_number

_BLANKS = lazily(r"\s+")
_PIECES = lazily(r"(?<=[。；;])")
_CELL_MARK = "｜"
_WIDEST = 20
"""Cells within which a row's values stand after its name; the widest table has fifteen columns."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fact stands: a block of the Document (counted from 0), and what of it.

    In a paragraph or heading the letters from `start` up to `end`; in a table `row` and `cell` instead.
    """

    block: int
    start: int = 0
    end: int = 0
    row: int | None = None
    cell: int | None = None
    """The cell with the value; None if only the row is certain."""


class Places:
    """Finds facts in one Document; blanks and line breaks between letters count for nothing."""

    def __init__(self, document: Document) -> None:
        self._letters, self._at, self._starts = _squeezed(document)
        self._cells = _table_cells(document)
        self._name, self._section = "", ""
        """The row that the last cell stood in: its cells are facts one after the other, as in the table."""
        self._label: int | None = None
        self._value: int | None = None

    def of(self, fact: Fact) -> Place | None:
        """The place of a fact, or None where its quote is not found; ask for facts in the report's order."""
        if fact.kind is FactKind.TABLE and _CELL_MARK in fact.quote:
            return self._cell(fact)
        after = self._section_start(fact.section)
        for piece in (fact.quote, *_PIECES.split(fact.quote)):
            wanted = _BLANKS.sub("", piece)
            if not wanted:
                continue
            found = self._letters.find(wanted, after)
            if found < 0:
                found = self._letters.find(wanted)
            if found >= 0:
                return self._place(found, len(wanted))
        return None

    def _section_start(self, section: str) -> int:
        """Where the innermost heading of a section begins, each heading sought after the one above it."""
        at = 0
        for heading in section.split(SEPARATOR):
            found = self._letters.find(_BLANKS.sub("", heading), at)
            at = found if found >= 0 else at
        return at

    def _place(self, found: int, length: int) -> Place:
        """Letters of the squeezed text as a span of the block where they begin."""
        block = bisect_right(self._starts, found) - 1
        until = self._starts[block + 1] if block + 1 < len(self._starts) else len(self._letters)
        last = min(found + length, until) - 1
        return Place(block, self._at[found], self._at[last] + 1)

    def _cell(self, fact: Fact) -> Place | None:
        """The cell with the fact's value beside the name of its row; only the row if the value is not there."""
        name = _bare(fact.quote.partition(_CELL_MARK)[0])
        if name != self._name or fact.section != self._section:
            self._name, self._section = name, fact.section
            self._label = self._value = self._label_after(self._value, name)
        if self._label is None or self._value is None:
            self._label = self._value = None
            return None
        value = fact.value_text.strip()
        for number in range(self._value + 1, min(self._label + _WIDEST, len(self._cells))):
            block, row, cell, text = self._cells[number]
            if value and text == value and block == self._cells[self._label][0]:
                self._value = number
                return Place(block, row=row, cell=cell)
        block, row, _, _ = self._cells[self._label]
        return Place(block, row=row)

    def _label_after(self, cell: int | None, name: str) -> int | None:
        """The cell that bears a row's name, from the cell found last on, else from the beginning."""
        after = 0 if cell is None else cell
        for number in chain(range(after, len(self._cells)), range(after)):
            if _bare(self._cells[number][3]) == name:
                return number
        return None


def places(document: Document, facts: Iterable[Fact]) -> list[Place | None]:
    """The place of each fact, in the order given, which is that of the report."""
    found = Places(document)
    return [found.of(fact) for fact in facts]


def _squeezed(document: Document) -> tuple[str, list[int], list[int]]:
    """All letters without blanks, where each stands in its block, and where each block begins among them."""
    letters: list[str] = []
    at: list[int] = []
    starts: list[int] = []
    for block in document.blocks:
        starts.append(len(at))
        for position, letter in enumerate(block.text):
            if not letter.isspace():
                letters.append(letter)
                at.append(position)
    return "".join(letters), at, starts


def _table_cells(document: Document) -> list[tuple[int, int, int, str]]:
    """Every cell of every table, one after the other: block, row, cell, text."""
    return [
        (number, row, at, cell.strip())
        for number, block in enumerate(document.blocks)
        for row, cells in enumerate(block.rows)
        for at, cell in enumerate(cells)
    ]


def _bare(text: str) -> str:
    """A row's name without its number and blanks."""
    return _BLANKS.sub("", without_number(text) or text)
