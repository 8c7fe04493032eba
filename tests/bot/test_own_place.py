"""A bureau speaks for its own place in what it looks after, never for the whole government of that place."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """泊阳市交通运输局2024年政府信息公开工作年度报告
本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。联系电话：0900-5550103。
一、总体情况
调整公交线路17条，新增站台46个。全年主动公开政府信息903条。收到政府信息公开申请12件。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


def test_what_the_bureau_looks_after_is_told_of_its_place(assistant: Assistant) -> None:
    assert assistant.ask("泊阳市24年动过几条公交线路").reply.startswith("17 条")
    assert assistant.ask("泊阳交通局调整了几条公交线路").reply.startswith("17 条")


@pytest.mark.parametrize(
    "question", ["泊阳市政府公开了多少条信息", "云岭市动过几条公交线路", "泊阳市教育局公开了多少条"]
)
def test_other_offices_of_the_place_are_not_the_bureau(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not Status.ANSWERED
