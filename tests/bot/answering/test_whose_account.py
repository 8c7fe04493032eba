"""Whose account a figure is of, what is only an example of all kinds, and the office by one of its two fields."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """云岭旗农牧和科技局2020年政府信息公开工作年度报告
本报告由云岭旗农牧和科技局编制。
一、总体情况
（一）主动公开情况。通过12345热线、宣传栏等载体，主动公开规划计划、规范性文件、政策解读等各类信息131条。旗局微信公众号发稿540篇、云岭新闻166篇、云岭日报122篇、省局微信公众号采用78篇。
（二）平台情况。旗局门户网站更新发布信息694条，访问量累计达到18017次；在云岭旗人民政府门户网站更新目录信息41条，发布动态信息15条。在微博、微信组成新媒体矩阵，新媒体阅读量突破1.3亿次。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("公众号发了450篇对吗", "不对，报告写的是540 篇"),
        ("省局公众号采用多少", "78 篇"),
        ("云岭新闻和云岭日报一共几篇", "合计：166 + 122 = 288篇"),
        ("各类信息多少条", "131 条"),
        ("云岭旗农牧局网站访问量多少", "18017 次\n"),
        ("新媒体阅读量", "突破1.3亿次"),
        ("由谁编制", "本报告由云岭旗农牧和科技局编制"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    "question", ["政策解读发了几条", "12345热线接了多少", "微博阅读量多少", "云岭旗教育局公开了多少条"]
)
def test_it_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE
