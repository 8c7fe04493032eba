"""Reads PDF reports with a text layer; the letters are taken out by a process of its own (see pdf_letters)."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from knowledge.errors import ReportError
from knowledge.models import Document
from knowledge.patterns import lazily
from knowledge.readers.decoding import LOST
from knowledge.readers.kinds import TRY_SCAN
from knowledge.readers.pdf_font import font
from knowledge.readers.pdf_layout import Page, to_pieces
from knowledge.readers.pdf_lines import Letter
from knowledge.readers.pdf_streams import are_whole
from knowledge.readers.pieces import to_document, unframe

_PROGRAM = Path(__file__).with_name("pdf_letters.py")
_MAX_SECONDS = 90
"""The program limits its own computing time to less; this ends one that waits."""
_ODD = lazily("[\x80-\xb6\xb8-\u024f]")
_FEW_ODD, _MAX_ODD_SHARE = 5, 0.03
"""Accented Latin letters that a page may hold: in a name, beside a sign of measure."""
_MIN_LETTERS = 20
"""Letters a page must hold on average; a scan has at most a page number."""
_MAX_LOST_SHARE = 0.2
"""Share of letters without a meaning from which on the text layer is of no use."""


def read_pdf(data: bytes, source: str) -> Document:
    """Reads a PDF; ReportError if it is damaged, encrypted, a scan, or longer than any report."""
    sheets = _letters(data, source)
    pages = [_page(sheet) for sheet in sheets]
    letters = [letter.text for page in pages for letter in page.letters]
    if len(letters) < _MIN_LETTERS * len(pages) and any(sheet["picture"] for sheet in sheets):
        raise ReportError(f"{source}: this PDF holds pictures of pages (a scan) and no text; {TRY_SCAN}")
    if len(letters) < _MIN_LETTERS:
        raise ReportError(f"{source}: this PDF holds no text; {TRY_SCAN}")
    if letters.count(LOST) > _MAX_LOST_SHARE * len(letters):
        raise ReportError(f"{source}: the fonts of this PDF do not say which letters they show; {TRY_SCAN}")
    return to_document(unframe(to_pieces(pages)), source, _findings(sheets))


def _letters(data: bytes, source: str) -> list[dict[str, Any]]:
    """The pages as the program gives them."""
    damaged = ReportError(f"{source}: the PDF is damaged or was cut short; download or save it again")
    if not are_whole(data):
        raise damaged
    try:
        # -P: the readers' folder must not hide the standard library's html
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "boxes.ttf").write_bytes(font())
            command = [sys.executable, "-P", str(_PROGRAM), folder]
            done = subprocess.run(command, input=data, capture_output=True, timeout=_MAX_SECONDS, check=True)
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise ReportError(
            f"{source}: reading the PDF took too long; save the report as .docx and try again"
        ) from None
    except (subprocess.CalledProcessError, ValueError):
        raise ReportError(
            f"{source}: the PDF is damaged, or takes more time or memory than any report; save the report as .docx and try again"
        ) from None
    except OSError as error:
        raise ReportError(f"{source}: the PDF reader could not be started ({error.strerror})") from None
    reason, *numbers = answer.get("refused", "").split() or [""]
    if reason == "encrypted":
        raise ReportError(f"{source}: this PDF is protected by a password; save it without one and try again")
    if reason == "pages":
        raise ReportError(
            f"{source}: a PDF of {numbers[0]} pages; the longest report that is read has {numbers[1]}; save the report's own pages alone and try again"
        )
    if reason == "long":
        raise ReportError(
            f"{source}: the PDF holds far more text than any report; save the report alone and try again"
        )
    if reason or not answer["pages"]:
        raise damaged
    return list(answer["pages"])


def _page(sheet: dict[str, Any]) -> Page:
    return Page(
        sheet["height"],
        [Letter(*letter) for letter in sheet["letters"]],
        [tuple(rule) for rule in sheet["rules"]],
    )


def _findings(sheets: list[dict[str, Any]]) -> tuple[str, ...]:
    """Pages from which nothing was read although they show something, and such as are read only in part."""
    garbled = (
        f"第{number}页有一部分文字是乱码（文件可能已损坏），读出的内容可能不全"
        for number, sheet in enumerate(sheets, 1)
        if _is_garbled(sheet["letters"])
    )
    return (*_unread(sheets), *garbled)


def _is_garbled(letters: list[list[Any]]) -> bool:
    """True if a page of Chinese shows many letters that no report is written in, as a damaged one does."""
    odd = sum(1 for letter in letters if _ODD.match(letter[0]))
    return odd > max(_FEW_ODD, _MAX_ODD_SHARE * len(letters))


def _unread(sheets: list[dict[str, Any]]) -> tuple[str, ...]:
    return tuple(
        f"第{number}页{'无法读出' if sheet.get('damaged') else '是图片，没有文字层'}，其中的内容未读入"
        for number, sheet in enumerate(sheets, 1)
        if sheet.get("damaged") or (sheet["picture"] and len(sheet["letters"]) < _MIN_LETTERS)
    )
