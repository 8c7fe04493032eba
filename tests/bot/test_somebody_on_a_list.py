"""Whether somebody is on a list, and what it takes to be: no figure of the list says so."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

TOWNSHIP = """松河县白杨镇人民政府2020年政府信息公开工作年度报告
一、总体情况
通过公示栏公示低保名单信息8条涉及人员61人，灵活就业补贴信息3条涉及人员40人。全镇14个村均建有公示栏。
"""


@pytest.mark.parametrize(
    "question", ["低保名单有张三吗", "低保名单里有没有李建国", "灵活就业补贴条件", "我申请的低保批了没"]
)
def test_it_is_refused(inline: Inline, question: str) -> None:
    answer = inline(TOWNSHIP).ask(question)
    assert answer.status is Status.UNANSWERABLE, answer.reply


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("低保名单有几条", "8 条"),
        ("灵活就业补贴多少人", "40 人"),
        ("行政村数量", "14 个"),
    ],
)
def test_what_is_counted_is_told(inline: Inline, question: str, told: str) -> None:
    assert inline(TOWNSHIP).ask(question).reply.startswith(told)
