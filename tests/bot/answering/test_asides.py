"""A wholly named figure is the answer though the question says more: where it stands, or the same again."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """云岭县松口镇人民政府2021年政府信息公开工作年度报告
本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。联系电话：0900-5550101。
一、总体情况
2021年，在村务公开栏公示危房改造名单8条，农机购置补贴6条，森林防火通告3条。办理县人大建议5件。
举办技能培训4期，培训320人次。收到政府信息公开申请7件。全年涉及群众切身利益的重大事项公开22条。
本报告由总体情况、主动公开情况等五个部分组成。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("农机购置补贴在村务公开栏上公示了几条", "6 条"),
        ("村务公开栏里森林防火的通告有多少条", "3 条"),
        ("人大代表提的建议办了几件", "5 件"),
        ("我姨夫开了半辈子拖拉机，他托我问农机购置补贴公示了几条", "6 条"),
        ("开拖拉机的人惦记的农机购置补贴，公示了几条", "6 条"),
    ],
)
def test_what_stands_around_a_figure_may_be_named_too(
    assistant: Assistant, question: str, figure: str
) -> None:
    answer = answered(assistant, question)
    assert answer.reply.startswith(figure)


@pytest.mark.parametrize(
    "question",
    [
        "微博上农机购置补贴公示了几条",
        "农机购置补贴的贷款公示了几条",
        "政协代表提的建议办了几件",
        "残疾人技能培训办了几期",
    ],
)
def test_a_word_for_another_thing_is_no_aside(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("我们村民向镇上申请公开信息的，一年有几件啊", "7 件"),
        ("有多少人找镇里申请公开信息", "7 件"),
        ("跟大伙切身相关的重大事项，公开了多少条？", "22 条"),
    ],
)
def test_what_the_clause_before_speaks_of_is_asked_about(
    assistant: Assistant, question: str, figure: str
) -> None:
    assert assistant.ask(question).reply.startswith(figure)


def test_of_how_many_parts_the_report_is_answers_nothing_else(assistant: Assistant) -> None:
    assert "五" not in assistant.ask("主动公开情况有几个").reply.split("\n")[0]
    assert assistant.ask("报告由几个部分组成").status is Status.ANSWERED
