"""What came in and what became of it, kinds of several units, sites of one level, and stock questions of systems and honours."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

SUBDISTRICT = """东湾街道2024年政府信息公开工作年度报告
一、总体情况
(一)主动公开情况
2024年，街道发布工作动态（街道动态）90条，通知公告5条，招聘信息21条，采购信息8条，财政预决算11条，年度报告2条。
(二)依申请公开情况
2024年，街道收到依申请公开5件，结转上年8件，答复申请共13件，撤销申请0件。其中，予以公开2件，部分公开1件，不予公开1件，无法提供9件，其他处理0件。
"""
BUREAU = """平原省文化厅2022年政府信息公开工作年度报告
一、总体情况
我厅办公室被省政府办公厅评为“2022年度信息工作先进单位”。牢固树立“绿水青山，就是金山银山”发展理念。截止年底，我厅政府信息公开工作运行正常，各项工作开展顺利。
(一)主动公开情况
2022年，通过官网发布信息3190条，其中，发布规范性文件6件、政策宣传解读14件，发布文旅要闻370条，行业动态1800条，公示公告500条，其他信息500条。
按照“谁发布谁负责”的原则，完善了信息采集、审核、发布等程序。
(二)依申请公开情况
依法妥善处理公开申请。未发生因政府信息公开申请办理导致行政复议、提起行政诉讼案件。
(三)政府信息管理情况
实行专人负责制，对公开信息内容进行严格审核。对外公开的信息全部依照规范填写《信息公开保密审查表》，并经分管领导审核后发布。
"""
FORESTRY = """桂溪市林业局2019年政府信息公开工作年度报告
一、总体情况
2019年，我局主动公开政府信息290条，包括：
1.政务网公开118条，其中：省局网站21篇，临江市局网站55篇，桂溪林业微信公众号32篇，其它媒体10篇；
2.微信公众号发布33条。
(二)依申请公开情况
2019年，收到政府信息公开申请1件。涉及“我市林木面积、森林蓄积量”等相关信息，已在法定时限内予以答复。
"""

TRANSPORT = """河东省交通运输厅2021年政府信息公开工作年度报告
文章来源：办公室 | 添加时间：2022-01-25 |
一、总体情况
为深入贯彻落实条例要求，切实保障公众对交通工作的知情权、参与权和监督权，我厅扎实推进政府信息公开各项工作，现将2021年度工作开展情况汇报如下：
(一)政府信息主动公开成效显著
2021年，我厅主动公开政府信息2000条，其中，政策法规8条，通知公告292条，政务动态600条，其他栏目信息1100条；收到政府信息依申请公开64件，其中，予以公开或部分公开48件，不予公开8件，无法提供7件，不予处理1件。
(二)信息管理体系不断完善
我厅高度重视政府信息公开工作，成立了信息公开工作领导小组，将此项工作纳入年度目标考核。
"""
HIGHWAYS = """河东省公路局2021年政府信息公开工作年度报告
一、总体情况
(一)依申请公开政府信息情况。
2021年，河东省公路局共收到依申请公开17项，办理15项，结转下年度继续办理2项。均按时按规进行有效答复。
"""


@pytest.mark.parametrize(
    ("report", "question", "told"),
    [
        (TRANSPORT, "保障公众哪些权利", "知情权、参与权和监督权"),
        (TRANSPORT, "哪类结果最多", "予以公开或部分公开：48 件"),
        (TRANSPORT, "成立了什么组织", "领导小组"),
        (TRANSPORT, "添加时间", "2022-01-25"),
        (HIGHWAYS, "收到申请几项", "17 项"),
        (SUBDISTRICT, "答复了多少件", "13 件"),
        (SUBDISTRICT, "无法提供占答复的比例", "9 ÷ 13"),
        (SUBDISTRICT, "新收比结转少几件", "8 − 5 = 3"),
        (SUBDISTRICT, "哪类信息发得最多", "90 条"),
        (SUBDISTRICT, "答复结果哪种最多", "无法提供信息：9 件"),
        (BUREAU, "哪类信息最多", "行业动态：1800 条"),
        (BUREAU, "得过什么荣誉", "先进单位"),
        (BUREAU, "树立什么理念", "绿水青山"),
        (BUREAU, "运行正常吗", "运行正常"),
        (BUREAU, "完善了什么程序", "信息采集、审核、发布"),
        (BUREAU, "实行什么制", "专人负责制"),
        (BUREAU, "要填什么表", "保密审查表"),
        (FORESTRY, "省局网站几篇", "21 篇"),
        (FORESTRY, "市局网站比省局网站多几篇", "55 − 21 = 34"),
        (FORESTRY, "政务网公开多少条", "118 条"),
        (FORESTRY, "申请的是什么信息", "林木面积"),
    ],
)
def test_the_report_says_it(inline: Inline, report: str, question: str, told: str) -> None:
    answer = inline(report).ask(question)
    assert answer.status is Status.ANSWERED, answer.reply
    assert told in answer.reply, answer.reply


@pytest.mark.parametrize("question", ["收到申请多少件", "收到申请了吗"])
def test_what_did_not_come_of_requests_counts_none_received(inline: Inline, question: str) -> None:
    answer = inline(BUREAU).ask(question)
    assert answer.status is Status.UNANSWERABLE, answer.reply
