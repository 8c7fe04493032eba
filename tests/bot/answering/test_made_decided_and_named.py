"""What was made and what of it was published, decisions beside powers, one piece and all, two channels in one figure, steps and forms."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

OFFICE = """松河区民族宗教事务局2021年政府信息公开工作年度报告
一、总体情况
（一）制作情况。全年共制作政府信息40条，其中主动公开信息0条，依申请公开信息31条，不予公开信息9条。
（二）执法。主动公开行政处罚25项，较2020年无增减，处理决定数量6件；主动公开行政检查2项，较2020年无增减，处理决定数量210件。
（三）新媒体。微信订阅号全年发布文章360篇，单篇阅读量最高达21000人次。
（四）依申请公开。完善“接收—登记—审核—办理—答复—归档”全流程管理机制，申请人填写《政府信息公开申请表》通过信函提出。
（五）审核。由信息员提供信息并审核，局党组书记赵一鸣等局领导先后5次接受专访。
"""

CHANNELS = """松河市水利局2021年政府信息公开工作年度报告
一、总体情况
通过门户网站、政务微博、政务微信等主动公开政府信息900条，其中门户网站公开信息700条，“松河水利”微博、微信发布信息200条。
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("主动公开几条", "0 条"),
        ("制作政府信息多少条", "40 条"),
        ("处罚决定几件", "6 件"),
        ("行政检查决定多少件", "210 件"),
        ("行政处罚几项", "25 项"),
        ("单篇阅读量多少", "21000 人次"),
        ("全流程有哪些环节", "接收—登记"),
        ("申请要填什么", "申请表"),
        ("信息由谁提供", "由信息员提供"),
        ("局党组书记叫什么", "赵一鸣"),
    ],
)
def test_is_told(inline: Inline, asked: str, told: str) -> None:
    answer = inline(OFFICE).ask(asked)
    assert answer.status is Status.ANSWERED
    assert told in answer.reply.split("您问的是")[0]


@pytest.mark.parametrize("asked", ["总阅读量多少", "粉丝", "有多少人订阅"])
def test_is_refused(inline: Inline, asked: str) -> None:
    assert inline(OFFICE).ask(asked).status is Status.UNANSWERABLE


def test_the_figure_of_both_channels(inline: Inline) -> None:
    assert inline(CHANNELS).ask("微博微信发布多少").reply.startswith("200 条")
    assert inline(CHANNELS).ask("网站发布多少").reply.startswith("700 条")
