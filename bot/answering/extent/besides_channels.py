"""What the words of a figure name besides the channels it was published on, and how many of these they name."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from bot.answering.belonging.channel_words import published_on
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.vocabulary import load

_KEPT: Final = 2048
"""Topics of which it is kept what they name: the same figures are looked at for every question."""
_WHOSE: Final = lazily(
    r"^(?:通过[\u4e00-\u9fff]{0,18}|[\u4e00-\u9fff]{0,12})(?:省|市|县|区|乡|镇|街道|局|委|办事处|人民政府|政府|单位|机关|学校|医院)"
)
"""Who published it, at the head of what was counted."""
_BY_NAME: Final = lazily(
    '[（(][“"]?[\u4e00-\u9fff]{2,20}(?:政府|办事处|[局委厅院]|发布)[”"]?[）)]'
    '|[“"《][^“”"《》，,。]{2,16}[”"》](?=(?:政务|官方)?(?:微信|公众号|微博|抖音|今日头条|头条|视频号|快手|客户端|APP))|(?<=栏)目'
)
"""What an account is called, in brackets behind it or in quotes before it: 微信公众号（青禾镇人民政府）, “水韵青禾”公众号."""
_LITTLE: Final = lazily(
    r"[\d年月日至起止的了各类种项等以来本全共上对外及和与在、，,\s]|20\d\d|截至|截止|平台|渠道|方式|账号|总?数量?$|官方|累计|利用|借助|依托|运用|村民|村级|推文|形式|载体|途径|媒介"
)


def only_channels(topic: str) -> int:
    """How many channels a topic names; 0 if it names anything else."""
    return 0 if without_little(topic) else channels_in(topic)


def channels_named(fact: Fact) -> int:
    """How many channels a figure counts together: 通过网站、新媒体公开 is of two, 微信公众号 of one."""
    return channels_in(fact.topic)


_KIND_OF_CHANNEL: Final = lazily("(?:政务)?新媒体(?=“|政务|官方|微信|公众号|微博|抖音|今日头条|视频号)")
"""政务新媒体微信公众号 is one channel, with its kind before it."""


@lru_cache(maxsize=_KEPT)
def channels_in(topic: str) -> int:
    """How many channels a topic names."""
    return len(set(published_on().findall(_KIND_OF_CHANNEL.sub("", topic).replace("微信公众", "公众"))))


@lru_cache(maxsize=_KEPT)
def without_little(topic: str) -> str:
    """What a topic names besides the office, the channels and the words that nearly every figure has."""
    return _LITTLE.sub(
        "", _generic().sub("", published_on().sub("", _WHOSE.sub("", _BY_NAME.sub("", topic))))
    )


@cache
def _generic() -> re.Pattern[str]:
    words = sorted(load("prose")["generic"], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))
