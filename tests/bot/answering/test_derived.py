"""Figures that follow from two: all but a part, so much for each, parts of a total named first; and kindred classes."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """清溪市青石区人民政府柳浦街道办事处2022年政府信息公开工作年度报告
本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。联系电话：0900-5550102。
一、总体情况
（一）主动公开情况
2022年，主动公开政府信息420条。其中，网站发布210条，微信公众号发布150条，公告栏公布60条。
全年制作宣传牌12块。在广场公开信息35条。
（二）依申请公开情况
收到政府信息公开申请9件，其中以信函方式提交的申请4件，通过网络方式提交的申请5件。
（三）平台建设
民生热线接到来电88次。处理平台工单96件，含投诉类70件、求助类26件。
业务热线接到来电40次，其中投诉31次，求助9次。
针对老旧小区改造开展意见征集6件，发放培训资料18份。
采购办公设备8件，采购金额2.4万元。
街道门户网站在全区排第三位，比上年上升两位。
居民认为街道没有按时答复的，可以向区政务公开办反映。
指导社区更新清单，涉及基础事项14项，特色事项23项。
"""
SCALED = """青禾市人民政府办公室2024年政府信息公开工作年度报告

一、总体情况

（一）主动公开。市政府门户网站发布各类信息3.26万条，“青禾政府网”微信公众号推送各类信息840条。
（二）依申请公开。共收到各类信息公开申请70件，较上年度上升40%；答复信息公开申请74件（含上年结转4件）。
"""
COLUMNS = """云岭开发区管理委员会2024年政府信息公开工作年度报告
本报告由云岭开发区政务公开办公室根据《中华人民共和国政府信息公开条例》编制。地址：云岭路9号312室。
一、总体情况
（一）主动公开。门户网站公开信息130条，其中通知公告50条，动态信息80条。“政策及解读”栏目发布政策解读9条，汇总有效政策文件64条。
发布立法意见征集公告12条。按照“先审后发”的要求发布信息。全年共发文75件。
二、存在的主要问题及改进情况
存在公开不够及时的问题。改进措施：加强业务培训；二是增加公开渠道；三是完善检查制度。
"""
MATTERS = """云岭市公安局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开。公安微信发布信息70条，网上解决群众诉求18件。水警抖音发布信息40条，网上解决群众诉求30件。
在各级媒体宣传报道，其中省级媒体报道21篇、市级媒体报道15篇、县级媒体报道4篇。通过“云岭民警”订阅号推送工作进展。
政务网公开文件6条、人事信息2条、工作信息9条，合计17条。原创作品《云岭的灯》获得最佳视频奖。
通过电话、信函及其他方式回应60余人次。发布出入境证件类信息13条。
（二）依申请公开。收到申请12件，其中公开3件，不存在9件，均在规定期限内答复。
"""
MEDIA = """云岭县应急管理局2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。微博发布25条信息，微信公众号发布60条信息。在县报、云岭日报、云岭卫视等市级以上媒体发布信息12篇。
公开事故调查类信息11条，政府债务信息4条。本局没有自建网站。坚持“公开为常态、不公开为例外”，除涉及国家秘密外，均向社会公开。
"""
IN_PLACES = """云岭区生态环境局2021年政府信息公开工作年度报告
一、总体情况
（一）主动公开。主动公开信息途径有：区政府门户网站、微信公众号。在9个街道开展宣传活动40场，发布微博微信600条。
监督检查企业296家，对16家单位开展督察。每日发布空气质量日报。
"""

TOLD = {
    # What follows from two figures is shown with the working.
    REPORT: [
        ("不是网站上发的有几条", "420 − 210 = 210"),
        ("除开公告栏的，还剩几条", "420 − 60 = 360"),
        ("不算公众号，总共多少条", "420 − 150 = 270"),
        ("除了公众号，其他渠道一共多少条", "420 − 150 = 270"),
        ("除开公告栏，另外两个渠道总共好多条", "420 − 60 = 360"),
        ("除公告栏以外其他几个平台加起来多少", "420 − 60 = 360"),
        ("除了信函申请的，其他申请一共几件", "9 − 4 = 5"),
        ("工单里头求助的和投诉的各几件", "26 件"),
        ("工单里投诉的比求助的多几件", "70 − 26 = 44"),
        ("平台的工单,求助和投诉加起来几件", "26 + 70 = 96"),
        ("网络申请比来信申请多几件", "5 − 4 = 1"),
        ("门户网站在全区排第几名", "第三位"),
        ("基础事项特色事项合计几项", "14 + 23 = 37"),
        ("清单里有基础事项特色事项各几项", "23 项"),
        ("投诉类和求助类的工单一样多吗", "投诉类更多"),
    ],
    # Columns, rooms and the part that is meant.
    COLUMNS: [
        ("网站公告跟动态相差多少", "80 − 50 = 30"),
        ("政策文件比政策解读多多少条", "64 − 9 = 55"),
        ("这个报告是谁编制的", "云岭开发区政务公开办公室"),
        ("信息发布执行什么要求", "先审后发"),
        ("解读登在什么栏目", "政策及解读"),
        ("怎么改进", "业务培训"),
        ("你们在几号房间", "312室"),
        ("今年发文几件", "75 件"),
    ],
    # Matters of one name, and outcomes.
    MATTERS: [
        ("水警网上解决诉求多少件", "30 件"),
        ("各级媒体一共报道多少篇", "21 + 15 + 4 = 40"),
        ("答复都在期限内吗", "在规定期限内答复"),
        ("电话信函回应了多少人次", "60余人次"),
        ("不存在的申请有几件", "9 件"),
        ("市级媒体刊发多少稿子", "15 篇"),
        ("哪部作品得了奖", "云岭的灯"),
    ],
    # Media, and what is kept back.
    MEDIA: [
        ("微博微信哪个发得多", "60 条"),
        ("市级以上媒体发了几篇", "12 篇"),
        ("局里有没有自己的网站", "没有自建网站"),
        ("什么样的信息不公开", "除涉及国家秘密外"),
    ],
    IN_PLACES: [
        ("空气质量日报多久发一次", "每日"),
        ("微博微信发布几条", "600 条"),
        ("通过哪些途径公开信息", "门户网站"),
    ],
}
TOLD_FIRST = {
    # Figures asked for in other words.
    REPORT: [
        ("寄信申请的有几件", "4 件"),
        ("柳浦街道收到几件申请", "9 件"),
        ("打进民生热线的电话有几个", "88 次"),
        ("意见征集办了几回", "6 件"),
        ("宣传牌立了几块", "12 块"),
        ("街道主动公开了多少条政府信息", "420 条"),
        ("我在外省打工，公告栏公布了几条", "60 条"),
        ("公众号（比如微信上的）发布了几条", "150 条"),
    ],
    # Scales of units, and what came in.
    SCALED: [
        ("门户网站一年发布多少条", "3.26 万条"),
        ("哪个渠道发得最多", "最多的是市政府门户网站"),
        ("门户网站发了32600条对吗", "对"),
        ("收到申请几件", "70 件"),
        ("答复了几件申请", "74 件"),
        ("申请比上年涨了多少", "40%"),
        ("申请增加了多少", "40%"),
        ("申请量的增幅是多少", "40%"),
    ],
}
REFUSED = {
    REPORT: [
        "培训搞了几次",  # 18份 are leaflets
        "民生热线有几个",  # how many lines there are is not told
        "不含投诉的求助电话有几个",
        "除开短视频，其他渠道一共多少条",
        "没有按时答复的有几件",  # what residents may complain of did not happen therefore
        "公告栏排第几",
        "公告栏和宣传资料一样多吗",
    ],
    COLUMNS: ["征集到多少条意见"],  # a notice that asks for opinions is none
    MATTERS: ["订阅号粉丝数", "出入境证办了多少本"],
    MEDIA: ["事故发生了几起", "政府欠债多少"],  # messages about it are none of it
    IN_PLACES: ["微信单独发了几条"],
}


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("report", "question", "told"),
    [
        pytest.param(report, question, told, id=question)
        for report, asked in TOLD.items()
        for question, told in asked
    ],
)
def test_what_the_reports_say_is_told(inline: Inline, report: str, question: str, told: str) -> None:
    assert told in answered(inline(report), question).reply


@pytest.mark.parametrize(
    ("report", "question", "told"),
    [
        pytest.param(report, question, told, id=question)
        for report, asked in TOLD_FIRST.items()
        for question, told in asked
    ],
)
def test_figures_are_told_first(inline: Inline, report: str, question: str, told: str) -> None:
    answer = answered(inline(report), question)
    assert answer.reply.startswith(told)


@pytest.mark.parametrize(
    ("report", "question"),
    [pytest.param(report, question, id=question) for report, asked in REFUSED.items() for question in asked],
)
def test_what_is_not_told_is_made_of_nothing_else(inline: Inline, report: str, question: str) -> None:
    assert inline(report).ask(question).status is not Status.ANSWERED


def test_a_sum_of_what_was_just_told(assistant: Assistant) -> None:
    assistant.ask("社区清单更新后，基础的和特色的各几项", "chat")
    answer = assistant.ask("两类加一块儿呢", "chat")
    assert "14 + 23 = 37" in answer.reply


def test_parts_told_one_after_another_are_all_added(assistant: Assistant) -> None:
    for message in ("网站发布多少条", "公众号呢", "公告栏呢"):
        assistant.ask(message, "three parts")
    assert "210 + 150 + 60 = 420" in assistant.ask("加起来多少", "three parts").reply
    for message in ("主动公开多少条", "公众号呢", "公告栏呢"):
        assistant.ask(message, "the total first")
    assert "150 + 60 = 210" in assistant.ask("加起来多少", "the total first").reply


@pytest.mark.parametrize(
    ("question", "wrong"),
    [("活动在几个街道开展", "40 场\n"), ("督察了几家单位", "296 家\n"), ("今天空气好吗", "日报")],
)
def test_deeds_are_no_places(inline: Inline, question: str, wrong: str) -> None:
    assert wrong not in inline(IN_PLACES).ask(question).reply


def test_two_channels_written_as_one_word_are_counted_together(inline: Inline) -> None:
    assert "没有分开" in inline(IN_PLACES).ask("微信发了几条").reply
