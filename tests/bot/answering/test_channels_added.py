"""Channels of one sort added up, where the report counts each of them."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

_HEAD = "青禾县石桥乡人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n\n"
SIX = (
    f"{_HEAD}2023年，全乡主动公开政府信息500条，其中政府网站公开100条、微信公众号发布200条、微博发布80条、"
    "抖音发布20条、公示栏公示60条、电子显示屏播放40条。\n"
)
ONE_FIGURE = (
    f"{_HEAD}2023年，全乡主动公开政府信息500条，其中政府网站公开100条、政务新媒体发布340条、公示栏公示60条。"
    "政务新媒体中，微信公众号发布200条、微博发布140条。\n"
)
MIXED = (
    f"{_HEAD}2023年，全乡主动公开政府信息500条，其中政府网站公开100条、微信公众号发布200条、"
    "公示栏和村民微信群公开200条。\n"
)
ACCOUNTS = (
    f"{_HEAD}（一）主动公开。“石桥发布”微信公众号发布信息260条，累计阅读量13.5万次；“石桥河长”微信公众号发布信息64条，"
    "累计阅读量15.1万次；乡政府网站发布信息900条，浏览量40万次。\n"
    "（二）平台建设。“石桥乡公开平台”发布信息15篇，与2022年相比增长81%。业务专栏公开信息13篇，便民专栏公开信息36篇。\n"
    "（三）依申请公开。收到政府信息公开申请19件，主要集中在征地拆迁领域。全年举办和参与培训4次。\n"
    "（四）建议提案办理情况。承办人大代表建议5件、政协提案16件。信息发布坚持“谁审核、谁负责，谁公开、谁审查”的要求。\n"
)
HANDLED = (
    f"{_HEAD}（一）主动公开。2023年共发布各类信息42条，其中人事信息1条、财政信息4条、机构信息37条。\n"
    "（二）持续做好依申请公开答复工作。本年度共收到信息公开申请13件，其中系统收到11件，信箱收到2件。"
    "全年未收到以本乡为被申请人的行政复议案件。\n"
)
NO_TOTAL = f"{_HEAD}网站共发布信息997条，官方微博更新509条，官方微信更新110条，抖音号发布作品60条。\n"
APART = f"{_HEAD}门户网站全年发布农业和水利信息740条，其中解读14条。微信公众号全年发布信息67条，抖音号发布短视频32条。\n"


@pytest.mark.parametrize(
    ("report", "question", "told"),
    [
        (SIX, "政务新媒体总共推送了多少条", "200 + 80 + 20 = 300条"),
        (SIX, "两微加起来几条", "200 + 80 = 280条"),
        (SIX, "线上平台一共发了多少", "100 + 200 + 80 + 20 = 400条"),
        (SIX, "线下总共公示几条", "60 + 40 = 100条"),
        (SIX, "how many items did social media carry altogether", "200 + 80 + 20 = 300"),
        (SIX, "新媒体合计占比多少", "(200 + 80 + 20) ÷ 500 ≈ 60%"),
        (SIX, "两微占全部的几成", "(200 + 80) ÷ 500 ≈ 56%"),
        (SIX, "公示栏占了多大一块", "60 ÷ 500 ≈ 12%"),
        (SIX, "各渠道公开信息条数", "微博发布80条、抖音发布20条"),
        (ONE_FIGURE, "新媒体一共发布几条", "340 条"),
        (ONE_FIGURE, "网上各渠道合计多少条", "100 + 340 = 440条"),
        (ACCOUNTS, "三个平台一共发布几条", "260 + 64 + 900 = 1224条"),
        (APART, "两种渠道总共发了多少", "67 + 32 = 99条"),
        (ACCOUNTS, "建议提案总共几件", "5 + 16 = 21件"),
        (HANDLED, "人事和财政合起来几条", "1 + 4 = 5条"),
        (HANDLED, "今年一共发了多少条", "42 条"),
        (NO_TOTAL, "新媒体总共推送几条", "509 + 110 + 60 = 679条"),
    ],
)
def test_channels_of_one_sort_are_added(inline: Inline, report: str, question: str, told: str) -> None:
    assert told in inline(report).ask(question).reply


@pytest.mark.parametrize(
    ("report", "question"),
    [
        (MIXED, "线上渠道一共多少条"),
        (SIX, "新媒体发布的扶贫信息一共几条"),
        (SIX, "两微一共有多少粉丝"),
        (SIX, "三个渠道总共几条"),
        (APART, "两个公众号加起来几条"),
        (ACCOUNTS, "单独参与的培训几次"),
        (HANDLED, "申请都答复了吗"),
        (HANDLED, "全部答复了没有"),
        (HANDLED, "申请都办完了吗"),
    ],
)
def test_what_the_report_does_not_count_so_is_not_added(inline: Inline, report: str, question: str) -> None:
    assert inline(report).ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("report", "question", "told"),
    [
        (ACCOUNTS, "哪个公众号发得多", "最多的是“石桥发布”微信公众号发布信息：260"),
        (ACCOUNTS, "哪个公众号信息发得最多", "最多的是“石桥发布”微信公众号发布信息：260"),
        (ACCOUNTS, "哪个公众号阅读量高", "最多的是“石桥河长”微信公众号发布信息累计阅读量：15.1"),
        (ACCOUNTS, "哪个专栏公开得少", "最少的是业务专栏公开信息：13"),
        (APART, "哪个渠道发得最多", "最多的是门户网站全年发布农业和水利信息：740"),
        (APART, "微信网站抖音哪个最少", "最少的是抖音号发布短视频：32"),
        (SIX, "从少到多排一下", "最少的是抖音发布：20"),
        (NO_TOTAL, "哪个账号发得多", "最多的是官方微博更新：509"),
        (NO_TOTAL, "哪个账号更新最多", "最多的是官方微博更新：509"),
    ],
)
def test_one_of_a_sort_is_the_most_of_that_sort(
    inline: Inline, report: str, question: str, told: str
) -> None:
    assert told in inline(report).ask(question).reply


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("公开平台发布的比上年增长多少", "81%"),
        ("申请大多集中在哪个领域", "征地拆迁"),
        ("审查的原则是什么", "谁公开、谁审查"),
        ("举办了几次培训", "举办、参与合计"),
        ("建议提案多少件", "16 件：政协提案"),
    ],
)
def test_what_stands_beside_the_channels(inline: Inline, question: str, told: str) -> None:
    assert told in inline(ACCOUNTS).ask(question).reply
