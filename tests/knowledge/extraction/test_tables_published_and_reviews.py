"""The first and the last table of the form: what was published, and how reviews and lawsuits ended."""

from __future__ import annotations

import pytest

from knowledge.models import Report, ValueState
from tests.knowledge.extraction.test_tables import LAYOUTS, Grid, drawn, numbers
from tests.samples import by_key, report_of


def proactive(rows: Grid, layout: str = "tab") -> Report:
    """A report with a table of what was published on the office's own initiative."""
    return report_of(
        f"二、主动公开政府信息情况\n\n{drawn(rows, layout)}\n\n五、存在的主要问题及改进情况\n\n没有大的问题。"
    )


@pytest.mark.parametrize("layout", LAYOUTS)
def test_both_editions_of_the_first_table_are_read(layout: str) -> None:
    trial = proactive(
        [
            ["第二十条第（一）项"],
            ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
            ["规章", "1", "2", "3"],
            ["规范性文件", "4", "5", "6"],
        ],
        layout,
    )
    current = proactive(
        [
            ["第二十条第（一）项"],
            ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
            ["规章", "1", "2", "3"],
            ["行政规范性文件", "4", "5", "6"],
        ],
        layout,
    )
    old, new = by_key(trial), by_key(current)
    assert [
        int(old[f"proactive.rules.{c}"].value or 0) for c in ("made", "newly_published", "published_total")
    ] == [1, 2, 3]
    assert [int(new[f"proactive.rules.{c}"].value or 0) for c in ("made", "repealed", "in_force")] == [
        1,
        2,
        3,
    ]
    assert int(new["proactive.normative_documents.in_force"].value or 0) == 6
    assert "proactive.rules.repealed" not in old


@pytest.mark.parametrize("layout", LAYOUTS)
def test_changed_columns_of_the_first_table_are_read_by_name(layout: str) -> None:
    report = proactive(
        [
            ["第二十条第（五）项"],
            ["信息内容", "处理决定数量", "上一年项目数量", "本年增/减"],
            ["行政许可", "45218", "268", "-31"],
        ],
        layout,
    )
    facts = by_key(report)
    assert facts["proactive.licensing.decisions"].value == 45218
    assert facts["proactive.licensing.projects_before"].value == 268
    change = facts["proactive.licensing.projects_change"]
    assert change.value == -31
    assert change.change


@pytest.mark.parametrize(
    ("header", "printed", "unit"),
    [
        ("采购总金额", "63870", ""),
        ("采购总金额", "327600元", "元"),
        ("采购总金额", "8935.6万元", "万元"),
        ("采购总金额（单位：万元）", "8935.6", "万元"),
    ],
)
def test_the_unit_of_an_amount_is_the_printed_one(header: str, printed: str, unit: str) -> None:
    rows = [["第二十条第（九）项"], ["信息内容", "采购项目数量", header], ["政府集中采购", "164", printed]]
    assert by_key(proactive(rows))["proactive.procurement.purchase_amount"].unit == unit


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("本年收费金额（单位：万元）", "万元"),
        ("本年收费金额（单位：元）", "元"),
    ],
)
def test_fees_are_told_in_the_unit_of_the_header(header: str, unit: str) -> None:
    rows = [
        ["第二十条第（六）项"],
        ["信息内容", "本年处理决定数量"],
        ["行政处罚", "3"],
        ["第二十条第（八）项"],
        ["信息内容", header],
        ["行政事业性收费", "12.48"],
    ]
    fee = by_key(proactive(rows))["proactive.fees.fee"]
    assert (fee.value_text, fee.unit) == ("12.48", unit)


@pytest.mark.parametrize("layout", ["tab", "pipe"])
def test_a_blank_fee_is_blank(layout: str) -> None:
    rows = [
        ["第二十条第（六）项"],
        ["信息内容", "本年处理决定数量"],
        ["行政处罚", "3"],
        ["行政强制", "0"],
        ["第二十条第（八）项"],
        ["信息内容", "本年收费金额（单位：万元）"],
        ["行政事业性收费", ""],
    ]
    facts = by_key(proactive(rows, layout))
    assert facts["proactive.fees.fee"].state is ValueState.BLANK
    assert facts["proactive.enforcement.decisions"].state is ValueState.ZERO


