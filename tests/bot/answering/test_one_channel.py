"""A figure of several channels together is not that of the one channel a question names."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.answering.belonging.one_channel import of_several_channels
from bot.understanding.reader import understand
from knowledge.models import Fact, FactKind, Measure
from tests.bot.conftest import Inline

TOGETHER = "镇上借助政府网站、公开专栏、电子屏等渠道,对外公开各类政府信息"

MANY = "通过网站、微信、微博、广播、电视、电子屏等渠道公开政府信息"


def fact(topic: str, quote: str) -> Fact:
    """A figure of 328 items."""
    return Fact(
        topic,
        topic,
        Measure.ITEM,
        Decimal(328),
        "328条",
        "条",
        FactKind.PROSE,
        "一、总体情况",
        f"{quote}328条。",
    )


@pytest.mark.parametrize(
    ("text", "topic", "quote", "several"),
    [
        ("电子屏公开了多少条", "对外公开各类政府信息", TOGETHER, True),
        ("电子屏和政府网站公开了多少条", "对外公开各类政府信息", TOGETHER, False),
        ("一共公开了多少条", "对外公开各类政府信息", TOGETHER, False),
        ("电子屏公开了多少条", TOGETHER, TOGETHER, False),
        ("电子屏公开了多少条", "电子屏公开", "电子屏公开", False),
        ("电子屏公开了多少条", MANY, MANY, True),
    ],
)
def test_one_channel_of_several(text: str, topic: str, quote: str, several: bool) -> None:
    assert of_several_channels(understand(text), fact(topic, quote)) is several


SITE_AND_ACCOUNT = """青禾县田坝镇人民政府2025年政府信息公开工作年度报告
一、总体情况
在县政府网站上更新信息，发布社会救助、养老服务等各类信息136条；在微信公众号“田坝之声”发布各类信息406条。
新华社、每日头条等媒体上发布信息80条。
"""


@pytest.mark.parametrize(
    "question", ["网站发了多少条", "官网发布几条", "how many items did the website publish"]
)
def test_what_an_account_put_out_is_not_the_websites(inline: Inline, question: str) -> None:
    assert not inline(SITE_AND_ACCOUNT).ask(question).reply.startswith("406")


def test_a_name_with_daily_in_it_counts_nothing_a_day(inline: Inline) -> None:
    assert inline(SITE_AND_ACCOUNT).ask("媒体上发了多少").reply.startswith("80 条\n")
