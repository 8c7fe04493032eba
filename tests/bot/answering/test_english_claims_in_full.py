"""English messages that state billions, ages, amounts in yuan, the main channel, or how many there are in all."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青岚经济开发区管理委员会2016年政府信息公开工作年度报告
一、总体情况
全年公开信息800条,其中管委会网站214条,微信公众号402条,微博184条。协议投资额132.8亿元。
新增规上工业企业23家，总数达到168家。为全县老人发放高龄津贴,其中90至99周岁632人,百岁以上11人。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Is the agreed investment over 13 billion yuan?", "Yes: the report says 13280000000 yuan"),
        ("Is the agreed investment over 14 billion yuan?", "not more than 14000000000"),
        ("Are there more than 160 industrial enterprises above designated size?", "Yes: the report says 168"),
        ("Is the website the main channel?", "No: The most"),
        ("Is WeChat the main channel?", "Yes: The most"),
    ],
)
def test_it_is_compared(assistant: Assistant, message: str, told: str) -> None:
    assert told in assistant.ask(message, chat=message).reply


def test_people_are_no_yuan(assistant: Assistant) -> None:
    reply = assistant.ask("Do people over 100 get 500 yuan a month?", chat="c").reply
    assert not reply.startswith(("Yes", "No"))
