"""Reads .docx reports: the text of the document as Word shows it, with its automatic numbers and its tables."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from knowledge.errors import ReportError
from knowledge.models import Document
from knowledge.normalization import clean
from knowledge.readers import marks
from knowledge.readers.decoding import heal_letters
from knowledge.readers.docx_numbers import Numbering
from knowledge.readers.kinds import TRY_SCAN
from knowledge.readers.ooxml import STRICT, W, flag
from knowledge.readers.pieces import Cell, Paragraph, Piece, Table, to_document, unframe

MAX_PART_BYTES = 30_000_000
"""The longest part of a document; the text of a long report takes about one megabyte."""
_MAX_RATIO = 400
"""How many times a part may be larger than its compressed form; text with tables reaches about 60."""
_MAX_NESTING = 60
"""Elements in elements below which the structure counts as damage."""

_SKIPPED = {
    W + name
    for name in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "tblPr", "tblGrid", "sectPr")
}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOT_SHOWN = ("vanish", "strike", "dstrike")
"""What hides the words of a run, or strikes them out."""
_MARKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}


def read_docx(data: bytes, source: str) -> Document:
    """Reads a Word document; ReportError if it is damaged, a zip bomb, or not as Word writes it."""
    with _package(data, source) as package:
        main = _main_part(package)
        body = _part(package, main, source)
        folder = main.rpartition("/")[0]
        numbering = Numbering(
            *(_optional(package, f"{folder}/{name}.xml", source) for name in ("numbering", "styles"))
        )
    pieces = list(_Reader(numbering).pieces(body, 0))
    if not pieces:
        raise ReportError(f"{source}: this Word file holds no text, at most pictures; {TRY_SCAN}")
    return to_document(unframe(pieces), source)


# ---------------------------------------------------------------------- the package
def _package(data: bytes, source: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError):
        raise _damaged(source) from None


def _main_part(package: zipfile.ZipFile) -> str:
    """The part that holds the text; some programs number its name."""
    names = [name for name in package.namelist() if re.fullmatch(r"word/document\d*\.xml", name)]
    return min(names, default="word/document.xml")


def _optional(package: zipfile.ZipFile, name: str, source: str) -> ElementTree.Element | None:
    """A part that a document may lack, or hold in a form nobody needs."""
    try:
        return _part(package, name, source) if name in package.namelist() else None
    except ReportError:
        return None


def _part(package: zipfile.ZipFile, name: str, source: str) -> ElementTree.Element:
    """A part of the package as XML, unless unpacking it would flood the memory."""
    try:
        entry = package.getinfo(name)
        if entry.flag_bits & 1:
            raise ReportError(
                f"{source}: this file is protected by a password; save it without one and try again"
            )
        if entry.file_size > MAX_PART_BYTES or entry.file_size > _MAX_RATIO * (entry.compress_size + 1_000):
            raise ReportError(
                f"{source}: unpacks to far more text than any report (a zip bomb?); save the report alone as a new .docx and try again"
            )
        with package.open(entry) as part:
            data = part.read(MAX_PART_BYTES + 1)
        if b"<!DOCTYPE" in data[:2_000] or b"<!ENTITY" in data[:2_000]:
            raise _damaged(source)  # Word never writes one; it only serves to blow a document up
        return ElementTree.fromstring(data.replace(STRICT[1:-1].encode(), W[1:-1].encode()))
    except (
        KeyError, zipfile.BadZipFile, zlib.error, ElementTree.ParseError, EOFError, OSError, ValueError,
        NotImplementedError, RuntimeError, LookupError,
    ):  # fmt: skip
        raise _damaged(source) from None


def _damaged(source: str) -> ReportError:
    return ReportError(
        f"{source}: the Word file is damaged or was cut short; open it in Word or WPS and save it again"
    )


# ---------------------------------------------------------------------- the text
class _Reader:
    """Turns the body of a document into paragraphs and tables."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering

    def pieces(self, parent: ElementTree.Element, depth: int) -> Iterator[Piece]:
        """The paragraphs and tables below an element, through whatever is wrapped around them."""
        for element in parent if depth < _MAX_NESTING else ():
            if element.tag == W + "p":
                yield from self._paragraph(element, depth)
            elif element.tag == W + "tbl":
                yield self._table(element, depth)
            elif element.tag not in _SKIPPED and element.tag != _FALLBACK:
                yield from self.pieces(element, depth + 1)

    def _paragraph(self, paragraph: ElementTree.Element, depth: int) -> Iterator[Piece]:
        """A paragraph with its number, then what its text boxes hold."""
        label = self._numbering.label(paragraph)
        words = heal_letters(clean("".join(_words(paragraph, 0)))).strip("\n")
        if words.strip():
            yield Paragraph(label + words.lstrip(), self._numbering.outline_level(paragraph))
        for box in _text_boxes(paragraph, depth):
            yield from self.pieces(box, depth + 1)

    def _table(self, table: ElementTree.Element, depth: int) -> Table:
        """The cells of a table, a merged cell once."""
        rows: list[list[Cell]] = []
        for row in _below(table, W + "tr"):
            if row.find(f"{W}trPr/{W}del") is None:
                cells = [cell for cell in _below(row, W + "tc") if not _continues(cell)]
                rows.append([Cell(list(self.pieces(cell, depth + 1))) for cell in cells])
        return Table(rows)


def _text_boxes(parent: ElementTree.Element, depth: int) -> Iterator[ElementTree.Element]:
    """The outermost text boxes in a paragraph; the copy of each for older programs is passed over."""
    for element in parent if depth < _MAX_NESTING else ():
        if element.tag == W + "txbxContent":
            yield element
        elif element.tag not in _SKIPPED and element.tag != _FALLBACK:
            yield from _text_boxes(element, depth + 1)


def _below(parent: ElementTree.Element, tag: str, depth: int = 0) -> Iterator[ElementTree.Element]:
    """The rows of a table or cells of a row, also those inside content controls and insertions."""
    for element in parent if depth < _MAX_NESTING else ():
        if element.tag == tag:
            yield element
        elif element.tag not in _SKIPPED and element.tag not in (W + "tbl", W + "p"):
            yield from _below(element, tag, depth + 1)


def _continues(cell: ElementTree.Element) -> bool:
    """True for the part of a merged cell that only continues the one above or beside it."""
    for merge in ("vMerge", "hMerge"):
        found = cell.find(f"{W}tcPr/{W}{merge}")
        if found is not None and found.get(W + "val", "continue") == "continue":
            return True
    return False


def _words(parent: ElementTree.Element, depth: int) -> Iterator[str]:
    """The text of a paragraph as it is shown: without deletions, field codes, hidden and struck-out runs and text boxes."""
    for element in parent if depth < _MAX_NESTING else ():
        if element.tag == W + "t":
            yield element.text or ""
        elif element.tag in _MARKS:
            yield _MARKS[element.tag]
        elif element.tag in _SKIPPED or element.tag in (_FALLBACK, W + "txbxContent"):
            continue
        elif element.tag != W + "r":
            yield from _words(element, depth + 1)
        elif not any(flag(element, f"rPr/{name}") for name in _NOT_SHOWN):
            words = _words(element, depth + 1)
            yield from map(marks.raised, words) if _is_raised(element) else words


def _is_raised(run: ElementTree.Element) -> bool:
    """True for the number of a footnote typed by hand, and the 2 of m²."""
    found = run.find(f"{W}rPr/{W}vertAlign")
    return found is not None and found.get(W + "val") == "superscript"
