"""Figures of many things together, channels in a row, and who, where and by what means it was done."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered, refused, told_by

REPORT = """青石镇人民政府2016年政府信息公开年度报告
一、主动公开情况
全年发布教育、科技、文化、卫生、体育、就业、社保信息268条。公开工资、奖金等重点热点内容的办事指南、工作动态信息50条。
在青石镇政府网站上更新信息，发布社会救助、养老服务等各类信息136条；在微信公众号“青石之声”发布各类信息406条；其他方式公开信息数为13条。
二、平台建设
充分利用政务服务热线、“青石之声”微信公众号、社区宣传栏、政务公开专窗等信息公开窗口，向社会公众发布各类信息。
目前开设微信公众号，由专人维护，并开设东湾村、西坪社区政务公开专区，为群众提供便利。
5月8日，副镇长王青委托办公室主任李石，带领相关站所负责人参加白杨人民广播电台《民生在线》节目，在线接听了4名听众和9名网友咨询的水资源管理、防汛抗旱等13个方面的问题，李石一行现场逐一进行了解答。
三、依申请公开
2016年度受理政府信息公开申请3件，已完成依申请公开申请2件。
"""
"""An invented report."""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("体育信息公开了几条", "没有分开列出"),
        ("社保方面的信息有多少条", "没有分开列出"),
        ("工资方面的办事指南发了几条", "没有分开列出"),
        ("网站公众号一共发了多少", "136 + 406 = 542"),
        ("网站微信公众号一共发了多少条", "136 + 406 = 542"),
        ("公众号发多少信息", "406 条"),
        ("你们公众号一年到头发好多哦", "406 条"),
        ("其他途径呢", "13 条"),
        ("别的渠道公开了多少条", "13 条"),
        ("有哪些公开渠道", "社区宣传栏"),
        ("政务公开专区在哪", "东湾村、西坪社区"),
        ("谁去参加的民生在线节目", "李石"),
        ("在线接听了几个听众", "4 名"),
        ("听众和网友一共几个人", "4 + 9 = 13"),
        ("申请办完了几件", "2 件"),
    ],
)
def test_is_told(office: Assistant, question: str, said: str) -> None:
    """Each of these is said by the report, with a note where it does not split a joint figure."""
    assert said in answered(office, question).reply


WAYS = """青石镇人民政府2016年政府信息公开年度报告
一、主动公开情况
2016年公开信息566条，一是利用青石县门户网站等平台公开政务信息38条；二是通过美篇、微信等发布信息168条；三是在白杨日报等市级以上媒体发布信息45条，在云岭网等省级以上媒体发布信息13条，在全国性的报社等央媒发布信息4条；四是通过机关及各村的政务、村务公开栏公开低保评议发放、扶贫领域、依法治理、环境保护、安全知识等方面的政务信息合计298条。
"""
"""Ways one after another, each with its own clause, the last with what was put up there."""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("村务公开栏公开了多少条", "298 条"),
        ("省级媒体发布几条", "13 条"),
        ("哪个渠道最多", "298 条"),
    ],
)
def test_each_way_is_told_by_its_own_clause(inline: Inline, question: str, said: str) -> None:
    """What stands on a board is not what the website put out, nor is what others published added."""
    told = told_by(inline(WAYS), question)
    assert said in told.splitlines()[0]


ON_A_SITE = """青石镇人民政府2016年政府信息公开年度报告
一、主动公开情况
通过镇政府网站公开低保评议、扶贫领域、依法治理等方面的政务信息58条。
通过微信公众号发布低保评议发放、扶贫政策、环境保护、安全知识等方面的信息33条。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [("镇政府网站公开了多少条", "58 条"), ("公众号和网站一共多少条", "33 + 58 = 91")],
)
def test_a_channel_keeps_what_it_put_out_of_all_sorts(inline: Inline, question: str, said: str) -> None:
    """What it was is only told as examples: the figure is all of that channel."""
    assert said in told_by(inline(ON_A_SITE), question)


CLIPS = """白杨县税务局2016年政府信息公开年度报告
根据《中华人民共和国政府信息公开条例》第三十二条规定，白杨县税务局结合实际工作编制本报告。
一、主动公开情况
2016年主动公开政府信息1911条。其中网页专栏公开153条，微信公众号发布625条，官方微博发布620条，官方抖音发布76条，各类媒体刊登税收工作稿件378篇。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("两微一抖一共多少条", "625 + 620 + 76 = 1321"),
        ("两微总共多少条", "625 + 620"),
        ("依据条例第几条编的", "第三十二条"),
    ],
)
def test_accounts_called_by_number_and_articles(inline: Inline, question: str, said: str) -> None:
    """Three accounts are added where three are named so; an article is told by the sentence that prints it."""
    assert said in told_by(inline(CLIPS), question)


def test_taxes_are_no_articles_about_taxes(inline: Inline) -> None:
    """收了多少税 asks for money."""
    refused(inline(CLIPS), "去年收了多少税")


def test_the_ways_by_which_requests_came_are_all_of_them(inline: Inline) -> None:
    """收到多少申请 is told plainly by what came in by four ways; one way alone with a note."""
    office = inline("""青石市林业局2016年政府信息公开年度报告
一、依申请公开
2016年通过在线邮箱、信函、传真申请、当面申请的方式接受依申请公开33件。
""")
    assert told_by(office, "收到多少申请").startswith("33 件\n")
    assert "没有分开列出" in answered(office, "当面申请几件").reply
