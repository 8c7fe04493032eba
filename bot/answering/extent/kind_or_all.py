"""A kind of what is published and all of it are told apart: 便民信息发了多少 is not all information, 网站发了多少 no one kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.answering.answer import Language
from bot.answering.belonging.channel_words import published_on
from bot.answering.counting.acts import puts_out
from bot.answering.extent.besides_channels import without_little
from bot.answering.extent.how_much import asks_how_much
from bot.answering.extent.said_of_all import AND_OTHERS, ITEMS, is_published
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
_FOCUS: Final = lazily(r"(?:聚焦|围绕|结合|针对|紧扣|突出|立足|瞄准)[^，,]*[，,]")
"""A clause that only says what attention was given to."""
_WEB: Final = "线上公开"
_SITE: Final = "政府网站"
_HOW_HIGH: Final = lazily("及?以上|各大|各级|多家|各类|各")
_ALL_SORTS: Final = lazily("[^，,、]{2,}(?:、[^，,、]{2,})+等各[类项种](?:政府|政务)?(?=信息$)")
"""Of all sorts: 救助、养老等各类信息 is no one kind."""
_NAME: Final = lazily("“[^”]*”|《[^》]*》")
_KIND_LEFT: Final = lazily("[\u4e00-\u9fff]{2}")


def a_whole_for_a_kind(question: Question, match: Match) -> bool:
    """True if a kind is asked about and the figure is of all that was published: the kind only stands around it."""
    fact = match.fact
    if question.operation is None and _only_in_the_focus(question, fact):
        return True
    focus = _FOCUS.match(fact.topic)
    of_all = (
        is_published(fact, focus.end()) or _is_information(fact, focus.end()) if focus else is_published(fact)
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
    focus = _FOCUS.search(fact.scope) if fact.part_of is not None and fact.unit in ITEMS else None
    if focus is None:
        return False
    telling = [term for term in question.terms if term.weight >= TELLING]
    around = [term for term in telling if not any(name in fact.topic for name in term.names)]
    return any(name in focus.group() for term in around for name in term.names)


def _is_information(fact: Fact, start: int) -> bool:
    """True for 聚焦…，全年政务公开信息44条: all of it, though no verb says that it was put out."""
    prose = fact.kind is FactKind.PROSE and fact.unit in ITEMS
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
    others = AND_OTHERS.search(fact.topic)
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
