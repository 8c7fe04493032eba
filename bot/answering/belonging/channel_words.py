"""The words by which a channel is known: 网站, 微信公众号, 公示栏, 短视频."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from knowledge.data_files import read_beside
from knowledge.patterns import either, lazily
from knowledge.vocabulary import load

_WAYS: Final = read_beside(__file__, "channel_words")

NAMES_A_CHANNEL: Final = lazily(either(_WAYS["names_a_channel"]))
"""Found in the name of one channel."""
OF_NEW_MEDIA: Final = lazily(either(_WAYS["of_new_media"]))
"""Found in the name of an account on a platform of others, which no website and no board is."""

WHOSE: Final = lazily(
    r"@?[\u4e00-\u9fff]{2,24}?(?:[局委办厅院]|政府|街道|镇|乡)(?=(?:政务|官方|门户)(?:微博|微信|网|公众号|抖音))"
)
"""The office before its channel: 青石县水务局 of 青石县水务局官方微博."""


@cache
def published_on() -> re.Pattern[str]:
    """The ways by which things are published, as reports name them."""
    words = sorted(load("prose")["published_on"], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))
