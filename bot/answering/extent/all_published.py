"""How much was published in all: the total that a report gives, or, where it gives none, the figure of each channel."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from bot.answering.answer import Language
from bot.answering.belonging.channel_words import published_on
from bot.answering.counting.acts import puts_out
from bot.answering.counting.sorts import in_published_units
from bot.answering.extent.besides_channels import channels_named, without_little
from bot.answering.extent.how_much import asks_for_all, asks_how_much, names_but_channels
from bot.answering.extent.parts_and_totals import LEVELS
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.values import replace

_ITSELF: Final = 0.85
"""How well a word must be explained that is more than mentioned before the figure."""
_ACCOUNT: Final = lazily(
    "“[^”]{2,12}”(?=政务|官方|微信|公众号|微博|抖音|视频号|今日头条|头条|网站|客户端|平台)"
)
"""An account by its own name."""
_QUOTED: Final = lazily("[\"“‘'«]\\w+ \\w[^\"“”‘’'«»]{2,40}[\"”’'»]")
"""The name of an account as an English message quotes it, put into English: “Qinghe Health”."""
_LONG_NAME: Final = 8
"""Characters of a figure's name that nobody uses for all that was published."""
_NOTHING_ELSE: Final = 0.99
"""How far a question names a figure's own words if it names all of them."""
_BESIDES: Final = frozenset({"件", "条次"})
_ITEMS: Final = frozenset("条篇则")
_NO: Final = lazily("[不未无非]")
_LAST_YEARS: Final = lazily("历年|多年|近[几一二两三四五六七八九十\\d]{1,2}年|[几两三四五六七八九]年来|以来")
"""What of several years together is told with: 近四年累计主动公开889条."""
_FOCUS: Final = lazily(r"(?:聚焦|围绕|结合|针对|紧扣|突出|立足|瞄准)[^，,]*[，,]")
"""A clause that only says what attention was given to."""
_OWNER: Final = lazily(
    r"^(?:通过|利用|依托|借助|在)?[\u4e00-\u9fff“”\"]{2,16}?(?=(?:政务|官方)?(?:微信|公众号|微博|抖音|今日头条|头条|视频号|快手|外网|网站|官网))"
)
"""Whose account it is: 通过清河市场监管微信公众号公开."""
_SINCE, _ALREADY = "累计", "已"
_BARE_SINCE: Final = re.compile("(?:历年|历史)?(?:来|以来)?累计(?:数|总数)?")
_PUBLISHED_BEFORE: Final = re.compile("公开|发布|公布")
_INFORMATION: Final = "信息"
_ALL_YEARS: Final = lazily(
    r"累计|截[至止]|历年|迄今|至今|到(?:现在|目前|今天|如今)|\b(?:so far|to date|cumulative\w*|by the end|up to|ever|since|over the years|by now)\b"
)
"""Asks for what was published by now, in whichever year."""
_BY_A_DAY: Final = lazily("截[至止][^，,。;；]{2,12}[底末日前][，,]?[^，,。;；]{0,8}?(?:累计|已)")
_WEB: Final = "线上公开"
_SITE: Final = "政府网站"
_HOW_HIGH: Final = lazily("及?以上|各大|各级|多家|各类|各")
_AND_OTHERS: Final = lazily("等[^，,。]{0,6}(?:平台|渠道|媒体|载体|方式|途径|形式)")
_ALL_SORTS: Final = lazily("[^，,、]{2,}(?:、[^，,、]{2,})+等各[类项种](?:政府|政务)?(?=信息$)")
"""Of all sorts: 救助、养老等各类信息 is no one kind."""
_NAME: Final = lazily("“[^”]*”|《[^》]*》")
_KIND_LEFT: Final = lazily("[\u4e00-\u9fff]{2}")


