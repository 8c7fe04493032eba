"""What only looks like an answer: parts of the report, fees, shortcomings, kinds for ways, and all for a kind."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """丹河县教育体育局2021年政府信息公开工作年度报告

本报告分总体情况、主动公开情况、收到和处理申请情况、行政复议和行政诉讼情况、主要问题及改进情况等6项。

一、总体情况

（一）主动公开情况。全年主动公开政府信息共204条，其中概况类12条、动态类151条、服务类41条。聚焦财政预决算等领域，全年发布政府信息204条。
公开低保评议、困难学生资助、扶贫政策等信息合计77条。对群众反映强烈的问题及时回应。

（二）依申请公开情况。未收取检索、复印、邮寄等费用。

（三）监督保障。报送时，少数信息审查不严、栏目没填完整、没有按规定的类别填报。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    """The assistant on the report above."""
    return inline(REPORT)


@pytest.mark.parametrize(
    "question",
    [
        "打官司的有几件",  # the report's own parts are no cases
        "法院判了几起",
        "收到多少封来信",  # that no postage was charged says nothing of letters
        "how many letters were received",
        "有几个问题",  # 没有按规定 is no 没有
        "通过哪些渠道公开",  # kinds are no ways
        "财政预决算公开了几条",  # what all was published is not what was published of one kind
        "低保户有多少",  # notices are no households
        "法人申请的有几件",
        "信息公开目录有几种",
    ],
)
def test_what_only_looks_like_an_answer_is_none(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("收不收邮寄费", "未收取"),
        ("公开的信息分哪几类", "动态类"),
        ("动态类发了几条", "151"),
        ("一共公开多少条信息", "204"),
    ],
)
def test_its_twin_is_answered(bureau: Assistant, question: str, said: str) -> None:
    assert said in answered(bureau, question).reply
