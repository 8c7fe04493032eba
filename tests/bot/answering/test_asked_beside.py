"""Two measures in one breath, what the report is made up of, the most of a kind, and what is somebody's own business."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青禾县柳湾镇人民政府2021年政府信息公开工作年度报告
本年度报告由青禾县柳湾镇人民政府编制，包含了主动公开、平台建设、人员培训等情况。联系电话：0999-1234567；地址：青禾县柳湾镇桥头村二队。
一、总体情况
（一）主动公开情况。全年印发政府文件90件，其中“此件公开发布”文件20件，“此件依申请公开”文件64件，“此件不公开”文件6件。
（二）民生信息公开。公示助餐补贴名单9条涉及人员88人。购买防贫险信息4条。
（三）重大项目公开。我镇涉及的政府投资建设项目有水渠整修、农村危房改造、桥梁加固等，公开各类项目批复、中标情况等信息22条；公开危房改造户3批次。
二、存在的问题及改进情况
（一）认识不够。个别村不重视。改进情况：组织学习。
（二）形式单一。手段不多。改进情况：开设专栏。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("助餐补贴名单条数和人数", ("9 条", "88 人")),
        ("助餐补贴 人数 条数", ("88 人", "9 条")),
        ("哪类文件最多", ("最多的是“此件依申请公开”文件：64 件",)),
        ("报告包括哪些内容", ("主动公开",)),
        ("寄信寄到哪", ("桥头村二队",)),
        ("第二条问题的改进措施", ("开设专栏",)),
    ],
)
def test_it_is_told_first(assistant: Assistant, question: str, told: tuple[str, ...]) -> None:
    lines = assistant.ask(question).reply.splitlines()
    assert all(any(part in line for line in lines[: len(told)]) for part in told)


def test_whether_it_is_of_a_kind_is_told_by_no_number(assistant: Assistant) -> None:
    assert not assistant.ask("农村危房改造是不是政府投资项目").reply.startswith("3")


@pytest.mark.parametrize(
    "question",
    ["防贫险保费多少", "我的助餐补贴批了没", "我在不在助餐补贴名单里", "水渠整修项目中标单位"],
)
def test_what_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE
