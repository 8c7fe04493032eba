"""The outline of a report: which headings every paragraph and table stands under."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from knowledge.extraction.numbered_lists import numbered_runs
from knowledge.extraction.quantities import find_quantities
from knowledge.models import Block, BlockKind, Document
from knowledge.patterns import lazily
from knowledge.readers import headings

SEPARATOR = " › "
_INLINE_ITEM = lazily(
    r"(?<=[。；;：:])\s*(?=[一二三四五六七八九]、\S{0,26}(?:情况|概况|概述|事项|问题|措施)(?:\s|本年度|20\d\d年|我))|(?<=[。；;：:])(?<!\d[：:])\s*(?=(?:[（(]\d{1,2}[）)]|[①-⑳]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d))\S)"
)
_INLINE_NAME = lazily(r"(?<=[。；;])\s*(?=(?:改进|整改)(?:措施|办法|情况|方向)(?:有|如下)?[：:])")
"""改进措施： inside a paragraph that lost its line breaks: what stands behind it is no problem any more."""
_INLINE_HEADING = lazily(r"(?:改进|整改)(?:措施|办法|情况|方向)(?:有|如下)?[：:]")
_GOES_ON = ("；", ";")
_ENUMERATION = lazily(r"^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][，,]|首先|其次)")

_NEXT = lazily(r"(?<=[。；;])\s*(?=[二三四五六七八九十]是)")

_SENTENCE_ENDS = ("。", "；", ";")
_UNNUMBERED = 4
"""Depth of a run-in heading without a number: it takes the place of the last numbered item."""
_NO_LEVEL = 0
"""Depth of a heading without a number until it is known what stands behind it."""
_NONE_OF_IT = lazily(r"未(?:因|收|接|发生|出现|产生|被|有)|没有|尚无|暂无")
_NAMES_SOME = lazily("(?:包括|包含|涵盖|涉及|分为)[\u4e00-\u9fff]{2,}、")
"""(二)公开的信息包括政策文件、规划计划。 says which they are, short as it is."""
_UNITS = lazily(r"^\s*(?:计量)?单\s*位\s*$")
_ANNEX_TITLE = lazily(r"^[^，。；]{0,40}统计表(?:[（(].{1,12}[）)])?$")
_ANNEX = lazily(r"^附\s*[件表录]\s*[一二三\d]{0,2}\s*[：:]?$")
_NAMES_WHAT_FOLLOWS = lazily(
    r"^[\u4e00-\u9fff、]{0,12}(?:情况|问题|不足|短板|困难|措施|打算|安排|计划|做法|成效)[：:]?$"
)
"""存在问题： on a line of its own, behind which the problems stand: a heading without a number."""
_BEFORE_A_TABLE = 5
"""Lines that may stand between the name of an annex and its table: the year, who filled it in."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of prose with the headings above it, outermost first."""

    text: str
    headings: tuple[str, ...]
    line: int

    @property
    def section(self) -> str:
        """The headings as one line, as answers cite them."""
        return SEPARATOR.join(self.headings)


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A heading or table with the headings above it."""

    block: Block
    headings: tuple[str, ...]

    @property
    def section(self) -> str:
        """The headings as one line, as answers cite them."""
        return SEPARATOR.join(self.headings)


class _Path:
    """The headings open at some point of the report."""

    def __init__(self) -> None:
        self._open: list[tuple[float, str]] = []

    def enter(self, level: float, heading: str) -> None:
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        self._open.append((level, heading.rstrip("。：: ")))

    def leave_before(self, text: str) -> None:
        """Closes the heading 7.… once an item 8.… begins that has no heading of its own."""
        number = headings.number_of(text)
        for depth, (level, heading) in enumerate(self._open):
            if number and level == headings.level_of(text) and headings.number_of(heading) == number - 1:
                del self._open[depth:]
                return

    def leave_enumeration(self) -> None:
        """Closes the heading 一是… once 二是 begins."""
        while self._open and is_enumeration(self._open[-1][1]):
            self._open.pop()

    def headings(self) -> tuple[str, ...]:
        return tuple(heading for _, heading in self._open)


def walk(document: Document) -> Iterator[Passage | PlacedBlock]:
    """Yields passages, headings and tables in the order of the report, each with the headings above it."""
    path = _Path()
    blocks = _with_unnumbered_headings(list(_with_counted_lines(_with_annex_headings(document.blocks))))
    for block, following in zip_longest(blocks, blocks[1:]):
        if block.kind is BlockKind.TABLE:
            yield PlacedBlock(block, path.headings())
        elif block.kind is BlockKind.HEADING:
            if _states_a_figure(block.text) and block.text.endswith(_SENTENCE_ENDS):
                yield Passage(block.text, path.headings(), block.line)
                continue
            path.enter(block.level or _just_above(following), block.text)
            yield PlacedBlock(block, path.headings())
            if _states_a_figure(block.text) or _is_all_of_its_item(block, following):
                yield Passage(block.text, path.headings(), block.line)
        else:
            yield from _passages(block, path)


def _with_unnumbered_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the lines that only name what follows as headings of no level of their own."""
    return [
        replace(block, kind=BlockKind.HEADING, level=_NO_LEVEL)
        if following is not None and _names_what_follows(block, following)
        else block
        for block, following in zip_longest(blocks, blocks[1:])
    ]


def _names_what_follows(block: Block, following: Block) -> bool:
    """True for a short line without a number that only names the paragraphs behind it: 存在问题：, 改进措施：."""
    text = block.text.strip()
    if block.kind is not BlockKind.PARAGRAPH or following.kind is BlockKind.TABLE:
        return False
    numbered = headings.level_of(following.text) > 1
    return bool(_NAMES_WHAT_FOLLOWS.match(text)) and (numbered or text.endswith(("：", ":")))


def _is_all_of_its_item(block: Block, following: Block | None) -> bool:
    """True for a numbered sentence as short as a heading under which nothing stands (1.更新不够及时。 2.…), or that names what belongs to it."""
    ends_here = following is None or (following.kind is BlockKind.HEADING and following.level <= block.level)
    sentence = block.text.rstrip().endswith(_SENTENCE_ENDS)
    return sentence and (ends_here or bool(_NAMES_SOME.search(block.text)))


def _just_above(following: Block | None) -> float:
    """The depth of a heading without a number: between what stands above the items behind it and those items."""
    level = headings.level_of(following.text) if following is not None else 0
    return (level or _UNNUMBERED + 1) - 0.5


def _passages(block: Block, path: _Path) -> Iterator[Passage]:
    """A paragraph cut at the numbered items that run on inside it."""
    pieces = [piece.strip() for piece in _without_counted_lists(_cut_at_items(block.text))]
    plain = 0
    for text, following in zip_longest(pieces, pieces[1:]):
        if _INLINE_HEADING.fullmatch(text) and following is not None:
            path.enter((headings.level_of(following) or _UNNUMBERED + 1) - 0.5, text)
            continue
        if headings.number_of(text) == 1:
            sentence = text.endswith(_GOES_ON) and not (_is_heading(text) or headings.split_run_in(text)[0])
            plain = headings.level_of(text) if sentence else 0
        if plain and headings.level_of(text) == plain:  # 1.不够及时；2.不够全面。 are items alike
            path.leave_before(text)
            yield Passage(text, path.headings(), block.line)
            continue
        if _is_heading(text):
            path.enter(headings.level_of(text), text)
            continue
        for item in _cut_at_enumeration(text):
            if is_enumeration(item):
                path.leave_enumeration()
            heading, rest = headings.split_run_in(item)
            if is_enumeration(heading) and _NEXT.search(rest):
                heading = ""  # the items behind it have no names of their own: it must not stand above them
            if heading and not _states_a_figure(heading) and not _denies(heading):
                path.enter(headings.level_of(heading) or _UNNUMBERED, heading)
                item = rest
            else:
                path.leave_before(item)
            if item:
                yield Passage(item, path.headings(), block.line)


def _is_heading(text: str) -> bool:
    """True for a numbered line that is a heading by itself and states no figure."""
    numbered = headings.level_of(text) and headings.is_whole_line_heading(text)
    run_in = text.endswith("。") and headings.split_run_in(text)[0]  # 四、咨询情况 2016年未收到咨询。
    return bool(numbered) and not run_in and not _states_a_figure(text)


