"""By which ways all that was published went out, where that is asked and nothing else is named: 信息都发在哪些渠道."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from bot.answering.telling.roles import Sought
from bot.answering.telling.under_headings import is_sentence
from bot.understanding.question import Question
from knowledge.data_files import read_beside
from knowledge.extraction.breakdowns import BREAKDOWN
from knowledge.matching import Match
from knowledge.models import Fact, Measure
from knowledge.normalization import fold
from knowledge.patterns import either, lazily
from knowledge.query import Term
from knowledge.sieve import sifted
from knowledge.store import FactStore

_WAYS: Final = read_beside(__file__, "channels")

Ranker = Callable[[Question, Sequence[Term]], list[Match]]

_EVERYDAY: Final = 0.05
"""Weight up to which a word is an everyday one."""
_ANYTHING: Final = lazily(either(_WAYS["anything"]))
"""Everyday words that name all that was published, or the ways themselves; 项目 names something of its own."""
WAYS: Final = lazily("渠道|途径|平台|方式")
"""What reports call the ways of making public."""
_HOW_MANY: Final = lazily(
    r"(?:多少|几|好多|几多)(?:个|种|条|类|样)?(?:公开|发布|信息|政府|主动|宣传|新媒体)*(?:的)?(?:渠道|途径|平台|方式|口子|路子)(?!发|公开了|上)"
)
"""有几个渠道 counts the ways themselves."""
_MOST: Final = 2
"""Sentences told at most."""
_SEVERAL: Final = 2
"""Ways that a sentence names at least."""
_WAY: Final = lazily(either(_WAYS["way"]))
_ONLY_WAYS: Final = lazily(either(_WAYS["only_ways"]))
_ON_ONE_WAY: Final = sifted(
    "(?:网站|官网|公众号|微信|微博|抖音|平台|公[开示]栏|专栏)(?:上|里|上面)?(?:主要|都|一般|平时)*"
    "(?:公开|发布?|公布|推送?|登|公示|挂)(?:了|的|过|出)*(?:些)?(?:什么|啥|哪[些几])(?!渠道|平台|途径|方式)"
)
"""Asks what one way put out."""
_WAYS_ARE: Final = lazily(either(_WAYS["ways_are"]))
"""The sentence that lists them: 公开的形式主要有…."."""
_BY_WAYS: Final = lazily(
    r"(?:通过|利用|依托|借助|运用|用好|充分发挥|以)[^。;]{2,70}?(?:公开|发布|公布)[^。;,]{0,30}信息"
)
"""A sentence that says how information of every kind went out."""


def channels_of_all(
    question: Question, wanted: tuple[Sought, ...], store: FactStore, report: int, ranked: Ranker
) -> tuple[Match, ...]:
    """Where all that was published went: the parts of its total, or the sentences that name several ways."""
    if not any(one.role.name == "channel" for one in wanted) or names_a_thing(question, wanted):
        return ()
    if any(_OF_A_LEVEL.search(term.text) for term in question.terms):
        return ()
    parts = (match for match in ranked(question, question.terms) if match.fact.label.endswith(BREAKDOWN))
    if (told := next((m for m in parts if all(map(_ONLY_WAYS.search, m.fact.items))), None)) is not None:
        return (told,)
    sentences = [item for item in store.all_facts(report) if is_sentence(item)]
    for says in (_WAYS_ARE, _BY_WAYS):
        found = [item for item in sentences if _names_ways(item.fact, says)]
        if found:
            return tuple(Match(item, 1.0, 1.0, 1.0, ()) for item in found[:_MOST])
    return ()


def counts_ways(question: Question) -> bool:
    """True if it is asked how many ways of making public there are: no number of items answers that."""
    return question.measure is Measure.ITEM and bool(_HOW_MANY.search(question.folded))


def put_out_on_it(question: Question, matches: list[Match]) -> list[Match]:
    """The matches without what names several ways, where it is asked what one of them put out: 网站上公开了哪些东西."""
    if not _ON_ONE_WAY.search(question.folded):
        return matches
    told = [m for m in matches if m.fact.value is not None or not _tells_several_ways(m.fact)]
    return told if any(match.fact.value is None for match in told) else matches


def _tells_several_ways(fact: Fact) -> bool:
    """True for a list of ways, or a sentence with a clause that names several."""
    if fact.measure is Measure.LIST:
        return all(map(_ONLY_WAYS.search, fact.items))
    return any(len(set(_WAY.findall(clause))) >= _SEVERAL for clause in re.split("[,，;；。]", fact.quote))


_OF_A_LEVEL: Final = lazily("(?:国家|中央|省|市|县)级?.{0,2}媒体|主流媒体|传统媒体")
"""Media of one kind: they are no channels of the office's own."""


def names_a_thing(question: Question, wanted: tuple[Sought, ...]) -> bool:
    """True if the question names what went out by them, or who reached whom."""
    return any(
        (term.weight > _EVERYDAY or not _ANYTHING.search(term.text))
        and len(term.text) > 1
        and not term.verb
        and not any(one.covers(term) or one.start <= term.position < one.end for one in wanted)
        for term in question.terms
    )


def told_of_all(question: Question, wanted: tuple[Sought, ...], fact: Fact) -> bool:
    """True if the channels of all that was published are told, where those of one thing are asked for: 项目信息."""
    if not fact.label.endswith(BREAKDOWN) or not any(one.role.name == "channel" for one in wanted):
        return False
    named = {name for term in question.terms for name in term.names if not _ANYTHING.search(term.text)}
    return names_a_thing(question, wanted) and not any(name in fold(fact.label) for name in named)


def _names_ways(fact: Fact, says: re.Pattern[str]) -> bool:
    """True if one clause says it and names several ways."""
    found = says.search(fold(fact.quote))
    if found is None:
        return False
    clause = fold(fact.quote)[found.start() :].split("。")[0]
    return len(set(_WAY.findall(clause))) >= _SEVERAL
