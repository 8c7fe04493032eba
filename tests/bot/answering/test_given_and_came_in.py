"""Who was given something is not counted together; what came in of several kinds is, and says so."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """柳湾县医疗保障局2016年政府信息公开工作年度报告
本报告的统计期限自2016年1月1日起至2016年12月31日止。联系电话：0900-5550101。
一、组织领导和制度建设情况
我局积极发挥主管部门职责，加强对全县信息公开工作的指导。制定了主动公开、依申请公开、保密审查等6项工作制度。
二、宣传情况
向群众和单位发放宣传手册3.6万册，为孤老和重病患者发放慰问金415人。柳湾日报带头点赞，县电视台等媒体竞相报道。
三、互动情况
“政民互动平台”收到各类咨询、投诉、建议1450条，回复率97%。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    "question", ["宣传手册发了多少册", "发放了多少宣传手册", "How many brochures were handed out?"]
)
def test_those_who_were_given_it_are_no_parts(bureau: Assistant, question: str) -> None:
    answer = answered(bureau, question)
    assert not any(word in answer.reply for word in ("合计", "together", "没有分开"))


def test_people_of_two_kinds_are(bureau: Assistant) -> None:
    assert "合计" in bureau.ask("给重病患者发慰问金多少人").reply


@pytest.mark.parametrize("question", ["投诉几条", "咨询多少条", "收到多少建议"])
def test_what_came_in_of_several_kinds_says_so(bureau: Assistant, question: str) -> None:
    answer = bureau.ask(question)
    assert answer.status is not Status.ANSWERED or "合计" in answer.reply


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪些制度", "主动公开、依申请公开、保密审查"),
        ("制度有哪些", "主动公开、依申请公开、保密审查"),
        ("谁带头点赞", "柳湾日报"),
    ],
)
def test_the_sentence_says_it_itself(bureau: Assistant, question: str, told: str) -> None:
    assert told in bureau.ask(question).reply.split("您问的是")[0]
