"""When and by whom an office was founded, categories in quotation marks, what each office has to do, what is all dealt with."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

COLLEGE = """青禾职业学院2020年信息公开工作年度报告
报告中所列数据的统计期限自2019年9月1日至2020年8月31日。
一、概述
学院成立于2014年3月12日，是经青禾省人民政府批准设置，由省教育厅直属的公立普通高等职业院校。学院由青禾商业学校等五所中职学校整合而成。学院位于青禾新区职教园区，校园占地面积850亩，办学规模9000人。2020年中、高职招生近3000人。
二、主动公开情况
通过校园网主动公开信息640条，其中：“学院要闻”210条，“新闻动态”180条，“通知公告”90条。
"""
COUNTY = """青禾县人民政府办公室2024年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》和《青禾省政府信息公开规定》要求编制本报告。
一、总体情况
（一）主动公开。县政府网站发布政务信息5300条，收到留言41条，已全部办理。
（二）管理。2008年5月1日起我办按照统一部署，开展政府信息公开工作。明确各镇办、各部门每月公开不少于6条政府信息。
"""


@pytest.fixture(scope="module")
def college(inline: Inline) -> Assistant:
    return inline(COLLEGE)


@pytest.fixture(scope="module")
def county(inline: Inline) -> Assistant:
    return inline(COUNTY)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("学院哪年成立的", "2014年3月12日"),
        ("学校什么时候建校的", "2014年3月12日"),
        ("谁批准设置的", "青禾省人民政府批准"),
        ("是哪个部门直属的", "省教育厅直属"),
        ("由哪些学校合并来的", "整合而成"),
        ("学校在哪里", "青禾新区"),
        ("2020年招了多少学生", "3000人"),
        ("办学规模多大", "9000 人"),
        ("学院要闻多少条", "210 条"),
        ("要闻和动态一共多少", "210 + 180 = 390条"),
        ("要闻占校园网的百分之几", "210 ÷ 640"),
    ],
)
def test_the_college(college: Assistant, question: str, told: str) -> None:
    head = college.ask(question).reply.split("原文")[0]
    assert told in head, head


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("从什么时候开始做信息公开的", "2008年5月1日起"),
        ("各部门每月至少公开几条", "不少于6条"),
        ("留言处理完了吗", "已全部办理"),
        ("编报告的依据", "青禾省政府信息公开规定"),
    ],
)
def test_the_county(county: Assistant, question: str, told: str) -> None:
    head = county.ask(question).reply.split("原文")[0]
    assert told in head, head


def test_no_other_date_is_told_for_the_founding(county: Assistant) -> None:
    assert county.ask("我们局哪年成立的").status is Status.UNANSWERABLE
