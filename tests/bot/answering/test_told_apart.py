"""Channels that a report counts together and each by itself, and averages over posts and sessions."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline
from tests.bot.replies import refused, told_by

TOWNSHIP = """清河县柳湾镇人民政府2019年政府信息公开工作年度报告
一、总体情况
2019年，政务网站、微信、微博共发布各类信息500条，其中网站（含转发）100条，微信（含转发）150条、微博（含转发）250条。
"""
BUREAU = """松河市水务局2022年政府信息公开工作年度报告
一、总体情况
全年通过局门户网站发布信息2400条，其中政务动态1200条，公告公示600条。通过“松河水务”微信公众号发布各类信息400条，阅读量达8万次。
开展业务培训4场，培训人员300人次。上半年开展检查60次。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("微博发了几条", "250 条"),
        ("微信公众号推了多少", "150 条"),
        ("网站和微信一共几条", "100 + 150 = 250"),
        ("微博比微信多几条", "250 − 150 = 100"),
        ("微博占总数的几成", "250 ÷ 500"),
        ("网站和微博占几成", "(100 + 250) ÷ 500"),
        ("微信和微博呢", "150 条：微信"),
        ("网站微信微博一共发了几条", "500 条"),
        ("三个渠道总共几条", "500"),
    ],
)
def test_each_channel_has_its_own_figure(inline: Inline, question: str, told: str) -> None:
    assert told in told_by(inline(TOWNSHIP), question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("公众号平均每条阅读多少次", "80000 ÷ 400 = 200"),
        ("公众号篇均阅读量", "80000 ÷ 400 = 200"),
        ("培训平均每场多少人次", "300 ÷ 4 = 75"),
        ("公众号发多少", "400 条"),
        ("阅读量有多大", "8 万次"),
    ],
)
def test_averages_are_reckoned_with_their_working(inline: Inline, question: str, told: str) -> None:
    assert told in told_by(inline(BUREAU), question)


@pytest.mark.parametrize(
    "question",
    [
        "平均每月检查几次",
        "平均每场培训花多少钱",
        "微博平均每月几条",
        "平均每天发几条",
        "网站平均每条阅读几次",
    ],
)
def test_no_average_of_what_is_not_told(inline: Inline, question: str) -> None:
    refused(inline(BUREAU), question)
