"""Gives the facts of a page in traditional characters their quotes back as they were published.

A report is read in simplified characters, sign for sign; so a quote is found in the blocks that were read, and
stands at the same place in the blocks that were published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from knowledge.models import Block, Document, Fact
from knowledge.patterns import lazily

_MARKS_OF_CELLS = lazily(r"([｜：；])")
"""What a quote puts between the words of cells, or of headings, that stand apart in the file."""


def as_published(facts: Iterable[Fact], document: Document) -> tuple[Fact, ...]:
    """The facts, each with its quote as published if the document was read in other characters."""
    if not document.published:
        return tuple(facts)
    read = "\n".join(map(_closed, _texts(document.blocks)))
    published = "\n".join(map(_closed, _texts(document.published)))
    if len(read) != len(published):
        return tuple(facts)
    return tuple(replace(fact, published=_written(fact.quote, read, published)) for fact in facts)


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield block.text
        for row in block.rows:
            yield from row


def _closed(text: str) -> str:
    """The text without blanks, which a quote may have lost or gained."""
    return "".join(text.split())


def _written(quote: str, read: str, published: str) -> str:
    """The quote as published; pieces that stand apart are looked up one by one."""
    whole = _found(quote, read, published)
    if whole is not None:
        return whole
    pieces = _MARKS_OF_CELLS.split(quote)
    return "".join(_found(piece, read, published) or piece for piece in pieces)


def _found(words: str, read: str, published: str) -> str | None:
    """The words as published with the blanks of the quote; None if they stand nowhere in one piece."""
    closed = _closed(words)
    start = read.find(closed)
    if start < 0:
        return None
    signs = iter(published[start : start + len(closed)])
    return "".join(sign if sign.isspace() else next(signs) for sign in words)
