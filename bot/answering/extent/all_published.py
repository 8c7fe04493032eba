"""How much was published in all: the total that a report gives, or, where it gives none, the figure of each channel."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from bot.answering.counting.acts import puts_out
from bot.answering.counting.sorts import in_published_units
from bot.answering.extent.besides_channels import channels_named
from bot.answering.extent.how_much import asks_for_all, names_but_channels
from bot.answering.extent.parts_and_totals import LEVELS
from bot.answering.extent.said_of_all import (
    LAST_YEARS,
    SINCE,
    ends_published,
    is_by_now,
    is_of_all_years,
    is_published,
)
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term

_LONG_NAME: Final = 8
"""Characters of a figure's name that nobody uses for all that was published."""
_NOTHING_ELSE: Final = 0.99
"""How far a question names a figure's own words if it names all of them."""
_INFORMATION: Final = "信息"
_ACTIVELY: Final = "主动公开"
_MADE: Final = lazily("制作|形成|产生|制发")
_ALL_YEARS: Final = lazily(
    r"累计|截[至止]|历年|迄今|至今|到(?:现在|目前|今天|如今)|\b(?:so far|to date|cumulative\w*|by the end|up to|ever|since|over the years|by now)\b"
)
"""Asks for what was published by now, in whichever year."""


def the_whole_first(question: Question, good: list[Match]) -> list[Match]:
    """The matches with those first that say how much was published, if the question names nothing else; the total alone, if one is given.

    信息公开指南2条 is as good a match for 公开了多少信息 as any, but it is only one kind of what was published.
    """
    if not asks_for_all(question):
        return _all_of_the_channel_first(question, good)
    if _called_in_full(question, good[0]):
        return good
    if (own := _put_out_of_what_was_made(question, good)) is not None:
        return [own]
    good = [match for match in good if not (_is_part_of_one(match, good) or _is_part_of_all(match, good))]
    published = [match for match in good if is_published(match.fact) or ends_published(match.fact)]
    since = [m for m in good if is_of_all_years(m.fact)] or [m for m in good if _published_so_far(m)]
    if since and (SINCE in question.folded or LAST_YEARS.search(question.folded)):
        return [max(since, key=_value)]
    published = published if _ALL_YEARS.search(question.folded) else _of_the_year(published)
    plain = [match for match in published if channels_named(match.fact) != 1]
    total = max(plain, key=_value, default=None)
    if total is not None and (said := _said_to_be_actively(question, total, good)):
        return said
    if total is not None and all(_value(total) >= _value(match) for match in (*published, good[0])):
        return [total]
    if total is not None and is_by_now(good[0].fact) and good[0] not in published:
        return [total]
    if len(published) == 1 and all(_value(published[0]) >= _value(match) for match in good):
        return published  # 依托网站公开6750条, beside 解读信息33条
    if not published or max(map(_value, published)) <= _value(good[0]):
        return good
    return [*published, *(match for match in good if match not in published)]


def _said_to_be_actively(question: Question, most: Match, good: Sequence[Match]) -> list[Match]:
    """The one figure called 主动公开 that is made up of others, where that is asked for and only channels put out more."""
    if _ACTIVELY not in question.folded or _ACTIVELY in most.fact.topic or not channels_named(most.fact):
        return []
    own = [match for match in good if _ACTIVELY in match.fact.topic and match.fact.parts]
    return own if len(own) == 1 else []


def _published_so_far(match: Match) -> bool:
    """True for what a system put out by now, however long its name is: 通过目录管理系统累计主动公开1135条."""
    topic = match.fact.topic
    return SINCE in topic and _ACTIVELY in topic and puts_out(match.fact) and in_published_units(match.fact)


def _put_out_of_what_was_made(question: Question, good: Sequence[Match]) -> Match | None:
    """主动公开信息0条 of 制作政府信息30条, where it is asked what was made public: what was made is more than that."""
    if _ACTIVELY not in question.folded:
        return None
    own = [m for m in good if m.fact.part_of is not None and fold(m.fact.topic).startswith(_ACTIVELY)]
    totals = {m.stored.position for m in good if _MADE.search(m.fact.topic) and "公开" not in m.fact.topic}
    return own[0] if len(own) == 1 and own[0].fact.part_of in totals else None


def _of_the_year(published: list[Match]) -> list[Match]:
    """The figures without those of all years, where the report gives the year's own: its parts, or no channel beside it."""
    year = [match for match in published if not (is_by_now(match.fact) or _exceeds_all(match, published))]
    return year if any(m.fact.parts or not channels_named(m.fact) for m in year) else published


def _exceeds_all(match: Match, published: Sequence[Match]) -> bool:
    """True for more than all there was, which one channel put out: 门户网站累计公开80000余条 is of all its years."""
    if channels_named(match.fact) != 1 or SINCE not in match.fact.topic:
        return False
    whole = [other for other in published if other.fact.parts and not channels_named(other.fact)]
    return any(_value(match) > _value(other) for other in whole)


def _called_in_full(question: Question, match: Match) -> bool:
    """True if the message holds the whole long name of one figure: 政务公开主动公开信息几条, or 政务公开主动公开几条."""
    name = fold(match.fact.topic)
    called = name.removesuffix(_INFORMATION) in question.folded
    return len(name) >= _LONG_NAME and match.specific >= _NOTHING_ELSE and called


def several_totals(question: Question, good: list[Match]) -> tuple[Match, ...]:
    """The figures of what was published, where the question is of all there was and the report adds up none of them."""
    if not asks_for_all(question):
        return ()
    if len(good) == 1 or (is_published(good[0].fact) and good[0].fact.parts):
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
    whole = [m for m in good if not m.unexplained and is_published(m.fact) and in_published_units(m.fact)]
    whole = [match for match in whole if not _is_part_of_one(match, good)]
    named = [match for match in whole if _names_each(telling, match)]
    if not named and any(_names_each(telling, match) for match in good):
        return good  # 网站6500条 beside 电视台等主流媒体600条 of one sentence
    whole = named or whole
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


def _names_each(telling: Sequence[Term], match: Match) -> bool:
    """True if a figure's own words name every channel asked about: 微博微信发布多少 is not of 门户网站 beside them."""
    topic = fold(match.fact.topic)
    return all(any(name in topic for name in (term.text, *term.names)) for term in telling)


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
    """The one figure that has the channel's very name and the measure word asked for: 信息网上传60件.

    All that a channel of another name put out (政府网站72条) is then not what is meant.
    """
    counted = [match for match in good if question.unit and match.fact.unit == question.unit]
    exactly = [m for m in counted if all(term.text in fold(m.fact.topic) for term in telling)]
    return exactly if len(counted) == len(exactly) == 1 else []


def _value(match: Match) -> Decimal:
    return match.fact.amount
