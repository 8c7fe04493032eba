"""The forms in which something was put out: what is asked of one of them, and what a list of them does not tell.

政策解读有多少条视频 is not told by 政策解读10篇 that used 图片、视频等形式, nor 电子屏公开什么 by that list.
"""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import FactKind, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted

_COUNTED: Final = sifted(
    r"(?:多少|几|好多|几多)(?:条|个|篇|幅|张|部|段|期)?(?=(?:短|微|小)?视频|图解|图文|海报|动画|动漫|漫画|音频|直播|长图|h5|图片|图表)"
)
_WAYS: Final = lazily("(?:形式|方式|途径|渠道|载体|平台|媒体)$")
"""What a list of ways is called."""
_BESIDE: Final = lazily("除|还有|另外|其他|其它|别的|之外|以外|等")
_ITSELF: Final = 0.9
"""Share from which a word stands in what a figure counts."""


def of_another_form(question: Question, match: Match) -> bool:
    """True if pieces of one form are counted and the figure names another thing, the form standing only around it."""
    if match.fact.kind is not FactKind.PROSE or len(match.shares) != len(question.terms):
        return False
    counted = _COUNTED.search(question.folded)
    if counted is None:
        return False
    pairs = [(t, share) for t, share in zip(question.terms, match.shares, strict=True) if t.weight >= TELLING]
    around = any(term.position == counted.end() and share < _ITSELF for term, share in pairs)
    return around and any(share >= _ITSELF for _, share in pairs)


def only_one_of_the_ways(question: Question, match: Match) -> bool:
    """True for a list of ways where something is asked of one of them: what the screen shows is no 电子屏、展板、广播."""
    fact = match.fact
    if fact.measure is not Measure.LIST or question.ask is not Ask.WHAT or not _WAYS.search(fact.label):
        return False
    telling = [term for term in question.terms if term.weight >= TELLING]
    items = [fold(item) for item in fact.items]
    members = [
        any(fold(name) in item for name in (term.text, *term.names) for item in items) for term in telling
    ]
    return bool(members) and all(members) and not _BESIDE.search(question.folded)
