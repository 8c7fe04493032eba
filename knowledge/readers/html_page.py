"""The tags of a web page to paragraphs and tables, in the order and with the words that a visitor sees."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from knowledge.patterns import lazily
from knowledge.readers import marks
from knowledge.readers.pieces import Cell, Paragraph, Piece, Table

_MAX_NESTING = 30
"""Tables in tables, below which further ones are read as text."""
_BLOCK = lazily(
    r"address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr"
    r"|html|li|main|nav|ol|p|pre|section|summary|title|ul"
)
"""Elements that stand on lines of their own."""
_UNSEEN = lazily(
    r"script|style|noscript|template|rt|rp|svg|select|button|textarea|iframe|object|audio|video|map"
)
_STRUCK = ("s", "del", "strike")
_VOID = lazily(r"area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr")
_TABLE_PART = ("table", "tr", "td", "th", "caption")
_HIDDEN = lazily(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SOURCE_WRAP = lazily(r"(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*\r?\n\s*(?=[\u3000-\u9fff\uff00-\uffef])")
"""A line break of the source inside Chinese text: Word wraps what it saves as a page."""
_BLANKS = lazily(r"[ \t\r\n\f\xa0\u2002-\u200a]+")
_LINKED = 0.8
"""Share of a paragraph's letters from which on it counts as a link."""


class Page(HTMLParser):
    """Collects paragraphs and tables from the stream of tags."""

    def __init__(self, hide: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.title = ""
        self.meta: dict[str, str] = {}
        """What the page says of itself in its head, as sites of the government do: articletitle, contentsource."""
        self.length = 0
        """Characters shown so far."""
        self._hide = hide
        self._tables: list[Table] = []
        self._cells: list[Cell | None] = []
        self._words: list[str] = []
        self._linked = 0
        self._in_link = False
        self._in_title = False
        self._raised = False
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

    def updatepos(self, i: int, j: int) -> int:
        """Counts no lines: nobody asks on which of them a tag stands."""
        return j

    # ------------------------------------------------------------------ events
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens what the tag opens."""
        if self._unseen:
            if tag == self._unseen[0]:
                self._unseen.append(tag)
        elif _UNSEEN.fullmatch(tag) or (self._hide and (tag in _STRUCK or _is_hidden(tag, attrs))):
            self._unseen.append(tag)
        elif tag == "meta":
            told = dict(attrs)
            self.meta.setdefault((told.get("name") or "").lower(), (told.get("content") or "").strip())
        elif tag == "br":
            self._words.append("\n")
        elif tag == "sup":
            self._raised = True
        elif tag == "input":
            self._fill_in(dict(attrs))
        elif tag == "a":
            self._in_link = any(name == "href" for name, _ in attrs)
        elif tag in _TABLE_PART:
            self._start_in_table(tag)
        elif _BLOCK.fullmatch(tag):
            self._end_paragraph()
            self._heading = int(tag[1]) if len(tag) == 2 and tag[1].isdigit() else 0
            self._in_title = tag == "title"
            self._verbatim = tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        """Closes what the tag closes."""
        if self._unseen:
            if tag == self._unseen[0]:
                self._unseen.pop()
        elif tag == "a":
            self._in_link = False
        elif tag == "sup":
            self._raised = False
        elif tag == "table" and self._ignored_tables:
            self._ignored_tables -= 1
        elif tag in _TABLE_PART:
            self._end_in_table(tag)
        elif _BLOCK.fullmatch(tag):
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
        self._words.append(marks.raised(shown) if self._raised else shown)
        self.length += len(shown)
        if self._in_link:
            self._linked += len(shown.strip())

    def _fill_in(self, field: dict[str, str | None]) -> None:
        """What was typed into a field inside a table: <td><input value="12"></td>."""
        typed = (field.get("type") or "text").lower() in ("text", "number", "tel")
        if typed and any(cell is not None for cell in self._cells):
            self.handle_data(field.get("value") or "")

    # ------------------------------------------------------------------ paragraphs
    def _end_paragraph(self) -> None:
        if not self._words:
            return
        lines = [_BLANKS.sub(" ", line).strip(" ") for line in "".join(self._words).split("\n")]
        words = "\n".join(line for line in lines if line.strip("\u3000"))
        linked = self._linked >= _LINKED * len(words)
        self._words, self._linked = [], 0
        if words:
            self._raised = self._in_link = (
                False  # a link that never ends must not make a link of the whole page
            )
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


def _is_hidden(tag: str, attrs: list[tuple[str, str | None]]) -> bool:
    return not _VOID.fullmatch(tag) and any(
        name == "hidden" or (name == "style" and _HIDDEN.search(value or "")) for name, value in attrs
    )
