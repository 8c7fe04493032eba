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


_NEW_MEDIA: Final = lazily("微信公众号|公众号|微信|微博|抖音号?|视频号|今日头条|头条号|快手号?")
_OTHER_WAY: Final = lazily("网站|官网|新媒体|报|电视|广播|公[开示告]栏|平台")
_SEVERAL: Final = 2


def with_kind_of_media(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, those that count several accounts together under the word for them: 微信、微博、抖音共发布 is of 新媒体."""
    return [
        replace(fact, scope=f"{fact.scope} 新媒体".strip()) if _is_of_several(fact) else fact
        for fact in facts
    ]


def _is_of_several(fact: Fact) -> bool:
    """True for what two accounts or more put out, and nothing else beside them."""
    named = {found[0][:2] for found in _NEW_MEDIA.finditer(fact.topic)}
    return len(named) >= _SEVERAL and fact.unit in _POSTS and not _OTHER_WAY.search(fact.topic)


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
