"""All that a sentence counts side by side; how requests came in; the day under the title; none who asked; a review still open."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

FORESTRY = """青禾市林业局2023年政府信息公开工作年度报告
青禾市林业局
2024年01月16日
一、总体情况
（一）主动公开情况。截止到12月底，更新新闻动态80条（工作动态50条，上级动态30条），政务公开25条（人事信息5条，财政信息20条），文件通知8条，林长制30条。
（二）依申请公开情况。全年共受理依申请公开6件，都为信函申请，其中同意公开答复数4件，申请信息不存在2件。信息公开类行政复议1起，正在办理中。
（三）公开范围涵盖林业重点领域（林长制和湿地修复）、行政许可等内容。
"""
STREET = """青禾街道2021年政府信息公开工作年度报告
一、总体情况
今年以来，本单位积极通过河西政府网和各类新媒体平台，发布各类政务信息400条，在河西政府网上主动公开组织机构信息3条、财政预决算信息16条、政府工作报告0条、政府信息公开年度报告1条、其他文件2条，收到政府信息公开申请1条。
"""
COUNTY = """青禾县农业局2018年度政府信息公开报告
一、政务公开情况
（一）依申请公开政府信息情况。2018年，我局未涉及到要求政府信息公开的申请。
（二）复议诉讼情况。2018年，我局没有因政府信息公开申请行政复议情况发生，也未收到与依法申请公开工作有关的举报和投诉。
（三）主动公开情况。全年累计更新发布信息500条，其中机构概况20条，行政许可450条，部门文件30条。
"""


@pytest.fixture(scope="module")
def forestry(inline: Inline) -> Assistant:
    return inline(FORESTRY)


@pytest.fixture(scope="module")
def street(inline: Inline) -> Assistant:
    return inline(STREET)


@pytest.fixture(scope="module")
def county(inline: Inline) -> Assistant:
    return inline(COUNTY)


@pytest.mark.parametrize("question", ["公开了多少条信息", "一共公开多少条"])
def test_all_that_is_counted_side_by_side(forestry: Assistant, question: str) -> None:
    head = forestry.ask(question).reply.split("原文")[0]
    for told in ("新闻动态 80 条", "政务公开 25 条", "文件通知 8 条", "林长制 30 条"):
        assert told in head


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("人事信息几条", "5 条"),
        ("申请都是什么方式", "信函申请"),
        ("复议有结果了吗", "正在办理中"),
        ("报告什么时候发布的", "2024年01月16日"),
        ("重点领域指什么", "林长制和湿地修复"),
    ],
)
def test_forestry(forestry: Assistant, question: str, told: str) -> None:
    head = forestry.ask(question).reply.split("原文")[0]
    assert told in head, head


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("河西政府网一共公开了几条", "= 22条"),
        ("年度报告几条", "1 条"),
        ("通过什么平台发布信息", "河西政府网和各类新媒体平台"),
        ("收到申请几条", "1 条"),
    ],
)
def test_the_street(street: Assistant, question: str, told: str) -> None:
    head = street.ask(question).reply.split("原文")[0]
    assert told in head, head


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("有人申请公开吗", "未涉及到要求政府信息公开的申请"),
        ("有没有投诉", "举报和投诉"),
        ("行政许可以外的有多少条", "= 50条"),
    ],
)
def test_the_county(county: Assistant, question: str, told: str) -> None:
    head = county.ask(question).reply.split("原文")[0]
    assert told in head, head
