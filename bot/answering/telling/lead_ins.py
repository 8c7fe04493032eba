"""Sentences that only lead up to what is asked: 主要有以下几个方面: is told with what follows it, or not at all."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice, takewhile
from typing import Final

from bot.answering.decision import Decision
from knowledge.matching import Match
from knowledge.models import Fact, Measure
from knowledge.patterns import lazily
from knowledge.store import FactStore

_LEADS: Final = lazily(r"[:：]\s*$|(?:以下|下列|如下|几个)[^。;；]{0,12}[:：]\s*一是[^。]*[。;；]?$")
_HOLDS_ITS_POINTS: Final = lazily("一是[^。]*二是")
"""A sentence that goes on with what it leads up to."""
_COUNTS: Final = lazily(
    r"[两二三四五六七八九]个?(?:大)?(?:方面|板块|环节|举措|途径)[^\d。,，;；:：]{0,10}[。.]?$"
    r"|[两二三四五六七八九]个[“\"][^”\"]{1,6}[”\"][。.]?$"
    r"|[两二三四五六七八九]个?(?:大)?(?:方面|内容|部分|举措|问题)[^。;；:：]{0,12}[:：]\s*一是[^。]*[;；]$"
)
"""重点推进三个方面的信息公开。 leads up to what begins with 一是, if that follows."""
_NUMBERED: Final = lazily(r"^(?:[一二三四五六七八九]是|第[一二三四五六七八九])")
_FIRST_POINT: Final = lazily("^(?:一是|第一)")
"""With 四是 another point begins, and what stands before it led up to none."""
_BARE_POINT: Final = lazily(r"^(?:[一二三四五六七八九十]是|首先|其次)[^,，。;；:：、]{2,20}。$")
"""三是强化风险排查。 only names what the sentences behind it tell."""
_NEXT_POINT: Final = lazily(
    r"^(?:[一二三四五六七八九十]是|首先|其次|最后|[（(][一二三四五六七八九十\d]|\d{1,2}[.、]|第[一二三四五六七八九])"
)
_SENTENCES: Final = 1
"""Sentences told of a bare point."""
_OF_THE_REPORT: Final = lazily(r"[^。;；]{20,}[,，]\s*现将[^。;；,，]{0,30}如下[:：]\s*$")
"""A sentence that says something of its own before it leads up to the whole report: …保障知情权,现将情况汇报如下："""
_MOST: Final = 5
"""Sentences told after one that leads up to them."""


def with_what_follows(decision: Decision, store: FactStore, report: int, listing: bool = False) -> Decision:
    """The decision with the sentences or items that its only sentence leads up to; `listing` if members are asked for."""
    if len(decision.answer) != 1:
        return decision
    lead = decision.answer[0]
    if _BARE_POINT.match(lead.fact.quote) and lead.fact.value is None:
        return _with_its_sentences(decision, lead, store, report)
    if not _only_leads(lead):
        counted = _COUNTS.search(lead.fact.quote) or (listing and _is_followed_by_points(lead, store, report))
        return _with_its_points(decision, lead, store, report) if counted else decision
    lists = [stored for stored in store.all_facts(report) if _lists_the_same(stored.fact, lead.fact)]
    if len(lists) == 1:
        return replace(decision, answer=(replace(lead, stored=lists[0]),))
    quotes = _following(lead, store, report)
    if not quotes:
        whole = _HOLDS_ITS_POINTS.search(lead.fact.quote)
        return decision if whole else Decision(nearest=lead, reason="not_in_report")
    told = replace(lead.fact, quote=" ".join((lead.fact.words, *quotes)), published="")
    return replace(decision, answer=(replace(lead, stored=replace(lead.stored, fact=told)),))


def _with_its_points(decision: Decision, lead: Match, store: FactStore, report: int) -> Decision:
    """The decision with the points 一是…, 二是… that its sentence leads up to; itself if none follow."""
    if lead.fact.measure is not Measure.TEXT or lead.fact.value is not None:
        return decision
    points = [quote for quote in _following(lead, store, report, _NUMBERED) if quote]
    if not points:
        return decision
    told = replace(lead.fact, quote=" ".join((lead.fact.words, *points)), published="")
    return replace(decision, answer=(replace(lead, stored=replace(lead.stored, fact=told)),))


def _with_its_sentences(decision: Decision, lead: Match, store: FactStore, report: int) -> Decision:
    """The decision with the sentences that say what a bare point means: 三是强化排查。对历史信息进行核查…."""
    own = takewhile(lambda quote: not _NEXT_POINT.match(quote), _following(lead, store, report))
    told = replace(lead.fact, quote="".join((lead.fact.words, *islice(own, _SENTENCES))), published="")
    return replace(decision, answer=(replace(lead, stored=replace(lead.stored, fact=told)),))


def _is_followed_by_points(lead: Match, store: FactStore, report: int) -> bool:
    """True if the very next sentence of the same part is 一是…, and this one is no such point itself."""
    following = [] if _NUMBERED.match(lead.fact.quote) else _following(lead, store, report)
    return bool(following) and bool(_FIRST_POINT.match(following[0]))


def _lists_the_same(fact: Fact, lead: Fact) -> bool:
    """True for the items that stand in the same part of the report as a sentence that leads up to them."""
    here = fact.section == lead.section or lead.section.endswith(fact.label)
    return fact.measure is Measure.LIST and here and len(fact.items) > 1


def _only_leads(match: Match) -> bool:
    return (
        match.fact.measure is Measure.TEXT
        and match.fact.value is None
        and not match.fact.key  # 索引号：…主题分类： on the page of a report leads up to nothing
        and bool(_LEADS.search(match.fact.quote))
        and not _OF_THE_REPORT.search(match.fact.quote)
    )


def _following(
    lead: Match, store: FactStore, report: int, opening: re.Pattern[str] = re.compile("")
) -> list[str]:
    """The statements of the same part of the report, or of parts below it, that come behind a sentence and open so."""
    quotes: list[str] = []
    for stored in store.all_facts(report):
        fact = stored.fact
        behind = stored.position > lead.stored.position and fact.section.startswith(lead.fact.section)
        said = fact.quote in quotes or fact.quote == lead.fact.quote
        if (
            behind
            and not said
            and opening.match(fact.quote)
            and not fact.key
            and fact.measure is Measure.TEXT
            and fact.value is None
        ):
            quotes.append(fact.words)
    return quotes[:_MOST]
