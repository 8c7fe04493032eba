"""Tables that are not the form's: the statistics annex of reports before 2019, 渠道 | 数量, figures of several years.

A row is a name, perhaps its measure word, and figures under the headers of their columns. A table of which that is
not plain states nothing here: no figure is guessed a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from knowledge import form
from knowledge.extraction.cells import Cell, parse_cell
from knowledge.extraction.measure_words import measure_of_unit
from knowledge.extraction.outline import PlacedBlock
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.patterns import lazily
from knowledge.readers.headings import level_of, without_number

Rows = tuple[tuple[str, ...], ...]

_MIN_ROWS = 3
"""A header and two rows of figures: less is a page's arrangement, not a table."""
_MAX_KNOWN = 2
"""Names of the form from which on a table is taken to be a part of it."""
_UNIT_HEADER = lazily(r"^(?:计量)?单\s*位$")
_NO_FIGURE = lazily(
    r"序号|编号|文号|代码|电话|传真|邮编|邮政编码|日期|时间|年份|年度$|索引|备注|网址|地址|姓名|号码|排名"
)
"""Headers of columns whose digits count nothing."""
_ONLY_COUNTS = lazily(
    r"^(?:统计(?:数|数据|结果|指标值)?|数量|数值|数据|数|件数|条数|个数|总数|指标值)(?:[（(].*[)）])?$"
)
"""Headers that say no more than that a figure stands below."""
_UNIT_IN_BRACKETS = lazily(r"[（(](?:单位[:：])?\s*([^（()）]{1,5})[)）]$")
_COUNTED_BY = lazily(r"([条件次人户个篇份场期])数$")
_SHORT_HEADER = 2
"""件数 says no more than the measure word; 培训次数 what is counted."""
_YEAR = lazily(r"^(20[012]\d)\s*年度?$")
_CHANGE = lazily(r"增减|增幅|增长|增速|同比|变化|±")
_NOTE = lazily(r"[（(][^（()）]{4,}[)）]")
_PART = lazily(r"^其中[:：]?\s*")
_ENDS = lazily(r"(?<=[\u4e00-\u9fff]{3})(?<!总)(?:总?(?:次数|人数|条数|户数|数量|数)|的?情况)$")
_REQUESTS = lazily(r"^(?:本年度?)?(?:依)?申请(?:公开)?(?:总数|总量|总计|数量|数)?(?=$|（)")
"""How an annex calls the applications that came in, beneath a heading that says so."""
_ANNEX = 3
"""Cells of a row of the annex: a name, its measure word, its number."""
_PARTS = 10
"""How much deeper than what it is a part of a row stands that 其中 begins."""
_GROUP = -1
"""Depth of a row without figures and number: it heads the rows below it."""
_NAMES_NOTHING = lazily(r"指标|项目|名称|内容|事项|类别|序号")


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of figures: what stands above it, and what that says of them."""

    place: int
    header: str
    unit: str
    year: int | None
    change: bool


def is_other_table(rows: Rows) -> bool:
    """True if a table is none of the form's and has a header above named rows of figures, or is an annex without."""
    return any(map(_is_one, _under_one_header(rows)))


def _is_one(rows: Rows) -> bool:
    """The same of the rows under one header."""
    rows = _tidied(rows)
    known = {form.label_form(cell) for row in rows for cell in row} & set(form.known_labels())
    if len(known) > _MAX_KNOWN or any("第二十条" in cell for row in rows for cell in row):
        return False
    return (
        len(rows) >= _MIN_ROWS and len(_columns(rows)) > 0 and sum(1 for _ in _named(rows)) >= _MIN_ROWS - 1
    )


def other_tables(placed: Iterable[object], year: int) -> Iterator[Fact]:
    """The figures of every such table, in the order of the report."""
    for part in placed:
        if isinstance(part, PlacedBlock):
            for rows in filter(_is_one, _under_one_header(part.block.rows)):
                yield from _facts(_tidied(rows), part.section, year)


def _under_one_header(rows: Rows) -> list[Rows]:
    """The tables that a block holds: each begins where the header of the first is printed again, titles between left out."""
    starts = [at for at, row in enumerate(rows) if row == rows[0] and len(row) > 1]
    if len(starts) < 2:
        return [rows]
    tables = [rows[start:end] for start, end in zip(starts, [*starts[1:], len(rows)], strict=True)]
    return [tuple(row for row in table if sum(map(bool, row)) > 1) for table in tables]


def _tidied(rows: Rows) -> Rows:
    """The rows without columns that are blank, and with a header of nothing above an annex that has lost its own."""
    width = max(map(len, rows), default=0)
    filled = [place for place in range(width) if any(row[place].strip() for row in rows if place < len(row))]
    if rows and not any(cell.strip() for cell in rows[0]):
        rows = rows[1:]
    if len(filled) < width and all(len(row) == width for row in rows):
        rows = tuple(tuple(row[place] for place in filled) for row in rows)
    units = [row for row in rows if len(row) == _ANNEX and measure_of_unit(row[1]) is not Measure.NUMBER]
    if len(rows) > 1 and all(map(_says_what_it_counts, rows)):
        return (("", ""), *rows)
    is_annex = len(units) >= _MIN_ROWS and all(parse_cell(row[2]) is not None for row in units)
    return (("", "单位", ""), *rows) if is_annex and not _UNIT_HEADER.match(rows[0][1].strip()) else rows


def _says_what_it_counts(row: Sequence[str]) -> bool:
    """True for 公开信息 | 1230条: a name and a figure with its measure word need no header."""
    cell = parse_cell(row[1]) if len(row) == 2 and row[0].strip() and parse_cell(row[0]) is None else None
    return cell is not None and cell.value is not None and bool(cell.unit)


