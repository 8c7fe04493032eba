"""How a clause opens: with a verb that a list shares, with a channel, with no more than that something was published."""

from __future__ import annotations

import re
from functools import cache

from knowledge.vocabulary import load

_MEASURED = tuple("率量数额度")
"""What makes of a verb the name of a measure: 公开率, 受理量."""


def verb_of(head: str) -> str:
    """The verb that opens the first member of a list and goes for all of them (整改…、…、…), with the way it was done."""
    start = re.sub(r"^(?:全年|累计|共|均|已|年内|其中)+", "", head)
    if channel := _channel().match(start) or place_of_publication().match(start):
        return channel.group()
    noun = start.startswith(tuple(load("prose")["no_verbs"])) or start[2:3] in _MEASURED
    return start[:2] if start[:2] in load("prose")["verbs"] and not noun else ""


@cache
def _channel() -> re.Pattern[str]:
    """通过12328服务电话受理 of 通过12328服务电话受理咨询5.3万次、投诉1876件."""
    verbs = "|".join((*load("prose")["verbs"], "接听", "接到", "接收"))
    return re.compile(rf"(?:通过|利用|依托|借助)[^，,、]{{2,24}}?(?:{verbs})")


@cache
def place_of_publication() -> re.Pattern[str]:
    """乡级公告栏公示 of 乡级公告栏公示种粮补贴3条，农机补贴2条: the others were put up there too."""
    places, verbs = ("|".join(load("prose")[key]) for key in ("published_on", "publishing"))
    return re.compile(rf"[^，,、；;。：:]{{0,16}}?(?:{places})号?[上里]?(?:共|累计)?(?:{verbs})")


@cache
def opens_with_channel() -> re.Pattern[str]:
    """The channel, or the channels, that the clause before speaks of: “青石发布”微博、微信公众号."""
    one = rf"[^，,、；;。：:]{{0,24}}(?:{'|'.join(load('prose')['published_on'])})"
    return re.compile(rf"{one}(?:(?:、|和|及|与){one})*")


@cache
def only_published() -> re.Pattern[str]:
    """发布信息, 共推送各类信息: a clause that says only that something was published."""
    verbs = "|".join(load("prose")["publishing"])
    return re.compile(
        rf"(?:全年|累计|共|年内|并)*(?:{verbs})(?:各类|各种|政务|政府|相关)*(?:信息|内容|消息|文章|作品|动态|图文|推文|稿件|资讯|短视频|视频)?"
    )


@cache
def does_something() -> re.Pattern[str]:
    """A verb or a channel of its own, with which a clause speaks of something else than the list before it."""
    verbs = "|".join((*load("prose")["verbs"], *load("prose")["doing"]))
    channels = "|".join((*load("prose")["publishing"], *load("prose")["published_on"], "通过"))
    return re.compile(rf"^(?:全年|累计|共|均|已|年内|其中|并)*(?:{verbs})|{channels}")
