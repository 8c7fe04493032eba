"""Letters and lines of PDF pages to paragraphs and tables: what the page layout broke is joined again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from knowledge import form
from knowledge.normalization import is_cjk
from knowledge.readers import headings
from knowledge.readers.decoding import heal_letters
from knowledge.readers.pdf_grid import Box, Grid, Region, find_grids
from knowledge.readers.pieces import Cell, Paragraph, Piece, Table, glue
from knowledge.readers.textables import is_value

_EDGE = 0.1
"""Share of the page's height at its top and bottom in which page numbers and running titles stand."""
_PAGE_NUMBER = re.compile(
    r"^[-—–－~～·•|\s]*(?:第\s*)?\d{1,3}\s*页?(?:\s*[/,，]?\s*共?\s*\d{1,3}\s*页?)?[-—–－~～·•|\s]*$"
)
_MIN_REPEATS = 3
"""Pages that must show a line at their edge before it counts as a running title."""
_ENDS = re.compile(r"[。！？；：:;!?]$")
_INDENT, _SHORT, _WIDE, _BLANK = 1.2, 2.5, 2.0, 0.25
"""In letters: indentation of a paragraph, a line that ends early, a gap between columns, a gap between words."""
_TOUCHING = 0.15
"""Share of their height that may lie between the digits of one number."""
_DIGIT = re.compile(r"[\d.,]")
_SAME_EDGE = 6.0
"""Points by which the cells of a table may move from one page to the next."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter and the box it fills."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """Halfway between its top and bottom."""
        return (self.top + self.bottom) / 2


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


@dataclass(slots=True)
class Drawn:
    """A table as drawn: rows of (left edge, words); it may go on over pages."""

    top: float
    rows: list[list[tuple[float, str]]] = field(default_factory=list)


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
                pieces += _as_table(table)
                table = None
                paragraphs.add(item)
            else:
                pieces += paragraphs.take()
                table = _continued(table, item, turned)
            turned = False
    return [*pieces, *_as_table(table), *paragraphs.take()]


# ---------------------------------------------------------------------- one page
def _sheet(page: Page) -> list[TextLine | Drawn]:
    """The lines and tables of a page, from the top."""
    grids = find_grids(page.rules)
    inside: list[dict[Region, list[Letter]]] = [{} for _ in grids]
    outside: list[Letter] = []
    for run in _runs(page.letters):
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
        drawn = _drawn(grid, cells)
        if len(drawn.rows) > 1 or len(drawn.rows[0]) > 1 or _begins_row(drawn.rows[0][0][1]):
            items.append(drawn)
        else:
            outside += [
                letter for letters in cells.values() for letter in letters
            ]  # only a frame around text
    for line in lines_of(outside):
        top, bottom = min(letter.top for letter in line), max(letter.bottom for letter in line)
        at_edge = bottom < _EDGE * page.height or top > (1 - _EDGE) * page.height
        right = max(letter.right for letter in line)
        items.append(TextLine(_words(line, "\t"), line[0].left, top, right, bottom, at_edge))
    return sorted(items, key=lambda item: item.top)


def _runs(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    """Letters one by one, but the digits of a number together: it may be wider than its cell."""
    for line in lines_of(letters):
        run = [line[0]]
        for before, letter in pairwise(line):
            if _is_same_number(before, letter):
                run.append(letter)
            else:
                yield run
                run = [letter]
        yield run


def _is_same_number(before: Letter, letter: Letter) -> bool:
    """True if two digits stand side by side in the same size, neither apart nor one over the other."""
    height = letter.bottom - letter.top
    gap = letter.left - before.right
    same_size = abs(before.bottom - before.top - height) < 0.1 * height
    return bool(
        same_size
        and abs(gap) < _TOUCHING * height
        and _DIGIT.match(before.text)
        and _DIGIT.match(letter.text)
    )


def _drawn(grid: Grid, letters: dict[Region, list[Letter]]) -> Drawn:
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
        is_full = region.right - right < 1.5 * _size(line)
        words = words + _words(line, " ") if is_full else glue(words, _words(line, " "))
        right = line[-1].right
    return words


def lines_of(letters: Iterable[Letter]) -> list[list[Letter]]:
    """Letters line by line, each from left to right; letters printed twice (to look bold) appear once."""
    lines: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda letter: letter.middle):
        if lines and letter.middle - lines[-1][0].middle <= (letter.bottom - letter.top) / 2:
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return [_printed_once(sorted(line, key=lambda letter: letter.left)) for line in lines]


def _printed_once(line: list[Letter]) -> list[Letter]:
    kept: list[Letter] = []
    for letter in line:
        twin = any(
            other.text == letter.text and letter.left - other.left < 0.3 * (letter.right - letter.left)
            for other in kept[-2:]
        )
        if not twin:
            kept.append(letter)
    return kept


def _words(line: list[Letter], gap: str) -> str:
    """The text of a line: blanks between Latin words and numbers, `gap` where columns stand apart."""
    size = _size(line)
    words = line[0].text
    for before, letter in pairwise(line):
        distance = letter.left - before.right
        latin = before.text.isascii() and letter.text.isascii()
        if distance > _WIDE * size:
            words += gap
        elif distance > _BLANK * size and latin:
            words += " "
        words += letter.text
    return heal_letters(words)


def _size(line: Sequence[Letter]) -> float:
    """The width of a full letter in a line; a digit is half as wide."""
    return median(
        letter.right - letter.left if is_cjk(letter.text) else letter.bottom - letter.top for letter in line
    )


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


# ---------------------------------------------------------------------- tables over pages
def _continued(table: Drawn | None, more: Drawn, turned: bool) -> Drawn:
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
    if figures[0] == figures[1] or any(_begins_row(word) for word in words):
        return None
    if not any(text and not is_value(text) for _, text in upper):
        return None
    whole = list(upper)
    for left, text in lower:
        place = next((i for i, (edge, _) in enumerate(whole) if abs(edge - left) <= _SAME_EDGE), None)
        if place is None:
            return None
        whole[place] = (whole[place][0], whole[place][1] + text)
    return whole


def _begins_row(words: str) -> bool:
    """True for a label, or what begins like one."""
    return (
        bool(headings.level_of(words))
        or words.startswith("第二十条")
        or form.label_form(words) in form.known_labels()
    )


def _texts(row: list[tuple[float, str]]) -> list[str]:
    return [text for _, text in row]


def _as_table(table: Drawn | None) -> Iterator[Piece]:
    """The table with its cells as other files have them."""
    if table is not None:
        yield Table(
            [[Cell([Paragraph(text)] if text else []) for _, text in row] for row in table.rows if row]
        )
