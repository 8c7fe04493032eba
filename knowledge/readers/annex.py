"""The annex of statistics that reports had until 2018 (统计指标 | 单位 | 统计数), in lines of any layout.

Its rows are a name, a measure word and a number, so each is known by its measure word alone: no list of names is
needed, and lines may hold a cell, a row, or a cell and the bars that its row left behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.patterns import lazily
from knowledge.readers import headings
from knowledge.readers.cell_lines import PAGE_NUMBER, annex_row, is_dash, is_value

Rows = tuple[tuple[str, ...], ...]

_UNIT = lazily(r"^(?:[条件次人个篇份场期户]|人次|人/次|件次|万?元|[—–-]+)$")
_HOLDS_UNIT = lazily(r"(?:^|[\s|｜│])(?:[条件次人个篇份场期户]|人次|人/次|件次|万?元|[—–-]+)(?:[\s|｜│]|$)")
"""A line that may have a unit for a cell, as most lines of a report have not."""
_HEADERS = (
    lazily(r"^(?:统计指标|指标名称|指标|统计项目|项目名称|项目|统计内容)$"),
    lazily(r"^(?:计量)?单位$"),
    lazily(r"^(?:统计|本年度?|合计)?(?:数量?|数据|数值|总数|指标值)$"),
)
_OF_YEARS = (lazily(r"^(?:20\d\d年度?|本年度?|当年)(?:数量?)?$"), lazily(r"^(?:历年)?累计(?:数量?)?$"))
"""Headers of the two columns of figures of the tables before 2014: the year's and all years'."""
_NUMBERED = lazily(r"^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）.．、]|其中)")
_BETWEEN_CELLS = lazily(r"[|\t]")
_ENDS_PROSE = lazily(r"[。；！]$")
_MAX_NAME = 90
"""Characters of the longest names, which say in brackets what is not counted."""
_MAX_BEHIND = 3
"""Pieces of a name, or headings of groups, that may stand between two rows."""
_MIN_ROWS = 4
"""Rows with a measure word that make an annex."""


@dataclass(frozen=True, slots=True)
class _Token:
    """A filled cell, and the line it stands on."""

    text: str
    line: int


def find_annex(lines: Sequence[str]) -> Iterator[tuple[int, int, Rows]]:
    """The annexes among lines: (first line, line after the last, rows), rows that are drawn as such left out."""
    with_units = filter(_HOLDS_UNIT.search, lines)
    if sum(any(_UNIT.match(token) for token in _cells(line)) for line in with_units) < _MIN_ROWS:
        return
    tokens = [_Token(cell, number) for number, line in enumerate(lines) for cell in _cells(line)]
    at = 0
    while at < len(tokens):
        end, rows = _annex_at(tokens, at)
        if sum(row[1] != "" and not is_dash(row[1]) for row in rows[1:]) >= _MIN_ROWS:
            first, last = tokens[at].line, tokens[end - 1].line + 1
            if not _is_drawn(lines[first:last]):
                yield first, last, rows
            at = end
        else:
            at += 1


def _cells(line: str) -> list[str]:
    """The filled cells of a line."""
    text = line.strip(" \t\u3000\r\n").replace("｜", "|").replace("│", "|")
    if PAGE_NUMBER.match(text):
        return []
    parts = [part.strip() for part in _BETWEEN_CELLS.split(text) if part.strip()]
    return _spaced(parts[0]) if len(parts) == 1 and " " in parts[0] else parts


def _spaced(text: str) -> list[str]:
    """A row whose cells blanks set apart, with or without its number, or the header; else the text as it is."""
    if row := annex_row(text):
        return list(row)
    words = text.split()
    is_header = bool(_header_of(words)) and len(words) in (len(_HEADERS), len(_HEADERS) + 1)
    return words if is_header or (len(words) == 2 and _UNIT.match(words[1])) else [text]


def _is_header(cells: Sequence[str]) -> bool:
    """True for 统计指标, 单位, 统计数."""
    return all(header.match("".join(text.split())) for header, text in zip(_HEADERS, cells, strict=True))


def _is_drawn(lines: Sequence[str]) -> bool:
    """True if bars or tabs say which cells are one row, so that nothing has to be concluded from what they hold."""
    rows = sum(len(re.split(r"[|｜│\t]", line.strip(" \t|｜│"))) > 1 for line in lines)
    return 2 * rows > sum(bool(line.strip()) for line in lines)


def _annex_at(tokens: Sequence[_Token], start: int) -> tuple[int, Rows]:
    """The annex that begins with this token: the end of it, and its rows under a header; else no rows."""
    header = _header_at(tokens, start)
    at = start + len(header)
    rows: list[tuple[str, ...]] = [header or ("", "", "")]
    if not header and not _is_row(tokens, at):
        return start, ()
    more = len(rows[0]) - len(_HEADERS)
    while row := _next_row(tokens, at):
        groups, cells, length = row
        further = [token.text for token in tokens[at + length : at + length + more]]
        if len(further) < more or not all(map(is_value, further)):
            break  # a row that has lost a figure: which of the two is left cannot be told
        rows += [(group, *("" for _ in rows[0][1:])) for group in groups]
        rows.append((*cells, *further))
        at += length + more
    return at, tuple(rows)


def _header_at(tokens: Sequence[_Token], start: int) -> tuple[str, ...]:
    """The header that begins with this token, of one column of figures or of two; () if there is none."""
    return _header_of([token.text for token in tokens[start : start + len(_HEADERS) + 1]])


def _header_of(texts: Sequence[str]) -> tuple[str, ...]:
    """The header that these cells begin with, of two columns of figures if it may be."""
    cells = tuple(texts)
    both = (*_HEADERS[:2], *_OF_YEARS)
    if len(cells) == len(both) and all(
        one.match("".join(cell.split())) for one, cell in zip(both, cells, strict=True)
    ):
        return cells
    return cells[:3] if len(cells) >= len(_HEADERS) and _is_header(cells[:3]) else ()


def _is_row(tokens: Sequence[_Token], at: int) -> bool:
    """True if a name and its measure word stand here, and a number or nothing behind them."""
    return _next_row(tokens, at, behind=1) is not None


def _next_row(
    tokens: Sequence[_Token], at: int, behind: int = _MAX_BEHIND
) -> tuple[list[str], tuple[str, ...], int] | None:
    """Headings of groups, a row, and how many tokens they are; None if the annex ends here.

    A name may be broken over lines: what has no number of its own goes on with what stands before it.
    """
    names: list[str] = []
    for place in range(at, min(at + behind + 1, len(tokens))):
        text = tokens[place].text
        if _UNIT.match(text) and names:
            value = tokens[place + 1].text if place + 1 < len(tokens) else ""
            given = is_value(value) and (not is_dash(text) or is_dash(value))
            *groups, name = names
            return groups, (name, text, value if given else ""), place + 1 + given - at
        if is_value(text) or not _may_be_name(text):
            return None
        if names and not _NUMBERED.match(text):
            names[-1] += text
        else:
            names.append(text)
    return None


def _may_be_name(text: str) -> bool:
    """True for words that may name a row or a group of rows."""
    return len(text) <= _MAX_NAME and not _ENDS_PROSE.search(text) and not headings.is_title(text)
