"""Numbers of cited papers, kinds called alike, accounts named without marks, the platforms under a heading, who compiled the report."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

TOWN = """云溪镇2022年政府信息公开工作年度报告
云镇发〔2023〕5号
本报告根据《中华人民共和国政府信息公开条例》有关规定，由镇信息公开领导小组办公室负责编制。
报告全文主要包括：总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况。
一、总体情况
根据《松河县人民政府办公室关于印发政务公开任务分解表的通知》（松政办〔2022〕18号）要求，推进决策公开、执行公开、管理公开、服务公开、结果公开。
（一）主动公开。按照要求，主动公开政府信息，包括工作动态、通知公告等信息。全年主动公开信息300条，其中政务信息220条，财务信息60条，党务信息20条。依托云溪发布微信公众号公开政府信息90条。
（二）政务公开平台建设。主要包括政府网站、微信公众号、政府信息公开栏、便民手册等。其中常用的形式为政府网站。
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("县里那个通知的文号是多少", "〔2022〕18号"),
        ("任务分解表的通知是几号文", "〔2022〕18号"),
        ("文号是多少", "云镇发〔2023〕5号"),
        ("报告包括哪些内容", "收到和处理政府信息公开申请情况"),
        ("谁负责编制报告", "领导小组办公室"),
        ("政务信息占百分之几", "220 ÷ 300"),
        ("公众号叫什么", "云溪发布"),
        ("公开平台都有啥", "便民手册"),
        ("主动公开哪些信息", "政务信息 220条"),
        ("五公开指哪些", "执行公开"),
    ],
)
def test_is_told(inline: Inline, asked: str, told: str) -> None:
    answer = inline(TOWN).ask(asked)
    assert answer.status is Status.ANSWERED
    assert told in answer.reply.split("您问的是")[0]


def test_one_of_three_kinds_alone(inline: Inline) -> None:
    assert inline(TOWN).ask("政务信息几条").reply.startswith("220 条")