def the_whole_first(question: Question, good: list[Match]) -> list[Match]:
    """The matches with those first that say how much was published, if the question names nothing else; the total alone, if one is given.

    信息公开指南2条 is as good a match for 公开了多少信息 as any, but it is only one kind of what was published.
    """
    if not asks_for_all(question):
        return _all_of_the_channel_first(question, good)
    if _called_in_full(question, good[0]):
        return good
    good = [match for match in good if not (_is_part_of_one(match, good) or _is_part_of_all(match, good))]
    published = [match for match in good if _is_published(match.fact) or _ends_published(match.fact)]
    since = [m for m in good if _is_of_all_years(m.fact)]
    if since and (_SINCE in question.folded or _LAST_YEARS.search(question.folded)):
        return [max(since, key=_value)]
    published = published if _ALL_YEARS.search(question.folded) else _of_the_year(published)
    plain = [match for match in published if channels_named(match.fact) != 1]
    total = max(plain, key=_value, default=None)
    if total is not None and all(_value(total) >= _value(match) for match in (*published, good[0])):
        return [total]
    if total is not None and _is_by_now(good[0].fact) and good[0] not in published:
        return [total]
    if len(published) == 1 and all(_value(published[0]) >= _value(match) for match in good):
        return published  # 依托网站公开6750条, beside 解读信息33条
    if not published or max(map(_value, published)) <= _value(good[0]):
        return good
    return [*published, *(match for match in good if match not in published)]


def _is_of_all_years(fact: Fact) -> bool:
    """True for what was published in all years together: 累计公开345条, or 历年累计345条 behind what the year published."""
    if _SINCE not in fact.topic:
        return False
    bare = fact.unit in _ITEMS and _BARE_SINCE.fullmatch(fact.topic) and _PUBLISHED_BEFORE.search(fact.quote)
    return bool(bare) or _says_published_last(fact, ever=True)


def _is_by_now(fact: Fact) -> bool:
    """True for what all years together published by a day: 截至2016年底，累计公开 or 已公开政府信息."""
    by_now = _SINCE in fact.topic or _ALREADY in fact.topic
    return by_now and bool(_BY_A_DAY.search(fold(fact.quote))) and fact.part_of is None


def _of_the_year(published: list[Match]) -> list[Match]:
    """The figures without those of all years, where the report gives the year's own: its parts, or no channel beside it."""
    year = [match for match in published if not _is_by_now(match.fact)]
    return year if any(m.fact.parts or not channels_named(m.fact) for m in year) else published


def _called_in_full(question: Question, match: Match) -> bool:
    """True if the message holds the whole long name of one figure: 政务公开主动公开信息几条, or 政务公开主动公开几条."""
    name = fold(match.fact.topic)
    called = name.removesuffix(_INFORMATION) in question.folded
    return len(name) >= _LONG_NAME and match.specific >= _NOTHING_ELSE and called


def several_totals(question: Question, good: list[Match]) -> tuple[Match, ...]:
    """The figures of what was published, where the question is of all there was and the report adds up none of them."""
    if not asks_for_all(question):
        return ()
    if len(good) == 1 or (_is_published(good[0].fact) and good[0].fact.parts):
        return ()
    published = {_value(m): m for m in good if puts_out(m.fact) and in_published_units(m.fact)}
    return tuple(published.values()) if len(published) > 1 else ()


