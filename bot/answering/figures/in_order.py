"""Which figures can be put in order beside one another: channels of one sort, and those that other sentences tell of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.belonging.channel_words import NAMES_A_CHANNEL, OF_NEW_MEDIA
from bot.answering.counting.sorts import in_published_units
from bot.answering.extent.besides_channels import without_little
from bot.answering.extent.said_of_all import all_of_one_channel
from bot.answering.figures.figure import of_one_kind
from bot.answering.figures.which_asked import (
    KIND,
    SORT_OF_CHANNEL,
)
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.query import Term
from knowledge.store import StoredFact

_MEDIA, _SEVERAL = "媒体", 2
_PUTS_OUT = re.compile(
    r"[\u4e00-\u9fff]{0,12}?(?P<channel>网站|微信|公众号|微博|抖音|视频号|头条|公[示告开]栏|电子屏)(?:账?号|平台)?(?:全年|共|累计|主动|上)*(?:发布|公开|推送|发表)"
)
"""A figure's name that begins with the one channel it is of."""
_BY_A_WAY = re.compile(
    r"(?:在|通过|利用|依托|借助|以)[^，,]{2,40}?(?:网站?|栏|屏|媒体?|微信|微博|公众号|平台|报社?|台|广播|抖音|客户端|渠道|方式|等)(?:上)?(?:累计|共|主动)*"
    r"(?:发布|公开|推送|刊登|刊发|公示|播出)(?!栏)"
)
"""A figure's name that begins with the way by which it went out."""
_SORT_NAMES = {
    "公众号": "公众号|微信(?!群)",
    "账号": OF_NEW_MEDIA.pattern,
    "抖音": "抖音",
    "抖音号": "抖音",
    "网站": "网站?(?!络)",
    "website": "网站?(?!络)",
    "official account": "公众号|微信(?!群)",
    "column": "专?栏",
}
"""How figures name the sort, where not as the question does."""
_OCCASIONS = frozenset("次期")
_OF_ALL = re.compile("共|总|累计|各类|各种|各级|全部|合计")
"""What says that a figure is of all of them, and no one kind."""
_PIECES = frozenset("条篇则份")
"""How pieces of information are counted."""


def without_the_whole(question: Question, siblings: list[Fact]) -> list[Fact]:
    """The figures without one that names no kind, where kinds are asked for: 网站累计发布10471条 is none of them."""
    if not KIND.search(question.folded):
        return siblings
    kinds = [fact for fact in siblings if fact.part_of is not None or without_little(fact.topic)]
    return kinds if len(kinds) >= _SEVERAL else siblings


def of_the_sort(question: Question, siblings: list[Fact], matches: Sequence[Match]) -> list[Fact]:
    """The figures of the sort of channel that one is asked of, wherever they stand; all where none is named."""
    asked = SORT_OF_CHANNEL.search(question.folded)
    if asked is None or not siblings:
        return siblings
    sort = asked["sort"] or asked["en"]
    named = re.compile(_SORT_NAMES.get(sort, sort))
    found = [fact for fact in with_those_elsewhere(siblings, matches) if named.search(fact.label)]
    return siblings if sort == _MEDIA and len(found) < _SEVERAL else found  # 日报, 电视台 are media too


def with_those_elsewhere(channels: list[Fact], matches: Sequence[Match]) -> list[Fact]:
    """The channels of one sentence with those of which another says how much they put out: 网站72条 two lines further on."""
    if any(fact.part_of is not None for fact in channels):
        return channels  # the parts of a total are all there are
    labels = {fact.label for fact in channels}
    others = [m.fact for m in matches if all_of_one_channel(m.fact) and m.fact.label not in labels]
    if all(
        _BY_A_WAY.match(fact.label) for fact in channels
    ):  # 一是通过网站…，二是通过公开栏…: each way of the list
        others += [m.fact for m in matches if _is_by_a_way(m.fact, channels[0]) and m.fact not in others]
        others = [fact for fact in others if fact.label not in labels]
    return [*channels, *(fact for fact in others if alike(fact, channels[0])), *_larger(channels, matches)]


def _is_by_a_way(fact: Fact, first: Fact) -> bool:
    """True for what went out by one way of a list, in a clause that begins with it: 通过村务公开栏公开低保等信息298条."""
    loose = fact.value is not None and fact.part_of is None and not fact.change and fact.year == first.year
    return loose and fact.section == first.section and bool(_BY_A_WAY.match(fact.label))


def _larger(channels: Sequence[Fact], matches: Sequence[Match]) -> list[Fact]:
    """The figure of a channel that none of those is of, and that is larger than any: 门户网站发布文化和旅游信息740条."""
    most = max(fact.amount for fact in channels)
    for fact in (match.fact for match in matches):
        found = _PUTS_OUT.match(fact.label)
        named = found is None or any(found["channel"] in other.label for other in channels)
        loose = fact.part_of is None and not fact.change and alike(fact, channels[0])
        if not named and loose and not all_of_one_channel(fact) and fact.amount > most:
            return [fact]
    return []


def with_those_told_further_on(
    siblings: list[Fact], matches: Sequence[Match], terms: Sequence[Term]
) -> list[Fact]:
    """The figures of one sentence with those of which another says what was asked too: 电话咨询2.2万人次 behind 热线咨询7000人次."""
    if not terms or not siblings or any(fact.part_of is not None or fact.parts for fact in siblings):
        return siblings
    names = sorted({name for term in terms for name in (term.text, *term.names)}, key=len, reverse=True)
    quotes = {fact.quote for fact in siblings}
    further = [
        match.fact
        for match in matches
        if match.fact.quote not in quotes
        and match.fact.section == siblings[0].section
        and match.fact.plain_unit == siblings[0].plain_unit
        and match.fact.part_of is None
        and not match.fact.parts
        and not match.fact.change
        and match.fact.year == siblings[0].year
        and not _OF_ALL.search(match.fact.topic)
        and without_little(_without(names, match.fact.topic))
    ]
    return [*siblings, *further]


def _without(names: Sequence[str], topic: str) -> str:
    for name in names:
        topic = topic.replace(name, "")
    return topic


def both_published(first: StoredFact, second: StoredFact) -> bool:
    """True if both count what is published, whatever the unit: 规范性文件5件, 行业动态1462条."""
    return {first.fact.plain_unit, second.fact.plain_unit} <= _PIECES | {"件"}


def alike(first: Fact, second: Fact) -> bool:
    """True if two figures can be put in order: 新闻165条 and 专题121篇 both say how much was published."""
    return of_one_kind([first, second]) or {first.plain_unit, second.plain_unit} <= _PIECES


def of_what_was_published(matches: Sequence[Match]) -> list[Match]:
    """The totals that have parts first, then the figures of channels; items before how often something was done."""
    published = [match for match in matches if in_published_units(match.fact)]
    items = [match for match in published if match.fact.plain_unit not in _OCCASIONS]
    return [
        match
        for counted in (items, [match for match in published if match not in items])
        for match in (*_with_parts(counted), *_of_channels(counted))
    ]


def _with_parts(matches: Sequence[Match]) -> list[Match]:
    return [match for match in matches if match.fact.parts]


def _of_channels(matches: Sequence[Match]) -> list[Match]:
    return [match for match in matches if NAMES_A_CHANNEL.search(match.fact.label)]
