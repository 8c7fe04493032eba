"""Figures asked for in few words: by the last keyword alone, by the name of an account, by one word of a longer one."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

ZONE = """青禾经济开发区管理委员会2023年政府信息公开工作年度报告
• 2024年01月19日
• 来源: 青禾经济开发区管理委员会
一、总体情况
（一）主动公开情况。全年新增主动公开政府信息1300余条。政府预决算公开9件，预算公开4件，决算公开5件，保障性住房公开6件。部门2023年度预算、2022年度决算信息3条。
（二）依申请公开情况。本年度共收到依申请公开20件，其中5件由于重复申请不予处理，其余均已按规定回复。
（三）平台建设情况。聚焦就业、社保、招商引资、住房服务、交通出行、教育培训等工作发布相关信息257条。
"""
WATER = """青禾省水利厅2024年政府信息公开工作年度报告
一、总体情况
（一）主动公开。2024年省水利厅网站发布信息4100条，浏览量超300万次；“青禾水利”微信公众号发布信息210条，累计阅读量超90万次；“青禾智慧河长”微信公众号发布信息54条，累计阅读量超70万次。全年办事指南访问总量2600人次，表格下载总量1400人次。
（二）依申请公开。设立了1个专门的信息申请受理点。2024年度未收到信息公开申请。
"""


@pytest.fixture(scope="module")
def zone(inline: Inline) -> Assistant:
    return inline(ZONE)


@pytest.fixture(scope="module")
def water(inline: Inline) -> Assistant:
    return inline(WATER)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("今年新公开多少条", "1300余条"),
        ("决算公开了几件", "5 件"),
        ("预算比决算少几件", "5 − 4 = 1件"),
        ("预决算公开几件", "9 件"),
        ("重复申请的有几件", "5 件"),
        ("重复申请占多大比例", "5 ÷ 20"),
        ("招商引资、住房服务这些一共发了几条", "257 条"),
        ("年报什么时候发的", "2024年01月19日"),
    ],
)
def test_the_zone(zone: Assistant, question: str, told: str) -> None:
    head = zone.ask(question).reply.split("原文")[0]
    assert told in head, head


@pytest.mark.parametrize("question", ["盖了多少套保障房", "保障房分了几套", "申请公开了几件"])
def test_what_was_published_is_not_what_was_done(zone: Assistant, question: str) -> None:
    answer = zone.ask(question)
    assert answer.status is Status.UNANSWERABLE or "20 件" in answer.reply.split("原文")[0], answer.reply


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("青禾水利公众号发布多少条", "210 条"),
        ("智慧河长阅读量", "70万次"),
        ("网站被看了多少次", "300万次"),
        ("表格下载了多少次", "1400 人次"),
        ("有没有收到申请", "没有（0）"),
        ("申请受理点有几个", "1 个"),
    ],
)
def test_the_water_office(water: Assistant, question: str, told: str) -> None:
    head = water.ask(question).reply.split("原文")[0]
    assert told in head, head
    assert "合计" not in head, head


def test_the_last_keyword_alone_names_the_figure(inline: Inline) -> None:
    chat = inline(
        "青禾县商务局2023年政府信息公开工作年度报告\n一、总体情况\n"
        "加强对“青禾商务”微信公众号的运维管理，全年累计推送发布工作动态、政策法规等信息120期406条，阅读量达15万余次。\n"
    )
    assert "15万余次" in chat.ask("公众号阅读量").reply.split("原文")[0]
