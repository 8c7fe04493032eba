"""Chooses the reader for a report file by its content, and refuses what is no readable report, saying what to do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from knowledge.errors import ReportError
from knowledge.models import Document
from knowledge.normalization import simplify
from knowledge.readers.csv_rows import as_lines
from knowledge.readers.decoding import decode
from knowledge.readers.kinds import Kind, kind_of
from knowledge.readers.text import read_lines
from knowledge.readers.web_archive import page_of

MAX_BYTES = 20_000_000
"""The largest file a report may be; real ones stay far below a megabyte of text."""
_HTML_SUFFIXES = (".html", ".htm", ".shtml", ".xhtml")


def read_document(path: Path) -> Document:
    """Reads a report file into a Document, whatever it is called: its content decides.

    Raises ReportError if the file is missing, empty, too large, damaged, or of a kind that is not read.
    """
    return _simplified(_read(_read_bytes(path), path))


def _read(data: bytes, path: Path) -> Document:
    """Reads the bytes of a report file with the reader for what they are."""
    match kind_of(data, path.name):
        case Kind.PDF:
            from knowledge.readers.pdf import read_pdf  # only who reads a PDF waits for its library

            return read_pdf(data, path.name)
        case Kind.DOCX:
            from knowledge.readers.docx import read_docx

            return read_docx(data, path.name)
        case Kind.ARCHIVE:
            return _read_text(decode(page_of(data, path.name), path.name), path)
        case Kind.TEXT:
            return _read_text(decode(data, path.name), path)


def _simplified(document: Document) -> Document:
    """A page saved in its traditional version, in the simplified characters that reports are written in.

    Its menu, or a title that was typed again, may have stayed simplified.
    """
    words = "".join(block.text for block in document.blocks)
    if words.count("公開") <= words.count("公开"):
        return document
    blocks = (
        replace(
            block,
            text=simplify(block.text),
            rows=tuple(tuple(simplify(cell) for cell in row) for row in block.rows),
        )
        for block in document.blocks
    )
    return replace(document, blocks=tuple(blocks), published=document.blocks)


def _read_text(text: str, path: Path) -> Document:
    """Reads plain text, Markdown, HTML, text with tables in HTML, and the rows of a .csv file."""
    if path.suffix.lower() == ".csv":
        return read_lines(as_lines(text, path.name), path.name)
    if "<" not in text:
        return read_lines(text, path.name)
    from knowledge.readers import html

    if html.is_page(text, path.suffix.lower() in _HTML_SUFFIXES):
        return html.read_html(text, path.name)
    return html.read_mixed(text, path.name)


def _read_bytes(path: Path) -> bytes:
    """The file's bytes, with every way this fails told in one sentence."""
    try:
        if path.is_dir():
            raise ReportError(f"{path}: is a folder; name the report file in it")
        if path.exists() and not path.is_file():
            raise ReportError(f"{path}: is a device or pipe; save the report as a file and name that")
        if path.stat().st_size > MAX_BYTES:
            raise ReportError(
                f"{path.name}: larger than {MAX_BYTES // 1_000_000} MB; a report's text is far smaller: save the report alone and try again"
            )
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ReportError(f"{path}: no such file; check the path") from None
    except OSError as error:
        raise ReportError(f"{path}: cannot be read ({error.strerror}); check its permissions") from None
    if not data.strip(b" \t\r\n\0"):
        raise ReportError(f"{path.name}: the file is empty; download or save the report again")
    return data
