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


@pytest.mark.parametrize("question", ["省政务公开办电话多少", "县政务公开办公室的电话", "市信息公开办电话"])
def test_the_number_of_an_office_above_is_not_ours(town: Assistant, question: str) -> None:
    assert town.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize("question", ["乡政务公开办电话", "政务公开办公室电话多少", "电话多少"])
def test_our_own_is_given(town: Assistant, question: str) -> None:
    assert "0900-5550101" in town.ask(question).reply.split("\n")[0]


def test_both_documents_that_a_report_is_made_after_are_told(inline: Inline) -> None:
    office = inline(
        "青石市水利局2016年政府信息公开工作年度报告\n本报告是根据《政府信息公开条例》精神，按照《青石市人民政府关于报送2016年年报的通知》"
        "（青政〔2016〕8号）要求，综合各科室材料而成。\n一、概述\n全年公开信息38条。\n"
    )
    assert "青政〔2016〕8号" in office.ask("按照哪个通知编制的报告").reply.split("您问的是")[0]
