"""Letters and lines of PDF pages to paragraphs and tables: what the page layout broke is joined again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from knowledge.patterns import lazily
from knowledge.readers import headings
from knowledge.readers.pdf_grid import Box, Region, find_grids
from knowledge.readers.pdf_lines import Letter, lines_of, runs_of, words_of
from knowledge.readers.pdf_tables import Drawn, as_table, begins_row, continued, drawn
from knowledge.readers.pieces import Paragraph, Piece

_EDGE = 0.1
"""Share of the page's height at its top and bottom in which page numbers and running titles stand."""
_PAGE_NUMBER = lazily(
    r"^[-—–－~～·•|\s]*(?:第\s*)?\d{1,3}\s*页?(?:\s*[/,，]?\s*共?\s*\d{1,3}\s*页?)?[-—–－~～·•|\s]*$"
)
_MIN_REPEATS = 3
"""Pages that must show a line at their edge before it counts as a running title."""
_ENDS = lazily(r"[。！？；：:;!?]$")
_INDENT, _SHORT = 1.2, 2.5
"""Letters by which a paragraph is indented, and by which a line ends early."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its height, letters and ruling lines."""

    height: float
    letters: Sequence[Letter]
    rules: Sequence[Box]


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text; a tab stands for a gap as wide as between columns."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    at_edge: bool
    """True in the strip of the page where page numbers stand."""


def to_pieces(pages: Sequence[Page]) -> list[Piece]:
    """The paragraphs and tables of a document."""
    sheets = _without_running_lines([_sheet(page) for page in pages])
    pieces: list[Piece] = []
    paragraphs = _Paragraphs([line for sheet in sheets for line in sheet if isinstance(line, TextLine)])
    table: Drawn | None = None
    for sheet in sheets:
        paragraphs.turn_page()
        turned = True
        for item in sheet:
            if isinstance(item, TextLine):
                pieces += as_table(table)
                table = None
                paragraphs.add(item)
            else:
                pieces += paragraphs.take()
                table = continued(table, item, turned)
            turned = False
    return [*pieces, *as_table(table), *paragraphs.take()]


# ---------------------------------------------------------------------- one page
def _sheet(page: Page) -> list[TextLine | Drawn]:
    """The lines and tables of a page, from the top."""
    grids = find_grids(page.rules)
    inside: list[dict[Region, list[Letter]]] = [{} for _ in grids]
    outside: list[Letter] = []
    for run in runs_of(page.letters):
        middle = (run[0].left + run[-1].right) / 2
        for grid, cells in zip(grids, inside, strict=True):
            region = grid.region_at(middle, run[0].middle)
            if region is not None:
                cells.setdefault(region, []).extend(run)
                break
        else:
            outside += run
    items: list[TextLine | Drawn] = []
    for grid, cells in zip(grids, inside, strict=True):
        table = drawn(grid, cells)
        if len(table.rows) > 1 or len(table.rows[0]) > 1 or begins_row(table.rows[0][0][1]):
            items.append(table)
        else:  # only a frame around text
            outside += [letter for letters in cells.values() for letter in letters]
    for line in lines_of(outside):
        top, bottom = min(letter.top for letter in line), max(letter.bottom for letter in line)
        at_edge = bottom < _EDGE * page.height or top > (1 - _EDGE) * page.height
        right = max(letter.right for letter in line)
        items.append(TextLine(words_of(line, "\t"), line[0].left, top, right, bottom, at_edge))
    return sorted(items, key=lambda item: item.top)


# ---------------------------------------------------------------------- page numbers, running titles
def _without_running_lines(sheets: list[list[TextLine | Drawn]]) -> list[list[TextLine | Drawn]]:
    """The pages without page numbers, and without lines that most pages repeat at their edge."""
    seen: Counter[str] = Counter()
    for sheet in sheets:
        seen.update({_pattern(item.text) for item in sheet if isinstance(item, TextLine) and item.at_edge})
    often = max(_MIN_REPEATS, len(sheets) // 2)
    return [
        [
            item
            for item in sheet
            if not isinstance(item, TextLine)
            or not item.at_edge
            or not (_PAGE_NUMBER.match(item.text) or seen[_pattern(item.text)] >= often)
        ]
        for sheet in sheets
    ]


def _pattern(text: str) -> str:
    return re.sub(r"\d+", "#", text)


# ---------------------------------------------------------------------- paragraphs
class _Paragraphs:
    """Joins the lines of running text, told by indentation, short lines and gaps where a paragraph begins."""

    def __init__(self, lines: list[TextLine]) -> None:
        self._left = min(_usual([line.left for line in lines]), default=0.0)
        self._right = max((line.right for line in lines), default=0.0)
        self._size = median([line.bottom - line.top for line in lines] or [12.0])
        gaps = [b.top - a.bottom for a, b in pairwise(lines) if 0 <= b.top - a.bottom < 60]
        self._gap = median(gaps or [self._size])
        self._done: list[Piece] = []
        self._words = ""
        self._last: TextLine | None = None
        self._turned = False

    def turn_page(self) -> None:
        """The next line stands on a new page."""
        self._turned = True

    def add(self, line: TextLine) -> None:
        """The next line."""
        if self._last is None or self._opens(self._last, line):
            self._end()
            self._words = line.text
        else:
            self._words = _wrapped(self._words, line.text)
        self._last, self._turned = line, False

    def take(self) -> list[Piece]:
        """The paragraphs so far; the next line opens a new one."""
        self._end()
        done, self._done, self._last = self._done, [], None
        return done

    def _end(self) -> None:
        if self._words:
            self._done.append(Paragraph(self._words))
        self._words = ""

    def _opens(self, last: TextLine, line: TextLine) -> bool:
        """True if a line begins a paragraph."""
        if "\t" in last.text or "\t" in line.text:
            return True
        if not self._turned and line.top - last.bottom > 2 * self._gap + self._size / 2:
            return True
        short = last.right < self._right - _SHORT * self._size
        ended = bool(_ENDS.search(last.text))
        numbered = bool(headings.level_of(line.text))
        if line.left > self._left + _INDENT * self._size:
            return ended or short or numbered
        stands_alone = headings.is_title(last.text) or (
            bool(headings.level_of(last.text)) and headings.is_whole_line_heading(last.text)
        )
        return (short and (ended or stands_alone)) or (numbered and (short or ended or stands_alone))


def _usual(places: list[float]) -> list[float]:
    """Places shared by at least a tenth of the lines, so that one outlier sets no margin."""
    counts = Counter(round(place / 4) for place in places)
    return [place for place in places if counts[round(place / 4)] >= max(2, len(places) // 10)] or places


def _wrapped(first: str, second: str) -> str:
    """Two lines of one sentence; addresses and numbers are not parted by the line's end, Latin words are."""
    word = first.rsplit(" ", 1)[-1]
    apart = first[-1:].isascii() and first[-1:].isalpha() and second[:1].isascii() and second[:1].isalpha()
    return f"{first} {second}" if apart and not re.search(r"[./@:]", word) else first + second