def _all_of_the_channel_first(question: Question, good: list[Match]) -> list[Match]:
    """The matches with all that a channel published before one kind of it, or that alone, where only the channel is named."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    if not names_but_channels(question) or any(term.text in LEVELS for term in question.terms):
        return good  # 省局网站几篇 is not all on any site
    if very := _in_its_very_words(question, telling, good):
        return [*very, *(match for match in good if match not in very)]
    whole = [m for m in good if not m.unexplained and _is_published(m.fact) and in_published_units(m.fact)]
    whole = [match for match in whole if not _is_part_of_one(match, good)]
    whole = [
        match for match in whole if channels_named(match.fact)
    ] or whole  # and not what stands beneath it
    fewest = min((channels_named(match.fact) for match in whole), default=0)
    whole = [match for match in whole if channels_named(match.fact) == fewest]
    most = max((_value(m) for m in good if channels_named(m.fact) <= fewest), default=Decimal(0))
    exactly = [m for m in whole if all(term.text in m.fact.topic for term in telling)]
    if len(exactly) == 1 < len(whole):
        return [*exactly, *(match for match in good if match not in whole)]  # 政府网站754条, 门户网站1014条
    if len(whole) == 1 and _value(whole[0]) >= most:
        return whole
    return [*whole, *(match for match in good if match not in whole)]


def _is_part_of_one(match: Match, good: Sequence[Match]) -> bool:
    """True for a part of what another of them counts: 上报门户网站234条，其中主动公开信息21条.

    What one of several channels put out is no part of that kind: 通过网站、微信公开8000条，其中网站7000条.
    """
    own = channels_named(match.fact)
    return match.fact.part_of is not None and any(
        match.fact.part_of == other.stored.position and not 0 < own < channels_named(other.fact)
        for other in good
        if channels_named(other.fact)
    )


def _is_part_of_all(match: Match, good: Sequence[Match]) -> bool:
    """True for a part that names no channel where its total fits as well: 动态信息2000条 of 各类信息6000条."""
    place = match.fact.part_of if not channels_named(match.fact) else None
    return place is not None and any(place == other.stored.position for other in good)


def _in_its_very_words(question: Question, telling: Sequence[Term], good: Sequence[Match]) -> list[Match]:
    """The one figure that has the channel's very name and the measure word asked for: 信息网上传66件.

    All that a channel of another name put out (政府网站72条) is then not what is meant.
    """
    counted = [match for match in good if question.unit and match.fact.unit == question.unit]
    exactly = [m for m in counted if all(term.text in fold(m.fact.topic) for term in telling)]
    return exactly if len(counted) == len(exactly) == 1 else []


def a_whole_for_a_kind(question: Question, match: Match) -> bool:
    """True if a kind is asked about and the figure is of all that was published: the kind only stands around it."""
    fact = match.fact
    if question.operation is None and _only_in_the_focus(question, fact):
        return True
    focus = _FOCUS.match(fact.topic)
    of_all = (
        _is_published(fact, focus.end()) or _is_information(fact, focus.end())
        if focus
        else _is_published(fact)
    )
    if question.operation is not None or not of_all:
        return False
    kinds = [
        (term, share)
        for term, share in zip(question.terms, match.shares, strict=False)
        if term.weight >= TELLING
        and not any(published_on().search(name) for name in term.names)
        and not _of_the_account(question, fact, term)
    ]
    if focus and any(name in focus.group() for term, _ in kinds for name in term.names):
        return True
    around = [share for term, share in kinds if not any(name in fact.label for name in term.names)]
    return bool(around) and min(around) < _ITSELF


def _only_in_the_focus(question: Question, fact: Fact) -> bool:
    """True for a part of what was published that is named by no word but one of what attention was given to."""
    focus = _FOCUS.search(fact.scope) if fact.part_of is not None and fact.unit in _ITEMS else None
    if focus is None:
        return False
    telling = [term for term in question.terms if term.weight >= TELLING]
    around = [term for term in telling if not any(name in fact.topic for name in term.names)]
    return any(name in focus.group() for term in around for name in term.names)


def _is_information(fact: Fact, start: int) -> bool:
    """True for 聚焦…，全年政务公开信息44条: all of it, though no verb says that it was put out."""
    prose = fact.kind is FactKind.PROSE and fact.unit in _ITEMS
    return prose and bool(fact.parts) and not without_little(fact.topic[start:])


def _of_the_account(question: Question, fact: Fact, term: Term) -> bool:
    """True for a word that only stands in the name of the account asked about: 健康 of the account “健康青禾”."""
    if question.language is Language.EN:
        accounts = _ACCOUNT.findall(fact.quote) if _QUOTED.search(question.text) else []
        return any(name in account for name in term.names for account in accounts)
    names = [fold(name)[1:-1] for name in _ACCOUNT.findall(f"{fact.scope} {fact.topic}")]
    return any(name in question.folded and term.text in name for name in names)


def a_kind_on_several_channels(question: Question, match: Match) -> bool:
    """True if no more than a channel is named and the figure is of one kind of thing, on that channel and others.

    门户网站公开多少 is not 通过门户网站、公报等平台公开规章13件; nor are six notices on finance all that 网上 is told of,
    nor what was printed in a gazette under the heading 推进政府网站建设.
    """
    telling = [term for term in question.terms if term.weight >= TELLING]
    fact = match.fact
    if not telling or fact.kind is not FactKind.PROSE or question.operation or not asks_how_much(question):
        return False
    web = [term for term in telling if _WEB in term.names]
    if not all(term in web or published_on().search(term.text) for term in telling):
        return False
    pairs = zip(question.terms, match.shares, strict=False)
    around = any(share < _ITSELF for term, share in pairs if _SITE in term.names)
    names = tuple(name for term in telling for name in term.names)
    others = _AND_OTHERS.search(fact.topic)
    of_all = others and any(_names_all(others.group(), name, question.folded) for name in names)
    several = bool(web) or around or bool(others and not of_all)
    if not several or not (around or puts_out(fact)):
        return False
    of_what = _NAME.sub("", _ALL_SORTS.sub("", fact.topic))
    return bool(_KIND_LEFT.search(without_little(_without(names, of_what))))


def a_kind_in_one_place(question: Question, match: Match) -> bool:
    """True if it is asked how much one village or the like put out, and the figure is of one matter there."""
    fact, place = match.fact, question.place
    anywhere = replace(question, place="")
    if not place or question.operation or fact.kind is not FactKind.PROSE or not asks_how_much(anywhere):
        return False
    telling = [term for term in question.terms if term.weight >= TELLING and place not in term.names]
    if not all(published_on().search(term.text) for term in telling):
        return False
    names = (place, *(name for term in telling for name in term.names))
    return place in fact.topic and bool(_KIND_LEFT.search(without_little(_without(names, fact.topic))))


def _names_all(others: str, name: str, folded: str) -> bool:
    """True if the question has the name that a list ends with: 学习强国等国家级媒体, 日报、卫视等省级以上媒体."""
    before, there, end = others.partition(name)
    between = _HOW_HIGH.sub("", before.removeprefix("等"))
    return bool(there) and not end.strip("发布公开") and (not between or between in folded)


def _without(names: Iterable[str], topic: str) -> str:
    """A topic without these names, the longer of those that stand at one place; of a word's many names few do."""
    there = sorted((name for name in names if name in topic), key=len, reverse=True)
    return re.sub("|".join(map(re.escape, there)), "", topic) if there else topic


