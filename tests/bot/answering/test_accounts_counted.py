"""Accounts and what they put out, items others used, dates and parts of the report, lists under the name of a site."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

ACCOUNTS = (
    "青禾县石桥镇人民政府2023年政府信息公开工作年度报告\n\n时间:2024-01-18 09:30 来源:办公室\n\n"
    "本报告包括政务公开工作概述、组织推进情况以及存在的问题和改进措施。\n\n一、总体情况\n\n"
    "（一）主动公开。石桥镇利用电子屏、公告栏主动更新政府信息31次。\n"
    "（二）依申请公开。上一年度结转受理2件，2023年受理依申请公开5件。\n"
    "（三）平台建设。2023年，石桥镇微信公众账号(1个)发布信息157条;微博账号(2个)发布信息128条;"
    "抖音短视频账号(1个)发布信息52条;快手短视频账号(1个)发布信息52条。动态调整26个基层政务公开标准化、规范化目录。\n"
    "（四）信息报送。63条信息被青州市政府门户网站采用，3篇稿件被省政府载体刊用。\n"
)
SITE = (
    "青禾县水利局2022年政府信息公开工作年度报告\n\n一、总体情况\n\n"
    "2022年，利用门户网站主动公开政府信息77条、规范性文件3条、人事信息15条、政务动态类信息402条；"
    "微信公众号推送信息1180篇，累计阅读量36万余次，微博账号累计推送信息640条，累计阅读量71万余次。"
    "通过青州市政务公开平台主动公开各类政府信息共计142条。\n"
)


@pytest.mark.parametrize(
    ("report", "question", "told"),
    [
        (ACCOUNTS, "新媒体账号总共几个", "1 + 2 + 1 + 1 = 5个"),
        (ACCOUNTS, "新媒体一共发了多少条", "157 + 128 + 52 + 52 = 389条"),
        (ACCOUNTS, "四个平台合起来发了多少条", "157 + 128 + 52 + 52 = 389条"),
        (ACCOUNTS, "调整了多少个标准目录", "26 个"),
        (ACCOUNTS, "调整过的标准化目录有几个", "26 个"),
        (ACCOUNTS, "上年结转几件", "2 件"),
        (ACCOUNTS, "去年转过来的申请有几件", "2 件"),
        (ACCOUNTS, "几条信息被青州市政府网站采用", "63 条"),
        (ACCOUNTS, "青州市政府网站用了你们几条信息", "63 条"),
        (ACCOUNTS, "这份报告是什么时候发布的", "2024-01-18"),
        (ACCOUNTS, "报告包括哪些内容", "组织推进情况"),
        (SITE, "网上发了多少条人事信息", "15 条"),
        (SITE, "人事方面的消息在网上登了多少条", "15 条"),
        (SITE, "公众号和微博哪个阅读量大", "微博账号累计推送信息累计阅读量更多"),
        (SITE, "公众号和微博的阅读量谁低", "少35万次"),
        (SITE, "通过哪个平台公开的", "青州市政务公开平台"),
    ],
)
def test_told(inline: Inline, report: str, question: str, told: str) -> None:
    assert told in inline(report).ask(question).reply


@pytest.mark.parametrize(
    ("report", "question"),
    [
        (ACCOUNTS, "网站公开了多少条信息"),
        (ACCOUNTS, "公众号有多少粉丝"),
        (SITE, "网上申请几件"),
        (SITE, "网上发了多少条征地信息"),
    ],
)
def test_not_told(inline: Inline, report: str, question: str) -> None:
    assert inline(report).ask(question).status is Status.UNANSWERABLE
