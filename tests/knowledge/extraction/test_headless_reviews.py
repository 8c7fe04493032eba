"""The fourth part as conversions of PDF files leave it: one row of fifteen values, its header lost."""

from __future__ import annotations

import pytest

from knowledge.extraction.report import extract_report
from knowledge.models import Report
from knowledge.readers.text import read_text

_HEAD = "云岭市2025年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n四、政府信息公开行政复议、行政诉讼情况\n"


def report_of(row: str, before: str = "") -> Report:
    """An invented report with such a row."""
    return extract_report(read_text(f"{_HEAD}{before}{row}\n五、存在的主要问题\n无。".encode(), "report.md"))


def cells(report: Report) -> dict[str, str]:
    """The cells of the fourth part."""
    return {fact.key: fact.value_text for fact in report.facts if fact.key.startswith("review")}


@pytest.mark.parametrize("before", ["", "行政复议行政诉讼\n"])
@pytest.mark.parametrize("between", [" | ", "\t"])
def test_a_row_that_adds_up_is_read_in_the_order_of_the_form(before: str, between: str) -> None:
    values = ["19", "25", "91", "24", "159", "7", "0", "15", "6", "28", "21", "1", "7", "9", "38"]
    row = f"| {between.join(values)} |" if "|" in between else between.join(values)
    found = cells(report_of(row, before))
    assert found["review.reconsideration.corrected"] == "25"
    assert found["review.litigation.direct.total"] == "28"
    assert found["review.litigation.after_reconsideration.pending"] == "9"
    assert len(found) == len(values)


def test_a_row_that_does_not_is_told() -> None:
    report = report_of("| 19 | 25 | 91 | 24 | 158 | 7 | 0 | 15 | 6 | 28 | 21 | 1 | 7 | 9 | 38 |")
    assert cells(report) == {}
    assert any("复议诉讼表" in finding for finding in report.findings)


@pytest.mark.parametrize(("opening", "closing"), [("（", "）"), ("(", ")")])
def test_headings_between_tables_name_the_lawsuits(opening: str, closing: str) -> None:
    header = "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n"
    text = (
        f"{_HEAD}### 行政复议\n{header}| 7 | 1 | 0 | 0 | 8 |\n\n"
        f"### 行政诉讼{opening}未经复议直接起诉{closing}\n{header}| 3 | 0 | 0 | 1 | 4 |\n\n"
        f"### 行政诉讼{opening}复议后起诉{closing}\n{header}| 2 | 0 | 0 | 0 | 2 |\n"
    )
    found = cells(extract_report(read_text(text.encode(), "report.md")))
    assert found["review.litigation.direct.pending"] == "1"
    assert found["review.litigation.after_reconsideration.total"] == "2"
    assert len(found) == 15
