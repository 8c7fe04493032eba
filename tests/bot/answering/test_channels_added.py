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
        (ONE_FIGURE, "新媒体一共发布几条", "340 条"),
        (ONE_FIGURE, "网上各渠道合计多少条", "100 + 340 = 440条"),
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
    ],
)
def test_what_the_report_does_not_count_so_is_not_added(inline: Inline, report: str, question: str) -> None:
    assert inline(report).ask(question).status is Status.UNANSWERABLE
