"""PDF reports: lines become paragraphs, ruling lines become tables, and pages leave no trace in either."""

from __future__ import annotations

import time
import zlib
from pathlib import Path

import pytest

from knowledge.errors import ReportError
from knowledge.extraction.report import extract_report
from knowledge.models import BlockKind
from knowledge.readers import read_document
from knowledge.readers.pdf import read_pdf
from knowledge.readers.pdf_layout import Page, to_pieces
from knowledge.readers.pdf_lines import Letter
from knowledge.readers.pieces import Paragraph
from tests.knowledge.readers import files, form_rows
from tests.knowledge.readers.files import Cell, Grid, pdf, pdf_grid, pdf_text

LEFT, TOP = 72, 90
WIDTHS = {2: [150, 90, 90, 90], 3: [30, 60, 110, *[36] * 7], 4: [29] * 15}


def foot(number: int) -> str:
    """A page number."""
    return pdf_text(285, 812, f"- {number} -", 10)


def report_pages() -> list[str]:
    """The report on four pages."""
    first = pdf_text(150, 60, files.TITLE[:10], 16) + pdf_text(150, 85, files.TITLE[10:], 16)
    first += pdf_text(LEFT, 120, files.HEADINGS[0]) + pdf_text(LEFT + 24, 140, files.PROSE)
    pages = [first + foot(1)]
    for number, grid in files.grids().items():
        content = pdf_text(LEFT, 60, files.HEADINGS[number - 1]) + pdf_grid(
            LEFT, TOP, WIDTHS[number], 40, grid
        )
        pages.append(content + foot(number))
    return pages


def tables(data: bytes) -> list[tuple[tuple[str, ...], ...]]:
    """The tables of a PDF."""
    return [block.rows for block in read_pdf(data, "report.pdf").blocks if block.kind is BlockKind.TABLE]


def texts(data: bytes) -> list[str]:
    """The headings and paragraphs of a PDF."""
    return [block.text for block in read_pdf(data, "report.pdf").blocks if block.kind is not BlockKind.TABLE]


@pytest.mark.parametrize("turn", [0, 90, 180])
def test_the_cells_are_as_printed(turn: int) -> None:
    report = extract_report(read_pdf(pdf(report_pages(), turn), "report.pdf"))
    assert report.title == files.TITLE
    assert {
        fact.key: fact.value_text for fact in report.facts if fact.key in form_rows.CELLS
    } == form_rows.CELLS
    assert report.findings == ()


def test_six_pages_take_less_than_three_seconds() -> None:
    data = pdf([*report_pages(), *report_pages()[2:]])
    start = time.process_time()  # a machine that does other things meanwhile is no failure
    read_pdf(data, "report.pdf")
    assert time.process_time() - start < 3


@pytest.mark.parametrize("cut", range(1, 11))
def test_a_table_goes_on_over_pages(cut: int) -> None:
    grid = files.proactive_grid()
    whole = tables(pdf([pdf_text(LEFT, 60, files.TITLE) + pdf_grid(LEFT, TOP, WIDTHS[2], 30, grid)]))
    upper = (
        pdf_text(LEFT, 60, files.TITLE) + pdf_grid(LEFT, 700 - 30 * cut, WIDTHS[2], 30, grid[:cut]) + foot(1)
    )
    parts = tables(pdf([upper, pdf_grid(LEFT, TOP, WIDTHS[2], 30, grid[cut:]) + foot(2)]))
    assert parts == whole


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (("5.要求行政机关确认或重", "1", "0", "1"), ("新出具已获取信息", "", "", "")),
        (("5.要求行政机关确认或重", "", "", ""), ("新出具已获取信息", "1", "0", "1")),
        (("5.要求行政机关确认或重新出具已获取信息", "", "", ""), ("", "1", "0", "1")),
    ],
)
def test_a_row_cut_by_the_end_of_a_page_is_made_whole(upper: tuple[str, ...], lower: tuple[str, ...]) -> None:
    before = [
        [Cell(text) for text in ("4.无正当理由大量反复申请", "0", "0", "0")],
        [Cell(text) for text in upper],
    ]
    after = [[Cell(text) for text in lower], [Cell(text) for text in ("（六）其他处理", "2", "0", "2")]]
    data = pdf([pdf_grid(LEFT, 600, WIDTHS[2], 40, before), pdf_grid(LEFT, TOP, WIDTHS[2], 40, after)])
    assert tables(data) == [
        (
            ("4.无正当理由大量反复申请", "0", "0", "0"),
            ("5.要求行政机关确认或重新出具已获取信息", "1", "0", "1"),
            ("（六）其他处理", "2", "0", "2"),
        )
    ]


