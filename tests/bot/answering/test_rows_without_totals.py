"""Rows of figures without a total, what was done to several things, what a hotline was used for, how many kinds in words."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

STREET = """松河区白杨街道办事处2020年政府信息公开工作年度报告
日期：2021-01-18 来源：白杨街道
地址：松河区柳林路9号政务大楼二号楼305室。
一、总体情况
2020年，共向区政府门户网站报送信息公开工作年度报告1件，招聘公告6件，居民低保补贴8件，财政预决算29件，工作动态43件。
街道及时对7个区政府门户网站法定公开栏目、35个公开事项内容进行更新。主动公开的政府信息主要分为政策、指南、制度、年报、依申请公开五大类。
通过“12345热线”受理群众咨询900人次，转接受理噪声扰民、占道经营等投诉举报320件。
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("哪样最多", "最多的是工作动态：43 件"),
        ("哪类最多", "最多的是工作动态：43 件"),
        ("报送年度报告几件", "1 件"),
        ("更新了几个栏目", "7 个"),
        ("政府信息分几大类", "五大类"),
        ("热线受理哪些投诉", "噪声扰民"),
        ("报告日期", "2021-01-18"),
        ("在几号楼几楼", "二号楼305室"),
    ],
)
def test_is_told(inline: Inline, asked: str, told: str) -> None:
    answer = inline(STREET).ask(asked)
    assert answer.status is Status.ANSWERED
    assert told in answer.reply.split("您问的是")[0]


@pytest.mark.parametrize("asked", ["一共报送了多少件", "共报送多少件"])
def test_the_first_of_a_row_is_not_all_of_it(inline: Inline, asked: str) -> None:
    assert not inline(STREET).ask(asked).reply.startswith("1 件")
