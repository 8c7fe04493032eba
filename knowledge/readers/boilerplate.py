"""Takes a report out of the web page around it: menus, breadcrumbs, counters, related links, the footer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from knowledge.normalization import count_cjk
from knowledge.patterns import lazily
from knowledge.readers import headings, page_words
from knowledge.readers.pieces import Paragraph, Rows
from knowledge.vocabulary import load

_LONG = 30
"""Characters from which on a paragraph with punctuation is content, not a part of the page's frame."""
_KEPT_BEFORE = 2
"""Short lines kept before the first content: the office's name may stand above the title."""
_TITLE_LINES = 15
"""Lines from the start among which a page shows the title."""
_NAMED = lazily(r"20\d\d\s*年.{0,30}(?:报告|年报)")
_ADDRESS = lazily(r"https?://|www\.|@")


def without(pieces: Sequence[Paragraph | Rows], title: str) -> list[Paragraph | Rows]:
    """The pieces of the report itself; the page's `title` comes first if the report shows none."""
    kept = [clean for piece in pieces if (clean := _cleaned(piece)) is not None]
    begin, end = _first_content(kept), _footer(kept)
    body = _without_page_headings(kept[begin:end])
    shown = [piece.text for piece in body[:_TITLE_LINES] if isinstance(piece, Paragraph)]
    own = next(
        (part for part in re.split(r"[_|]|\s[-–—]\s?|-(?=[\u4e00-\u9fff])", title) if _NAMED.search(part)), ""
    )
    if own and not any(
        _NAMED.search(line) for line in ["".join(shown[i : i + 3]) for i in range(len(shown))]
    ):
        return [Paragraph(own.strip()), *body]
    return body


def _cleaned(piece: Paragraph | Rows) -> Paragraph | Rows | None:
    """A paragraph without the page's counters and buttons; None if nothing else is in it."""
    if not isinstance(piece, Paragraph):
        return piece
    if piece.linked and not _ADDRESS.search(piece.text):
        return None
    if len(piece.text) > 3 * _LONG:
        return piece
    text = re.sub(r" {2,}", " ", page_words.without_counters(piece.text)).strip()
    if page_words.operates(text):
        return None
    return Paragraph(text, piece.heading, piece.linked)


def _first_content(pieces: list[Paragraph | Rows]) -> int:
    """Where the page's frame ends and the document begins."""
    for position, piece in enumerate(pieces):
        if not isinstance(piece, Paragraph) or _is_content(piece.text):
            while position and _KEPT_BEFORE and _is_name(pieces, position - 1, piece):
                position -= 1
            return position
    return 0


def _is_name(pieces: list[Paragraph | Rows], position: int, first: Paragraph | Rows) -> bool:
    """True for a short line in Chinese shortly above the first content."""
    piece = pieces[position]
    near = any(other is first for other in pieces[position : position + _KEPT_BEFORE + 1])
    return near and isinstance(piece, Paragraph) and len(piece.text) <= _LONG and count_cjk(piece.text) >= 4


def _is_content(text: str) -> bool:
    """True for a title, the page's description of the document, a main heading, a sentence."""
    return (
        headings.is_title(text)
        or page_words.begins_description(text)
        or (headings.level_of(text) == 1 and headings.is_whole_line_heading(text))
        or (len(text) >= _LONG and bool(re.search(r"[。；，]", text)))
    )


def _without_page_headings(pieces: list[Paragraph | Rows]) -> list[Paragraph | Rows]:
    """What the page marks as a heading above the report's own is the name of the site or of a column."""
    body: list[Paragraph | Rows] = []
    begun = False
    for piece in pieces:
        if isinstance(piece, Paragraph) and not begun:
            begun = headings.is_title(piece.text) or headings.level_of(piece.text) == 1
            piece = piece if begun else replace(piece, heading=0)
        body.append(piece)
    return body


def _footer(pieces: list[Paragraph | Rows]) -> int:
    """Where the page goes on after the report's last main part."""
    last_part = max(
        (
            position
            for position, piece in enumerate(pieces)
            if not isinstance(piece, Paragraph) or headings.level_of(piece.text) == 1
        ),
        default=-1,
    )
    for position in range(last_part + 1, len(pieces)):
        piece = pieces[position]
        if isinstance(piece, Paragraph) and _footer_lines().search(piece.text):
            return position
    return len(pieces)


# ---------------------------------------------------------------------- the page's own words
@cache
def _footer_lines() -> re.Pattern[str]:
    words = load("page")["footer"]
    return re.compile(rf"^[\s>【\[]*(?:{'|'.join(words['begins'])})|{'|'.join(words['holds'])}")
