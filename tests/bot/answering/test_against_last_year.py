"""Figures against the year before, what came before the report's year, what is left, and what the report is numbered."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青禾县水务局2022年政府信息公开工作年度报告
青水字〔2023〕8号
一、总体情况
（一）主动公开。2022年我局主动公开政府信息320条，同比增长28%；其中机构职能类信息20条，年度报告信息6条，动态类信息294条。
（二）依申请公开。全年受理申请12件，同比下降37.5%，均已答复；行政诉讼1件，与2021年持平。公众号关注人数与上年基本持平。
（三）平台建设。自2009年3月起开展政府信息公开工作。开展“5·15政务公开日”集中宣传活动，讲解惠民政策。
（四）监督保障。未收取任何费用，不存在减免情况。
"""
CARRIED = """青禾县柳塘镇人民政府2023年政府信息公开工作年度报告
一、总体情况
（一）依申请公开。全年收到申请9件，已办结7件，2件结转至下年办理。本年度未收到行政复议。
"""


@pytest.fixture(scope="module")
def report(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.fixture(scope="module")
def carried(inline: Inline) -> Assistant:
    return inline(CARRIED)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("申请比去年降了百分之几", "37.5%"),
        ("受理申请跟去年比少了百分之多少", "37.5%"),
        ("今年比去年多公开百分之几", "28%"),
        ("公众号粉丝比去年多了吗", "公众号关注人数与上年基本持平"),
        ("哪年开始公开的", "自2009年3月起"),
        ("文号是多少", "青水字〔2023〕8号"),
        ("这份报告是几号文件", "青水字〔2023〕8号"),
        ("政务公开日是哪天", "开展“5·15政务公开日”"),
        ("减免了多少钱", "没有（0）"),
    ],
)
def test_is_told(report: Assistant, question: str, told: str) -> None:
    assert report.ask(question).reply.startswith(told)


@pytest.mark.parametrize("question", ["诉讼比去年多还是少", "诉讼和2021年比有变化吗", "诉讼跟去年一样吗"])
def test_as_many_as_last_year(report: Assistant, question: str) -> None:
    assert "行政诉讼1件，与2021年持平" in report.ask(question).reply.partition("\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "2022年之前公开了多少条",
        "2022年以前公开了多少",
        "申请比去年少几件",
        "网站点击跟去年一样吗",
        "还剩几件申请",
    ],
)
def test_is_not_told(report: Assistant, question: str) -> None:
    assert report.ask(question).status is Status.UNANSWERABLE


def test_a_change_does_not_say_whether_it_was_done(report: Assistant) -> None:
    assert "37.5%" not in report.ask("那几件申请答复了吗").reply.partition("\n")[0].partition("，")[0]
    assert "均已答复" in report.ask("那几件申请答复了吗").reply


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("机构职能和年度报告一共几条", "合计：20 + 6 = 26条"),
        ("机构职能信息加年度报告信息几条", "合计：20 + 6 = 26条"),
        ("动态类比年度报告多几条", "相差：294 − 6 = 288条"),
    ],
)
def test_kinds_by_their_short_names(report: Assistant, question: str, told: str) -> None:
    assert report.ask(question).reply.startswith(told)


@pytest.mark.parametrize("question", ["机构职能信息和领导信息一共几条", "年度报告和公告一共几条"])
def test_no_kind_is_left_out(report: Assistant, question: str) -> None:
    assert report.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize("question", ["还剩几件", "最后剩了几件申请", "还剩多少件没办完"])
def test_what_is_left(carried: Assistant, question: str) -> None:
    assert carried.ask(question).reply.startswith("2 件")


def test_none_is_told_before_what_is_not(carried: Assistant) -> None:
    assert "没有（0）" in carried.ask("复议几件，赔偿了几件").reply


@pytest.mark.parametrize("question", ["联系地址", "联系地址是什么"])
def test_address(inline: Inline, question: str) -> None:
    office = inline(REPORT + "联系地址：青禾县河东路9号，邮编：300001。\n")
    assert office.ask(question).reply.startswith("地址：青禾县河东路9号")
