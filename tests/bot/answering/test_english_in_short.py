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
        ("website traffic", "126.3 万", "交通"),
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


OTHER = """青岚市医疗保障局2022年政府信息公开工作年度报告
一、总体情况
通过网站发布各类信息528条，其中法定主动公开信息113条，行政执法类信息100条，其他信息26条。
网站公开信箱收到留言1380件，均按期办结。开通12393医保咨询热线，现场信访接待779人次。
配备专职人员2人、兼职人员19人。受理群众来信96件，其中投诉31件、举报12件。全年总收入9.83亿元，总支出9.47亿元。
开展安全检查1240家次。
"""


@pytest.fixture(scope="module")
def other(inline: Inline) -> Assistant:
    return inline(OTHER)


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("What is the number of the medical insurance hotline?", "12393", "779 attendances"),
        ("How many messages were received?", "1380", "528"),
        ("How many of them are legally required disclosures?", "113", "528"),
        ("How many other items?", "26 items", "528"),
        ("How many law enforcement items?", "100 items", "528"),
        ("Difference between income and expenditure?", "0.36", "1240"),
        ("How many full-time and part-time staff are there?", "2 people; 19 people", "21"),
        ("How many complaints and reports came in?", "31 items (件); 12 items (件)", "96"),
        ("How many companies were inspected for safety?", "1240", "100"),
    ],
)
def test_it_is_told_of_another(other: Assistant, question: str, told: str, not_told: str) -> None:
    head = other.ask(question).reply
    assert told in head
    assert not_told not in head.split("Read as")[0]
