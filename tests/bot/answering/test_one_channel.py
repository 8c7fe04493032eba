"""A figure of several channels together is not that of the one channel a question names."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.answering.belonging.one_channel import of_several_channels
from bot.understanding.reader import understand
from knowledge.models import Fact, FactKind, Measure

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
