"""In a chat: another place in the order told before, what is left of a total, the share of a part, after a refusal too."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """清河县柳湾镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。2022年，全镇主动公开政府信息1000条，其中，政府网站公开80条，政务微信公开220条，政务微博公开300条，公示栏公开400条。
全年共印发政府文件90件，“此件公开发布”文件30件，“此件依申请公开”文件52件，“此件不公开”文件8件。
（二）民生。公示临时救助信息6条涉及人员70人，低保名单信息9条涉及人员110人。
"""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    """The assistant on a made-up report."""
    return inline(REPORT)


@pytest.mark.parametrize(
    "chat",
    [
        [("哪个渠道最多", "400 条"), ("最少的呢", "80 条"), ("第二多的是哪个", "300 条")],
        [("哪个渠道最少", "80 条"), ("第二多的", "300 条")],
        [("微博占比", "300 ÷ 1000"), ("微信呢", "220 ÷ 1000"), ("两个加起来占多少", "52%")],
        [("哪个渠道公开最多", "400 条"), ("第二的呢", "300 条"), ("第三的呢", "220 条")],
        [("网站微信微博一共多少条", "= 600条"), ("剩下的是什么渠道", "400 条：公示栏")],
        [("微博多少条", "300 条"), ("其余的呢", "400 条：公示栏")],
        [("微博多少条", "300 条"), ("剩下的一共多少条", "80 + 220 + 400 = 700条")],
        [("印发文件多少件", "90 件"), ("公开发布的占多少", "30 ÷ 90")],
        [
            ("临时救助多少人", "70 人"),
            ("名单几条", "6 条"),
            ("低保多少人", "110 人"),
            ("哪个人多", "低保"),
            ("多多少", "= 40人"),
        ],
        [("微博占比", "300 ÷ 1000"), ("微信呢", "220 ÷ 1000"), ("哪个占比高", "政务微博公开更多")],
    ],
)
def test_goes_on(office: Assistant, chat: list[tuple[str, str]]) -> None:
    for question, told in chat:
        assert told in office.ask(question, chat[0][0] + chat[-1][0]).reply.partition("您问的是")[0], question
