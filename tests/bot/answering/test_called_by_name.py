"""Figures called by their very names are reckoned with, however everyday the words; and what names do not say."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """云栎市水务公司2021年信息公开工作年度报告
一、总体情况
（一）主动公开情况。在市信息公开平台主动公开信息58条，其中政务信息24条，下属单位2条，计划总结2条，通知公告30条。为提高效率，坚持公开透明、便民利民的两项原则，梳理权责清单6项，其中检查2项、许可4项。
（二）统计信息类信息9条，主要包括《水务年鉴》、《水务公报》等，占总体的一部分；继续加强统计信息分析共享，不定期形成报告。
（三）平台建设。运用“云栎水务”订阅号，向用户推送通知，全年发布信息77条。
（四）申请情况。未收到要求公开其他信息的申请。未对任何单位和个人收取任何费用。
二、存在的主要问题及改进情况
工作机制还要进一步完善；宣传力度不够。2022年我们将针对存在的问题，加强培训。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("下属单位和计划总结加一起几条", "合计：2 + 2 = 4条"),
        ("政务信息和通知公告一共多少条", "合计：24 + 30 = 54条"),
        ("通知公告比政务信息多几条", "相差：30 − 24 = 6条"),
        ("政务信息跟通知公告哪个多", "通知公告更多"),
        ("统计信息类主要包括啥", "（二）统计信息类信息9条，主要包括《水务年鉴》"),
        ("收到几件申请", "没有（0）"),
        ("收了多少钱", "没有（0）"),
        ("明年怎么改进", "2022年我们将"),
        ("两项原则是什么", "坚持公开透明"),
        ("订阅号发了多少条", "77 条"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).reply.partition("\n")[0]


@pytest.mark.parametrize(
    "question",
    ["订阅号多少粉丝", "订阅号有多少人关注", "政务信息和停水通知一共多少条", "政务信息和水费公告哪个多"],
)
def test_it_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE
