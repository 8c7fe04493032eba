"""What stands beside the first figure: names that hold 、, another channel, whoever else, how it grew, some of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant

_REPORT = """云湖县商务局2022年政府信息公开工作年度报告
一、总体情况
2022年公开的信息中，规划计划类信息9条；财政预算、决算类信息4条；人事任免、招考录用类信息8条。
在清川时讯刊稿31篇、农民日报和农业农村部网站上刊稿12篇，在湖畔新闻等县级媒体上刊稿7篇。
全年社会消费品零售额12.4亿元，同比增长6.35%。外贸进出口额3.1亿元，同比增长8.72%。
发布微博1210条、微信366条。微博微信公开热点信息1490条。
政务微博粉丝数量48211人；政务微信关注人数7302人。
全年向16家企业、23位自然人分别提供备案证明各1次。
2022年，我局收到14宗投诉，均按时办结。
商务频道提供9种语言版本的投资指南。
"""


def _told(inline: Callable[[str], Assistant], *messages: str) -> str:
    """The reply to the last of several messages of one chat."""
    assistant = inline(_REPORT)
    return [assistant.ask(message, "chat").reply for message in messages][-1]


@pytest.mark.parametrize(
    ("question", "total"),
    [
        ("规划计划类和财政预算、决算类加起来多少条", "9 + 4 = 13"),
        ("财政预算、决算类加上人事任免、招考录用类一共几条", "4 + 8 = 12"),
        ("清川时讯、农民日报和农业农村部网站合计刊稿多少篇", "31 + 12 = 43"),
        ("清川时讯、农民日报和农业农村部网站、县级媒体三处合计刊稿几篇", "31 + 12 + 7 = 50"),
    ],
)
def test_a_name_may_hold_a_joint(inline: Callable[[str], Assistant], question: str, total: str) -> None:
    """财政预算、决算类 is one thing; so is 农民日报和农业农村部网站."""
    assert total in _told(inline, question)


@pytest.mark.parametrize(
    ("messages", "figure"),
    [
        (("发布微博多少条", "微信呢"), "366"),
        (("社会消费品零售额是多少", "同比增长多少"), "6.35%"),
        (("外贸进出口额是多少", "同比增幅是多少"), "8.72%"),
        (("外贸进出口额同比增长多少",), "8.72%"),
        (("给几家企业提供了备案证明", "自然人呢"), "23"),
        (("How many fans does the microblog have?", "and the followers on WeChat?"), "7302"),
        (("How many followers on WeChat?",), "7302"),
        (("In how many languages is the investment guide offered?",), "9 "),
    ],
)
def test_what_stands_beside(
    inline: Callable[[str], Assistant], messages: tuple[str, ...], figure: str
) -> None:
    assert _told(inline, *messages).startswith(figure)


@pytest.mark.parametrize("question", ["那14宗投诉里头有几宗是关于价格的", "14宗投诉当中匿名的多少宗"])
def test_some_of_what_is_counted_is_not_all_of_it(inline: Callable[[str], Assistant], question: str) -> None:
    assert inline(_REPORT).ask(question).status is not Status.ANSWERED
