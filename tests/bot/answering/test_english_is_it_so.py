"""English questions whether a thing is so, beside a figure that only counts it."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青岚县教育局2016年政府信息公开工作年度报告
一、总体情况
新增停车泊位560个。受理投诉2318件。政府网站公开信息214条。拆除违法建设47处。开展业务培训4次。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    "message",
    [
        "Is parking free?",
        "Are the complaints serious?",
        "Is the website secure?",
        "Are the parking spaces free?",
    ],
)
def test_a_count_does_not_say_so(assistant: Assistant, message: str) -> None:
    assert assistant.ask(message, chat=message).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("message", "told"),
    [("Was training organised?", "4 times"), ("Were illegal buildings demolished?", "47 ")],
)
def test_what_was_done_is_told(assistant: Assistant, message: str, told: str) -> None:
    assert told in assistant.ask(message, chat=message).reply
