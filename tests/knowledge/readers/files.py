"""Makes report files of every kind that is read, with the form's tables as offices have them in their files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from tests.knowledge.readers import form_rows as rows

TITLE = "青禾县柳湾镇人民政府2023年政府信息公开工作年度报告"
PROSE = "2023年，我镇通过政府网站公开信息212条，其中政策文件14条。"
HEADINGS = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)


@dataclass(frozen=True)
class Cell:
    """A cell of a table with merged cells."""

    text: str
    columns: int = 1
    rows: int = 1


Grid = list[list[Cell]]


def proactive_grid() -> Grid:
    """The second part: four columns, the articles across them."""
    width = 4
    grid = []
    for row in rows.PROACTIVE:
        last = width - len(row) + 1
        grid.append([*(Cell(text) for text in row[:-1]), Cell(row[-1], columns=last)])
    return grid


def applications_grid() -> Grid:
    """The third part: ten columns, merged headers, groups merged downwards."""
    grid = [
        [
            Cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3),
            Cell("申请人情况", 7),
        ],
        [Cell("自然人", rows=2), Cell("法人或其他组织", 5), Cell("总计", rows=2)],
        [Cell(name) for name in ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")],
        [Cell("一、本年新收政府信息公开申请数量", 3), *map(Cell, rows.RECEIVED)],
        [Cell("二、上年结转政府信息公开申请数量", 3), *map(Cell, rows.CARRIED_OVER)],
    ]
    height = sum(len(members) for _, members in rows.OUTCOMES)
    first = True
    for group, members in rows.OUTCOMES:
        for position, (name, values) in enumerate(members):
            line = [Cell("三、本年度办理结果", rows=height)] if first else []
            if not name:
                line.append(Cell(group, 2))
            else:
                line += [Cell(group, rows=len(members))] if position == 0 else []
                line.append(Cell(name))
            grid.append([*line, *map(Cell, values)])
            first = False
    grid.append([Cell("四、结转下年度继续办理", 3), *map(Cell, rows.CARRIED_FORWARD)])
    return grid


def review_grid() -> Grid:
    """The fourth part: fifteen columns in three groups."""
    return [
        [Cell("行政复议", 5), Cell("行政诉讼", 10)],
        [
            *(Cell(name, rows=2) for name in rows.REVIEW_HEADER),
            Cell("未经复议直接起诉", 5),
            Cell("复议后起诉", 5),
        ],
        [Cell(name) for name in rows.REVIEW_HEADER * 2],
        [Cell(text) for text in rows.REVIEW_VALUES],
    ]


def grids() -> dict[int, Grid]:
    """The tables by the number of the part they stand in."""
    return {2: proactive_grid(), 3: applications_grid(), 4: review_grid()}


# ---------------------------------------------------------------------- HTML
def html_table(grid: Grid) -> str:
    """A table with rowspan and colspan, its cells as Word pastes them."""
    lines = []
    for row in grid:
        cells = "".join(
            f'<td colspan="{cell.columns}" rowspan="{cell.rows}"><p align="center"><span>{escape(cell.text) or "&nbsp;"}'
            "</span></p></td>"
            for cell in row
        )
        lines.append(f"<tr>{cells}</tr>")
    return '<table border="1"><tbody>' + "\n".join(lines) + "</tbody></table>"


def html_body() -> str:
    """The report as a fragment of HTML."""
    parts = [f"<h1>{TITLE}</h1>"]
    for number, heading in enumerate(HEADINGS, 1):
        parts.append(f"<p><strong>{heading}</strong></p>")
        parts.append(
            html_table(grids()[number]) if number in grids() else f"<p>{PROSE if number == 1 else '无。'}</p>"
        )
    return "\n".join(parts)


# ---------------------------------------------------------------------- DOCX
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx_paragraph(text: str, properties: str = "") -> str:
    """A paragraph of a Word document, its text cut in two runs."""
    half = len(text) // 2
    runs = "".join(
        f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in (text[:half], text[half:])
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def docx_table(grid: Grid) -> str:
    """A table of a Word document; cells merged downwards go on in the rows below, as Word stores them."""
    width = sum(cell.columns for cell in grid[0])
    below: dict[int, tuple[int, int]] = {}
    lines = []
    for row in grid:
        cells, column, waiting = "", 0, list(row)
        while column < width:
            if column in below:
                span, left = below.pop(column)
                cells += _docx_cell("", span, '<w:vMerge w:val="continue"/>' if left % 2 else "<w:vMerge/>")
                if left > 1:
                    below[column + 1000] = (span, left - 1)
                column += span
                continue
            cell = waiting.pop(0)
            merge = '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
            cells += _docx_cell(cell.text, cell.columns, merge)
            if cell.rows > 1:
                below[column + 1000] = (cell.columns, cell.rows - 1)
            column += cell.columns
        below = {key % 1000: value for key, value in below.items()}
        lines.append(f"<w:tr>{cells}</w:tr>")
    return f"<w:tbl><w:tblPr/>{''.join(lines)}</w:tbl>"


def _docx_cell(text: str, columns: int, merge: str) -> str:
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    return f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{docx_paragraph(text)}</w:tc>"


def docx(body: str, **parts: str) -> bytes:
    """A Word file; `parts` are further parts by the name of their file (numbering, styles)."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(
            "word/document.xml", f'<w:document xmlns:w="{_W}"><w:body>{body}<w:sectPr/></w:body></w:document>'
        )
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", content.replace("<w:root", f'<w:root xmlns:w="{_W}"'))
    return packed.getvalue()


