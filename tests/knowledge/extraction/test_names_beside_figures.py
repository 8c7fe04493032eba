"""A table that is no more than names and what is counted beside them, and notes between a figure and its measure word."""

from __future__ import annotations

import pytest

from knowledge.extraction.report import extract_report
from knowledge.models import Report
from knowledge.readers.html import read_html
from knowledge.readers.text import read_text

_TITLE = "云岭县文化局2024年政府信息公开工作年度报告"
_ROWS = (("公开信息", "1,230条"), ("收到来信", "56件"), ("举办培训", "3期"), ("参训", "120人次"))


def figures(report: Report) -> list[tuple[str, str, str]]:
    """What each figure counts, its number and its measure word."""
    return [(fact.label, str(fact.value), fact.unit) for fact in report.facts if fact.value is not None]


def from_text(lines: str) -> Report:
    """An invented report as text."""
    return extract_report(read_text(f"{_TITLE}\n一、总体情况\n{lines}".encode(), "report.txt"))


EXPECTED = [
    ("公开信息", "1230", "条"),
    ("收到来信", "56", "件"),
    ("举办培训", "3", "期"),
    ("参训", "120", "人次"),
]


def test_names_beside_figures_need_no_header_in_html() -> None:
    rows = "".join(f"<tr><td>{name}</td><td>{figure}</td></tr>" for name, figure in _ROWS)
    page = f"<h1>{_TITLE}</h1><p>一、总体情况</p><table>{rows}</table>"
    assert figures(extract_report(read_html(page, "report.html"))) == EXPECTED


@pytest.mark.parametrize("between", ["\t", " | "])
def test_names_beside_figures_need_no_header_in_text(between: str) -> None:
    assert figures(from_text("\n".join(map(between.join, _ROWS)))) == EXPECTED


def test_figures_without_measure_words_do() -> None:
    report = from_text("公开信息\t1230\n收到来信\t56\n举办培训\t3")
    assert figures(report) == []


def test_a_ringed_note_stands_between_a_figure_and_its_measure_word() -> None:
    assert from_text("发布稿件1230①条，其中原创310②余条。").facts[0].value == 1230
    assert [value for _, value, _ in figures(from_text("发布稿件1230①条，其中原创310②余条。"))] == [
        "1230",
        "310",
    ]
