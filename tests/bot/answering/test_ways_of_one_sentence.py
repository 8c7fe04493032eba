"""Requests by each way, told in one sentence: all are added and ranked; levels of media; words that end within another word."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

OFFICE = """渝川县自然资源局2022年政府信息公开年度报告
一、总体情况
全年通过县土地监测监管系统发布各类土地市场相关数据95条,其中,出让公告33条、成交公示62条。
在县政府网站“公示公告”栏目发布信息81条,“工作动态”栏目发布信息40条。
2022年,我局网站受理依申请公开19件;当面受理依申请公开17件;邮寄受理依申请公开25件;其他渠道受理依申请公开23件。均在期限内答复。
拓展宣传渠道,在中央、省、市各类媒体上发表相关报道568篇,其中国家级52篇,省级(湖山+等)197篇,市级(渝川日报,渝川电视台,渝川+)319篇。
由我局办公室负责政府信息公开工作年度报告,专人负责网站栏目的维护。
"""


BUREAU = """渝川县审计局2023年政府信息公开年度报告
一、总体情况
公开许可信息3567条,各级主流媒体刊发我局宣传报道540余篇,其中省级及以上媒体报道213篇,渝川日报头版1篇,整版深读2篇。
"""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    return inline(OFFICE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("一共受理多少件申请", "合计：19 + 17 + 25 + 23 = 84件"),
        ("受理申请总共几件", "合计：19 + 17 + 25 + 23 = 84件"),
        ("哪种方式受理最多", "最多的是邮寄受理依申请公开：25 件"),
        ("哪种方式受理最少", "最少的是当面受理依申请公开：17 件"),
        ("哪个渠道受理的申请最多", "最多的是邮寄受理依申请公开：25 件"),
        ("当面受理几件", "17 件"),
        ("土地市场数据发布多少条", "95 条"),
        ("公示公告栏目多少条", "81 条"),
        ("工作动态栏目发了几条", "40 条"),
        ("国家级媒体多少篇", "52 篇"),
        ("国家级几篇", "52 篇"),
        ("省级媒体发了多少篇", "197 篇"),
        ("市级媒体几篇", "319 篇"),
        ("各类媒体一共多少篇", "568 篇"),
        ("谁负责年度报告", "由我局办公室负责政府信息公开工作年度报告"),
    ],
)
def test_told(office: Assistant, question: str, told: str) -> None:
    assert office.ask(question).reply.startswith(told)


def test_the_total_is_told_where_no_level_is_named(inline: Inline) -> None:
    bureau = inline(BUREAU)
    assert bureau.ask("媒体报道多少篇").reply.startswith("540余篇")
    assert bureau.ask("省级媒体报道几篇").reply.startswith("213 篇")


def test_what_was_published_since_the_rules_began_is_not_of_the_year(inline: Inline) -> None:
    office = inline(
        "渝川县档案局2020年政府信息公开年度报告\n一、总体情况\n"
        "2020年,我局通过政府网站主动公开政府信息共195条。《条例》施行以来已主动公开信息1230条。\n"
    )
    assert office.ask("2020年公开多少条").reply.startswith("195 条")
    assert office.ask("公开了多少条").reply.startswith("195 条")
    assert office.ask("条例施行以来公开多少条").reply.startswith("1230 条")
