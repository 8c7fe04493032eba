"""Lines of text to blocks: finds the tables, heals sentences broken over lines. Reads .txt and .md reports."""

from __future__ import annotations

import re
from html import unescape

from knowledge.errors import ReportError
from knowledge.models import Block, BlockKind, Document
from knowledge.normalization import simplify
from knowledge.patterns import lazily
from knowledge.readers import broken_bars, description, headings, marks, page_words, separated_rows, textables
from knowledge.readers.cell_lines import PAGE_NUMBER
from knowledge.readers.decoding import decode

_ENDS_SENTENCE = lazily(r"[。！？；：:;!?”」』）)\]…>|]\s*$")
_LABEL_ALONE = lazily(r"(?:电邮|邮箱|邮件|信箱|网址|网站|电话|传真|邮编|邮政编码)\s*[：:]\s*$")
_VALUE = lazily(r"[A-Za-z0-9]")
"""What a label of the contact is broken off before."""
_BREAKS_OFF = lazily(r"[，、,（(“《〈—]\s*$")
_RESUMES = lazily(r"^[，。、；：）)”》,;]")
_MARKDOWN_HEADING = lazily(r"^(#{1,6})\s+(.*)$")
_INLINE_TAG = lazily(
    r"</?(?:br|b|i|u|s|em|strong|sup|sub|span|font|center|p|div)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE
)
_EMPHASIS = lazily(r"\*\*|__|^>\s*")
_BULLET = lazily(r"^(?:[-–—*+]\s+|[•●○◆◇■□▪➢▶·]\s*)(?=\S)")
"""The mark of an item of a list: it begins a paragraph, and the next paragraph does not run into it."""
_COUNTED = lazily(r"\d\s*(?:万|亿|余|多)?\s*(?:条|件|次|项|份|篇|期|人|户|个|起|宗|场|元|%|％)")
"""A figure: a line that states one is no heading, however short it is."""
_IN_A_FIGURE = lazily(r"\d[\d,.]*\s*(?:[%％]|余|多)?$")
_GOES_ON = lazily(r"(?:余|多|[万亿])?\s*(?:条|件|次|项|份|篇|期|人|户|个|名|起|宗|场|家|元|%|％|[，,])")
"""A line that is a number, and one that begins with its measure word: the page broke the sentence around it."""
_TELLS_A_FIGURE = lazily(r"\d\s*(?:万|亿|余|多)?\s*(?:条|件|次|项|份|篇|期|人|户|个|起|宗|场|元|%|％)$")
_OPENS_A_YEAR = lazily(r"(?:19|20)\d\d\s*年(?:度|以来|来|底)?[，,我本全]")
"""60% at the end of a line and 2015年，我们… on the next are two sentences; only the full stop is lost."""
_LONG_LINE = 26
"""Characters from which on a line without end punctuation is taken to be wrapped, not finished."""
_SHORT_LINE = 200
"""Characters up to which a line may be a title or describe the document."""
_MAX_PARAGRAPH = 4_000
"""Characters beyond which a paragraph is not joined with more."""
_TAIL = 20
"""Characters from its end that tell how a paragraph ends."""
_BUTTONS = 60
"""Characters up to which a line may only operate the page it was copied from."""
MAX_CHARACTERS = 400_000
"""The longest text that is read: some ten times the longest report."""


def read_text(data: bytes, source: str) -> Document:
    """Reads the bytes of a plain text or Markdown report; ReportError if they are no text."""
    return read_lines(decode(data, source), source)


def read_lines(text: str, source: str) -> Document:
    """Reads a plain text or Markdown report; ReportError if it is far longer than any."""
    require_report_length(len(text), source)
    if "<" in text or "&" in text:
        text = unescape(_INLINE_TAG.sub("", marks.without_struck_tags(text)))
    text = marks.without_markdown(text)
    return Document(tuple(blocks_of(broken_bars.joined(text.split("\n")))), source)


def require_report_length(characters: int, source: str) -> None:
    """Refuses text that no report is as long as, before time is spent on it."""
    if characters > MAX_CHARACTERS:
        raise ReportError(
            f"{source}: holds {characters:,} characters, far more than any report; save the report alone and try again"
        )


def blocks_of(lines: list[str], offset: int = 0, starts: frozenset[int] | None = None) -> list[Block]:
    """Headings, paragraphs and tables among lines, the first being line `offset` + 1 of the file.

    `starts` are the lines that open a paragraph, where the file says so; None where line breaks may mean anything.
    """
    blocks: list[Block] = []
    lines = separated_rows.with_tabs(lines)
    begin = 0
    for first, last, rows in textables.find_tables(lines):
        blocks += _prose_blocks(lines, begin, first, offset, starts)
        told = [
            Block(BlockKind.PARAGRAPH, line, line=offset + first + 1) for line in description.lines_of(rows)
        ]
        blocks += told or [Block(BlockKind.TABLE, rows=rows, line=offset + first + 1)]
        begin = last
    return blocks + _prose_blocks(lines, begin, len(lines), offset, starts)


