"""In which form something was put out: 政策解读有多少条视频 is not told by 政策解读10篇 that used 图片、视频等形式."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import FactKind
from knowledge.patterns import lazily
from knowledge.query import TELLING

_COUNTED: Final = lazily(
    r"(?:多少|几|好多|几多)(?:条|个|篇|幅|张|部|段|期)?(?=(?:短|微|小)?视频|图解|图文|海报|动画|动漫|漫画|音频|直播|长图|h5|图片|图表)"
)
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
