"""Figures of some time only, what grew from what to what, what became of each part, and runs of words asked with 什么."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

BUREAU = """青禾区城市管理局2018年政府信息公开工作年度报告
本报告根据《中华人民共和国政府信息公开条例》要求编制。全文包括总体情况、主动公开情况、申请情况、存在的问题及改进情况。
一、总体情况
（一）品牌建设。1-12月，“青禾城事”共发布了2930篇微博、微信、头条号图文，其中“创森”相关图文发布了304条。在抗击台风“海葵”期间，“青禾城事”共发布了91篇图文，阅读量达130多万。联合柳湾山管理处招募80名市民参加仪式。
（二）申请情况。受理政府信息公开申请31件，其中25件依法依规办理答复，6件按序时进度办理。
（三）组织情况。按照“三层级、五公开”的公开要求，不断提升服务水平。专兼职工作人员由原来的3人增加到现在的7人。每日空气质量专题中提供自动监测平台、排污许可平台的链接。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(BUREAU)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("青禾城事一共发布了多少篇图文", "2930 篇"),
        ("海葵期间发布了几篇", "91 篇"),
        ("工作人员增加了几个", "7 − 3 = 4"),
        ("工作人员原来有几个", "3 人"),
        ("按序时进度办理的几件", "6 件"),
        ("答复的占受理的百分之几", "25 ÷ 31"),
        ("公开要求是什么", "三层级"),
        ("跟谁一起招募市民", "管理处"),
        ("全文包括哪些内容", "总体情况"),
        ("依据是什么", "信息公开条例"),
        ("空气质量专题提供哪些链接", "排污许可平台"),
    ],
)
def test_it_is_told(bureau: Assistant, question: str, told: str) -> None:
    head = bureau.ask(question).reply.split("原文")[0]
    assert told in head, head