def _facts(rows: Rows, section: str, year: int) -> Iterator[Fact]:
    columns = _columns(rows)
    whole = _Whole("" if _NAMES_NOTHING.search(rows[0][0]) else rows[0][0].strip())
    for row in _named(rows):
        name, own = _name(row[0]), _own_unit(rows, row)
        cells = [(column, parse_cell(row[column.place])) for column in columns if column.place < len(row)]
        is_group = all(cell is None or cell.value is None for _, cell in cells) and not own
        scope = whole.enter(row[0], name, own, is_group)
        if is_group:
            continue  # 二、回应解读情况 | —— | ——
        for column, cell in cells:
            if cell is not None:
                unit = cell.unit or own or column.unit or _unit_of(row[0])
                yield _fact(row[0], name, column, cell, unit, section, scope, year)


class _Whole:
    """What the rows of a table are parts of: 行政复议 of （一）维持具体行政行为数, as their numbering tells."""

    def __init__(self, above: str) -> None:
        self._above = above
        self._open: list[tuple[int, str, str]] = []
        """Depth, name and measure word of the row before and of what it is a part of."""

    def enter(self, printed: str, name: str, unit: str, is_group: bool) -> str:
        """The next row; what it is a part of, outermost first."""
        depth = _GROUP if is_group and not level_of(printed) else self._depth(printed, unit)
        self._open = [row for row in self._open if row[0] < depth]
        scope = [row[1] for row in self._open]
        self._open.append((depth, name, unit))
        return " ".join(filter(None, (self._above, *scope)))

    def _depth(self, printed: str, unit: str) -> int:
        """How deep a row stands; one without a number goes on with 其中 if it counts the same, else with its group."""
        if level := level_of(printed):
            return level
        before = self._open[-1] if self._open else (0, "", "")
        if _PART.match(printed.strip()):
            return before[0] if before[0] >= _PARTS else before[0] + _PARTS
        if before[0] < _PARTS:
            return max(before[0], 0)
        return before[0] if before[2] == unit else before[0] - _PARTS


def _fact(
    printed: str, name: str, column: _Column, cell: Cell, unit: str, section: str, scope: str, year: int
) -> Fact:
    """One figure, named by its row and, where it says something, by its column."""
    plain = (
        not column.header
        or _ONLY_COUNTS.match(column.header)
        or column.year
        or (_COUNTED_BY.search(column.header) and len(column.header) <= _SHORT_HEADER)
    )
    label = name if plain else f"{name}（{_UNIT_IN_BRACKETS.sub('', column.header)}）"
    return Fact(
        label=label,
        topic=_REQUESTS.sub("收到申请", label),
        measure=measure_of_unit(unit) if unit else Measure.NUMBER,
        value=cell.value,
        value_text=cell.text,
        unit=unit,
        kind=FactKind.TABLE,
        section=section,
        quote=f"{without_number(printed) or printed}｜{column.header or unit}：{cell.text or '（空白）'}",
        scope=scope,
        state=cell.state,
        year=column.year if column.year != year else None,
        change=column.change,
    )


def _columns(rows: Rows) -> list[_Column]:
    """The columns of figures; none if the first row is no header or the columns have no room for names."""
    header = rows[0]
    if len(header) < 2 or any(_is_figure(cell) for cell in header):
        return []
    found = []
    for place, printed in enumerate(header):
        name = "".join(printed.split())  # 历年 累计
        below = [row[place] for row in rows[1:] if place < len(row)]
        cells = [parse_cell(text) for text in below]
        counted = any(
            cell is not None and cell.state in (ValueState.GIVEN, ValueState.ZERO) for cell in cells
        )
        of_a_year = _YEAR.match(name) is not None
        if place and counted and None not in cells and (of_a_year or not _NO_FIGURE.search(name)):
            told = _YEAR.match(name)
            found.append(
                _Column(
                    place, name, _unit_of(name), int(told[1]) if told else None, bool(_CHANGE.search(name))
                )
            )
    return found


def _is_figure(header: str) -> bool:
    """True for what stands in a row of figures, not above them."""
    return bool(header) and parse_cell(header) is not None and not _YEAR.match(header)


def _unit_of(header: str) -> str:
    """The measure word that a header names: 数量（条）, 人数."""
    bracket = _UNIT_IN_BRACKETS.search(header)
    word = bracket[1].strip() if bracket else next(iter(_COUNTED_BY.findall(header)), "")
    return word if measure_of_unit(word) is not Measure.NUMBER else ""


def _own_unit(rows: Rows, row: Sequence[str]) -> str:
    """The measure word in the row's column 单位; '' if it has none."""
    headers = ("".join(name.split()) for name in rows[0])
    place = next((at for at, name in enumerate(headers) if _UNIT_HEADER.match(name)), None)
    word = row[place].strip() if place is not None and place < len(row) else ""
    return word if measure_of_unit(word) is not Measure.NUMBER else ""


def _named(rows: Rows) -> Iterator[tuple[str, ...]]:
    """The rows below the header that are as wide as it and begin with a name."""
    for row in rows[1:]:
        if len(row) == len(rows[0]) and row[0].strip() and parse_cell(row[0]) is None:
            yield row


def _name(printed: str) -> str:
    """What a row counts: 政务微信公开政府信息 of 4．政务微信公开政府信息数（…）."""
    words = _PART.sub("", _NOTE.sub("", without_number(printed) or printed)).strip()
    words = without_number(words) or words  # 其中：1.当面申请数
    return _ENDS.sub("", words) or words
