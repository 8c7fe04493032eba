"""A filled form as a report file: every way in which page builders and word processors print its tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from knowledge.extraction.report import extract_report
from knowledge.models import Report
from knowledge.readers.docx import read_docx
from knowledge.readers.html import read_html
from knowledge.readers.pdf import read_pdf
from knowledge.readers.text import read_text
from tests.knowledge.forms.editions import Form
from tests.knowledge.readers import files
from tests.knowledge.readers.files import Grid
from tests.knowledge.readers.test_text_layouts import BLANKS_SHOW, BLANKS_VANISH, bar_before_rows

Lines = Callable[[Sequence[Sequence[str]]], list[str]]
PDF_WIDTHS = {2: [150, 90, 90, 90], 3: [30, 60, 110, *[36] * 7, 48], 4: [34] * 15}


def once(grid: Grid) -> list[list[str]]:
    """Merged cells printed once, as most page builders do."""
    return [[cell.text for cell in row] for row in grid]


def squared(grid: Grid, repeat: bool = False) -> list[list[str]]:
    """Every row as wide as the table: merged cells leave blanks behind them, or their words again."""
    width = sum(cell.columns for cell in grid[0])
    rows: list[list[str | None]] = [[None] * width for _ in grid]
    for number, row in enumerate(grid):
        for cell in row:
            column = rows[number].index(None)
            for down in range(cell.rows):
                for right in range(cell.columns):
                    first = down == right == 0
                    rows[number + down][column + right] = cell.text if first or repeat else ""
    return [[text or "" for text in row] for row in rows]


def wide(grid: Grid) -> list[list[str]]:
    """Merged cells printed once, and the rest of a narrow row as blanks behind it."""
    width = sum(cell.columns for cell in grid[0])
    return [[cell.text for cell in row] + [""] * (width - len(row)) for row in grid]


def text_report(form: Form, lines: Lines, cells: Callable[[Grid], list[list[str]]] = once) -> Report:
    """The report read from a text file."""
    text = [files.TITLE, ""]
    for number, heading in enumerate(files.HEADINGS, 1):
        grid = form.tables.get(number)
        text += [heading, *(["无。"] if grid is None else lines(cells(grid)))]
    return extract_report(read_text("\n".join(text).encode(), "report.txt"))


def html_report(form: Form) -> Report:
    """The report read from a web page with rowspan and colspan."""
    parts = [f"<h1>{files.TITLE}</h1>"]
    for number, heading in enumerate(files.HEADINGS, 1):
        grid = form.tables.get(number)
        parts += [f"<p>{heading}</p>", "<p>无。</p>" if grid is None else files.html_table(grid)]
    return extract_report(read_html("\n".join(parts), "report.html"))


def docx_report(form: Form) -> Report:
    """The report read from a Word file."""
    parts = [files.docx_paragraph(files.TITLE)]
    for number, heading in enumerate(files.HEADINGS, 1):
        grid = form.tables.get(number)
        parts += [
            files.docx_paragraph(heading),
            files.docx_paragraph("无。") if grid is None else files.docx_table(grid),
        ]
    return extract_report(read_docx(files.docx("".join(parts)), "report.docx"))


def pdf_report(form: Form) -> Report:
    """The report read from a PDF with ruled tables."""
    pages = [files.pdf_text(72, 60, files.TITLE)]
    for number, grid in form.tables.items():
        heading = files.pdf_text(72, 40, files.HEADINGS[number - 1])
        pages.append(heading + files.pdf_grid(40, 60, PDF_WIDTHS[number], 26, grid))
    return extract_report(read_pdf(files.pdf(pages), "report.pdf"))


def in_text(lines: Lines, cells: Callable[[Grid], list[list[str]]] = once) -> Callable[[Form], Report]:
    """A layout of text lines."""
    return lambda form: text_report(form, lines, cells)


def a_cell_a_line_and_bars(rows: Sequence[Sequence[str]]) -> list[str]:
    """A cell a line, the bars of the blank cells at the end of a row behind its last one that is filled."""
    lines = []
    for row in rows:
        filled = max((place for place, cell in enumerate(row) if cell), default=0) + 1
        lines += [f"{cell} |" for cell in row[: filled - 1]]
        lines.append(row[filled - 1] + " |" * (len(row) - filled + 1))
    return lines


def paged(lines: Lines, repeat: bool) -> Lines:
    """Rows with a page break among them; the new page may begin with the table's header again."""

    def pages(rows: Sequence[Sequence[str]]) -> list[str]:
        half = len(rows) * 2 // 3
        header = list(rows[:3]) if repeat and len(rows) > 20 and not rows[0][0].startswith("第") else []
        return [*lines(rows[:half]), "", "- 3 -", "", *lines([*header, *rows[half:]])]

    return pages


SHOWING: dict[str, Callable[[Form], Report]] = {
    **{name: in_text(lines) for name, lines in BLANKS_SHOW.items()},
    "tabs, merged cells blank": in_text(BLANKS_SHOW["tabs"], squared),
    "markdown, merged cells blank": in_text(BLANKS_SHOW["markdown"], squared),
    "markdown, merged cells repeated": in_text(BLANKS_SHOW["markdown"], lambda grid: squared(grid, True)),
    "tabs, blanks behind": in_text(BLANKS_SHOW["tabs"], wide),
    "a cell a line, bars behind": in_text(a_cell_a_line_and_bars, wide),
    "tabs, a page break": in_text(paged(BLANKS_SHOW["tabs"], False)),
    "bars, a page break": in_text(paged(BLANKS_SHOW["bars around"], False)),
    "bars, a page break and the header again": in_text(paged(BLANKS_SHOW["bars around"], True)),
    "html": html_report,
    "docx": docx_report,
    "pdf": pdf_report,
}
"""Layouts in which a blank cell can be seen."""
VANISHING: dict[str, Callable[[Form], Report]] = {
    **{name: in_text(lines) for name, lines in BLANKS_VANISH.items()},
    "a bar before each row": in_text(bar_before_rows),
    "a cell a line, a page break": in_text(paged(BLANKS_VANISH["a cell a line"], False)),
    "a cell a line, blank ones too": in_text(lambda rows: [cell for row in rows for cell in row]),
}
"""Layouts in which a blank cell leaves no trace, or one that may be the page's own spacing."""
