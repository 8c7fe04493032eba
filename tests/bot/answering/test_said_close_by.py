"""What stands close by: what a poster shows, why a column was opened, who set a pilot, the day something opened, a name in quotes."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline
from tests.bot.replies import told_by

COUNTY = """云溪县人民政府办公室2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全年公开各类政府信息820条。同时，为进一步提升群众查询的体验质量，加大对政府网站的关注度，新开设“苗语专栏”，自开设至今共发布政务信息60余条，苗语视频14条，县政府门户网站成为统一发布政府信息，提供在线服务，与公众互动交流的“一站式”网络平台。县长信箱共受理有效信件90件，已办结90件。
（二）依申请公开。收到申请7件。被行政复议1件，为其他结果；未经复议直接起诉2件，为其他结果。根据新修订的《中华人民共和国行政复议法》，对告知书内容作出相应调整，指导各镇办理申请。
此外，民警利用小区宣传栏，张贴宣传标语、宣传海报，介绍各类诈骗案件的特点、预防方法等等。
"""
BUREAU = """松河省水利厅2014年政府信息公开工作年度报告
地址：松河市青年路8号水利楼6楼602室，电话：0599-1234567
一、概述
明确厅机关各处室、厅直各单位是所管业务信息公开主管单位。在全面公开的基础上，突出业务重点，特别突出了水价、投诉、招投标和行政审批等方面的信息公开。我厅紧密围绕重点，立足全省水利工作，切实加强组织领导。
作为省政府办公厅确定的首批试点单位，我厅网上大厅于9月1日正式开通，26项审批事项全部纳入网上大厅办理。将解读作为发文的前置条件，文件起草部门必须同步起草政策解读，厅办公室同步审核。
三是突出公开重点。
"""


@pytest.mark.parametrize(
    ("report", "question", "told"),
    [
        (COUNTY, "为啥要开苗语专栏", "为进一步提升"),
        (COUNTY, "苗语专栏发了多少信息", "60余条"),
        (COUNTY, "苗语视频有几条", "14 条"),
        (COUNTY, "网站是什么样的平台", "一站式"),
        (COUNTY, "直接起诉的有几件", "2 件"),
        (COUNTY, "告知书为什么调整", "行政复议法"),
        (COUNTY, "海报介绍啥", "预防方法"),
        (BUREAU, "特别突出了哪些信息公开", "水价"),
        (BUREAU, "立足什么工作", "全省水利"),
        (BUREAU, "哪里是所管业务信息公开的主管单位", "厅直各单位"),
        (BUREAU, "试点是谁定的", "省政府办公厅"),
        (BUREAU, "政策解读由谁起草", "文件起草部门"),
        (BUREAU, "网上大厅9月1号开的是吧", "9月1日"),
        (BUREAU, "在几楼几号房", "602室"),
    ],
)
def test_it_is_told(inline: Inline, report: str, question: str, told: str) -> None:
    assert told in told_by(inline(report), question)


@pytest.mark.parametrize(
    ("report", "question", "not_told"),
    [
        (BUREAU, "网上大厅9月1号开的是吧", "26 项"),
        (COUNTY, "信箱都办完了吗", "自己的联系方式"),
    ],
)
def test_nothing_else_is_told(inline: Inline, report: str, question: str, not_told: str) -> None:
    assert not_told not in inline(report).ask(question).reply.split("原文")[0]
