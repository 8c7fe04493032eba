"""All that was published, asked for in English by whatever unit it is counted; rates that rose by points; new ones are not all."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """栗原市文化和旅游局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。全年主动公开各类政府信息700件，其中主动公开各类文件90件。在微信公众号发布文旅惠民等各类信息260条，阅读量5.2万次。
新增博物馆会员45人。公示“雨露计划”补助2条。
（二）诉求办理。热线派单300件，答复率100%，办结率92.4%，满意率95.1%，分别比上年提高0、3.2和1.1个百分点。
二、其他
无其他需要报告的事项。本报告可在局网站（http://www.lywl.example.cn）查阅，电话：0999-5550188。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many items were published?", "700 items"),
        ("How many items in 2023", "700 items"),
        ("total information disclosed", "700 items"),
        ("all information disclosed", "700 items"),
        ("一共公开了多少信息", "700 件"),
        ("How many documents were published?", "90 items"),
        ("By how many points did satisfaction rise?", "1.1 percentage points"),
        ("increase in the satisfaction rate", "1.1 percentage points"),
        ("how much did the completion rate increase", "3.2 percentage points"),
        ("办结率提高几个百分点", "3.2 个百分点"),
        ("How many views were there?", "52000"),
        ("average views per post", "52000 ÷ 260 = 200"),
        ('"Rain and dew" programme notices', "2 items"),
        ("How many new museum members in total?", "45 people"),
    ],
)
def test_it_is_told(bureau: Assistant, question: str, told: str) -> None:
    assert told in bureau.ask(question).reply.split("Read as")[0].split("您问的是")[0]


@pytest.mark.parametrize("question", ["How many museum members altogether?", "Will it rain tomorrow?"])
def test_it_is_not_in_the_report(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("How many documents were published?", "and in total?"), "700 items"),
        (("How many documents were published?", "altogether?"), "700 items"),
        (("主动公开文件多少件", "一共呢"), "700 件"),
    ],
)
def test_the_total_of_a_part(bureau: Assistant, messages: tuple[str, ...], told: str) -> None:
    replies = [bureau.ask(message, " ".join(messages)).reply for message in messages]
    assert told in replies[-1].split("Read as")[0].split("您问的是")[0]
