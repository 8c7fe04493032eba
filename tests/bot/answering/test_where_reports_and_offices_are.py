"""Where the report is published, where a group's office is, and the name of whoever holds a post."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """云栎县白杨乡人民政府2016年政府信息公开工作年度报告
本年度报告公开在云栎县政府信息公开网站上。联系电话：0900-5550101。
一、总体情况
乡政府成立了由乡长邱平任组长、党委副书记徐真任副组长、各办负责人为成员的信息公开工作领导小组，领导小组下设办公室在综合督考办。
完善了行政服务网站，涵盖事项查询、咨询投诉等功能。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("报告公开在哪个网站", "政府信息公开网站"),
        ("年报公布在哪", "政府信息公开网站"),
        ("领导小组办公室设在哪", "综合督考办"),
        ("领导小组的办公室在哪里", "综合督考办"),
        ("副组长叫什么", "徐真"),
        ("组长叫什么名字", "邱平"),
    ],
)
def test_it_is_told(town: Assistant, question: str, told: str) -> None:
    assert told in town.ask(question).reply.split("您问的是")[0]


@pytest.mark.parametrize("question", ["会计叫什么", "白杨村村长叫什么名字"])
def test_nobody_elses_name_is(town: Assistant, question: str) -> None:
    assert town.ask(question).status is Status.UNANSWERABLE
