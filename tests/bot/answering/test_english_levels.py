"""English questions about one level's aid, staff taken on or reproved, schemes left, money for disclosure, what is out of date."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """松溪县石渡镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况
全年公开政府信息410条。向社会公布了部门预算情况、实事项目进展情况、审批事项，水质监测等检查情况。
实施临时救助，其中县级资金救助21户63人、7.8万元，镇级资金救助34户88人、9.6万元。
低保退出对象12户19人。城乡居民养老保险参保6200人。公示耕地地力保护补贴310户，面积2150亩。
科研经费到账80万元。全年用于政府信息公开的专项经费3.5万元。清理失效信息15条。
专门配备了2名全职工作人员、5名兼职工作人员，对责任人员约谈3人。
一是部分村对公开工作重视不够，原因是没有纳入考核。将公开工作纳入目标考核。
（二）依申请公开情况
尚无发现应公开而未予公开的情况。全年没有接到群众公开政府信息的申请。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("How much money did the town spend on temporary aid?", "96000 yuan", "78000"),
        ("How many people left the subsistence allowance scheme?", "19 people", "88"),
        ("How many people are insured for old age?", "6200 people", "19"),
        ("How many mu got the fertility protection subsidy?", "2150", "310"),
        ("How much money was earmarked for disclosure?", "35000 yuan", "800000"),
        ("How many old items were removed?", "15 items", "410"),
        ("How many staff were called in for a talk?", "3 people", "5 people"),
        ("Full-time and part-time staff together", "2 + 5 = 7", "3 people"),
        ("Did the town publish water quality monitoring results?", "水质监测", "申请"),
        ("Did anyone request information?", "没有接到群众公开政府信息的申请", "尚无发现"),
        ("Why do some villages neglect disclosure?", "没有纳入考核", "水质"),
        ("Is disclosure part of the target assessment?", "纳入目标考核", "水质"),
    ],
)
def test_told(assistant: Assistant, question: str, told: str, untold: str) -> None:
    reply = assistant.ask(question).reply
    assert told in reply
    assert untold not in reply.split("Read as")[0].replace("The report says", "")


@pytest.mark.parametrize(
    "question",
    ["How much did the county spend on medical aid?", "How many old people left the town?"],
)
def test_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE
