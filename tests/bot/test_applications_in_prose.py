"""Applications that a report tells of in prose alone: what came in, what was finished, what goes on next year."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """望河县交通运输局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。2023年主动公开政府信息812条。
（二）依申请公开情况。2023年共受理政府信息公开申请96件，均依法答复，其中，2023年办结83件，转2024年办理13件。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("接到几件申请", "96 件"),
        ("公开申请总共收了多少", "96 件"),
        ("受理的申请有几件", "96 件"),
        ("办结了几件", "83 件"),
        ("没有办完的还剩几件", "13 件"),
        ("转到第二年办的几件", "13 件"),
        ("结转下年继续办理的有多少", "13 件"),
    ],
)
def test_each_is_told_apart(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)
