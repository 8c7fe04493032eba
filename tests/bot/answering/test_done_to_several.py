"""What is done to several things told in a row, papers that are made for a year, and nouns of measuring misspelt."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

CITY = """云栎市2016年政府信息公开工作年度报告
一、基本情况
按照《关于规范权力运行及政务公开检查的通知》要求，到五个县（市）区、18个市政府部门和单位检查了政务公开工作。
先后对三个街道、九个社区进行了督导。深入六个村和4所学校开展宣传。
在网站公示2015年部门决算、2016年部门预算信息7条。
向困难群众发放救助资金230万元，救助410人次，惠及82户。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("检查了几个县区", "5 个"),
        ("到几个区县检查过", "5 个"),
        ("检查了多少个市政府部门和单位", "18 个"),
        ("督导了几个街道", "3 个"),
        ("对几个社区进行了督导", "9 个"),
        ("在几个村开展宣传", "6 个"),
        ("到几所学校宣传", "4 所"),
        ("2016年部门预算公开了几条", "7 条"),
        ("2015年部门决算公开了吗", "有"),
        ("救助资金总今额", "230 万元"),
        ("惠及护数", "82 户"),
    ],
)
def test_each_of_them_is_told(inline: Inline, question: str, told: str) -> None:
    """Each of several things has what was done to all; a slip in a noun of measuring still measures."""
    answer = inline(CITY).ask(question)
    assert answer.status is Status.ANSWERED
    assert answer.reply.startswith(told), answer.reply


@pytest.mark.parametrize("question", ["2016年部门决算", "2016年部门决算公开了吗", "2016年部门决算在哪公示"])
def test_another_years_paper_is_no_answer(inline: Inline, question: str) -> None:
    """The accounts of one year are not those of the next."""
    assert inline(CITY).ask(question).status is Status.UNANSWERABLE
