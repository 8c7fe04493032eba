"""One figure of two channels: asked of the one and then of the other, it is told again; what is asked is not left."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青石县柳湾镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全镇主动公开政府信息860条，其中微信公众号260条、利用公示栏和村民微信群公开政府信息600条。
1.通过公示栏和村民微信群公开养老政策信息40余条。
2.通过政府网站和微信公众号公开防汛信息25条。
3.通过镇级公示栏公开公益性岗位等就业信息3条涉及人员8人。
"""
"""An invented report."""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("questions", "told", "untold"),
    [
        (("微信群公开养老信息多少条", "公示栏呢"), "40余条", "600"),
        (("公众号发防汛信息几条", "那网站呢"), "25 条", "260"),
        (("微信公众号公开了多少条", "公示栏呢"), "600 条", "260"),
        (("公示栏公开养老信息几条", "公众号呢"), "", "40余条："),
    ],
)
def test_then_of_the_other(assistant: Assistant, questions: tuple[str, ...], told: str, untold: str) -> None:
    replies = [assistant.ask(question, questions[0]).reply for question in questions]
    assert told in replies[-1].split("\n")[0]
    assert untold not in replies[-1].split("\n")[0]


def test_an_unsaid_promptness_is_told_by_no_figure(assistant: Assistant) -> None:
    answer = assistant.ask("信息都按时公开了吗")
    assert answer.status is Status.UNANSWERABLE
    assert "860" not in answer.reply.split("\n")[0]


@pytest.mark.parametrize("question", ["公益性岗位设置了多少个岗", "公益性岗位一共几个岗位"])
def test_who_is_concerned_counts_no_posts(assistant: Assistant, question: str) -> None:
    assert "8 人" not in assistant.ask(question).reply.split("\n")[0]


def test_who_is_concerned_is_still_told(assistant: Assistant) -> None:
    assert "8 人" in assistant.ask("公益性岗位涉及多少人").reply
