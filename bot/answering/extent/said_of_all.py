"""Whether a figure says how much was published in all: of one channel or of every one, in the year or by now."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.counting.acts import puts_out
from bot.answering.counting.sorts import in_published_units
from bot.answering.extent.besides_channels import channels_named, without_little
from knowledge.models import Fact, FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily

SINCE, _ALREADY = "累计", "已"
_BESIDES: Final = frozenset({"件", "条次"})
ITEMS: Final = frozenset("条篇则")
_NO: Final = lazily("[不未无非]")
LAST_YEARS: Final = lazily(
    "历年|多年|近[几一二两三四五六七八九十\\d]{1,2}年|[几两三四五六七八九]年来|(?<!今年)(?<!本年)以来"
    r"|\b(?:over the (?:past |last )?years|in all (?:the )?years|to date|so far|cumulative\w*|since the (?:start|beginning))\b"
)
"""What of several years together is told with: 近四年累计主动公开889条."""
_OWNER: Final = lazily(
    r"^(?:通过|利用|依托|借助|在)?[\u4e00-\u9fff“”\"]{2,16}?(?=(?:政务|官方)?(?:微信|公众号|微博|抖音|今日头条|头条|视频号|快手|外网|网站|官网))"
)
"""Whose account it is: 通过清河市场监管微信公众号公开."""
_BARE_SINCE: Final = re.compile("(?:历年|历史)?(?:来|以来)?累计(?:数|总数)?")
_PUBLISHED_BEFORE: Final = re.compile("公开|发布|公布")
_BY_A_DAY: Final = lazily("截[至止][^，,。;；]{2,12}[底末日前][，,]?[^，,。;；]{0,8}?(?:累计|已)")
_OFFICES: Final = lazily(
    r"^全?[县市区镇乡州省街旗]?各[^，,。;；]*(?:政府|部门|单位|机关|企业|组织|机构|乡镇|街道|科室)(?=20\d\d年|通过|主动|共|累计|依法|公开|发布)(?:20\d\d年度?)?(?:通过各[类种][\u4e00-\u9fff]{2})?"
)
"""All whose figures a total adds up: 全县各乡镇政府、县直各部门2016年通过各类载体."""
AND_OTHERS: Final = lazily("等[^，,。]{0,6}(?:平台|渠道|媒体|载体|方式|途径|形式)")
_SITE_AND_OTHERS: Final = lazily("网[^，,。]*(?:报|栏|屏|广播|电视|窗口|媒体)[^，,。]*等")
"""A list of ways that goes from the website to paper and boards has them all."""

_EVERY_WAY: Final = lazily(
    r"^(?:全年|年内|20\d\d年|累计|共|我[局委办镇乡县市区])*(?:通过|利用|依托|借助|运用|在)各[类种大]?[\u4e00-\u9fff、]{0,6}(?:平台|渠道|途径|载体|媒体|方式|形式|媒介)(?=累计|共|主动|公开|发布|公布)"
)
"""How a figure of all ways begins, whichever of them are named beside it: 全年通过各类平台发布信息."""


def by_every_way(fact: Fact) -> bool:
    """True for what was put out by all ways together: 通过各类平台发布信息171条, 在网站公开14条."""
    return fact.part_of is None and not fact.change and _EVERY_WAY.search(fold(fact.topic)) is not None


def is_of_all_years(fact: Fact) -> bool:
    """True for what was published in all years together: 累计公开345条, or 历年累计345条 behind what the year published."""
    if SINCE not in fact.topic:
        return False
    bare = fact.unit in ITEMS and _BARE_SINCE.fullmatch(fact.topic) and _PUBLISHED_BEFORE.search(fact.quote)
    return bool(bare) or _says_published_last(fact, ever=True)


def is_by_now(fact: Fact) -> bool:
    """True for what all years together published by a day: 截至2016年底，累计公开 or 已公开政府信息."""
    by_now = SINCE in fact.topic or _ALREADY in fact.topic
    return by_now and bool(_BY_A_DAY.search(fold(fact.quote))) and fact.part_of is None


def all_of_one_channel(fact: Fact) -> bool:
    """True for a figure of all that one channel put out in the year: 门户网站发布5916条."""
    whole = is_published(fact) and fact.part_of is None and not fact.change
    return whole and in_published_units(fact) and channels_named(fact) == 1


def all_of_all_channels(fact: Fact) -> bool:
    """True for a figure of all that was published in the year, wherever it was: 主动公开政府信息567条."""
    whole = is_published(fact) and fact.part_of is None and not fact.change
    return whole and in_published_units(fact) and channels_named(fact) == 0


def is_published(fact: Fact, start: int = 0, ever: bool = False) -> bool:
    """True for a figure of published items of whose topic, from there on, nothing but the channel is told.

    Those of several years together are none of the year's; `ever` takes them too.
    """
    if (
        fact.kind is not FactKind.PROSE
        or fact.value is None
        or fact.year is not None
        or not (in_published_units(fact) or fact.unit in _BESIDES)
    ):
        return False
    if _NO.search(fact.topic) or (not ever and LAST_YEARS.search(fact.topic)):
        return False
    topic = fact.topic[start:]
    topic = LAST_YEARS.sub("", topic) if ever else topic
    return puts_out(fact) and not (without_little(topic) and without_little(_OWNER.sub("", topic)))


def ends_published(fact: Fact) -> bool:
    """True if the end of a long topic alone says that so much was published in all, of which parts are told.

    The end is its last clause, or what follows a list of ways (通过广播、短信、社会活动日等形式主动公开政府信息), or of
    offices (全县各乡镇政府、县直各部门主动公开政府信息).
    """
    ways = list(AND_OTHERS.finditer(fact.topic))
    listed = bool(ways) and is_published(fact, ways[-1].end())
    if not fact.parts:
        return listed and bool(_SITE_AND_OTHERS.search(fact.topic))
    if (offices := _OFFICES.match(fact.topic)) and is_published(fact, offices.end()):
        return True
    return listed or ("，" in fact.topic and _says_published_last(fact))


def _says_published_last(fact: Fact, ever: bool = False) -> bool:
    """True if the last clause of a topic says no more than that so much was published."""
    return is_published(fact, fact.topic.rfind("，") + 1, ever)