def test_a_header_repeated_on_the_next_page_is_read_once() -> None:
    header = [[Cell(text) for text in ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")]]
    rows = [[[Cell(name), *(Cell(str(n)) for n in (1, 2, 3))]] for name in ("规章", "行政规范性文件")]
    data = pdf([pdf_grid(LEFT, TOP, WIDTHS[2], 30, header + row) for row in rows])
    assert tables(data) == [
        (
            ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
            ("规章", "1", "2", "3"),
            ("行政规范性文件", "1", "2", "3"),
        )
    ]


def test_a_number_wider_than_its_cell_is_read_whole_in_it() -> None:
    grid: Grid = [[Cell("行政许可"), Cell(""), Cell("")], [Cell("行政处罚"), Cell("2"), Cell("3")]]
    content = pdf_text(LEFT, 60, files.TITLE) + pdf_grid(LEFT, TOP, [80, 20, 60], 30, grid)
    content += pdf_text(LEFT + 82, TOP + 10, "51764", 9) + pdf_text(LEFT + 130, TOP + 10, "7", 9)
    assert tables(pdf([content])) == [(("行政许可", "51764", "7"), ("行政处罚", "2", "3"))]


def test_wrapped_lines_grow_together_and_page_numbers_go() -> None:
    line = "2023年，我镇通过政府网站主动公开政府信息合计有二百一十"
    pages = [
        pdf_text(LEFT + 24, 700, line)
        + pdf_text(LEFT, 720, "二条，在政务微信公众号上发布有关民生的各类信息有三十")
        + foot(1),
        pdf_text(LEFT, 80, "四条。") + pdf_text(LEFT + 24, 100, "全年解读政策文件十四件。") + foot(2),
        pdf_text(LEFT + 24, 80, "第三页。") + pdf_text(285, 812, "第3页 共3页", 10),
    ]
    assert texts(pdf(pages)) == [
        line + "二条，在政务微信公众号上发布有关民生的各类信息有三十四条。",
        "全年解读政策文件十四件。",
        "第三页。",
    ]


def test_running_titles_go_and_what_stands_on_few_pages_stays() -> None:
    contact = "联系电话：0368-5550136"
    pages = [
        pdf_text(LEFT, 40, f"青禾县 打印于2024/1/{n}", 9)
        + pdf_text(LEFT + 24, 200, "我镇积极推进政务公开工作并取得一定成效为建设服务型政府作")
        + pdf_text(LEFT, 220, f"出第{n}项贡献。")
        for n in range(1, 5)
    ]
    pages[0] += pdf_text(LEFT + 24, 815, contact)
    found = texts(pdf(pages))
    assert [text[-6:] for text in found if text != contact] == [f"第{n}项贡献。" for n in range(1, 5)]
    assert found[1] == contact


def test_headings_and_paragraphs_stay_apart_without_indentation() -> None:
    lines = [
        files.TITLE,
        files.HEADINGS[0],
        files.PROSE,
        files.HEADINGS[4],
        "（一）问题。力量薄弱。",
        "（二）改进。增加人员。",
    ]
    content = "".join(pdf_text(LEFT, 80 + 22 * i, text) for i, text in enumerate(lines))
    assert texts(pdf([content])) == lines


def test_letters_printed_twice_appear_once() -> None:
    content = (
        pdf_text(LEFT, 100, files.HEADINGS[0])
        + pdf_text(LEFT + 0.6, 100, files.HEADINGS[0])
        + pdf_text(LEFT, 130, files.PROSE)
    )
    assert texts(pdf([content])) == [files.HEADINGS[0], files.PROSE]


def test_a_table_without_lines_is_told_by_the_gaps() -> None:
    rows = [
        ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
        ("规章", "1", "2", "3"),
        ("行政规范性文件", "4", "5", "6"),
    ]
    content = "".join(
        pdf_text(LEFT + 120 * column, 100 + 24 * row, text)
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    )
    assert tables(pdf([content])) == [tuple(rows)]


def test_backgrounds_behind_the_text_are_no_table() -> None:
    background = "1 1 1 rg " + "".join(f"70 {742 - 22 * i} 450 22 re f\n" for i in range(3)) + "0 0 0 rg\n"
    lines = ["全年解读文件十四件。", files.PROSE]
    content = background + "".join(pdf_text(LEFT + 24, 90 + 22 * i, line) for i, line in enumerate(lines))
    assert tables(pdf([content])) == []
    assert texts(pdf([content])) == lines


def test_lines_drawn_as_thin_shapes_are_lines() -> None:
    shapes = "".join(f"72 {700 - 30 * i} 200 0.6 re f\n" for i in range(3)) + "".join(
        f"{x} 640 0.6 60.6 re f\n" for x in (72, 172, 272)
    )
    content = pdf_text(LEFT, 60, files.TITLE) + shapes
    content += "".join(
        pdf_text(x, y, text)
        for x, y, text in ((80, 160, "行政处罚"), (180, 160, "49"), (80, 190, "行政强制"), (180, 190, "7"))
    )
    assert tables(pdf([content])) == [(("行政处罚", "49"), ("行政强制", "7"))]


def test_a_sentence_goes_on_behind_nothing_but_its_own_end() -> None:
    def page(*lines: tuple[float, str]) -> Page:
        letters = [
            Letter(text, left + 12 * i, 100 + 20 * row, left + 12 * i + 12, 112 + 20 * row)
            for row, (left, words) in enumerate(lines)
            for i, text in enumerate(words)
        ]
        return Page(842, letters, [])

    full = "我镇积极推进政务公开工作并取得一定成效为建设服务型政府作"
    pieces = to_pieces([page((96, full), (72, "出贡献。"), (96, "二是加强管理。"), (72, "无缩进的新段落。"))])
    assert pieces == [
        Paragraph(full + "出贡献。"),
        Paragraph("二是加强管理。"),
        Paragraph("无缩进的新段落。"),
    ]


# ---------------------------------------------------------------------- refusals
PICTURE = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q\n"


def encrypted() -> bytes:
    """A PDF that wants a password (its key fits none)."""
    data = pdf([pdf_text(72, 72, files.TITLE)])
    handler = b"/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<%s>/U<%s>>>/ID[<00><00>]" % (
        b"11" * 32,
        b"22" * 32,
    )
    return data.replace(b"/Root 1 0 R", b"/Root 1 0 R" + handler)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (pdf([PICTURE] * 3), "a scan"),
        (pdf([""]), "holds no text"),
        (encrypted(), "password"),
        (pdf([pdf_text(72, 72, "公开")] * 301), "301 pages"),
        (pdf([pdf_text(72, 72, files.TITLE)])[:300], "damaged"),
        (b"%PDF-1.7\n" + b"1 0 obj" * 50, "damaged"),
    ],
    ids=["scan", "blank", "encrypted", "long", "cut", "damaged"],
)
def test_what_cannot_be_read_is_said(data: bytes, words: str) -> None:
    with pytest.raises(ReportError, match=words):
        read_pdf(data, "report.pdf")


