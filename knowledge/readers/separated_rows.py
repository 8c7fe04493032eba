"""Tables in running lines whose cells a comma or a semicolon parts: 规章，0，0，0 or "规章","0","0","0".

Such a mark also stands in sentences, in the form's own notes and in 1,288. So lines are rows only below or above a
header of the form that is parted the same way, and only if each of their cells is a name of the form or a value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.patterns import lazily
from knowledge.readers.cell_lines import PAGE_NUMBER, is_beginning, is_value

_HEADER = lazily(r"(?:信息内容|自然人|结果维持)[\"”]?\s?([，,；;])")
_ARTICLE = lazily(r"第二十条第?[^第]{1,8}项$")
_OPENING, _CLOSING, _QUOTES = "（(〔[“", "）)〕]”", '"'
_LONGEST = 240
"""Characters beyond which a line is a sentence."""
_MAX_STRANGE = 2
"""Lines in a row that are no rows of the form (names cut by a page break) beyond which the table has ended."""


def with_tabs(lines: Sequence[str]) -> list[str]:
    """The lines, each as it was or, if it is such a row, with tabs between its cells."""
    parted = list(lines)
    done = -1
    for number, line in enumerate(lines):
        if number > done and (header := _HEADER.search(line)):
            done = _part_around(parted, number, header[1])
    return parted


def _part_around(lines: list[str], header: int, mark: str) -> int:
    """Parts the rows above and below a header that is parted by this mark; gives the last line that belongs to them."""
    if not _is_row(split(lines[header], mark)):
        return header
    rows = {header, *_rows_from(lines, header, -1, mark), *_rows_from(lines, header, 1, mark)}
    for place in rows:
        lines[place] = "\t".join(split(lines[place], mark))
    return max(rows)


def _rows_from(lines: Sequence[str], header: int, step: int, mark: str) -> Iterator[int]:
    """The lines with rows, from the header up or down; what stands between two of them is one too."""
    between: list[int] = []
    place = header + step
    while 0 <= place < len(lines):
        text = lines[place].strip()
        if text and not PAGE_NUMBER.match(text):
            cells = split(text, mark)
            if _is_row(cells):
                yield from (*between, place)
                between = []
            elif len(between) < _MAX_STRANGE and "。" not in text:
                between.append(place)
            else:
                return
        place += step


def split(line: str, mark: str) -> list[str]:
    """What stands between the marks of a line, those in brackets and quotes left alone, quotes around a cell dropped."""
    cells, depth, quoted = [""], 0, False
    for letter in line.strip():
        if letter in _QUOTES:
            quoted = not quoted
            continue
        depth = max(0, depth + (letter in _OPENING) - (letter in _CLOSING))
        if letter == mark and not depth and not quoted:
            cells.append("")
        else:
            cells[-1] += letter
    return [cell.strip() for cell in cells]


def _is_row(cells: Sequence[str]) -> bool:
    """True if the cells are names of the form and values; one at either end may be the office's own name or remark."""
    if sum(map(len, cells)) > _LONGEST or len(cells) == 1:
        return _is_cell(cells[0]) and bool(cells[0])
    last = max((place for place, cell in enumerate(cells) if cell), default=0)
    strange = [place for place, cell in enumerate(cells) if not _is_cell(cell)]
    known = len(list(filter(None, cells))) - len(strange)
    return not strange or (len(strange) == 1 and strange[0] in (0, last) and known > 0)


def _is_cell(text: str) -> bool:
    """True for a value, a blank, or words that the form prints."""
    return (
        not text or is_value(text) or is_beginning(text) or "勾稽关系" in text or bool(_ARTICLE.match(text))
    )
