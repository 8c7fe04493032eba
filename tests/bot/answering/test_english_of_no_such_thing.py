"""English questions about things that a report has no figure of, beside figures of what sounds alike."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """临川岭县教育局2021年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。全年主动公开政府信息300条，2020年为260条。学前教育资助500人次、40万元。公开招聘教师60名。
新建学校3所，建筑面积1.5万平方米，总投资2400万元。总收入5亿元，总支出4.8亿元。具有硕士学位的占20.5%。公开招聘30人，其中硕士6人。
公布咨询电话2部，接听来电900余次。网站信息发布120条。公开内容涵盖行政处罚、法律服务等方面的依据。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many items in 2021 and how many in 2020?", "300 items (条); 260 items"),
        ("How many schools were built?", "3 institutions"),
        ("total income and spending", "480000000 yuan"),
        ("preschool aid: person-times and money", "500 attendances (人次); 400000 yuan"),
        ("average preschool aid per person-time", "400000 ÷ 500 = 800"),
        ("phone calls received", "900 times"),
        ("items posted on site", "120 items"),
        ("master's degree share", "20.5%"),
    ],
)
def test_it_is_told(bureau: Assistant, question: str, told: str) -> None:
    assert told in bureau.ask(question).reply.split("Read as")[0]


@pytest.mark.parametrize(
    "question",
    [
        "How many kindergartens are there?",
        "number of teachers in the county",
        "lawyers in the county",
        "penalties imposed",
        "visits to the website",
    ],
)
def test_it_is_not_in_the_report(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).status is not Status.ANSWERED
