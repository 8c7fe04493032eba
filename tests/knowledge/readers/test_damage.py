"""Damaged and random files of every kind are read or refused, never anything else; no damage moves a figure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.errors import ReportError
from knowledge.extraction.report import extract_report
from knowledge.models import Document
from knowledge.readers import read_document
from knowledge.readers.text import read_text
from tests.knowledge.readers import files
from tests.knowledge.readers.test_pdf import report_pages
from tests.knowledge.readers.test_text_layouts import BLANKS_SHOW, BLANKS_VANISH, bar_before_rows

few = settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow])
many = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])

WHOLE = {
    "html": files.html_body().encode(),
    "gbk": files.html_body().encode("gbk"),
    "utf-16": f"{files.TITLE}\n{files.PROSE}\n".encode("utf-16"),
    "docx": files.docx_report(),
    "document": f"<html><head><meta charset=gbk></head>{files.html_body()}".encode("gbk"),
}
PDF = files.pdf(report_pages()[:2])
STARTS = [
    b"",
    b"PK\x03\x04",
    b"<html>",
    b"<table><tr>",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"<!DOCTYPE",
]


def read(data: bytes, name: str = "report.bin") -> Document | None:
    """The Document, or None where the file is refused in one line."""
    Path(name).write_bytes(data)
    try:
        return read_document(Path(name))
    except ReportError as error:
        if "\n" in str(error) or not str(error).startswith(name):
            raise
        return None


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """A file with pieces cut out, doubled, or overwritten."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, max(0, len(data) - 1)))
        end = min(len(data), start + draw(st.sampled_from([1, 3, 20, 400, len(data)])))
        how = draw(st.sampled_from(["cut", "double", "noise"]))
        if how == "cut":
            del data[start:end]
        elif how == "double":
            data[start:start] = data[start:end]
        else:
            data[start : start + 30] = draw(st.binary(max_size=30))
    return bytes(data)


@pytest.mark.parametrize("kind", WHOLE)
@many
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    read(data.draw(damaged(WHOLE[kind])))


@few
@given(data=damaged(PDF))
def test_a_damaged_pdf_is_read_or_refused(data: bytes) -> None:
    read(data)


@many
@given(
    start=st.sampled_from(STARTS),
    rest=st.binary(max_size=3_000),
    name=st.sampled_from(["a.txt", "a.html", "a.docx"]),
)
def test_random_bytes_are_read_or_refused(start: bytes, rest: bytes, name: str) -> None:
    read(start + rest, name)


@few
@given(rest=st.binary(max_size=2_000))
def test_random_bytes_that_call_themselves_pdf_are_read_or_refused(rest: bytes) -> None:
    read(b"%PDF-1.7\n" + rest)


MARKUP = ["<table>", "</table>", "<tr>", "<td colspan=9>", "</td>", "<p>", "</p>", "<br>", "<a href=x>", "</a>", "<!--", "-->",
          "<script>", "</script>", "<div style='display:none'>", "</div>", "<h1>", "<![x", "<?", "</", "<", "&nbsp;", "&#", "&amp;",
          "行政许可", "第二十条第（一）项", "信息内容", "5", "一、总体情况", "公开信息5条。", "索引号", "|", "\n", "\t", " ", "'", '"', ">"]  # fmt: skip


@many
@given(pieces=st.lists(st.sampled_from(MARKUP), max_size=60))
def test_any_markup_is_read(pieces: list[str]) -> None:
    read("".join(["<html>", *pieces]).encode())
    read("".join(["公开", *pieces]).encode())


CELLS = ["", "0", "5", "1,288", "/", "无", "总计", "其他", "行政许可", "规章", "信息内容", "本年制发件数", "本年新", "第二十条第（五）项",
         "申请人情况", "自然人", "三、本年度办理结果", "（一）予以公开", "（三）不予公开", "1.属于国家秘密", "行政复议", "行政诉讼",
         "未经复议直接起诉", "结果维持", "四、结转下年度继续办理", "其中：网上", "注"]  # fmt: skip


@many
@given(rows=st.lists(st.lists(st.sampled_from(CELLS), min_size=1, max_size=10), max_size=25))
def test_any_table_is_read_and_every_cell_keeps_its_words(rows: list[list[str]]) -> None:
    lines = [files.TITLE, files.HEADINGS[1], *("| " + " | ".join(row) + " |" for row in rows)]
    report = extract_report(read_text("\n".join(lines).encode(), "report.txt"))
    printed = {cell for row in rows for cell in row}
    assert {fact.value_text for fact in report.facts if fact.key.count(".") >= 2} <= printed


LAYOUTS = {**BLANKS_SHOW, **BLANKS_VANISH, "a bar before each row": bar_before_rows}
del LAYOUTS["bars to spare"]  # there a lost cell looks like a blank one


def cells(lines: list[str]) -> dict[str, str]:
    """Every cell of the form that is read from some lines."""
    report = extract_report(read_text("\n".join(lines).encode(), "report.txt"))
    return {fact.key: fact.value_text for fact in report.facts if fact.key.count(".") >= 2}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_lost_cell_moves_no_figure(
    layout: Callable[[list[list[str]]], list[str]], data: st.DataObject
) -> None:
    tables = {
        number: [[cell.text or "0" for cell in row] for row in grid] for number, grid in files.grids().items()
    }

    def lines() -> list[str]:
        text = [files.TITLE]
        for number, rows in tables.items():
            text += [files.HEADINGS[number - 1], *layout([row for row in rows if row])]
        return text

    whole = cells(lines())
    row = data.draw(st.sampled_from([row for rows in tables.values() for row in rows]))
    del row[data.draw(st.integers(0, len(row) - 1))]
    assert cells(lines()).items() <= whole.items()
