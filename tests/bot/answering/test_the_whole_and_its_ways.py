"""A chat told of all that was published and of its channels: 一共 is that total again, 哪个最多 one of the channels."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline
from tests.bot.replies import last_told

REPORT = (
    "青石县兴安镇人民政府2022年政府信息公开工作年度报告\n\n一、总体情况\n\n"
    "（一）主动公开。2022年，兴安镇通过多种渠道累计主动公开政府信息430条。\n"
    "政府网站：发布信息45条，及时更新机构职能。\n微信公众号：发布信息215条，及时推送镇内新闻。\n"
    "（二）平台建设。政府网站共收到镇长信箱留言66件，答复率100%。对发现的问题及时整改。\n"
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("公开了多少条信息", "微信呢", "网站呢", "一共呢"), "430 条"),
        (("今年公开了多少", "网站发了几条", "公众号呢", "总共呢"), "430 条"),
        (("公开了多少条信息", "微信呢", "网站呢", "哪个最多"), "最多的是微信公众号"),
        (("微信发了多少条", "网站呢", "加起来呢"), "215 + 45 = 260"),
    ],
)
def test_told(inline: Inline, messages: tuple[str, ...], told: str) -> None:
    assert told in last_told(inline(REPORT), messages)


@pytest.mark.parametrize(
    ("messages", "not_told"),
    [
        (("网站发了多少条", "占多少"), "100%"),
        (("存在什么问题", "怎么改"), "及时整改"),
    ],
)
def test_not_told(inline: Inline, messages: tuple[str, ...], not_told: str) -> None:
    assert not_told not in last_told(inline(REPORT), messages).split("报告里相近")[0]
