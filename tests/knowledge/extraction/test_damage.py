"""What a page lost of a date or a figure is told to the administrator and never told as a figure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from knowledge.extraction.report import extract_report
from knowledge.models import Report, ValueState
from knowledge.readers.text import read_text


def read(*lines: str) -> Report:
    """The report of a made-up office with these lines."""
    text = "\n".join(("青石镇2019年政府信息公开工作年度报告", *lines))
    return extract_report(read_text(text.encode(), "report.txt"))


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("全年公开政府信息38。", "38"),
        ("主动公开政府信息260余", "260余"),
        ("镇务公开栏公布信息115。其中财务信息9条。", "115"),
        ("全年受理信息公开申请64分别为予以公开35件、不予公开7件，另有要求补正而未补正的申请共计若干。", "64"),
    ],
)
def test_a_figure_that_lost_its_measure_word_is_text(sentence: str, printed: str) -> None:
    report = read("一、总体情况", sentence)
    lost = [fact for fact in report.facts if fact.state is ValueState.DAMAGED]
    assert [(fact.value, fact.value_text) for fact in lost] == [(None, printed)]
    assert [printed in finding and "量词" in finding for finding in report.findings] == [True]


@pytest.mark.parametrize("figure", ["18万", "3个"])
def test_a_figure_that_a_cut_file_ends_with_is_no_figure_yet(figure: str) -> None:
    ends = read("一、总体情况", f"全年公开信息12条，播放量达{figure}")
    goes_on = read("一、总体情况", f"全年公开信息12条，播放量达{figure}。", "青石镇", "2020年1月7日")
    lost = [fact.value_text for fact in ends.facts if fact.state is ValueState.DAMAGED]
    assert len(lost) == 1
    assert lost[0].endswith(figure)
    assert not [fact for fact in goes_on.facts if fact.state is ValueState.DAMAGED]
    assert any(fact.value == 12 and fact.state is ValueState.GIVEN for fact in ends.facts)


def test_a_count_that_a_sentence_goes_on_from_may_leave_its_measure_word_out() -> None:
    report = read("一、总体情况", "全年受理工资争议案件72，结案率97%。")
    assert [(fact.value, fact.unit) for fact in report.facts if fact.value is not None] == [
        (Decimal(72), ""),
        (Decimal(97), "%"),
    ]
    assert report.findings == ()


@pytest.mark.parametrize("date", ["201911日", "20191月1日", "20191231日", "2019年1231日"])
def test_a_date_that_lost_characters_is_flagged(date: str) -> None:
    report = read(f"统计期限自{date}起。", "一、总体情况", "全年公开政府信息38条。")
    assert [date in finding and "日期" in finding for finding in report.findings] == [True]
    assert report.period_start == ""
    assert [int(fact.value) for fact in report.facts if fact.value is not None] == [38]


@pytest.mark.parametrize(
    "sentence",
    ["统计期限自2019年1月1日起至12月31日止。", "2019年12月31日，公开信息38条。", "文件编号2019001号。"],
)
def test_whole_dates_are_not_flagged(sentence: str) -> None:
    assert read("一、总体情况", sentence).findings == ()


def test_a_measure_word_without_its_number_is_told() -> None:
    text = (
        "云岭县文化局2024年政府信息公开工作年度报告\n一、总体情况\n公众号编辑发布信息条。公开信息条目清晰。"
    )
    findings = extract_report(read_text(text.encode(), "report.txt")).findings
    assert findings == ("一、总体情况：量词前缺数字：“公众号编辑发布信息条”，按原文保留",)


def test_a_number_that_the_next_item_runs_into_is_no_count() -> None:
    text = "云岭县文化局2024年政府信息公开工作年度报告\n一、总体情况\n共收到依申请公开事项0三是信息管理方面。"
    report = extract_report(read_text(text.encode(), "report.txt"))
    assert [fact.state for fact in report.facts if fact.value_text == "0"] == [ValueState.DAMAGED]


def test_that_no_fee_was_taken_contradicts_no_count_of_applications() -> None:
    text = (
        "云岭县文化局2024年政府信息公开工作年度报告\n一、总体情况\n我局在受理依申请公开工作中均没有收取费用。\n"
        "三、收到和处理政府信息公开申请情况\n自然人 | 法人或其他组织 | 总计\n"
        "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他\n"
        "一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n"
        "二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n"
    )
    assert extract_report(read_text(text.encode(), "report.txt")).findings == ()
