"""What a mechanism or principle is said to be in quotation marks, members without a figure, so many in each issue."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

TOWN = """青禾县柳湾镇人民政府2020年政府信息公开工作年度报告
编制说明：本年度报告根据国家、省政府信息公开有关规定编制，内容包括：总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况等内容。
一、总体情况
（一）主动公开。主动公开政府信息90条，其中通知公告类信息30条、部门概况类信息条、政策文件类信息24条、部门预决算信息36条。柳湾发布微信公众号共编辑120期，推送信息300篇。
（二）依申请公开。我镇建立健全了依申请公开工作机制，开通了举报信箱。
（三）信息管理。建立了“主要领导亲自抓、分管领导具体抓”的工作机制，严守“依法申请、按时回复”的制度要求。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(TOWN)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("工作机制是什么", "主要领导亲自抓"),
        ("制度要求是什么", "按时回复"),
        ("政策文件类几条", "24 条"),
        ("预决算比政策文件多几条", "36 − 24 = 12条"),
        ("公众号平均每期几篇", "300 ÷ 120"),
        ("平均每期推送几篇", "300 ÷ 120"),
        ("报告包括哪些内容", "总体情况"),
        ("一共公开多少条", "90 条"),
    ],
)
def test_it_is_told(town: Assistant, question: str, told: str) -> None:
    head = town.ask(question).reply.split("原文")[0]
    assert told in head, head


@pytest.mark.parametrize("question", ["部门概况类几条", "村里公开了多少条"])
def test_it_is_not_told(town: Assistant, question: str) -> None:
    assert town.ask(question).status is Status.UNANSWERABLE
