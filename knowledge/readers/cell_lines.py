"""One line of text as cells of a table: between tabs or bars, alone on its line, or set apart by blanks."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from knowledge import form
from knowledge.patterns import lazily
from knowledge.readers import headings

_MARK = r"(?:[①-⑳⁰¹²³⁴-⁹*]{1,3}|\[\d{1,2}\]|注\d?)?"
_NOTE = r"(?:\s?[（(][^()（）]{0,24}[）)])?"
_NUMBER = r"(?:[-+－]|增加?|减少?|下降)?\d[\d,，.]*"
_NOTHING = r"[/／—–\-－―]+|无"
_DASH = lazily(r"^[—–\-－―]+$")
_VALUE = lazily(rf"^{_NUMBER}\s*(?:亿元|万元|亿|万|元|件|条|%)?{_NOTE}{_MARK}$|^(?:{_NOTHING})$")
_SPACED_VALUE = rf"(?:{_NUMBER}(?:亿元|万元|亿|万|元|件|条|%)?{_NOTE}{_MARK}|{_NOTHING})"
_SPACED_ROW = lazily(
    rf"^(?P<label>(?:\d{{1,2}}[.．、])?\s*[^\d\s].*?)(?P<values>(?:\s+{_SPACED_VALUE}(?=\s|$))+)$"
)
_REMARKED_ROW = lazily(r"^(?P<row>.*\d[^\u4e00-\u9fff]*)\s+(?P<remark>(?!无$)[\u4e00-\u9fff（）()、]{2,16})$")
"""A row with a remark in words behind its figures."""
_SPACED_VALUES = lazily(rf"\s+({_SPACED_VALUE})(?=\s|$)")
_ANNEX_ROW = lazily(
    rf"^(\S*[\u4e00-\u9fff）)])\s+([条件次人个篇份场期户]|人次|万?元|[—–-]+)\s+({_SPACED_VALUE})(?:\s+({_SPACED_VALUE}))?$"
)
"""A name without blanks, its measure word, its number, and perhaps that of all years."""
_ANNEX_HEADER = lazily(
    r"(?:统计)?指标(?:名称)?\s+(?:计量)?单位\s+(?:统计数量?|数量|20\d\d年度?|本年度?)(?:\s+(?:历年)?累计(?:数量?)?)?"
)
_RUN_ON = lazily(r"^(?P<label>.*[^\d\s.,，、])(?:(?P<zeros>0{2,})|(?P<value>\d+(?:\.\d+)?))$")
"""规章000, 行政许可12: a name and what stands beside it run together; only noughts tell where one ends."""
_RULING = lazily(
    r"^:?(?:[-=]{2,}|—{3,}|[-+=]*[─━═┄┈┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋+]+[-+=─━═┄┈┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋]*):?$"
)
"""What a cell of a line that only divides rows is made of."""
_MIN_RULE = 4
"""Characters of a ruling line without bars; -- and —— are cells that say nothing."""
_BARS = lazily("[｜│┃║¦]")
"""What stands between cells besides |."""
_BLANKS = dict.fromkeys((0xA0, 0x3000, *range(0x2000, 0x200B)), " ")
"""Wide and unbreakable blanks, with which page builders set cells apart."""
_MAX_SPACED_ROW = 200
"""Characters beyond which a line is not looked at as a row with blanks between its cells."""
_ARTICLE_HEAD = lazily(r"第二十条\s*[第(（]")
MAX_CELL = 48
"""Characters beyond which a line is prose, not a table cell."""
_NUMBERED_ROW = lazily("vnv*$")
"""One row whose first cell is its number, as kinds of words."""
_MIN_FLATTENED = 4
"""Cells from which on a line may hold several rows of a table."""
_FEW = 4
"""Lines with one cell and a bar behind it for each line with several that show a cell to stand on a line."""
_BLANK_ROW = 14
"""Bars or tabs alone on a line that make it the fourth part's one row of values, left blank."""
PAGE_NUMBER = lazily(
    r"^(?:[-—–－]+\s*\d{1,3}\s*[-—–－]+|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?)$"
)
"""What a page leaves between two lines of its text."""


def is_value(text: str) -> bool:
    """True for the words of a value cell: a number, a slash, 无."""
    return bool(_VALUE.match(text.strip()))


def is_dash(text: str) -> bool:
    """True for the strokes that stand where nothing is counted."""
    return bool(_DASH.match(text))


def cut(text: str, labels: Collection[str]) -> list[str]:
    """The labels that make up a text in label form, end to end; [] if they do not."""
    found: list[str] = []
    longest = _longest_label()
    while text:
        label = next(
            (text[:end] for end in range(min(longest, len(text)), 0, -1) if text[:end] in labels), ""
        )
        if not label:
            return []
        found.append(label)
        text = text[len(label) :]
    return found


@cache
def _longest_label() -> int:
    return max(map(len, form.known_labels()))


class Drawn(NamedTuple):
    """How a table is drawn, which decides what a bar or tab at the end of a line stands for."""

    left_open: bool = False
    """Rows do not begin with a bar: one that does begins with a blank cell."""
    right_open: bool = False
    """Rows do not end with a bar: a name and a bar are a name and a blank cell."""
    tabbed: bool = False
    """Cells stand between tabs: a name and a tab are a name and a blank cell."""
    one_a_line: bool = False
    """Hardly a line has two filled cells: the bars behind one are blank cells that follow it."""


_UNKNOWN = Drawn()


def drawn(lines: Sequence[str]) -> Drawn:
    """How the table of these lines is drawn, to judge by its rows with several filled cells."""
    barred, tabbed, alone = [], False, 0
    for line in lines:
        text = _trimmed(line)
        alone += bool(text) and text.find("|") == len(text) - 1
        tabbed = tabbed or sum(bool(cell.strip()) for cell in text.split("\t")) > 1
        if sum(bool(cell.strip()) for cell in text.split("|")) > 1:
            barred.append(text)
    if not tabbed and alone > _FEW * len(barred):
        return Drawn(one_a_line=True)
    left = sum(text.startswith("|") for text in barred)
    right = sum(text.endswith("|") for text in barred)
    return Drawn(2 * left < len(barred), 2 * right < len(barred), tabbed, one_a_line=not (barred or tabbed))


@lru_cache(maxsize=4_096)
def cells_of(line: str, style: Drawn = _UNKNOWN) -> tuple[str, ...] | None:
    """The cells of a line that belongs to a table; None for prose and blank lines, () for a ruling line."""
    stripped = _trimmed(line)
    if PAGE_NUMBER.match(stripped):
        return None
    text = stripped.strip("\t ")
    if not text:
        return ("",) * (stripped.count("\t") + 1) if stripped.count("\t") >= _BLANK_ROW else None
    if "\t" in stripped.strip("\t") or stripped[:1] == "\t" or stripped[-2:] == "\t\t":
        return tuple(cell.strip() for cell in stripped.split("\t"))
    if "|" in stripped:
        return _pipe_cells(stripped, style)
    if len(stripped) >= _MIN_RULE and _RULING.match(stripped):
        return ()
    if " " in text and (run := flattened(text)):
        return run
    if " " in text and (row := annex_row(text) or _spaced_row(text)):
        return row  # before its dashes are taken for punctuation of a label
    if is_value(text) or (_ARTICLE_HEAD.match(text) and len(text) < 16) or is_known(text):
        if _is_section_heading(text):
            return None
        return (text, "") if style.tabbed and stripped.endswith("\t") else (text,)
    if (run_on := _RUN_ON.match(text)) and is_known(run_on["label"]):
        return (run_on["label"], *(run_on["zeros"] or ()), *filter(None, (run_on["value"],)))
    glued = cut(form.label_form(text), form.known_labels())
    return tuple(glued) if len(glued) > 1 else _spaced_cells(text)


def _trimmed(line: str) -> str:
    """The line without blanks around it, each bar and each blank of the usual kind."""
    return _BARS.sub("|", line.translate(_BLANKS).strip(" \r\n"))


def is_known(text: str) -> bool:
    """True for a printed row or column label of the form."""
    return form.label_form(text) in form.known_labels()


def is_beginning(text: str) -> bool:
    """True for a label of the form, or one that lost its last letters."""
    label = form.label_form(text)
    return label in form.known_labels() or label in _beginnings()


@cache
def _beginnings() -> frozenset[str]:
    """What may be left of the labels of the form: at least half of their letters."""
    return frozenset(
        label[:length]
        for label in form.known_labels()
        for length in range(max(2, (len(label) + 1) // 2), len(label))
    )


def _pipe_cells(line: str, style: Drawn) -> tuple[str, ...] | None:
    """Cells of a row drawn with |; ruling rows give (), a lone | is a cell that was left blank."""
    if line == "|":
        return ("",)
    filled = [cell.strip() for cell in line.split("|") if cell.strip()]
    if not filled:
        return ("",) * (line.count("|") + 1) if line.count("|") >= _BLANK_ROW else ()
    if all(map(_RULING.match, filled)) and (len(filled) > 1 or len(filled[0]) >= _MIN_RULE):
        return ()
    if len(line) > 60 and line.count("|") == 1:
        return None  # a sentence with a stray pipe, such as a page's breadcrumb
    drawn_left = line.startswith("|") and not style.left_open
    single = line.count("|") == 1 and not style.right_open
    drawn_right = line.endswith("|") and (drawn_left or single)
    cells = line.split("|")[1 if drawn_left else 0 : -1 if drawn_right else None]
    return tuple(cell.strip().strip("*_") for cell in cells)


def _spaced_row(text: str) -> tuple[str, ...] | None:
    """Cells of a row whose values stand apart by blanks: a known label and a value, or a label and some values."""
    if len(text) > _MAX_SPACED_ROW:
        return None
    remarked = _REMARKED_ROW.match(text)
    match = _SPACED_ROW.match(remarked["row"].rstrip() if remarked else text)
    if match is None or len(match["label"]) > MAX_CELL:
        return None
    label = match["label"].strip()
    cells = _label_cells(label)
    values = _SPACED_VALUES.findall(match["values"])
    if remarked:
        return (*cells, *values, remarked["remark"]) if is_known(cells[-1]) else None
    if is_known(cells[-1]) or (len(values) >= 2 and not re.search(r"[，。；]", label)):
        return (*cells, *values)
    return None


def annex_row(text: str) -> tuple[str, ...] | None:
    """收到申请数 件 3: a row of the annex of statistics that reports had until 2018, or its header."""
    if _ANNEX_HEADER.fullmatch(text):
        return tuple(text.split())
    match = _ANNEX_ROW.match(text) if len(text) <= _MAX_SPACED_ROW else None
    return tuple(filter(None, match.groups())) if match else None


def flattened(text: str) -> tuple[str, ...]:
    """The cells of several rows that a page ran together in one line, set apart by blanks; () for any other line."""
    words = tuple(text.split())
    if len(words) < _MIN_FLATTENED or "|" in text:
        return ()
    kinds = [
        "v" if is_value(word) else "n" if is_known(word) or _ARTICLE_HEAD.match(word) else "?"
        for word in words
    ]
    order = "".join(kinds)
    if "\t" in text and _NUMBERED_ROW.match(order):
        return ()
    several = "vn" in order or (order.startswith("nnn") and order.endswith("v"))
    return words if "?" not in kinds and several else ()


def _spaced_cells(text: str) -> tuple[str, ...] | None:
    """Cells that stand apart by blanks where all are values, or all are labels."""
    words = text.split()
    if len(words) >= 2 and (values := _SPACED_VALUES.findall(f" {text}")) and _is_all(values, text):
        return tuple(values)
    if len(words) >= 2 and all(map(is_beginning, words)):
        return tuple(words)
    if len(words) > _BLANK_ROW and _REMARKED_ROW.match(text) and (row := _spaced_cells(" ".join(words[:-1]))):
        return (*row, words[-1])
    return None


def _is_all(values: Sequence[str], text: str) -> bool:
    """True if the values are the whole text."""
    return "".join("".join(values).split()) == "".join(text.split())


def _label_cells(label: str) -> tuple[str, ...]:
    """A row label that may hold two levels set apart by a blank: （三）不予公开 1.属于国家秘密.

    Of a merged cell beside it only a piece may stand on the line: 理结果   4.保护第三方合法权益.
    """
    parts = label.split()
    if len(parts) > 1 and all(map(is_known, parts)):
        return tuple(parts)
    *pieces, last = re.split(r"\s{2,}", label)
    if pieces and is_known(last) and all(map(_is_piece, pieces)):
        return (last,)
    return (label,)


def _is_piece(text: str) -> bool:
    """True for letters that stand together in a label of the form."""
    letters = form.label_form(text)
    return bool(letters) and any(letters in label for label in form.known_labels())


def _is_section_heading(text: str) -> bool:
    """True for the outline's own headings, which end a table (四、政府信息公开行政复议、行政诉讼情况)."""
    return text.endswith("情况") and headings.level_of(text) == 1
