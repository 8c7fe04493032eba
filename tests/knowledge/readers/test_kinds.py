"""Files of other kinds are refused in one line that names the kind and says what to do; the content decides."""

from __future__ import annotations

import io
import zipfile
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from knowledge.errors import ReportError
from knowledge.models import BlockKind
from knowledge.readers import read_document
from knowledge.readers.base import MAX_BYTES
from tests.knowledge.readers import files

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def package(*names: str) -> bytes:
    """A ZIP file with empty members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "")
    return packed.getvalue()


def web_archive(charset: str, kind: str = "html") -> bytes:
    """A page saved in one file with its style sheet, or a letter with the report as its text."""
    saved = MIMEMultipart("related")
    saved["From"] = "<Saved>"
    text = files.html_body() if kind == "html" else f"{files.TITLE}\n\n{files.HEADINGS[0]}\n\n{files.PROSE}"
    saved.attach(MIMEText("body { color: black }" * 2_000, "css"))
    saved.attach(MIMEText(text, kind, charset))
    return saved.as_bytes()


def refusal(data: bytes, name: str) -> str:
    """What reading the data says; it must be one line and begin with the file's name."""
    Path(name).write_bytes(data)
    with pytest.raises(ReportError) as caught:
        read_document(Path(name))
    message = str(caught.value)
    assert message.startswith(f"{name}: ")
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("data", "name", "kind", "advice"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "a.doc", ".doc", ".docx"),
        (OLE + "WordDocument".encode("utf-16-le"), "a.wps", "WPS", ".docx"),
        (OLE + "Workbook".encode("utf-16-le"), "a.xls", "Excel", ".docx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "password", "without"),
        (package("OFD.xml", "Doc_0/Document.xml"), "a.ofd", "OFD", ".docx"),
        (package("[Content_Types].xml", "xl/workbook.xml"), "a.xlsx", "spreadsheet", ".docx"),
        (package("ppt/presentation.xml"), "a.pptx", "presentation", ".docx"),
        (package("mimetype", "content.xml"), "a.odt", "OpenDocument", ".docx"),
        (package("report.txt"), "a.zip", "ZIP", "unpack"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "a.png", "image", "OCR"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "a.jpg", "image", "OCR"),
        (b"GIF89a" + bytes(100), "a.gif", "image", "OCR"),
        (b"BM" + b"1234" + bytes(100), "a.bmp", "image", "OCR"),
        (b"II*\0" + bytes(100), "a.tif", "image", "OCR"),
        (b"RIFF1234WEBPVP8 ", "a.webp", "image", "OCR"),
        (b"\0\0\0\x18ftypheic" + bytes(100), "a.heic", "image", "OCR"),
        (rb"{\rtf1\ansi report}", "a.rtf", "rich text", ".docx"),
        (b"Rar!\x1a\x07" + bytes(100), "a.rar", "compressed", "unpack"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(100), "a.7z", "compressed", "unpack"),
        (b"\x1f\x8b\x08" + bytes(100), "a.gz", "compressed", "unpack"),
        (b"SQLite format 3\0" + bytes(100), "a.db", "database", "name the report"),
        (
            b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>',
            "a.xml",
            "Word 2003 XML",
            ".docx",
        ),
        (
            b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
            "a.mht",
            "web archive or e-mail",
            "attached",
        ),
    ],
)
@pytest.mark.parametrize("disguise", ["", ".txt", ".docx", ".pdf"])
def test_other_kinds_are_named_with_the_way_out(
    data: bytes, name: str, kind: str, advice: str, disguise: str
) -> None:
    message = refusal(data, name + disguise)
    if not (disguise and name == "a.wps"):  # only the name tells .wps from .doc
        assert kind in message
    assert advice in message


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (files.docx_report(), "report.doc"),
        (files.docx_report(), "report.wps"),
        (files.html_body().encode(), "report.txt"),
        (files.html_body().encode("gbk"), "report.doc"),
        (files.docx_report(), "report.pdf"),
        (web_archive("utf-8"), "report.mht"),
        (web_archive("gb2312"), "report.doc"),
        (web_archive("utf-8", "plain"), "report.eml"),
        (files.pdf([files.pdf_text(72, 72, files.TITLE)]), "report.txt"),
    ],
)
def test_the_content_decides_not_the_name(data: bytes, name: str) -> None:
    Path(name).write_bytes(data)
    blocks = read_document(Path(name)).blocks
    assert files.TITLE in blocks[0].text


def test_text_in_a_file_named_html_keeps_its_lines() -> None:
    Path("report.html").write_text(f"{files.TITLE}\n{files.HEADINGS[0]}\n{files.PROSE}\n", encoding="utf-8")
    kinds = [block.kind for block in read_document(Path("report.html")).blocks]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_what_is_no_file_to_read_is_said() -> None:
    Path("folder").mkdir()
    for name, words in (("missing.txt", "no such file"), ("folder", "is a folder")):
        with pytest.raises(ReportError, match=words):
            read_document(Path(name))
    for blank in (b"", b" \r\n\t", bytes(100)):
        assert "empty" in refusal(blank, "empty.txt")


def test_a_file_beyond_the_limit_is_refused_by_its_size() -> None:
    with Path("large.pdf").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(ReportError, match="larger than 20 MB"):
        read_document(Path("large.pdf"))
