"""English messages that compare a figure with an amount: more than 2000 items, a million times, 10 million yuan."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青岚县教育局2016年政府信息公开工作年度报告
一、总体情况
全年主动公开政府信息1840条。罚没款共986.42万元。局网站全年访问量126.3万次。
完成湖滨新村、文昌里3个老旧小区改造，涉及居民1372户，完成投资4180万元。受理提案45件，按期办结44件。
中央主要新闻媒体刊发稿件32篇。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Did the bureau publish more than 2000 items?", "No: the report says 1840 items"),
        ("Did it publish over 2000 items of information?", "No: the report says 1840 items"),
        ("Was more published than in 2015?", "2015"),
        ("Is the fine total more than 10 million yuan?", "not more than 10000000"),
        ("Is the fine total more than 9 million yuan?", "Yes: the report says 9864200 yuan"),
        ("Was the website visited more than a million times?", "Yes: the report says 1263000 times"),
        ("Were more than 1.3 million visits made to the website?", "not more than 1300000."),
        ("How many proposals were completed?", "44 items"),
        ("How many articles were published by central media?", "32 "),
    ],
)
def test_it_is_compared(assistant: Assistant, message: str, told: str) -> None:
    assert told in assistant.ask(message, chat=message).reply


def test_compounds_are_no_yuan(assistant: Assistant) -> None:
    assert "41800000" not in assistant.ask("Did it renovate more than 5 compounds?", chat="c").reply
