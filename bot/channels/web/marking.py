"""The text of a report with every fact marked: which letters state which facts, for the template to draw."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.channels.web.library import Shelf, Told
from knowledge.models import Block, BlockKind, Document


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of a block; `facts` are the names of those they state, empty for what states none."""

    text: str
    facts: tuple[str, ...] = ()
    pieces: tuple[tuple[str, bool], ...] = ()
    """The same letters, cut at the figures: (letters, whether they are one)."""
    plain: bool = False
    """True where the facts are the words themselves and no figure."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a printed table."""

    text: str
    facts: tuple[str, ...]
    is_name: bool


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block of the report, ready to be drawn."""

    kind: BlockKind
    level: int
    runs: tuple[Run, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    told: Told


def marked(shelf: Shelf) -> list[MarkedBlock]:
    """All blocks of a report's text."""
    if shelf.document is None:
        return []
    by_block: dict[int, list[Told]] = {}
    for told in shelf.facts:
        if told.place is not None:
            by_block.setdefault(told.place.block, []).append(told)
    shown = _as_published(shelf.document)
    return [_block(block, by_block.get(number, [])) for number, block in enumerate(shown)]


def _as_published(document: Document) -> Sequence[Block]:
    """The blocks in the characters they were published in; places fit where those are as many."""
    if not document.published:
        return document.blocks
    return [
        published if _shape(published) == _shape(block) else block
        for block, published in zip(document.blocks, document.published, strict=True)
    ]


def _shape(block: Block) -> tuple[int, tuple[int, ...]]:
    return len(block.text), tuple(len(row) for row in block.rows)


def unplaced(shelf: Shelf) -> list[Told]:
    """Facts that are not found in the text word by word; their links lead to the head of it."""
    return [told for told in shelf.facts if told.place is None]


def _block(block: Block, facts: Sequence[Told]) -> MarkedBlock:
    spans = [
        _Span(told.place.start, told.place.end, told)
        for told in facts
        if told.place is not None and told.place.row is None
    ]
    return MarkedBlock(block.kind, block.level, tuple(_runs(block.text, spans)), _rows(block, facts))


# ---------------------------------------------------------------------- prose
def _runs(text: str, spans: Sequence[_Span]) -> Iterable[Run]:
    """The letters of a block cut at its sentences; spans that overlap a shorter one share its mark."""
    marks: list[tuple[int, int, list[Told]]] = []
    for span in sorted(spans, key=lambda span: (span.end - span.start, span.start)):
        over = [mark for mark in marks if mark[0] < span.end and span.start < mark[1]]
        if over:
            min(over)[2].append(span.told)
        else:
            marks.append((span.start, span.end, [span.told]))
    at = 0
    for start, end, told in sorted(marks, key=lambda mark: mark[0]):
        if start > at:
            yield Run(text[at:start])
        plain = all(one.fact.value is None for one in told)
        yield Run(text[start:end], tuple(one.id for one in told), _pieces(text[start:end], told), plain)
        at = end
    if at < len(text):
        yield Run(text[at:])


def _pieces(text: str, told: Sequence[Told]) -> tuple[tuple[str, bool], ...]:
    """The letters of a sentence, its figures apart; the longer figure first, as 12 stands in 112."""
    figures = {one.fact.value_text for one in told if one.fact.value is not None and one.fact.value_text}
    if not figures:
        return ((text, False),)
    printed = "|".join(re.escape(figure) for figure in sorted(figures, key=lambda figure: -len(figure)))
    parts = re.split(rf"((?<!\d)(?:{printed}))", text)
    return tuple((part, number % 2 == 1) for number, part in enumerate(parts) if part)


# ---------------------------------------------------------------------- tables
def _rows(block: Block, facts: Sequence[Told]) -> tuple[tuple[Cell, ...], ...]:
    """The cells of a printed table; a fact whose cell is not certain is marked at the first cell of its row."""
    at: dict[tuple[int, int], list[str]] = {}
    for told in facts:
        if told.place is not None and told.place.row is not None:
            at.setdefault((told.place.row, told.place.cell or 0), []).append(told.id)
    return tuple(
        tuple(
            Cell(text.strip(), tuple(at.get((row, number), ())), bool(re.search(r"[^\W\d_]", text)))
            for number, text in enumerate(cells)
        )
        for row, cells in enumerate(block.rows)
    )
