"""Things named one after another, a part told with another, what a figure is of, when a deed was done, what a place holds."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """青禾县柳湾镇人民政府2020年政府信息公开工作年度报告
一、总体情况
（一）主动公开。2020年，全镇主动公开政府信息900条。其中，政府网站公开政府信息60条、政务微信公开政府信息140条、政务微博公开政府信息200条、利用公示栏和村民微信群公开政府信息500条。
（二）民生信息。通过公示栏公示养老保险享受待遇名单8条涉及人员75人，低保新增、退出、调档名单信息9条涉及人员83人，临时生活救助信息7条涉及人员120人。
（三）平台建设。不断加强政务新媒体平台建设，全年微信公众号发布和转发信息140条。三是打造政务公开专区，增强政务公开实效。建设政务公开专区，在室内划定一处公开区域，配备工作人员2名，配置政府信息公开查阅机1台、电脑3台、打印机1台，工作制度1套。全镇9个村均建有公示栏，一般按照每季度首月的15日为公开日，通过公示栏及时公布。
（四）监督保障。将于1月中旬前完成对9个村的政务公开工作年度考核。公开惠农政策信息40条，财政信息6条。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("网站，微信，微博加起来多少", "60 + 140 + 200 = 400"),
        ("三个渠道网站，微信，微博一共多少条", "60 + 140 + 200 = 400"),
        ("网络渠道（网站微信微博）合计", "60 + 140 + 200 = 400"),
        ("养老，低保，临时救助一共多少人", "75 + 83 + 120 = 278"),
        ("网站，微博，微信哪个最多", "200 条"),
        ("网站，微信，多少条", "60 条：政府网站公开政府信息\n140 条"),
        ("养老保险，低保，多少人", "75 人：养老保险享受待遇名单涉及人员\n83 人"),
        ("网站微信微博公示栏分别多少", "500 条：利用公示栏和村民微信群公开政府信息"),
        ("公示栏比网站多几条", "500 − 60 = 440"),
        ("微博跟微信比差多少", "200 − 140 = 60"),
        ("120人是啥", "临时生活救助信息涉及人员 120 人"),
        ("200条指的是什么", "政务微博公开政府信息 200 条"),
        ("考核完成时间", "1月中旬"),
        ("考核时间", "1月中旬"),
        ("公开日时间", "15日"),
        ("政务公开专区里有什么", "电脑 3台"),
        ("政务公开专区都有啥设备", "打印机 1台"),
        ("专区有几个工作人员", "2 名"),
        ("几个老人领养老保险", "75 人"),
        ("养老保险名单上多少老人", "75 人"),
        ("信息公开平台主要是哪几个", "政务微博公开政府信息 200条"),
    ],
)
def test_all_that_was_named_is_told(inline: Inline, question: str, told: str) -> None:
    assert told in answered(inline(REPORT), question).reply


def test_what_is_told_as_one_is_named(inline: Inline) -> None:
    assert "合在一起统计" in inline(REPORT).ask("公示栏比网站多几条").reply


@pytest.mark.parametrize(
    "question",
    [
        "公示栏比微信群多几条",
        "村民微信群占总数的百分之几",
        "村民微信群比微博多多少",
        "公示栏占总数的百分之几",
        "低保新增的比临时救助的少多少",
        "公示栏和微信群各发了多少条",
        "2020年国家公开多少",
        "国家一共公开了多少条信息",
        "传统媒体公开多少",
        "40加6加9对不对得上140",
        "考核地点",
    ],
)
def test_what_the_report_does_not_say_is_not_told(inline: Inline, question: str) -> None:
    assert inline(REPORT).ask(question).status is Status.UNANSWERABLE


def test_all_that_was_asked_one_after_another_is_added(inline: Inline) -> None:
    assistant = inline(REPORT)
    for asked in ("养老保险名单多少人", "低保呢", "临时救助呢"):
        assistant.ask(asked, "chat")
    assert "75 + 83 + 120 = 278" in assistant.ask("一共多少人", "chat").reply


def test_keywords_that_nearly_name_a_figure_find_it(inline: Inline) -> None:
    assert inline(REPORT).ask("政府网站公开信息").reply.startswith("60 条")


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (("政府网站公开多少条", "微信和微博加起来多少"), "(140 + 200) ÷ 900"),
        (("政务微信公开多少条", "微博呢", "网站呢", "一共多少"), "(140 + 200 + 60) ÷ 900"),
        (("政务微信公开多少条", "和微博加起来呢"), "(140 + 200) ÷ 900"),
    ],
)
def test_the_share_of_a_sum_is_asked_after_it(inline: Inline, before: tuple[str, ...], told: str) -> None:
    assistant = inline(REPORT)
    for asked in before:
        assistant.ask(asked, "chat")
    assert told in assistant.ask("占总数的百分之几", "chat").reply


REVIEW = """青禾县柳湾镇人民政府2022年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
行政复议					行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉					复议后起诉
					结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
2	0	1	0	3	1	0	0	0	1	0	0	0	0	0
"""


def test_a_column_alone_is_told_of_each_row(inline: Inline) -> None:
    reply = inline(REVIEW).ask("结果维持几件").reply
    assert reply.startswith("2 件：行政复议（结果维持）\n1 件：行政诉讼：未经复议直接起诉（结果维持）")


def test_the_difference_is_between_the_last_two(inline: Inline) -> None:
    assistant = inline(REPORT)
    for asked in ("政府网站公开多少条", "微信呢", "哪个渠道最多", "最少的呢"):
        assistant.ask(asked, "chat")
    assert "500 − 60 = 440" in assistant.ask("差多少", "chat").reply


@pytest.mark.parametrize(
    ("before", "told"),
    [("政务微博公开多少条", "200 ÷ 900"), ("哪个渠道最多", "500 ÷ 900")],
)
def test_the_share_of_a_figure_is_asked_after_it(inline: Inline, before: str, told: str) -> None:
    assistant = inline(REPORT)
    assistant.ask(before, "chat")
    assert told in assistant.ask("占多少", "chat").reply
