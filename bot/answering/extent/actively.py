"""主动公开了多少条, where a report says 公开各类信息500条 and nowhere that it was done of its own accord."""

from __future__ import annotations

from typing import Final

from bot.answering.belonging.channel_words import OF_NEW_MEDIA
from bot.answering.decision import Decision
from bot.answering.extent.besides_channels import channels_named
from bot.answering.extent.how_much import asks_for_all
from bot.answering.extent.said_of_all import ends_published, is_of_all_years, is_published
from bot.answering.policy import decide
from bot.answering.telling.channels import Ranker
from bot.understanding.question import Question
from knowledge.lexicon import lexicon
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.query import Term
from knowledge.values import replace

_ACTIVELY: Final = "主动公开"
_PUBLISHED: Final = "公开"
_SEVERAL: Final = 2
_IN_THE_YEAR: Final = lazily("全年|年内|本年|今年|20\\d\\d年度?[，,]")
"""全年累计发布214条 is no sum of many years."""


def published_as_such(question: Question, ranked: Ranker) -> Decision | None:
    """All that was published, in place of what was published actively; None if more is asked for or the report does not say it."""
    actively = [term for term in question.terms if _ACTIVELY in (term.text, *term.names)]
    if len(actively) != 1 or not asks_for_all(question):
        return None
    plainly = _plainly(actively[0])
    terms = tuple(plainly if term is actively[0] else term for term in question.terms)
    asked = replace(question, terms=terms)
    decision = decide(asked, ranked(asked, asked.terms))
    told = decision.answer or decision.choices
    if not told or not all(_is_of_all(match.fact) for match in told):
        return None
    if question.claim is not None and any(channels_named(match.fact) for match in told):
        return None
    alone = len(told) == 1 and channels_named(told[0].fact) == 1
    return None if alone and OF_NEW_MEDIA.search(told[0].fact.topic) else decision


def published_rather(question: Question, decision: Decision, ranked: Ranker) -> Decision:
    """The decision, or all that was published where it tells but kinds of it: 组织机构信息3条 beside 发布各类信息422条."""
    told = decision.answer or decision.choices
    if len(told) < _SEVERAL or any(map(_is_whole, (match.fact for match in told))):
        return decision
    found = published_as_such(question, ranked)
    largest = max((match.fact.amount for match in told if match.fact.value is not None), default=None)
    if found is None or len(found.answer) != 1 or largest is None:
        return decision
    return found if found.answer[0].fact.amount > largest else decision


def _is_whole(fact: Fact) -> bool:
    """True for a figure of all that was published somewhere."""
    return is_published(fact) or ends_published(fact)


def _plainly(term: Term) -> Term:
    """The term for 公开 in place of one for 主动公开."""
    return replace(term, text=_PUBLISHED, names=lexicon().zh[_PUBLISHED].names, sounds=syllables(_PUBLISHED))


def _is_of_all(fact: Fact) -> bool:
    """True for a figure of what was published in the year, of whatever kind, on one channel or on all."""
    of_the_year = not is_of_all_years(fact) or _IN_THE_YEAR.search(fact.quote)
    return bool(of_the_year) and _is_whole(fact)