def docx_report() -> bytes:
    """The report as a Word file."""
    parts = [docx_paragraph(TITLE)]
    for number, heading in enumerate(HEADINGS, 1):
        parts.append(docx_paragraph(heading))
        parts.append(
            docx_table(grids()[number])
            if number in grids()
            else docx_paragraph(PROSE if number == 1 else "无。")
        )
    return docx("".join(parts))


# ---------------------------------------------------------------------- PDF
def pdf(pages: Iterable[str], turn: int = 0) -> bytes:
    """A PDF with these page contents; F1 is a Chinese font that need not be embedded."""
    contents = list(pages)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(contents)}/Kids[{' '.join(f'{6 + 2 * i} 0 R' for i in range(len(contents)))}]>>".encode(),
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/FontDescriptor 5 0 R"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/W[1[500] 17[500 500 500 500 500 500 500 500 500 500]]>>",
        b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 850"
        b"/Descent -150/CapHeight 850/StemV 80>>",
    ]
    for number, content in enumerate(contents):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate {turn}/Contents {7 + 2 * number} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>".encode()
        )
        objects.append(f"<</Length {len(content)}>>\nstream\n{content}\nendstream".encode())
    data, places = b"%PDF-1.5\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        data + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
        + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(data))
    )  # fmt: skip


def pdf_text(x: float, y: float, text: str, size: float = 12) -> str:
    """One line of text, its left end at (x, y) from the upper left corner."""
    codes = text.encode("utf-16-be").hex()
    return f"BT /F1 {size} Tf {x} {842 - y} Td <{codes}> Tj ET\n"


def pdf_rule(x0: float, y0: float, x1: float, y1: float) -> str:
    """A thin ruling line."""
    return f"0.5 w {x0} {842 - y0} m {x1} {842 - y1} l S\n"


def pdf_grid(left: float, top: float, widths: Sequence[float], height: float, grid: Grid) -> str:
    """A ruled table; every cell is drawn as the four lines around it."""
    content = ""
    edges = [left + sum(widths[:i]) for i in range(len(widths) + 1)]
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(grid):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            taken |= {(number + r, column + c) for r in range(cell.rows) for c in range(cell.columns)}
            x0, x1 = edges[column], edges[column + cell.columns]
            y0, y1 = top + number * height, top + (number + cell.rows) * height
            for line in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
                content += pdf_rule(*line)
            content += _cell_text(cell.text, x0, y0, x1)
            column += cell.columns
    return content


def _cell_text(text: str, x0: float, y0: float, x1: float, size: float = 6) -> str:
    """The words of a cell, wrapped at its right edge."""
    room = max(1, int((x1 - x0 - 4) // size))
    lines = [text[i : i + room] for i in range(0, len(text), room)]
    return "".join(pdf_text(x0 + 2, y0 + 2 + (i + 1) * size, line, size) for i, line in enumerate(lines))
