"""Reads saved web pages and fragments of HTML: what a visitor sees of the report, without the page around it.

The page is read as a stream of tags, in time proportional to its length, however deep or broken its structure is.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import replace

from knowledge.errors import ReportError
from knowledge.models import Block, Document
from knowledge.patterns import lazily
from knowledge.readers import boilerplate
from knowledge.readers.html_page import Page
from knowledge.readers.pieces import Paragraph, Rows, to_document, unframe
from knowledge.readers.text import read_lines, require_report_length

MAX_CHARACTERS = 12_000_000
"""The longest page that is read, its tags counted, pictures and scripts inside it not."""
_MAX_TAGS = 200_000
"""The most tags that are read, two or three seconds of work; Word's own pages have some ten for each sentence."""
_CHUNK = 50_000
_MAX_PENDING = 300_000
"""Characters of one unfinished tag after which a page counts as damaged."""
_MAX_TABLES = 2_000
_MAX_SECONDS = 30
"""Time for one page; whatever else makes a page slow to read is caught here."""
_TAG = lazily(
    r"</?(?:p|div|table|t[rdh]|br|li|ul|span|h[1-6]|section|article|font|strong|body)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_TABLE_TAG = lazily(r"<table\b|</table\s*>", re.IGNORECASE)
_PAGE_HEAD = lazily(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_UNSEEN_START = lazily(r"<!--|<(script|style)\b", re.IGNORECASE)
_SCRIPT_START = lazily(r"<(script|style)\b", re.IGNORECASE)
_UNSEEN_ENDS = {
    "": re.compile("-->"),
    "script": re.compile("</script[^<>]*>", re.I),
    "style": re.compile("</style[^<>]*>", re.I),
}
_DECLARATION = lazily(r"<!\[[^<>]*>?")
_SOURCE_SHOWN = lazily(r"(?:来源|发布机构|发布单位)\s*[:：]")
_DATE_SHOWN = lazily(
    r"(?:日期|时间)\s*[:：]\s*[\[【]?\s*20\d\d|^\s*20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s|$)",
    re.MULTILINE,
)
_DATA_URI = lazily(r"data:[\w/+.;=-]{0,80};base64,[A-Za-z0-9+/=\s%]*")


def is_page(text: str, named_html: bool) -> bool:
    """True if a text is HTML: a page, a fragment, or whatever has tags and is named .html."""
    if _PAGE_HEAD.search(text[:4096]):
        return True
    sample = text[:200_000]
    tags = len(_TAG.findall(sample))
    if named_html or sample.lstrip()[:1] == "<":
        return tags > 0
    lines = [line for line in _without_tables(sample).splitlines() if line.strip()]
    return len(_TAG.findall("\n".join(lines))) >= max(3, len(lines) // 3)


def read_html(text: str, source: str) -> Document:
    """Reads a page or fragment."""
    page = parse(text, source)
    title = f"{page.title}|{page.meta.get('articletitle', '')}"
    pieces = boilerplate.without(list(unframe(page.pieces)), title)
    return to_document([*_described(page, pieces), *pieces], source)


def _described(page: Page, pieces: list[Paragraph | Rows]) -> Iterator[Paragraph]:
    """The source and the day of publication that the head of the page names, where the page itself shows none."""
    for name, label, shown in (
        ("contentsource", "信息来源", _SOURCE_SHOWN),
        ("pubdate", "发布日期", _DATE_SHOWN),
    ):
        told = page.meta.get(name, "")
        if told and not any(isinstance(piece, Paragraph) and shown.search(piece.text) for piece in pieces):
            yield Paragraph(f"{label}：{told}")


def parse(text: str, source: str) -> Page:
    """The pieces of a page in their order; ReportError if it is too long, or no tag in it ever ends."""
    text = _DECLARATION.sub("", _without_unseen(_DATA_URI.sub("", text)))
    if len(text) > MAX_CHARACTERS:
        raise ReportError(
            f"{source}: a page of {len(text) // 1_000_000} million characters; save the report itself (.docx, .txt) and try again"
        )
    if (tags := text.count("<")) > _MAX_TAGS:
        raise ReportError(
            f"{source}: a page of {tags:,} tags, far more than any report; save the report itself (.docx, .txt) and try again"
        )
    page = _fed(Page(hide=True), text, source)
    return page if page.ended_in_sight else _fed(Page(hide=False), text, source)


def _without_unseen(text: str) -> str:
    """The page without comments, scripts and styles, which may be far longer than the report.

    A comment that never ends hides nothing; a script that never ends takes the rest, as it does in a browser.
    """
    parts: list[str] = []
    begin = 0
    starts = _UNSEEN_START
    while start := starts.search(text, begin):
        parts.append(text[begin : start.start()])
        end = _UNSEEN_ENDS[(start[1] or "").lower()].search(text, start.end())
        if end is None and start[1]:
            return "".join(parts)
        if end is None:
            starts = _SCRIPT_START
        begin = end.end() if end else start.end()
    return "".join([*parts, text[begin:]])


def _fed(page: Page, text: str, source: str) -> Page:
    """A page that has read the text, piece by piece, so that damage cannot make it search the whole rest each time."""
    deadline = time.monotonic() + _MAX_SECONDS
    for start in range(0, len(text), _CHUNK):
        page.feed(text[start : start + _CHUNK])
        require_report_length(page.length, source)
        if time.monotonic() > deadline:
            raise ReportError(
                f"{source}: reading this page took too long; save the report alone (.docx, .txt) and try again"
            )
        if len(page.rawdata) > _MAX_PENDING:
            raise ReportError(
                f"{source}: a tag of this page never ends; save the page again, or as .docx or .txt"
            )
    page.finish()
    return page


# ---------------------------------------------------------------------- tables in text files
def read_mixed(text: str, source: str) -> Document:
    """Reads a text or Markdown file that holds tables in HTML, as conversions from PDF do."""
    blocks: list[Block] = []
    parts = split_tables(text)
    if len(parts) > _MAX_TABLES:
        raise ReportError(
            f"{source}: holds {len(parts) // 2:,} tables, far more than any report; save the report alone"
        )
    for part, is_table in parts:
        if is_table:
            blocks += to_document(unframe(parse(part, source).pieces), source).blocks
        else:
            blocks += read_lines(part, source).blocks
    return Document(tuple(replace(block, line=number) for number, block in enumerate(blocks, 1)), source)


def _without_tables(text: str) -> str:
    """The text between HTML tables."""
    return "\n".join(part for part, is_table in split_tables(text) if not is_table)


def split_tables(text: str) -> list[tuple[str, bool]]:
    """A text cut at the HTML tables in it: (part, is it a table), in order."""
    parts: list[tuple[str, bool]] = []
    begin = depth = start = 0
    for tag in _TABLE_TAG.finditer(text):
        if not tag[0].startswith("</"):
            start = start if depth else tag.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                parts += [(text[begin:start], False), (text[start : tag.end()], True)]
                begin = tag.end()
    return [*parts, (text[begin:], False)]
