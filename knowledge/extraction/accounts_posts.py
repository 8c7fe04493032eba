"""What an account put out that its sentence counts first: 现有公众号1个，全年发布62条 is what the 公众号 published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from knowledge.models import Fact
from knowledge.patterns import lazily

_ACCOUNT: Final = lazily("(?:微信公众号|公众号|微博|抖音号|视频号|头条号|快手号)$")
_POSTS: Final = frozenset("条篇则期个")
_PUT_OUT: Final = lazily(r"(?:发布|推送|发文|更新|公开|编发|转发)")
_CALLED: Final = lazily("^(?:账号|帐号|名称|名字)(?:名称)?[为是叫][^，,]*[，,]")
_CHANNEL: Final = lazily("网|微信|微博|公众号|平台|媒体|抖音|视频号|头条|栏|屏|报|客户端")


def with_their_account(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, those of what was put out called after the account that was counted right before them."""
    told = list(facts)
    for place, (account, posts) in enumerate(pairwise(facts), 1):
        named = _ACCOUNT.search(account.topic)
        if named is None or account.quote != posts.quote or account.value != 1 or posts.unit not in _POSTS:
            continue
        words = _CALLED.sub("", posts.topic)
        if _PUT_OUT.search(words) and not _CHANNEL.search(words):
            topic = f"{named[0]}{words}"
            told[place] = replace(posts, topic=topic, label=topic)
    return told
