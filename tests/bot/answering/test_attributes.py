"""What is asked of a thing besides how many there are is told by no number of them."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered, refused

REPORT = """松岭县河湾镇人民政府2021年政府信息公开工作年度报告

一、总体情况

（一）主动公开情况。全年公示危旧房改造户3批次、助学贷款6条、困难补助名单信息8条涉及人员52人。镇党委会议讨论决定事项，及时通过公示栏公开19次。
通过集市摆摊、入户讲解等形式开展政策宣讲活动2次。

（二）平台建设。购置自助终端2台。自助终端后台操作较为复杂，自助终端可查询办事指南。服务大厅设在河湾街9号，安排值守人员2名。

二、主动公开政府信息情况

| 第二十条第（九）项 |||
|---|---|---|
| 信息内容 | 采购项目数量 | 采购总金额 |
| 政府集中采购 | 2 | 81500 |
"""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    """The assistant on a made-up report."""
    return inline(REPORT)


@pytest.mark.parametrize(
    "question",
    [
        "集中采购时间",
        "采购条件",
        "助学贷款条件",
        "困难补助够不够用",
        "危旧房改造结果",
        "危旧房改造了几间",
        "自助终端时间",
        "困难补助能领几年",
        "困难补助涨了没",
        "助学贷款好不好",
        "镇党委会开了几次",
        "服务大厅来了几个人",
        "困难补助的钱是多少",
    ],
)
def test_the_number_of_a_thing_tells_nothing_else_of_it(office: Assistant, question: str) -> None:
    refused(office, question)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("宣讲活动形式", "集市摆摊"),
        ("自助终端怎么样", "较为复杂"),
        ("自助终端能查吗", "可查询"),
        ("困难补助名单", "8 条"),
        ("助学贷款几条", "6 条"),
        ("镇党委会决定公开几次", "19 次"),
        ("采购超过七万没有", "对，报告写的是81500"),
        ("能列一下宣讲的形式吗", "集市摆摊"),
    ],
)
def test_what_the_report_does_tell_of_it_is_told(office: Assistant, question: str, said: str) -> None:
    answer = answered(office, question)
    assert said.replace(" ", "") in answer.reply.replace(" ", "")


def test_how_many_and_how_much_are_both_told(office: Assistant) -> None:
    reply = office.ask("采购的项目数量和总金额分别是多少").reply
    assert "81500" in reply
    assert "2 件" in reply.replace("2件", "2 件")
