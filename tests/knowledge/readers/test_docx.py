"""Word files: the text as Word shows it, each merged cell once, and nothing unpacked beyond measure."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable

import pytest

from knowledge.errors import ReportError
from knowledge.extraction.report import extract_report
from knowledge.models import BlockKind, ValueState
from knowledge.readers.docx import read_docx
from tests.knowledge.readers import files, form_rows
from tests.knowledge.readers.files import docx, docx_paragraph


def texts(body: str, **parts: str) -> list[str]:
    """The paragraphs of a Word document."""
    return [block.text for block in read_docx(docx(body, **parts), "report.docx").blocks]


def run(text: str) -> str:
    """A run of letters."""
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_the_cells_are_as_printed() -> None:
    report = extract_report(read_docx(files.docx_report(), "report.docx"))
    assert {
        fact.key: fact.value_text for fact in report.facts if fact.key in form_rows.CELLS
    } == form_rows.CELLS
    assert report.findings == ()


def test_a_form_that_nobody_filled_in_gives_blanks_not_zeros() -> None:
    parts = [docx_paragraph(files.TITLE)]
    for number, grid in files.grids().items():
        blank = [
            [files.Cell("" if cell.text.replace(",", "").replace(".", "").isdigit() or cell.text == "/" else cell.text,
                        cell.columns, cell.rows) for cell in row]
            for row in grid
        ]  # fmt: skip
        parts += [docx_paragraph(files.HEADINGS[number - 1]), files.docx_table(blank)]
    cells = [
        fact
        for fact in extract_report(read_docx(docx("".join(parts)), "form.docx")).facts
        if fact.key.count(".") >= 2
    ]
    assert len(cells) > 80
    assert {(fact.state, fact.value) for fact in cells} == {(ValueState.BLANK, None)}


def test_the_text_is_what_word_shows() -> None:
    body = (
        "<w:p>"
        + run("统计期限为")
        + f'<w:smartTag w:element="chsdate">{run("2023年1月")}{run("1日")}</w:smartTag>'
        + f"<w:del><w:r><w:delText>起</w:delText></w:r></w:del><w:ins>{run('起，')}</w:ins>"
        + f"<w:hyperlink>{run('公开')}</w:hyperlink><w:sdt><w:sdtContent>{run('信息')}</w:sdtContent></w:sdt>"
        + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>"
        + '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>5</w:t></w:r><w:r><w:noBreakHyphen/><w:t>7条。</w:t></w:r>'
        + "</w:p>"
        + f"<w:sdt><w:sdtContent>{docx_paragraph('第二段。')}</w:sdtContent></w:sdt>"
    )
    assert texts(body) == ["统计期限为2023年1月1日起，公开信息5-7条。", "第二段。"]


def test_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent>{docx_paragraph('框中文字。')}</w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    body = (
        f'<w:p>{run("正文。")}<w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice>{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert texts(body) == ["正文。", "框中文字。"]


NUMBERING = """<w:root>
<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
</w:root>"""
STYLES = """<w:root><w:style w:styleId="a1"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="a2"><w:basedOn w:val="a1"/></w:style>
<w:style w:styleId="h1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:root>"""


def numbered(text: str, level: int, number: int = 1) -> str:
    """A paragraph that Word numbers."""
    return docx_paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_automatic_numbers_are_written_out() -> None:
    body = (
        numbered("总体情况", 0)
        + numbered("主动公开", 1)
        + docx_paragraph("依申请公开", '<w:pStyle w:val="a2"/>')
        + numbered("平台", 2)
        + numbered("主动公开政府信息情况", 0)
        + numbered("概述", 1)
        + numbered("要点。", 0, 2)
        + docx_paragraph("附则", '<w:pStyle w:val="h1"/>')
    )
    document = read_docx(docx(body, numbering=NUMBERING, styles=STYLES), "report.docx")
    assert [block.text for block in document.blocks] == [
        "一、总体情况", "（一）主动公开", "（二）依申请公开", "1.平台", "二、主动公开政府信息情况", "（一）概述", "要点。", "附则",
    ]  # fmt: skip
    assert [block.level for block in document.blocks] == [1, 2, 2, 3, 1, 2, 0, 1]


def test_deleted_rows_and_nested_tables() -> None:
    inner = (
        "<w:tbl><w:tr><w:tc><w:p>"
        + run("行政许可")
        + "</w:p></w:tc><w:tc><w:p>"
        + run("550")
        + "</w:p></w:tc></w:tr></w:tbl>"
    )
    body = (
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>" + run("旧") + "</w:p></w:tc></w:tr>"
        f"<w:tr><w:tc>{docx_paragraph(files.PROSE)}{inner}<w:p/></w:tc></w:tr></w:tbl>"
    )
    blocks = read_docx(docx(body), "report.docx").blocks
    assert [(block.kind, block.text, block.rows) for block in blocks] == [
        (BlockKind.PARAGRAPH, files.PROSE, ()),
        (BlockKind.TABLE, "", (("行政许可", "550"),)),
    ]


def test_strict_documents_are_read_too() -> None:
    data = docx(docx_paragraph(files.PROSE))
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        strict = old.read("word/document.xml").replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        new.writestr("word/document2.xml", strict)
    assert read_docx(packed.getvalue(), "report.docx").blocks[0].text == files.PROSE


# ---------------------------------------------------------------------- damage and size
def repacked(**parts: bytes) -> bytes:
    """A Word file with parts of any content."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", content)
    return packed.getvalue()


LAUGHS = b'<!DOCTYPE d [<!ENTITY a "' + b"ha" * 50 + b'">' + b"".join(
    b'<!ENTITY %c "&%c;&%c;&%c;&%c;">' % (98 + i, *[97 + i] * 4) for i in range(12)
) + b"]><d>&l;</d>"  # fmt: skip


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: repacked(document=b"<w:p>" * 3), "damaged"),
        (lambda: repacked(document=b""), "damaged"),
        (lambda: repacked(document=LAUGHS), "damaged"),
        (lambda: repacked(document=b"<d>" + bytes(29_000_000) + b"</d>"), "zip bomb"),
        (lambda: repacked(document=b"<d>" + b" " * 200_000_000 + b"</d>"), "zip bomb"),
        (lambda: repacked(document=b"<d/>"), "holds no text"),
        (lambda: docx("<w:p><w:r><w:drawing/></w:r></w:p>"), "holds no text"),
    ],
    ids=["broken", "empty", "laughs", "zeros", "blanks", "no text", "a picture"],
)
def test_damaged_and_oversized_files_are_refused_at_once(make: Callable[[], bytes], words: str) -> None:
    data = make()
    start = time.process_time()
    with pytest.raises(ReportError, match=words):
        read_docx(data, "report.docx")
    assert time.process_time() - start < 5


def test_an_encrypted_part_is_named() -> None:
    data = bytearray(files.docx_report())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(signature, place + 4)
    with pytest.raises(ReportError, match="password"):
        read_docx(bytes(data), "report.docx")


def test_a_damaged_numbering_costs_only_the_numbers() -> None:
    assert texts(numbered("总体情况", 0) + docx_paragraph(files.PROSE), numbering="<broken") == [
        "总体情况",
        files.PROSE,
    ]


def test_elements_nested_without_end_are_read_in_seconds() -> None:
    deep = "<w:sdt><w:sdtContent>" * 20_000 + docx_paragraph("深。") + "</w:sdtContent></w:sdt>" * 20_000
    assert texts(docx_paragraph(files.PROSE) + deep) == [files.PROSE]
