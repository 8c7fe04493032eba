"""Reads saved web pages and fragments of HTML: what a visitor sees of the report, without the page around it.

The page is read as a stream of tags, in time proportional to its length, however deep or broken its structure is.
"""

from __future__ import annotations

import re
import time
from dataclasses import replace
from html.parser import HTMLParser

from knowledge.errors import ReportError
from knowledge.models import Block, Document
from knowledge.readers import boilerplate
from knowledge.readers.pieces import Cell, Paragraph, Piece, Table, to_document, unframe
from knowledge.readers.text import read_lines, require_report_length

MAX_CHARACTERS = 12_000_000
"""The longest page that is read, its tags counted, pictures and scripts inside it not."""
_CHUNK = 50_000
_MAX_PENDING = 300_000
"""Characters of one unfinished tag after which a page counts as damaged."""
_MAX_TABLES = 2_000
_MAX_SECONDS = 30
"""Time for one page; whatever else makes a page slow to read is caught here."""
_MAX_NESTING = 30
"""Tables in tables, below which further ones are read as text."""

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "title",
        "ul",
    ]
)
_UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "select",
        "button",
        "textarea",
        "iframe",
        "object",
        "audio",
        "video",
        "map",
    ]
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)

_TAG = re.compile(
    r"</?(?:p|div|table|t[rdh]|br|li|ul|span|h[1-6]|section|article|font|strong|body)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_TABLE_TAG = re.compile(r"<table\b|</table\s*>", re.IGNORECASE)
_PAGE_HEAD = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_UNSEEN_START = re.compile(r"<!--|<(script|style)\b", re.IGNORECASE)
_SCRIPT_START = re.compile(r"<(script|style)\b", re.IGNORECASE)
_UNSEEN_ENDS = {
    "": re.compile("-->"),
    "script": re.compile("</script[^<>]*>", re.I),
    "style": re.compile("</style[^<>]*>", re.I),
}
_DECLARATION = re.compile(r"<!\[[^<>]*>?")
_DATA_URI = re.compile(r"data:[\w/+.;=-]{0,80};base64,[A-Za-z0-9+/=\s%]*")
_SOURCE_WRAP = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*\r?\n\s*(?=[\u3000-\u9fff\uff00-\uffef])")
_BLANKS = re.compile(r"[ \t\r\n\f\xa0\u2002-\u200a]+")


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
    pieces = boilerplate.without(list(unframe(page.pieces)), page.title)
    return to_document(pieces, source)


def parse(text: str, source: str) -> _Page:
    """The pieces of a page in their order; ReportError if it is too long or no tag in it ever ends."""
    text = _DECLARATION.sub("", _without_unseen(_DATA_URI.sub("", text)))
    if len(text) > MAX_CHARACTERS:
        raise ReportError(
            f"{source}: a page of {len(text) // 1_000_000} million characters; save the report itself (.docx, .txt) and try again"
        )
    page = _fed(_Page(hide=True), text, source)
    return page if page.ended_in_sight else _fed(_Page(hide=False), text, source)


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


def _fed(page: _Page, text: str, source: str) -> _Page:
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


class _Page(HTMLParser):
    """Collects paragraphs and tables from the stream of tags."""

    def __init__(self, hide: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.title = ""
        self.length = 0
        """Characters shown so far."""
        self._hide = hide
        self._tables: list[Table] = []
        self._cells: list[Cell | None] = []
        self._words: list[str] = []
        self._linked = 0
        self._in_link = False
        self._in_title = False
        self._heading = 0
        self._unseen: list[str] = []
        """The element whose content is not shown, and those of the same name opened inside it."""
        self._ignored_tables = 0
        self._verbatim = False

    @property
    def ended_in_sight(self) -> bool:
        """False if something hidden never ended: then nothing tells how much of the page was hidden."""
        return not self._unseen

    def finish(self) -> None:
        """Ends what is still open; a few characters of an unfinished tag at the end are dropped."""
        if "<" not in self.rawdata:
            self.handle_data(self.rawdata)
        self._end_paragraph()
        while self._tables:
            self._close_table()

    # ------------------------------------------------------------------ events
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens what the tag opens."""
        if self._unseen:
            if tag == self._unseen[0]:
                self._unseen.append(tag)
        elif tag in _UNSEEN or (self._hide and tag not in _VOID and _is_hidden(attrs)):
            self._unseen.append(tag)
        elif tag == "br":
            self._words.append("\n")
        elif tag == "a":
            self._in_link = any(name == "href" for name, _ in attrs)
        elif tag in ("table", "tr", "td", "th", "caption"):
            self._start_in_table(tag)
        elif tag in _BLOCKS:
            self._end_paragraph()
            self._heading = _HEADINGS.get(tag, 0)
            self._in_title = tag == "title"
            self._verbatim = tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        """Closes what the tag closes."""
        if self._unseen:
            if tag == self._unseen[0]:
                self._unseen.pop()
        elif tag == "a":
            self._in_link = False
        elif tag == "table" and self._ignored_tables:
            self._ignored_tables -= 1
        elif tag in ("table", "tr", "td", "th", "caption"):
            self._end_in_table(tag)
        elif tag in _BLOCKS:
            self._end_paragraph()
            self._heading, self._in_title, self._verbatim = 0, False, False

    def handle_data(self, data: str) -> None:
        """Words of the open paragraph or title."""
        if self._unseen:
            return
        if self._in_title:
            self.title = self.title or data.strip()
            return
        shown = data if self._verbatim else _BLANKS.sub(" ", _SOURCE_WRAP.sub("", data))
        self._words.append(shown)
        self.length += len(shown)
        if self._in_link:
            self._linked += len(shown.strip())

    # ------------------------------------------------------------------ paragraphs
    def _end_paragraph(self) -> None:
        lines = [_BLANKS.sub(" ", line).strip(" ") for line in "".join(self._words).split("\n")]
        words = "\n".join(line for line in lines if line.strip("\u3000"))
        linked = self._linked >= 0.8 * len(words)
        self._words, self._linked = [], 0
        if words:
            self._in_link = False  # a link that never ends must not make a link of the whole page
            self._put(Paragraph(words, self._heading, linked))

    def _put(self, piece: Piece) -> None:
        """Adds a piece to the innermost open cell, or to the page; text between cells ends the table."""
        while self._tables and self._cells[-1] is None and self._tables[-1].rows:
            self._close_table()
        cell = next((cell for cell in reversed(self._cells) if cell is not None), None)
        (cell.pieces if cell is not None else self.pieces).append(piece)

    # ------------------------------------------------------------------ tables
    def _start_in_table(self, tag: str) -> None:
        """A table, row or cell begins; rows and cells without a table get one."""
        if tag == "table" and len(self._tables) >= _MAX_NESTING:
            self._ignored_tables += 1
            return
        self._end_paragraph()
        if tag == "table" or not self._tables:
            self._tables.append(Table())
            self._cells.append(None)
        table = self._tables[-1]
        if tag != "table":
            self._cells[-1] = None
        if tag == "tr":
            table.rows.append([])
        elif tag in ("td", "th"):
            if not table.rows:
                table.rows.append([])
            cell = Cell()
            self._cells[-1] = cell
            table.rows[-1].append(cell)

    def _end_in_table(self, tag: str) -> None:
        self._end_paragraph()
        if not self._tables:
            return
        if tag == "table":
            self._close_table()
        else:
            self._cells[-1] = None

    def _close_table(self) -> None:
        table = self._tables.pop()
        self._cells.pop()
        if any(table.rows):
            self._put(table)


def _is_hidden(attrs: list[tuple[str, str | None]]) -> bool:
    return any(name == "hidden" or (name == "style" and _HIDDEN.search(value or "")) for name, value in attrs)


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