def _prose_blocks(
    lines: list[str], begin: int, end: int, offset: int, starts: frozenset[int] | None
) -> list[Block]:
    """Headings and paragraphs of lines[begin:end], wrapped lines joined."""
    blocks: list[Block] = []
    is_item = item_ended = False
    for index in range(begin, end):
        line = marks.without_notes(lines[index].strip().strip("\u3000").strip())
        if not line or PAGE_NUMBER.match(line) or (len(line) <= _BUTTONS and page_words.operates(line)):
            item_ended = item_ended or (is_item and not line)
            continue
        is_item = bool(_BULLET.match(line))
        line = _BULLET.sub("", line)
        whole = is_item or item_ended or (starts is not None and index in starts)
        item_ended = is_item and len(line) < _LONG_LINE
        alone = starts is not None and index in starts and (index + 1 == end or index + 1 in starts)
        block = _block(line, offset + index + 1, alone)
        if blocks and block.kind is BlockKind.PARAGRAPH and _continues(blocks[-1], block.text, whole):
            block = _join(blocks.pop(), block.text)
        blocks.append(block)
    return blocks


def _block(line: str, number: int, alone: bool) -> Block:
    """One line as a heading or a paragraph; `alone` if the file says that it is a paragraph of its own."""
    markdown = _MARKDOWN_HEADING.match(line)
    text = " ".join(_EMPHASIS.sub("", markdown.group(2) if markdown else line).split("\t")).strip()
    level = headings.level_of(text)
    if level and not _COUNTED.search(text):
        unfinished = alone and len(text) <= headings.MAX_HEADING and not _ENDS_SENTENCE.search(text)
        if headings.is_whole_line_heading(text) or unfinished:
            return Block(BlockKind.HEADING, text, level=level, line=number)
    if markdown and len(text) <= headings.MAX_HEADING:
        return Block(BlockKind.HEADING, text, level=level or len(markdown.group(1)), line=number)
    return Block(BlockKind.PARAGRAPH, text, line=number)


def _continues(previous: Block, line: str, whole: bool) -> bool:
    """True if the line goes on with the sentence that the previous paragraph broke off.

    A line that is a `whole` paragraph to its file does so only if the break is plain to see.
    """
    if len(previous.text) > _MAX_PARAGRAPH:
        return False
    end = previous.text[-_TAIL:]
    if _LABEL_ALONE.search(end) and _VALUE.match(line):
        return True
    if whole:
        broken = _BREAKS_OFF.search(end) or _RESUMES.match(line)
        return previous.kind is BlockKind.PARAGRAPH and bool(broken) and not headings.level_of(line)
    if previous.kind is not BlockKind.PARAGRAPH or _ENDS_SENTENCE.search(end):
        return _opens_bracket(previous) and not headings.level_of(line)
    if headings.level_of(line) and not _is_wrapped_number(line):
        return False
    if any(headings.is_title(text) or page_words.describes(text) for text in _in_simplified(previous, line)):
        return False
    if _TELLS_A_FIGURE.search(end) and _OPENS_A_YEAR.match(line):
        return False
    if _within_a_number(previous, line):
        return True
    if _IN_A_FIGURE.match(line) or (previous.text[-1:].isdigit() and _GOES_ON.match(line)):
        return True
    return len(previous.text) >= _LONG_LINE or bool(re.search(r"[，,、。；]", previous.text))


def _in_simplified(previous: Block, line: str) -> list[str]:
    """Those of a paragraph and the line behind it that are short enough for a title, in simplified characters."""
    return [simplify(text) for text in (previous.text, line) if len(text) <= _SHORT_LINE]


def _within_a_number(previous: Block, line: str) -> bool:
    """True if the lines part two digits: one number, or two."""
    return previous.text[-1:].isdecimal() and line[:1].isdecimal()


def _opens_bracket(block: Block) -> bool:
    """True if the paragraph ends inside a bracket or a quotation opened shortly before."""
    return block.kind is BlockKind.PARAGRAPH and block.text.endswith(("“", "《", "（", "("))


def _is_wrapped_number(line: str) -> bool:
    """True if what looks like a numbered heading is a decimal or a date broken over lines."""
    return bool(re.match(r"^\d{1,2}[.．]\d", line))


def _join(previous: Block, line: str) -> Block:
    """The two halves of a wrapped sentence; Latin words keep a blank between them.

    So do digits, unless the line was full: then nothing tells whether they are one number.
    """
    ends, begins = previous.text[-1:], line[:1]
    latin = ends.isascii() and ends.isalpha() and begins.isascii() and begins.isalpha()
    digits = _within_a_number(previous, line) and len(previous.text) < _LONG_LINE
    glue = " " if latin or digits else ""
    return Block(BlockKind.PARAGRAPH, previous.text + glue + line, line=previous.line)