def all_of_one_channel(fact: Fact) -> bool:
    """True for a figure of all that one channel put out in the year: 门户网站发布5916条."""
    whole = _is_published(fact) and fact.part_of is None and not fact.change
    return whole and in_published_units(fact) and channels_named(fact) == 1


def all_of_all_channels(fact: Fact) -> bool:
    """True for a figure of all that was published in the year, wherever it was: 主动公开政府信息567条."""
    whole = _is_published(fact) and fact.part_of is None and not fact.change
    return whole and in_published_units(fact) and channels_named(fact) == 0


def _value(match: Match) -> Decimal:
    return match.fact.amount


def _is_published(fact: Fact, start: int = 0, ever: bool = False) -> bool:
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
    if _NO.search(fact.topic) or (not ever and _LAST_YEARS.search(fact.topic)):
        return False
    topic = fact.topic[start:]
    topic = _LAST_YEARS.sub("", topic) if ever else topic
    return puts_out(fact) and not (without_little(topic) and without_little(_OWNER.sub("", topic)))


def _ends_published(fact: Fact) -> bool:
    """True if the end of a long topic alone says that so much was published in all, of which parts are told.

    The end is its last clause, or what follows a list of ways: 通过广播、短信、社会活动日等形式主动公开政府信息.
    """
    if not fact.parts:
        return False
    ways = list(_AND_OTHERS.finditer(fact.topic))
    listed = bool(ways) and _is_published(fact, ways[-1].end())
    return listed or ("，" in fact.topic and _says_published_last(fact))


def _says_published_last(fact: Fact, ever: bool = False) -> bool:
    """True if the last clause of a topic says no more than that so much was published."""
    return _is_published(fact, fact.topic.rfind("，") + 1, ever)
