"""Figures stated of all that was published, figures that are hotlines too, names with brackets, channels by their place."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

PARTS = """云岭市溪口镇人民政府2025年政府信息公开工作年度报告
一、总体情况
（一）主动公开方面。全年通过各类平台主动公开政府信息共计102条，主要包括:
基础信息公开(26条):镇情概况信息9条等。
重点领域公开(67条):涉农补贴信息52条。
决策与文件公开(9条):公开文件。
办理110警情转办9件。
"""
CHANNELS = """云岭市溪口乡人民政府2025年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。我乡主动公开情况:乡政府门户网站发布信息25条，包含机构信息4条、通知公告21条；政府大厅电子显示屏发布32条；乡、村(社区)公告栏公示51条。
（二）依申请公开情况。2025年我乡未接收到群众关于政府信息公开的申请。
"""
ASKED = """云岭市民政局2014年政府信息公开工作年度报告
一、主动公开信息情况
2014年，我局主动公开政府信息208条。
二、依申请公开信息情况和不予公开政府信息情况
2014年，我局办理依申请政府信息公开5件，其中当面申请3件、信函申请2件，其中4件不属于本行政机关公开范围，1件信息不存在。
"""


@pytest.fixture(scope="module")
def parts(inline: Inline) -> Assistant:
    return inline(PARTS)


@pytest.fixture(scope="module")
def channels(inline: Inline) -> Assistant:
    return inline(CHANNELS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("全年公开120条对吗", "不对，报告写的是102 条"),
        ("是不是公开了103条", "不对，报告写的是102 条"),
        ("是不是公开了102条", "对，"),
        ("不是公开了110条吗", "不对，报告写的是102 条"),
        ("有没有公开102条", "对，"),
    ],
)
def test_a_figure_is_confirmed_or_corrected(parts: Assistant, question: str, told: str) -> None:
    assert parts.ask(question).reply.startswith(told)


@pytest.mark.parametrize("question", ["打120急救的有多少次", "119火警几次"])
def test_hotlines_are_no_figures(parts: Assistant, question: str) -> None:
    assert parts.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("公告栏公示了多少", "51 条"),
        ("村里公告栏公示了多少", "51 条"),
        ("显示屏发了几条", "32 条"),
        ("收到几件申请", "没有（0）"),
    ],
)
def test_what_was_put_up_is_told(channels: Assistant, question: str, told: str) -> None:
    assert channels.ask(question).reply.startswith(told)


def test_all_channels_are_told_wherever_they_stand(channels: Assistant) -> None:
    reply = channels.ask("全乡总共公开多少条").reply
    assert all(figure in reply for figure in ("25 条", "32 条"))


REQUESTS = """云岭市溪口镇人民政府2018年政府信息公开工作年度报告
一、总体情况
2018年度我镇共收到4件信息公开申请，其中网络申请2件，信函申请2件，均已按时办结。
全年共接收咨询电话3000余起，其中投诉电话0个。联系电话：0900-5550102。
共收到县人大、政协建议提案6件。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("申请一共5件对吗", "不对，报告写的是4 件"),
        ("收到4件申请吗", "对，"),
        ("网络申请3件对吗", "不对，报告写的是2 件"),
        ("接到多少咨询电话", "3000余起"),
        ("咨询电话多少", "电话：0900-5550102"),
        ("人大建议几件", "6 件（收到县人大、政协建议提案合计）"),
    ],
)
def test_the_whole_is_meant(inline: Inline, question: str, told: str) -> None:
    assert inline(REQUESTS).ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    ("question", "told"),
    [("依申请公开几件", "5 件"), ("当面申请几件", "3 件"), ("信函申请几件", "2 件")],
)
def test_the_total_is_meant_where_only_its_parts_fit_as_well(
    inline: Inline, question: str, told: str
) -> None:
    assert told in answered(inline(ASKED), question).reply
