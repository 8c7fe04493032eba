"""What a file is, told from its first bytes: the readers go by this, whatever the file is called."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum

from knowledge.errors import ReportError
from knowledge.readers.web_archive import is_web_archive

TRY_WORD = "open it in Word or WPS, save it as .docx and try again"
TRY_SCAN = "recognise its text (OCR), check the figures, save it as .docx or .txt and try again"
_TRY_UNPACK = "unpack it and name the report in it"


class Kind(StrEnum):
    """The kinds of file that are read."""

    PDF = "pdf"
    DOCX = "docx"
    ARCHIVE = "archive"
    """A web page saved in one file, or a letter."""
    TEXT = "text"
    """Anything else without a known signature: plain text, Markdown or HTML."""


_REFUSED: tuple[tuple[bytes, str, str], ...] = (
    (
        rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF....WEBP|BM.{4}\0\0\0\0|....ftyp(?:hei|mif|avi)",
        "an image",
        TRY_SCAN,
    ),
    (rb"\{\\rtf", "a rich text file (.rtf)", TRY_WORD),
    (rb"Rar!|7z\xbc\xaf|\x1f\x8b|BZh\d|\xfd7zXZ", "a compressed file", _TRY_UNPACK),
    (
        rb"SQLite format 3|\x7fELF|MZ.{10,100}PE\0\0|\xca\xfe\xba\xbe",
        "a program or database",
        "name the report file",
    ),
    (rb".{0,400}(?:progid=\"Word\.Document\"|<w:wordDocument)", "a Word 2003 XML file", TRY_WORD),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (
    ("EncryptedPackage", "a Word file protected by a password", "save it without the password and try again"),
    ("Workbook", "an Excel file (.xls)", "save the report itself as .docx and try again"),
    ("PowerPoint Document", "a PowerPoint file (.ppt)", "save the report itself as .docx and try again"),
)
_ZIP_MEMBERS = (
    (
        "OFD.xml",
        "an OFD file (.ofd)",
        "open it in an OFD reader or WPS, save it as .docx or as a PDF with text and try again",
    ),
    ("xl/", "a spreadsheet (.xlsx)", "save the report itself as .docx and try again"),
    ("ppt/", "a presentation (.pptx)", "save the report itself as .docx and try again"),
    ("content.xml", "an OpenDocument file (.odt)", TRY_WORD),
)


def kind_of(data: bytes, source: str) -> Kind:
    """The kind of a file that can be read; ReportError names any other and says how to save it."""
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_zip(data, source)
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    if data.startswith(_OLE):
        raise _refused(source, *_ole_document(data, source))
    for pattern, name, advice in _REFUSED:
        if re.match(pattern, data, re.DOTALL):
            raise _refused(source, name, advice)
    return Kind.ARCHIVE if is_web_archive(data) else Kind.TEXT


def _kind_of_zip(data: bytes, source: str) -> Kind:
    """DOCX by its main part; every other package is refused by name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError):
        raise ReportError(
            f"{source}: the file is damaged or was cut short (no whole .docx or ZIP); download or save it again"
        ) from None
    if any(re.fullmatch(r"word/document\d*\.xml", name) for name in names):
        return Kind.DOCX
    for member, name, advice in _ZIP_MEMBERS:
        if any(part == member or (member.endswith("/") and part.startswith(member)) for part in names):
            raise _refused(source, name, advice)
    raise _refused(source, "a ZIP archive", _TRY_UNPACK)


def _ole_document(data: bytes, source: str) -> tuple[str, str]:
    """What a file of Office 97-2003 holds, and what to do with it."""
    for stream, name, advice in _OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            return name, advice
    wps = source.lower().endswith(".wps")
    return ("a WPS file (.wps)" if wps else "a Word 97-2003 or WPS file (.doc, .wps)"), TRY_WORD


def _refused(source: str, name: str, advice: str) -> ReportError:
    return ReportError(f"{source}: this is {name}, which is not read; {advice}")
