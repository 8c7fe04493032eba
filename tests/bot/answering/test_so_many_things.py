"""Which so many things are; by which way something was done; a township's few kinds; a rate beside what an account put out."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

BUREAU = """青禾州气象局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况
完善气象服务类信息公开，包括气象预报、气象监测、气候评价等3大类8小项信息，丰富了信息发布内容。
“青禾气象”微信公众号粉丝用户5.2万余人，同比增长8.1%，粉丝活跃度达35%以上，全年共发布信息420篇，总阅读数60.5万。
通过手机短信、微博等方式制作发布农用天气预报95期、专题分析55期。
（二）围绕重点领域，深化公开内容
一是扩大主动公开范围。推进行政审批、财政资金、环境保护等3大重点领域政府信息公开，细化公开范围。二是强化申请公开管理。
充分利用州长信箱平台，及时回应群众关切的问题。
"""
TOWNSHIP = """青禾乡2021年政府信息公开工作年度报告
一、政府信息公开情况概述
1.公开目录公开信息的情况
公开乡概况1条，乡基本职能2条，乡领导信息3条，乡年度报告2条。
二、重点领域信息公开情况
加大人事调整的公开力度，截至目前公开人事信息4条。
"""
STATISTICS = """青禾州统计局2022年政府信息公开工作年度报告
一、总体情况
青禾州统计局门户网站发布概况类信息30条，政务动态类信息80条，信息公开目录信息200条，政策解读2条，“青禾统计”微信公众号发布信息150条。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(BUREAU)


@pytest.fixture(scope="module")
def township(inline: Inline) -> Assistant:
    return inline(TOWNSHIP)


@pytest.fixture(scope="module")
def statistics(inline: Inline) -> Assistant:
    return inline(STATISTICS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("3大类是哪3大类", "气象预报、气象监测、气候评价"),
        ("3大类8小项信息包括什么", "气象预报、气象监测、气候评价"),
        ("3大重点领域是哪些", "行政审批、财政资金、环境保护"),
        ("粉丝活跃度多少", "35%"),
        ("公众号发布信息多少篇", "420 篇"),
        ("公众号总阅读数多少", "60.5 万"),
        ("通过什么方式发布农用天气预报", "手机短信"),
        ("通过什么平台回应群众关切的问题", "州长信箱"),
    ],
)
def test_the_bureau(bureau: Assistant, question: str, told: str) -> None:
    head = bureau.ask(question).reply.split("原文")[0]
    assert told in head, head


@pytest.mark.parametrize("question", ["明天天气怎么样", "满意度多少"])
def test_what_is_not_said_is_refused(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).status is Status.UNANSWERABLE


def test_one_kind_is_not_all_that_was_published(township: Assistant) -> None:
    told = township.ask("公开了多少信息").reply.split("原文")[0]
    assert "乡概况 1 条" in told
    assert "人事信息 4 条" in told


@pytest.mark.parametrize(("question", "told"), [("人事信息几条", "4 条")])
def test_one_kind_by_its_name(township: Assistant, question: str, told: str) -> None:
    head = township.ask(question).reply.split("原文")[0]
    assert told in head
    assert "乡概况" not in head


def test_every_kind_on_the_website(statistics: Assistant) -> None:
    assert "312条" in statistics.ask("门户网站一共发布多少条").reply.replace(" ", "")
