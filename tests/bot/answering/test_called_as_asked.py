"""Things called as residents call them: a column that sounds of a contact, a bureau's own site, things told by their number."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline
from tests.bot.replies import answered

BUREAU = """云溪市公安局2016年政府信息公开年度报告
一、总体情况
（一）主动公开。全年市局互联网门户网站共发布政府信息860条。二是通过广播、电视、报刊等传统新闻媒体，发布各类提示。市局新浪、腾讯、人民三大微博，全年累计发布政府信息210条。
（二）平台。网络主要是依靠全市统一公开平台和云溪市公安局网站这两大平台开展。同时，也通过网络问政平台处理相关投诉。实行24小时值班电话、领导信箱等形式受理。
我局编制了《公开目录》和《公开指南》。以服务群众、服务企业为导向，加强公开。
"""
SCHOOL = """松河师范学院2020年信息公开工作年度报告
一、概述
分管领导:林 海 学院党委副书记
学校主页发布各类信息共640条（其中学院要闻210条、校园传真330条、媒体松师60条，通知公告40条）；通过办公平台面向全校公开工作部署、改革方案等文件、网络公告等520余件。通过书记、校长信箱答复处理问题19项。
公众如需进一步咨询了解相关信息，请与学院办公室联系（地址：松河市青年路2号，电话：0599-1234567）。
"""
TOWNSHIP = """清河县柳湾镇2022年政府信息公开工作年度报告
一、总体情况
全镇通过网站、报纸、微信、宣传栏等多种途径主动公开政府信息96条，其中政府网站公开政府信息数40条，政务微信公开政府信息数12条，其他方式公开政府信息数44条。设置信息公开栏目7项。
全年在新华社、今日清河、每日快讯等媒体上发布信息35条。信息管理按照“谁提供、谁审核、谁负责”原则，规范发布流程。
"""


@pytest.mark.parametrize(
    ("report", "question", "told"),
    [
        (BUREAU, "市局网站发了多少条", "860 条"),
        (BUREAU, "局里网站公开几条", "860 条"),
        (BUREAU, "网站比微博多多少", "860 − 210 = 650"),
        (BUREAU, "传统媒体包括哪些", "报刊"),
        (BUREAU, "两大平台是哪两个", "统一公开平台"),
        (BUREAU, "编制了什么", "《公开指南》"),
        (BUREAU, "编写了什么", "《公开指南》"),
        (BUREAU, "导向是什么", "服务企业"),
        (SCHOOL, "校园传真有多少", "330 条"),
        (SCHOOL, "校长信箱处理了多少问题", "19 项"),
        (SCHOOL, "办公平台公开了多少件", "520余件"),
        (SCHOOL, "主页上哪类最少", "媒体松师 60"),
        (SCHOOL, "分管领导是谁", "林 海"),
        (SCHOOL, "联系哪个部门", "学院办公室"),
        (TOWNSHIP, "公开了多少信息", "96 条"),
        (TOWNSHIP, "在哪些媒体上发过信息", "每日快讯"),
        (TOWNSHIP, "信息管理按照什么原则", "谁审核"),
    ],
)
def test_it_is_told(inline: Inline, report: str, question: str, told: str) -> None:
    assert told in answered(inline(report), question).reply


@pytest.mark.parametrize(
    ("report", "question"),
    [
        (TOWNSHIP, "报纸公开了几条"),
        (TOWNSHIP, "宣传栏公开多少"),
        (BUREAU, "值班电话是多少"),
        (BUREAU, "值班多少小时"),
        (SCHOOL, "传真是多少"),
        (TOWNSHIP, "教育局网站发了多少条"),
    ],
)
def test_nothing_else_is_told_instead(inline: Inline, report: str, question: str) -> None:
    answer = inline(report).ask(question)
    assert answer.status is not Status.ANSWERED, answer.reply