def test_a_page_that_is_a_picture_is_a_finding() -> None:
    data = pdf([pdf_text(LEFT, 80, files.TITLE) + pdf_text(LEFT, 100, files.PROSE), PICTURE])
    document = read_pdf(data, "report.pdf")
    assert document.findings == ("第2页是图片，没有文字层，其中的内容未读入",)
    assert extract_report(document).findings == document.findings


@pytest.mark.parametrize("place", [40, -3])
def test_a_pdf_with_a_damaged_part_is_refused(place: int) -> None:
    content = pdf_text(LEFT, 80, files.TITLE) + pdf_text(LEFT, 100, files.PROSE)
    packed = bytearray(zlib.compress(content.encode()))

    def packed_pdf() -> bytes:
        said = b"<</Length %d/Filter/FlateDecode>>\nstream\n" % len(packed)
        return pdf(["STREAM"]).replace(b"<</Length 6>>\nstream\nSTREAM", said + packed)

    assert files.TITLE[:10] in read_pdf(packed_pdf(), "report.pdf").blocks[0].text
    packed[place] ^= 1
    with pytest.raises(ReportError, match="damaged"):
        read_pdf(packed_pdf(), "report.pdf")


def repeated(piece: bytes, times: int) -> bytes:
    """A zlib stream of a piece again and again, packed once: a full flush makes the packed piece stand alone."""
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    packed = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    check = 1
    for _ in range(times):
        check = zlib.adler32(piece, check)
    return b"\x78\xda" + packed * times + packer.flush() + check.to_bytes(4, "big")


def test_a_content_that_unpacks_to_gigabytes_takes_neither_memory_nor_time() -> None:
    bomb = repeated(b"0 0 m 1 1 l S " * 100_000, 400)
    plain = pdf(["STREAM"])
    data = plain.replace(
        b"<</Length 6>>\nstream\nSTREAM", b"<</Length %d/Filter/FlateDecode>>\nstream\n" % len(bomb) + bomb
    )
    start = time.monotonic()
    with pytest.raises(ReportError):
        read_pdf(data, "report.pdf")
    assert time.monotonic() - start < 100


def test_a_pdf_is_read_whatever_it_is_called() -> None:
    Path("report.txt").write_bytes(b"\n" + pdf(report_pages()))
    assert read_document(Path("report.txt")).blocks[0].text == files.TITLE[:10]


@pytest.mark.parametrize("sign", ["无", "／", "０", "①", "5①", "22（其中修订16件）"])
def test_a_cell_is_read_though_the_file_does_not_hold_its_font(sign: str) -> None:
    grid: Grid = [[Cell("行政许可"), Cell(sign), Cell("7")], [Cell("行政处罚"), Cell("2"), Cell("3")]]
    content = pdf_text(LEFT, 60, files.TITLE) + pdf_grid(LEFT, TOP, [80, 90, 60], 30, grid)
    assert tables(pdf([content])) == [(("行政许可", sign, "7"), ("行政处罚", "2", "3"))]


def test_a_small_raised_digit_is_no_digit_of_the_figure_before_it() -> None:
    raised = pdf_text(LEFT + 61, 55, "1", 6)
    page = pdf_text(LEFT, 60, "公开信息12") + raised + pdf_text(LEFT + 65, 60, "条。")
    page += "".join(pdf_text(LEFT, 120 + 20 * line, files.PROSE) for line in range(3))
    assert texts(pdf([page]))[0] == "公开信息12条。"