# ---------------------------------------------------------------- reconsideration and litigation
RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]


def review(
    values: list[str], results: list[str] | None = None, layout: str = "tab", first: str = "行政复议"
) -> Report:
    """A report with the table of reconsideration and litigation."""
    named = RESULTS if results is None else results
    grid = [[first, "行政诉讼"], [*named, "未经复议直接起诉", "复议后起诉"], [*named, *named], values]
    return report_of(
        f"四、政府信息公开行政复议、行政诉讼情况\n\n{drawn(grid, layout)}\n\n五、存在的主要问题及改进情况\n\n没有。"
    )


def results_of(report: Report, group: str) -> list[int]:
    facts = by_key(report)
    keys = [f"review.{group}.{result}" for result in ("upheld", "corrected", "other", "pending", "total")]
    return [int(facts[key].value or 0) for key in keys if key in facts]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_fifteen_results_stand_in_three_groups(layout: str) -> None:
    report = review(numbers(6, 1, 0, 2, 9, 2, 0, 1, 0, 3, 3, 0, 0, 1, 4), layout=layout)
    assert results_of(report, "reconsideration") == [6, 1, 0, 2, 9]
    assert results_of(report, "litigation.direct") == [2, 0, 1, 0, 3]
    assert results_of(report, "litigation.after_reconsideration") == [3, 0, 0, 1, 4]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_review_table_that_lost_a_value_is_refused_and_told(layout: str) -> None:
    report = review(numbers(6, 1, 0, 2, 9, 2, 0, 1, 0, 3, 3, 0, 0, 1), layout=layout)
    assert results_of(report, "reconsideration") == []
    assert any("未采用" in finding for finding in report.findings)


def test_a_review_table_with_a_damaged_header_must_add_up() -> None:
    damaged = ["结果", "结果", "其他", "尚未", "总计"]
    good = review(numbers(6, 1, 0, 2, 9, 2, 0, 1, 0, 3, 3, 0, 0, 1, 4), damaged)
    bad = review(numbers(6, 1, 0, 2, 8, 2, 0, 1, 0, 3, 3, 0, 0, 1, 4), damaged)
    assert results_of(good, "reconsideration") == [6, 1, 0, 2, 9]
    assert results_of(bad, "reconsideration") == []


def test_a_lost_name_of_a_group_moves_no_results_to_another() -> None:
    values = [*numbers(5, 0, 0, 2, 7, 8, 0, 0, 1, 9), "", "", "", "", ""]
    assert results_of(review(values), "litigation.direct") == [8, 0, 0, 1, 9]
    report = review(values, first="复议")
    assert not [fact for fact in report.facts if fact.key.startswith("review")]
    assert any("未采用" in finding for finding in report.findings)


def test_a_doubled_column_of_the_header_moves_no_result() -> None:
    figures = numbers(6, 1, 0, 2, 9, 2, 0, 1, 0, 3, 3, 0, 0, 1, 4)
    assert results_of(review(figures, ["结果维持", *RESULTS]), "reconsideration") == [6, 1, 0, 2, 9]
    assert (
        results_of(review([*figures[:4], "8", *figures[5:]], ["结果维持", *RESULTS]), "reconsideration") == []
    )


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (["本年制发件数", "本年废止件数", "现行有效件数"], ["行政许可", "3", "1", "8"]),
        (["上一年项目数量", "本年增/减", "处理决定数量"], ["行政规范性文件", "3", "1", "8"]),
        (["上一年项目数量", "本年增/减"], ["政府集中采购", "2", "63"]),
        (["本年处理决定数量"], ["行政事业性收费", "12"]),
    ],
)
def test_a_row_under_a_header_that_the_form_never_puts_above_it_is_refused_and_told(
    header: list[str], row: list[str]
) -> None:
    grid = [["信息内容", *header], ["规章" if len(row) == 4 else "其他", *["0"] * len(header)], row]
    report = report_of(f"二、主动公开政府信息情况\n\n{drawn(grid, 'tab')}")
    assert not [fact for fact in report.facts if fact.key.startswith("proactive") and fact.value]
    assert any("无法对应" in finding for finding in report.findings)
