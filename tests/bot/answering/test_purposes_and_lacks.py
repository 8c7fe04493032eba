"""What something is for, what is still lacking, how little was put out; names and pinyin that only sound right."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """清河县柳湾镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全镇主动公开政府信息640条，其中政务微信公开210条、政务微博公开430条。全年共印发政府文件96件。
（二）扶贫公开。镇级公示栏公示扶贫工作方案信息7条，购买扶贫保信息3条；各村通过村务公开栏公开扶贫相关信息150条。
（三）平台建设。创建注册的微博“清清柳湾”，主要用于政务信息发布。
（四）监督保障。全年组织开放日活动2次，组织知识竞赛1次，通过发放手册、悬挂横幅、利用电子屏等形式，提高干部群众对政务公开工作的知晓度。
二、存在的主要问题及改进情况
（一）公开意识不强。对信息公开的意义认识不够，内容更新不及时。改进情况：深化认识，不断增强工作人员的公开意识。
（二）公开形式传统。新媒体管理、运用有待加强。改进情况：安排专人学习公众号排版。
"""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    """The assistant on a made-up report."""
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("为什么要搞开放日活动", "知晓度"),
        ("组织知识竞赛是为了啥", "知晓度"),
        ("提高群众对政务公开的知晓度用了什么办法", "横幅"),
        ("新媒体方面还差什么", "有待加强"),
        ("新媒体还差在哪", "有待加强"),
        ("微博明称是啥", "清清柳湾"),
        ("微信比微博少发多少条", "220条"),
        ("微信比微博少发布了多少", "220条"),
        ("wenjian yinfa duoshao jian", "96 件"),
        ("扶贫信息公开了多少条", "150 条"),
    ],
)
def test_is_told_first(office: Assistant, question: str, told: str) -> None:
    answer = answered(office, question)
    assert told in answer.reply.splitlines()[0]


def test_what_was_paid_too_little_is_not_what_was_put_out(office: Assistant) -> None:
    assert office.ask("少发了多少补贴").status is Status.UNANSWERABLE
