"""Two things counted in two measure words in one breath: each is told, wherever in the report it stands."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

TOWN = """白杨镇2016年政府信息公开工作年度报告
一、主动公开情况
全年主动公开政府信息610条。其中，政务微博公开180条、利用公示栏和村民微信群公开430条。
发放临时救助信息12条涉及人员57人。公示灵活就业补贴1条涉及人员33人。
二、平台建设
全镇8个村均建有公示栏。配置电脑2台。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("有几个公示栏多少条微博", "8 个；180 条"),
        ("公示栏有几个微博发了几条", "8 个；180 条"),
        ("建了几个公示栏微博发了几条", "8 个；180 条"),
        ("临时救助多少人灵活就业多少人", "57 人；33 人"),
        ("微博多少条电脑几台", "180 条；2 台"),
    ],
)
def test_each_is_told(inline: Inline, question: str, told: str) -> None:
    """No figure that counts something in another measure word stands in for the two."""
    answer = inline(TOWN).ask(question)
    assert answer.status is Status.ANSWERED
    assert answer.reply.startswith(told), answer.reply


def test_one_figure_of_both_stays_one(inline: Inline) -> None:
    """What the report counts together is asked for once."""
    assert inline(TOWN).ask("公示栏和微信群多少条").reply.startswith("430 条")


@pytest.mark.parametrize(
    "question", ["社区有几个", "我们镇有几个社区", "办公室在几楼", "which floor is your office on"]
)
def test_what_is_counted_of_others_is_no_answer(inline: Inline, question: str) -> None:
    """Villages are no communities, and an address without a floor says nothing of one."""
    answer = inline(f"{TOWN}地址：白杨镇中山路12号，电话：0999-1234567。").ask(question)
    assert answer.status is Status.UNANSWERABLE
