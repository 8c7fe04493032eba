"""English questions about requests in prose: all that came in before one outcome, what could not be provided, where they were sent."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """云浦市商务局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开
通过政府网站主动公开政务信息128条，其中包括规划计划12条，工作动态61条，商务数据信息9条，政务要闻33条。依托微信公众号平台，发布工作动态及各类政务信息240条。
（二）依申请公开
共计收到21条政府信息公开申请，均在规定时限内办结。其中6条依申请公开，2条公开内容可能涉及经济安全，告知通过其他途径办理8条，通过互联网提交表单申请形式5条，无法提供(没有现成信息需另行制作)4条。未向申请人收取任何费用。
走进《民生连线》直播间3次。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many requests were received?", "21 items"),
        ("How many requests did the bureau get?", "21 items"),
        ("How many requests were about economic security?", "2 items"),
        ("How many requests came through the online form?", "5 items"),
        ("How many required new information to be made?", "4 items"),
        ("How many work updates were there?", "61 items"),
        ("How many business data items?", "9 items"),
        ("How many government news items?", "33 items"),
        ("Were any fees charged to applicants?", "No"),
        ("How many times did the bureau go to the live studio?", "3 times"),
    ],
)
def test_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)
