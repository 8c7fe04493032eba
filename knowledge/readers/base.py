"""Chooses the reader for a report file and refuses what is no readable report file, saying what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from knowledge.errors import ReportError
from knowledge.models import Document
from knowledge.readers.text import read_text

MAX_BYTES = 20_000_000
"""The largest file a report may be; real ones stay far below a megabyte of text."""

Reader = Callable[[bytes, str], Document]

_READERS: dict[str, Reader] = {".txt": read_text, ".md": read_text}

_SIGNATURES = {
    b"%PDF": "PDF",
    b"PK\x03\x04": "Word/ZIP (.docx, .wps, .ofd)",
    b"\xd0\xcf\x11\xe0": "Word 97-2003 (.doc/.wps)",
    b"\x89PNG": "PNG image",
    b"\xff\xd8\xff": "JPEG image",
    b"GIF8": "GIF image",
    b"SQLite format 3": "SQLite database",
    b"\x7fELF": "program",
}


def read_document(path: Path) -> Document:
    """Reads a report file into a Document.

    Raises ReportError if the file is missing, empty, too large, binary or of a format that is not read yet.
    """
    data = _read_bytes(path)
    for signature, name in _SIGNATURES.items():
        if data.startswith(signature):
            raise ReportError(
                f"{path.name}: this is a {name} file; save the report as plain text (.txt, UTF-8) and try again"
            )
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(_READERS))
        raise ReportError(
            f"{path.name}: files ending in '{path.suffix}' are not read; save the report as one of {known}"
        )
    return reader(data, path.name)


def _read_bytes(path: Path) -> bytes:
    """The file's bytes, with every way this fails told in one sentence."""
    try:
        if path.is_dir():
            raise ReportError(f"{path}: is a folder; name the report file in it")
        if path.stat().st_size > MAX_BYTES:
            raise ReportError(
                f"{path.name}: larger than {MAX_BYTES // 1_000_000} MB; a report's text is far smaller"
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise ReportError(f"{path}: no such file; check the path") from None
    except OSError as error:
        raise ReportError(f"{path}: cannot be read ({error.strerror}); check its permissions") from None
    if not data.strip():
        raise ReportError(f"{path.name}: the file is empty")
    return data
