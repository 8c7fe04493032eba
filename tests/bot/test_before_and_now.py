"""What there was before it changed, kinds of one thing told side by side, and what is planned or was charged."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """云汀市市场监督局2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。2022年我局对官网进行了改版，功能模块由原来的7个增加到现在的12个。其中，新增政策解读类专栏3个，便民查询类专栏2个。信息发布量由2021年的640条增加到2022年的905条。
（二）依申请公开情况。全年办理依申请公开9件，其中网络申请6件、信函申请2件、当面申请1件。
（三）收费情况。全年未收取任何费用。
二、存在的主要问题及改进情况
存在的问题是更新不够及时。下一步，我局将加强信息审核，按月更新专栏内容。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("原来有多少个功能模块", "7 个"),
        ("功能模块原先几个", "7 个"),
        ("现在有多少个功能模块", "12 个"),
        ("功能模块是不是15个", "不对，报告写的是12 个"),
        ("2021年发了多少条", "640 条\n"),
        ("新增专栏一共几个", "合计：3 + 2 = 5个"),
        ("新增了几个专栏", "新增政策解读类专栏 3 个，便民查询类专栏 2 个"),
        ("便民查询类专栏新增几个", "2 个\n"),
        ("收了多少钱", "没有（0）"),
        ("下一步干啥", "下一步，我局将加强信息审核"),
        ("往后你们打算咋整", "下一步，我局将加强信息审核"),
        ("明年有啥安排", "下一步，我局将加强信息审核"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


def test_the_figure_of_another_year_stands_in_this_years_report(assistant: Assistant) -> None:
    reply = assistant.ask("2021年发了多少条").reply
    assert "2021年 ·" in reply
    assert "出处：2022年年报" in reply


@pytest.mark.parametrize("question", ["原来收到几件申请", "政策解读类专栏原来有几个"])
def test_what_there_was_before_is_not_what_there_is(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(("follow_up", "told"), [("那网上的呢", "6 件"), ("写信的呢", "2 件")])
def test_a_way_alone_goes_on_with_what_came_in(assistant: Assistant, follow_up: str, told: str) -> None:
    assistant.ask("当面申请的有几件", chat=follow_up)
    assert assistant.ask(follow_up, chat=follow_up).reply.startswith(told)
