"""A thing counted whose name begins with a measure word is not what was told before; what a report says of itself answers nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.assistant import Assistant

_REPORT = """青禾县卫生局2022年政府信息公开工作年度报告
本次年度报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议及行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分组成。如对本报告有疑问，请与青禾县卫生局办公室联系（地址：青禾县柳河路8号，电话：0999-6123456）。
一、总体情况
2022年，我局收到信息公开申请44件，其中网上申请42件，现场申请2件。网站发布信息310条，微信公众号发布信息212条。本单位无政协提案。
"""


@pytest.mark.parametrize(
    "question", ["有多少床位", "那有多少床位呢", "有多少点位", "有多少例会", "有多少票据", "有多少单位"]
)
def test_another_thing_is_not_what_was_told_before(inline: Callable[[str], Assistant], question: str) -> None:
    assistant = inline(_REPORT)
    assert "44 件" in assistant.ask("收到几件申请", "居民").reply
    assert assistant.ask(question, "居民").status == "unanswerable"


@pytest.mark.parametrize("question", ["有多少", "一共有多少", "有多少件", "总共多少"])
def test_bare_words_still_ask_for_the_same(inline: Callable[[str], Assistant], question: str) -> None:
    assistant = inline(_REPORT)
    assistant.ask("收到几件申请", "居民")
    assert "44 件" in assistant.ask(question, "居民").reply


@pytest.mark.parametrize("question", ["存在哪些主要问题", "有什么问题", "存在哪些不足"])
def test_the_parts_of_the_report_are_no_problems(inline: Callable[[str], Assistant], question: str) -> None:
    answer = inline(_REPORT).ask(question)
    assert answer.status == "unanswerable"
    assert "组成" not in answer.reply


@pytest.mark.parametrize("question", ["报告由几部分组成", "报告分为哪几个部分"])
def test_the_parts_of_the_report_are_told(inline: Callable[[str], Assistant], question: str) -> None:
    answer = inline(_REPORT).ask(question)
    assert answer.status == "answered"
    assert "其他需要报告的事项" in answer.reply


@pytest.mark.parametrize("question", ["行政处罚几件", "how many penalties were there?"])
def test_a_refusal_holds_out_no_part_of_the_report(inline: Callable[[str], Assistant], question: str) -> None:
    assert "组成" not in inline(_REPORT).ask(question).reply


@pytest.mark.parametrize("question", ["民情热线多少期", "《民情热线》做了几期节目"])
def test_a_programme_named_after_a_hotline_is_counted_by_its_issues(
    inline: Callable[[str], Assistant], question: str
) -> None:
    answer = inline(f"{_REPORT}完成电台《民情热线》4期。\n").ask(question)
    assert "4 期" in answer.reply


def test_a_hotline_is_counted_by_no_issues_of_a_programme(inline: Callable[[str], Assistant]) -> None:
    answer = inline(f"{_REPORT}完成电台《民情热线》4期。\n").ask("12345热线办了多少件")
    assert answer.status != "answered"


@pytest.mark.parametrize("question", ["是谁申请的", "行政处罚几件"])
def test_a_refusal_does_not_quote_how_the_report_begins(
    inline: Callable[[str], Assistant], question: str
) -> None:
    opening = (
        "本报告由青禾县卫生局根据有关条例规定，包含了主动公开、依申请公开、平台建设等情况。\n一、总体情况"
    )
    reply = inline(_REPORT.replace("一、总体情况", opening)).ask(question).reply
    assert "包含了" not in reply


def test_published_without_a_measure_is_told_by_items(inline: Callable[[str], Assistant]) -> None:
    report = _REPORT.replace("网站发布", "主动公开信息936条。全年共制发文件154件，其中主动公开62件。网站发布")
    assert "936 条" in inline(report).ask("公开了多少").reply
