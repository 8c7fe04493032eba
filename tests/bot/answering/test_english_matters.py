"""English questions about kinds of licences, measures that were not taken, things to be named by their number, front pages."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """湖溪市生态环境局2020年政府信息公开工作年度报告
一、总体情况
2020年我局行政许可事项14项，比2019年减少2项，行政许可处理决定数量6120件。行政处罚事项31项，共作出行政处罚27件；行政强制事项4件，未作出行政强制措施。我局无制作规章的职责权限。
三是加强微博建设与管理。全年共发布预警信息900多条次，森林火险预警信息17次。
媒体刊发报道310篇，日报头版3篇，整版深读5篇。网站成为政务公开的最有效渠道。
坚持“应公开尽公开”理念。在“5.15”政务公开日活动中发放手册。成立政府信息公开工作领导小组。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many administrative licensing items are there?", "14 items"),
        ("How many penalty items are there?", "31 items"),
        ("How many penalties were imposed?", "27 items"),
        ("Was any coercive measure taken?", "No"),
        ("Does the bureau have the power to make rules?", "No"),
        ("How many forest fire warnings were there?", "17 times"),
        ("How many full-page features?", "5 articles"),
        ("What is the most effective channel of openness?", "The report says: “网站成为"),
        ("What concept is upheld?", "The report says: “坚持“应公开尽公开”理念"),
        ("On which day is the open government day?", "The report says: “在“5.15”"),
    ],
)
def test_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


@pytest.mark.parametrize("question", ["Who leads the city?", "Which four microblogs are managed?"])
def test_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE
