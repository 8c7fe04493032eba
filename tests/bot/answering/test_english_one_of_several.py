"""A kind counted first is not the whole; the internal portal is none of the website; requests that never came."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """澄湖县财政局2021年政府信息公开工作年度报告
一、总体情况
(一)主动公开。累计公开政府信息53条。
从公开渠道来看,政府网站公开信息51条,占比96.2%;县财政局内网门户网站公开信息2条,占比3.8%。
根据公开目录,合并清理2个一级栏目、8个二级栏目和5个三级栏目。
截止2021年12月,通过政府信息公开网主动公开信息317条。
(二)依申请公开。2021年,未收到公众申请要求公开其他方面政府信息。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What percentage appeared on the internal portal?", "3.8%"),
        ("How many first-level columns were merged in total?", "2 "),
        ("一共合并了几个一级栏目", "2 个"),
        ("How many items were published on the disclosure website by December 2021?", "317 items"),
        ("How many applications were received?", "None (0)."),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question, "en-several").reply.startswith(told)


@pytest.mark.parametrize("question", ["How many columns were merged in total?", "一共合并清理了几个栏目"])
def test_the_first_kind_is_not_the_whole(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question, "en-whole").status is Status.UNANSWERABLE
