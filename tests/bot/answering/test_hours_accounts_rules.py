"""Office hours, accounts that there are not, rules made in several sentences, problems that are only kept off, vacant posts."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

TOWN = (
    "青禾县石桥镇人民政府2021年政府信息公开工作年度报告\n\n"
    "本报告通过镇政府官方网站（shiqiao.qinghe.gov.cn）全文公开。\n\n一、总体情况\n\n"
    "（一）单位信息。我镇核定行政编制34名，实有在编人员30名。办公地点设在青禾县石桥镇人民路8号2楼，"
    "工作日办公时间为上午8:30-12:00、下午14:30-17:30（夏时制为15:00-18:00），对外办公电话：0955-7654321。\n"
    "（二）主动公开。主动公开政府信息82条，其中人事信息3条，规划计划12条，其他信息67条。"
    "我镇政府信息公开的载体主要是青禾县人民政府网站。\n"
    "（三）信息管理。一是我镇制定了《石桥镇网站信息发布制度》，要求各站所对照表格收集；"
    "二是建立了《信息奖励制度》，凡被采用的信息有不同的奖励；三是建立了《通报制度》，半年通报一次。"
    "严防格式不规范、内容不真实等问题，确保信息公开质量。\n"
    "（四）平台建设。截至2021年12月31日，我镇未注册政务新媒体。积极参加线上新媒体培训的会议，为新媒体工作打下良好基础。\n"
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("办公时间", "上午8:30-12:00"),
        ("早上几点上班", "上午8:30-12:00"),
        ("下午几点到几点办公", "下午14:30-17:30"),
        ("夏天下午几点上班", "15:00-18:00"),
        ("网站网址", "shiqiao.qinghe.gov.cn"),
        ("地址在哪层楼", "人民路8号2楼"),
        ("有没有新媒体账号", "未注册政务新媒体"),
        ("开了公众号没有", "未注册政务新媒体"),
        ("你们有微博吗", "未注册政务新媒体"),
        ("公开的载体主要是什么", "载体主要是青禾县人民政府网站"),
        ("制定了哪些制度", "《信息奖励制度》"),
        ("建立了哪些制度", "《通报制度》"),
        ("人事信息加规划计划", "3 + 12 = 15条"),
        ("防的是什么问题", "格式不规范"),
    ],
)
def test_told(inline: Inline, question: str, told: str) -> None:
    assert told in inline(TOWN).ask(question).reply


@pytest.mark.parametrize("question", ["存在什么问题", "编制还空几个", "便民大厅几点开门", "公众号发了几条"])
def test_not_told(inline: Inline, question: str) -> None:
    assert inline(TOWN).ask(question).status is Status.UNANSWERABLE
