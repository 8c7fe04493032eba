"""English keywords and broken English: ages without a word for them, law service orgs, direct lawsuits, rates, traffic."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青岚市司法局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全年主动公开政府信息1247条。局网站访问量126.3万次，小程序“放心办”于2023年3月15日上线。
对80份文件进行合法性审查，撤销4件，综合纠错率63.1%，直接纠错率29%。指导青岚仲裁委受理案件28件。
排查隐患902个，已整改896个。免费检定衡器3470台。老年助餐点14个，日均就餐约350人次。新登记社会团体5家，注销2家。
为4858名80周岁以上老人发放高龄津贴，其中80至89周岁4215人，90至99周岁632人。改造小区建筑面积11.6万平方米。
为87户困难家庭发放慰问金26.1万元。公开低保审核确认结果12批次。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("how many total info disclose 2023", "1247", "12 batches"),
        ("website traffic", "126.3万", "交通"),
        ("App launch date", "3月15日", "统计期限"),
        ("How many documents underwent legality review?", "80 ", "28"),
        ("How many decisions were revoked?", "4 items", "80"),
        ("What is the overall error correction rate?", "63.1%", "29%"),
        ("What is the direct correction rate?", "29%", "63.1%"),
        ("How many cases did the arbitration commission accept?", "28 items", "80"),
        ("hidden danger found", "902", "896"),
        ("How many scales were verified free of charge", "3470", "902"),
        ("diners per day", "350", "14 "),
        ("how many de-registered", "2 ", "5 "),
        ("old people 80 to 89 allowance receivers", "4215 people", "4858"),
        ("renovated floor area", "116000 square metres", "4215"),
        ("consolation households", "87 households", "261000"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str, not_told: str) -> None:
    head = assistant.ask(question).reply.split("Read as")[0]
    assert told in head
    assert not_told not in head