def _cut_at_enumeration(text: str) -> list[str]:
    """一是抓制度建设。…二是强化业务培训。…: its items, if each opens with what names it; else the text as it is."""
    cuts = [0, *(match.start() for match in _NEXT.finditer(text)), len(text)] if is_enumeration(text) else []
    items = [text[start:end].strip() for start, end in pairwise(cuts)]
    named = (headings.split_run_in(item)[0] for item in items)
    return items if len(items) > 1 and all(name and not _states_a_figure(name) for name in named) else [text]


def _cut_at_items(text: str) -> list[str]:
    """A paragraph cut before each item, save those of a list that it numbers within a sentence."""
    whole = numbered_runs(text)
    cuts = [found.start() for found in _INLINE_ITEM.finditer(text)]
    cuts += [found.start() for found in _INLINE_NAME.finditer(text)]
    cuts = sorted(cut for cut in cuts if not any(start < cut < end for start, end in whole))
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]


_COUNTED_ITEM = lazily(
    r"^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳])?\s*[^，,。；;：:\d]{2,24}\d+\s*[\u4e00-\u9fff]{0,3}\s*[；;。]?\s*$"
)
_OPENS_A_LIST = lazily(
    r"\d.*(?:其中|包括|包含|分别[为是]?|含)[：:，,]?\s*(?:(?:\d{1,2}[.．、])?[^。；;：:]{2,30}[；;])?\s*$"
)


def _without_counted_lists(pieces: list[str]) -> Iterator[str]:
    """The items of a paragraph; those that only count (公开90条，其中：1.规章5条；2.…) stay with the total before them."""
    whole, in_list = "", False
    for piece in map(str.strip, pieces):
        counted = bool(_COUNTED_ITEM.match(piece))
        in_list = counted and (in_list or bool(_OPENS_A_LIST.search(whole)))
        if whole and not in_list:
            yield whole
            whole = ""
        whole += piece
    if whole:
        yield whole


def _with_counted_lines(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with lines of their own that only count (其中：／1.规章5条；／2.…) joined to the total above them."""
    held: Block | None = None
    in_list = False
    for block in blocks:
        text = block.text.strip()
        counted = block.kind is not BlockKind.TABLE and bool(_COUNTED_ITEM.match(text))
        goes_on = in_list and held is not None and held.text.endswith((";", "；"))
        in_list = counted and held is not None and (goes_on or bool(_OPENS_A_LIST.search(held.text)))
        if held is not None and in_list:
            held = replace(held, text=held.text + text)
            continue
        if held is not None:
            yield held
        held = block if block.kind is BlockKind.PARAGRAPH else None
        if held is None:
            yield block
    if held is not None:
        yield held


def _with_annex_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with the line that names the annex of statistics as its heading: it stands behind the last part."""
    captions = {
        place
        for at, block in enumerate(blocks)
        if block.rows and any(_UNITS.match(cell) for cell in block.rows[0])
        for place in _caption(blocks, at)
    }
    for place, block in enumerate(blocks):
        yield replace(block, kind=BlockKind.HEADING, level=1) if place in captions else block


def _caption(blocks: Sequence[Block], table: int) -> list[int]:
    """Where the name of an annex stands shortly before its table: …统计表, else 附件."""
    before = range(table - 1, max(-1, table - 1 - _BEFORE_A_TABLE), -1)
    for pattern in (_ANNEX_TITLE, _ANNEX):
        for place in before:
            if blocks[place].kind is BlockKind.TABLE or headings.level_of(blocks[place].text):
                break
            if pattern.match(blocks[place].text.strip()):
                return [place]
    return []


def _states_a_figure(text: str) -> bool:
    """True if a line says how many in digits: a sentence, though it may be numbered and short like a heading."""
    return any(
        any(c.isdigit() for c in found.text) for found in find_quantities(headings.without_number(text))
    )


def _denies(heading: str) -> bool:
    """True for what says without a number that nothing was there (本年度未因信息公开发生行政诉讼情况。): a sentence."""
    return not headings.level_of(heading) and bool(_NONE_OF_IT.search(heading))


def is_enumeration(sentence: str) -> bool:
    """True if the sentence begins like 一是 or 二是."""
    return bool(_ENUMERATION.match(sentence.strip()))
