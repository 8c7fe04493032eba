"""Cells of the national form and what stands beside them, asked in the words of residents who never saw the form."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests import ROOT
from tests.bot.conftest import Inline

PROSE = """澄湖区人民政府办公室2023年政府信息公开工作年度报告
根据《某省人民政府办公厅关于编制政府信息公开工作年度报告的通知》(某办函〔2023〕88号)要求编制。
一、总体情况
(一)主动公开。2023年依托政府门户网站及新媒体主动公开各类信息5200条,其中发布动态类信息2100条、政策文件60条,其他信息3040条。
镇微博“澄湖发布”用于回应关切。
(二)依申请公开。全年因政府信息公开产生行政复议案件7件和行政诉讼案件2件,其中行政复议结果维持4件,尚未审结3件,行政诉讼结果维持2件。
"""
CHANNELS = """澄湖市水务局2022年政府信息公开工作年度报告
一、总体情况
2022年,市水务局通过门户网站、政务微博、政务微信等主动公开政府信息4000条,其中门户网站公开信息3000条,“澄湖水务”微博、微信发布信息1000条。
全年通过图片、图表、视频等多种样式开展政策解读9篇。
未收到政府信息公开申请,无因政府信息公开申请提起行政复议、行政诉讼。政府信息依申请公开渠道畅通,依法保障公民获取政府信息的权利。
发布行政权力清单2条,工作会议5条。
"""


@pytest.fixture(scope="module")
def in_force(inline: Inline) -> Assistant:
    return inline((ROOT / "tests/reports/2024-songgao-shichangju.md").read_text("utf-8"))


@pytest.fixture(scope="module")
def prose(inline: Inline) -> Assistant:
    return inline(PROSE)


@pytest.fixture(scope="module")
def channels(inline: Inline) -> Assistant:
    return inline(CHANNELS)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How many from legal service organisations?", "2 items"),
        ("and how many by legal service organizations", "2 items"),
        ("partial disclosure for individuals", "5 items"),
        ("How many were turned down on state secret grounds?", "0 items"),
        ("How many were denied on third-party rights grounds?", "3 items"),
        ("information the office doesn't have", "7 items"),
        ("How many requests were for information that the bureau did not hold?", "7 items"),
        ("How many needed to be newly created?", "1 item"),
        ("How many were dropped since the applicant failed to make corrections in time?", "1 item"),
        ("How many applicants did not submit the required clarification?", "1 item"),
        ("requests handled otherwise", "2 items"),
        ("compulsory enforcement measures", "34 items"),
    ],
)
def test_a_cell_is_found_by_what_it_means(in_force: Assistant, question: str, figure: str) -> None:
    assert in_force.ask(question, "en-cell").reply.startswith(figure)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How many items were released in 2023?", "5200 items"),
        ("How many reconsideration cases were there?", "7 items"),
        ("How many reconsiderations were upheld?", "4 items"),
        ("How many more reconsiderations than lawsuits?", "Difference: 7 − 2 = 5"),
        ("Weibo account name", "“澄湖发布”"),
    ],
)
def test_a_part_is_told_to_who_asks_for_it_only(prose: Assistant, question: str, figure: str) -> None:
    assert prose.ask(question, "en-part").reply.startswith(figure)


@pytest.mark.parametrize(
    "question",
    ["Which document asked for this report?", "which notice requires you to publish an annual report"],
)
def test_what_the_report_was_written_for_is_no_request(prose: Assistant, question: str) -> None:
    assert "88号" in prose.ask(question, "en-basis").reply


def test_what_is_left_may_be_asked_for_by_others(prose: Assistant) -> None:
    prose.ask("How many policy documents were released?", "en-others")
    assert prose.ask("and the others?", "en-others").reply.startswith("3040 items")


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How many on its portal website?", "3000 items"),
        ("What share came via the website?", "Share: 3000 ÷ 4000"),
        ("Did anybody apply for information?", "No."),
        ("Has anyone applied?", "No."),
        ("power list", "2 items"),
    ],
)
def test_one_of_several_channels_is_told_by_itself(channels: Assistant, question: str, figure: str) -> None:
    assert channels.ask(question, "en-channel").reply.startswith(figure)


@pytest.mark.parametrize("question", ["How many from legal aid volunteers?", "How many books by lawyers?"])
def test_other_things_from_somebody_are_no_requests(in_force: Assistant, question: str) -> None:
    assert in_force.ask(question, "en-from").status is not Status.ANSWERED


@pytest.mark.parametrize(
    "question",
    ["In what forms were policies interpreted?", "Using what kinds of formats are policies explained?"],
)
def test_the_form_of_something_is_how_it_was_done(channels: Assistant, question: str) -> None:
    assert "图表、视频" in channels.ask(question, "en-forms").reply
