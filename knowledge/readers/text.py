"""Reads .txt and .md reports: decodes them, finds the tables, heals sentences broken over lines."""

from __future__ import annotations

import re

from knowledge.errors import ReportError
from knowledge.models import Block, BlockKind, Document
from knowledge.normalization import clean, count_cjk
from knowledge.readers import headings, textables

_ENDS_SENTENCE = re.compile(r"[。！？；：:;!?”」』）)\]…>|]\s*$")
_MARKDOWN_HEADING = re.compile(r"^(#{1,6})\s+(.*)$")
_EMPHASIS = re.compile(r"\*\*|__|^>\s*")
_LONG_LINE = 26
"""Characters from which on a line without end punctuation is taken to be wrapped, not finished."""
_MAX_ODD_SHARE = 0.05
"""Share of undecodable or control characters above which a file counts as binary."""


def read_text(data: bytes, source: str) -> Document:
    """Reads the bytes of a text file; raises ReportError if they are no text."""
    lines = _decode(data, source).splitlines()
    blocks: list[Block] = []
    start = 0
    for first, last, rows in textables.find_tables(lines):
        blocks += _prose_blocks(lines[start:first], start)
        blocks.append(Block(BlockKind.TABLE, rows=rows, line=first + 1))
        start = last
    blocks += _prose_blocks(lines[start:], start)
    return Document(tuple(blocks), source)


def _decode(data: bytes, source: str) -> str:
    """Text in the encoding the bytes show: UTF-16 with its mark, UTF-8, else GB18030."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("gb18030", errors="replace")
            damaged_utf8 = data.decode("utf-8-sig", errors="ignore")
            if text.count("\ufffd") and count_cjk(damaged_utf8) > count_cjk(text) // 2:
                text = damaged_utf8  # a UTF-8 file cut in the middle of a character
    odd = sum(1 for c in text if c == "\ufffd" or (c < " " and c not in "\t\n\r\f\v"))
    if odd > _MAX_ODD_SHARE * len(text):
        raise ReportError(f"{source}: this is no text file; save the report as plain text (.txt, UTF-8)")
    return clean(text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\v", "\n"))


def _prose_blocks(lines: list[str], offset: int) -> list[Block]:
    """Headings and paragraphs of some lines, wrapped lines joined."""
    blocks: list[Block] = []
    for number, raw in enumerate(lines, offset + 1):
        line = raw.strip().strip("\u3000").strip()
        if not line:
            continue
        block = _block(line, number)
        if blocks and block.kind is BlockKind.PARAGRAPH and _continues(blocks[-1], block.text):
            block = _join(blocks.pop(), block.text)
        blocks.append(block)
    return blocks


def _block(line: str, number: int) -> Block:
    """One line as a heading or a paragraph."""
    markdown = _MARKDOWN_HEADING.match(line)
    text = _EMPHASIS.sub("", markdown.group(2) if markdown else line).strip()
    level = headings.level_of(text)
    if level and headings.is_whole_line_heading(text):
        return Block(BlockKind.HEADING, text, level=level, line=number)
    if markdown and len(text) <= headings.MAX_HEADING:
        return Block(BlockKind.HEADING, text, level=level or len(markdown.group(1)), line=number)
    return Block(BlockKind.PARAGRAPH, text, line=number)


def _continues(previous: Block, line: str) -> bool:
    """True if the line goes on with the sentence that the previous paragraph broke off."""
    if previous.kind is not BlockKind.PARAGRAPH or _ENDS_SENTENCE.search(previous.text):
        return _opens_bracket(previous) and not headings.level_of(line)
    if headings.level_of(line) and not _is_wrapped_number(line):
        return False
    last_line = previous.text.rsplit("\n", 1)[-1]
    if headings.is_title(previous.text) or headings.is_title(line):
        return False
    return bool(re.search(r"[，,、。；]", last_line)) or len(last_line) >= _LONG_LINE


def _opens_bracket(block: Block) -> bool:
    """True if the paragraph ends inside a bracket or a quotation opened shortly before."""
    tail = block.text[-30:]
    return block.kind is BlockKind.PARAGRAPH and tail.endswith(("“", "《", "（", "("))


def _is_wrapped_number(line: str) -> bool:
    """True if what looks like a numbered heading is a decimal or a date broken over lines."""
    return bool(re.match(r"^\d{1,2}[.．]\d", line))


def _join(previous: Block, line: str) -> Block:
    """The two halves of a wrapped sentence; Latin words keep a blank between them."""
    glue = (
        " "
        if previous.text[-1:].isascii()
        and previous.text[-1:].isalpha()
        and line[:1].isascii()
        and line[:1].isalpha()
        else ""
    )
    return Block(BlockKind.PARAGRAPH, previous.text + glue + line, line=previous.line)
