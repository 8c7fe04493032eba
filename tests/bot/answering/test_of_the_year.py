"""Figures of all years beside the year's own, channels whose account is named in brackets, what stands behind a list."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

_YEARS = """青石县档案局2019年政府信息公开工作年度报告

一、总体情况

2019年，我局主动公开政府信息612条，其中，政策类信息12条，动态类信息600条。
截止2019年12月底，我局已主动公开政府信息8400多条。
截至2019年底，网站累计访问量46万次，其中2019年12万次。公众号总阅读量8万次，其中本年度3万次。
"""
_CHANNELS = """索引号 | 0025-2020 | 公开时限 | 长期公开 |
公开范围 | 面向社会 | 发文日期 | 2021-01-11 |
青石县白杨镇2020年政府信息公开工作年度报告

一、总体情况

在市人民政府门户网站发布政务信息52条，通过白杨镇微信公众号（青石县白杨镇人民政府）发布信息122篇，其中工作简报43篇。
强化行政许可、项目建设、提案办理公开等重点领域信息公开发布重大项目建设3件、提案办理26件。
收到网格系统、舆情等交办咨询、投诉事项1013件。社会保险领域信息8条。
严格落实《信息公开条例》，依法及时办理依申请公开，提升解读质量。
我镇按照《条例》和《青石县依申请公开办理规程》规定，做好依申请公开的登记、办理、回复工作。
"""


@pytest.fixture(scope="module")
def years(inline: Inline) -> Assistant:
    """The assistant on a report that counts all years and its own."""
    return inline(_YEARS)


@pytest.fixture(scope="module")
def channels(inline: Inline) -> Assistant:
    """The assistant on a report of a page with a description of its own."""
    return inline(_CHANNELS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("公开了多少条信息", "612 条"),
        ("2019年公开了多少条", "612 条"),
        ("how many items were published", "612 "),
        ("到现在一共公开了多少条", "8400多条"),
        ("累计公开多少条", "8400多条"),
        ("how many items have been published so far", "about 8400 "),
        ("网站2019年访问量多少", "12 万次"),
        ("网站一年访问多少次", "12 万次"),
        ("website visits in 2019", "120000 "),
        ("网站累计访问量", "46 万次"),
        ("公众号今年的阅读量", "3 万次"),
    ],
)
def test_the_year_and_all_years_are_told_apart(years: Assistant, question: str, told: str) -> None:
    assert years.ask(question).reply.startswith(told)


@pytest.mark.parametrize("question", ["网站访问量多少", "how many visits did the website get"])
def test_both_are_told_where_neither_is_asked_for(years: Assistant, question: str) -> None:
    first = years.ask(question).reply.splitlines()[0]
    assert "46" in first
    assert "12" in first


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("公众号叫什么", "青石县白杨镇人民政府"),
        ("公开时限", "长期公开"),
        ("这个文件的公开范围", "面向社会"),
        ("重大项目建设公开几件", "3 件\n"),
        ("收到多少件咨询投诉", "1013 件\n"),
        ("社保领域公开几条", "8 条"),
        ("依申请公开按哪个文件办", "我镇按照《条例》和《青石县依申请公开办理规程》"),
    ],
)
def test_what_is_asked_comes_first(channels: Assistant, question: str, told: str) -> None:
    assert channels.ask(question).reply.startswith(told)


@pytest.mark.parametrize("question", ["一共公开多少条", "how many items were published in total"])
def test_an_account_named_in_brackets_is_a_channel_like_others(channels: Assistant, question: str) -> None:
    first = channels.ask(question).reply.splitlines()[0]
    assert "52" in first
    assert "122" in first
