"""A report exported from a spreadsheet is read like any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import ReportError
from knowledge.extraction.report import extract_report
from knowledge.readers import read_document
from tests.knowledge.readers import files, form_rows
from tests.knowledge.readers.test_text_layouts import cells_of


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_spreadsheet_saved_as_csv_is_read(encoding: str) -> None:
    rows = [[files.TITLE, ""], [files.HEADINGS[0], ""], [files.PROSE, ""]]
    for number, grid in files.grids().items():
        rows += [[files.HEADINGS[number - 1], ""], *([cell.text for cell in row] for row in grid)]
    lines = [",".join(f'"{cell}"' for cell in row) for row in rows]
    Path("report.csv").write_bytes("\r\n".join(lines).encode(encoding))
    report = extract_report(read_document(Path("report.csv")))
    assert cells_of(report) == form_rows.CELLS
    assert any(fact.section.startswith("一、") for fact in report.facts)


def test_a_csv_file_without_end_to_a_cell_is_refused_in_one_line() -> None:
    Path("report.csv").write_text(f'{files.TITLE}\n"' + "公开，" * 50_000, encoding="utf-8")
    with pytest.raises(ReportError, match="cannot be told apart"):
        read_document(Path("report.csv"))
