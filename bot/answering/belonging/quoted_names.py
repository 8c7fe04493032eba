"""Names that the report puts in quotation marks and the question repeats: “政策公开讲” is one thing, not 政策 and 公开."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.understanding.question import Question
from knowledge.models import Measure
from knowledge.normalization import fold, is_cjk
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.query import Term
from knowledge.store import FactStore

_LONGEST: Final = 14
_QUOTED: Final = lazily(rf"[“\"「『]([\u4e00-\u9fff]{{3,{_LONGEST}}})[”\"」』]")
_CHANNELS: Final = "微信|公众号|微博|抖音|视频号|头条"
_CHANNEL: Final = lazily(f"(?:政务|官方)?(?P<channel>{_CHANNELS})")
_ACCOUNT: Final = lazily(
    rf"[“\"「『](?P<before>[\u4e00-\u9fff]{{3,{_LONGEST}}})[”\"」』](?:政务|官方)?(?P<channel>{_CHANNELS})"
    rf"|(?P<on>{_CHANNELS})(?:号|公众号)?[“\"「『](?P<behind>[\u4e00-\u9fff]{{3,{_LONGEST}}})[”\"」』]"
)
"""What an account is called, before its channel or behind it."""
_PLACE: Final = lazily("(?:街道|[镇乡县区市旗村])$")
"""An account called as the office's own place says no more than that it is the office's."""
_WECHAT: Final = "微信"
_WHOLE: Final = 4
"""Characters of a name of which a scrap may be all that is left."""
_INSIDE: Final = 2
"""Words of the question that a name has to hold to be more than one of them."""


def by_quoted_names(question: Question, store: FactStore, report: int) -> Question:
    """The question with each such name as one word in place of its pieces; the same question if it has none."""
    if not _may_repeat_a_name(question):
        return question
    names = store.prepared_of_quotes(report, Measure.TEXT, _names_in)
    found = {name for name in names if name in question.folded}
    terms = question.terms
    if question.own_office:
        accounts = store.prepared_of_quotes(report, Measure.TEXT, _accounts_in)
        terms = (*terms, *_own_account(question, accounts))
    for name in sorted(found, key=len, reverse=True):
        start = question.folded.find(name)
        inside = [t for t in terms if start <= t.position < start + len(name) and not t.verb]
        if len(inside) >= _INSIDE or (question.own_office and _left_of_it(name, inside)):
            term = Term(name, (name,), 1.0, syllables(name), position=start, known=True)
            terms = (*(t for t in terms if t not in inside), term)
    if terms is question.terms:
        return question
    return replace(question, terms=tuple(sorted(terms, key=lambda term: term.position)))


def _left_of_it(name: str, inside: Sequence[Term]) -> bool:
    """True if only a scrap of a name was left by the office's own: 闻 of 学校要闻, where 学校 is the school itself."""
    return len(name) >= _WHOLE and len(inside) == 1 and not inside[0].known


def _own_account(question: Question, accounts: frozenset[tuple[str, str]]) -> tuple[Term, ...]:
    """The account that is called as the office itself, where the message names its channel right behind: 清河水利公众号."""
    for name, channel in sorted(accounts):
        at = question.folded.find(name)
        asked = _CHANNEL.match(question.folded, at + len(name)) if at >= 0 else None
        inside = any(at <= term.position < at + len(name) for term in question.terms)
        if asked and not inside and not _PLACE.search(name) and _network(asked["channel"]) == channel:
            return (Term(name, (name,), 1.0, syllables(name), position=at, known=True),)
    return ()


def _network(channel: str) -> str:
    """A channel by one name: accounts called 公众号 are on WeChat."""
    return _WECHAT if channel == "公众号" else channel


def _accounts_in(quotes: Sequence[str]) -> frozenset[tuple[str, str]]:
    """The accounts that these sentences name, each with its channel."""
    found = (one for quote in quotes for one in _ACCOUNT.finditer(fold(quote)))
    return frozenset((one["before"] or one["behind"], _network(one["on"] or one["channel"])) for one in found)


def _may_repeat_a_name(question: Question) -> bool:
    """False where no two words stand so that one name could hold them: for most questions no sentence is read for names."""
    if question.own_office and (_CHANNEL.search(question.folded) or any(not t.known for t in question.terms)):
        return True
    places = sorted(term.position for term in question.terms if not term.verb)
    return any(
        high - low <= _LONGEST and all(map(is_cjk, question.folded[low : high + 1]))
        for low, high in pairwise(places)
    )


def _names_in(quotes: Sequence[str]) -> frozenset[str]:
    """The names in quotation marks that these sentences hold."""
    return frozenset(fold(name) for quote in quotes for name in _QUOTED.findall(quote))
