"""Figures whose names stand in the message as printed, boards before what was put on them, calls taken, what a bulletin held."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

BUREAU = """云栎市商务局2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。2022年，局网站发布信息520条；云栎商务发布150条、县区动态发布120条、通知公告发布80条。规整村级政务公示栏12个，在乡政务公示栏公开信息140条。
（二）公报。年内政府公报共发行4期，其中刊登领导讲话8条、政府文件50条。
（三）申请。共计收到6条政府信息公开申请，均已办结。其中2条依申请公开，1条涉及经济安全不予公开。
（四）咨询。全年共接收咨询电话2000余起（办公室电话：0555-7654321）。
（五）审核。建立科室负责人初核、办公室主任初审、分管领导审核的机制，以完善机制、强化平台建设、规范信息发布和解读、巩固信息安全管理为抓手。
（六）内容。网站上便民办事服务信息7条，与民互动交流信息3条，其他信息130条。
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("云栎商务发布几条", "150 条"),
        ("县区动态发布多少", "120 条"),
        ("村里有几个公示栏", "12 个"),
        ("公示栏公开几条", "140 条"),
        ("公报登了政府文件多少条", "50 条"),
        ("公报发行几期", "4 期"),
        ("收到申请几条", "6 条"),
        ("咨询电话接了多少", "2000余起"),
        ("初审由谁做", "办公室主任初审"),
        ("以什么为抓手", "巩固信息安全管理为抓手"),
        ("便民比互动多几条", "7 − 3 = 4条"),
    ],
)
def test_is_told(inline: Inline, asked: str, told: str) -> None:
    answer = inline(BUREAU).ask(asked)
    assert answer.status is Status.ANSWERED
    assert told in answer.reply.split("您问的是")[0]


def test_only_that_one_is_told(inline: Inline) -> None:
    assert "520" not in inline(BUREAU).ask("云栎商务发布几条").reply.splitlines()[0]
