"""In which form something was put out: 政策解读有多少条视频 is not told by 政策解读10篇 that used 图片、视频等形式."""

from __future__ import annotations

from typing import Final

from bot.answering.counting.sorts import PUBLISHED_UNITS
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING

_COUNTED: Final = lazily(
    r"(?:多少|几|好多|几多)(?:条|个|篇|幅|张|部|段|期)?(?=(?:短|微|小)?视频|图解|图文|海报|动画|动漫|漫画|音频|直播|长图|h5|图片|图表)"
)
_FORMS: Final = tuple(
    lazily(words)
    for words in (
        "图解|图文|图片|图表|长图|海报",
        "视频(?!号|会)|动画|动漫|短片",
        "音频|广播",
        "h5",
        "文字|文件|文本",
    )
)
"""Forms that go for one another, the last of them plain writing."""
_ITSELF: Final = 0.9
"""Share from which a word stands in what a figure counts."""


def of_another_form(question: Question, match: Match) -> bool:
    """True if pieces of one form are counted and the figure names another thing, the form standing only around it."""
    if match.fact.kind is not FactKind.PROSE or len(match.shares) != len(question.terms):
        return False
    if _names_another(question, match.fact.topic):
        return True
    counted = _COUNTED.search(question.folded)
    if counted is None:
        return False
    pairs = [(t, share) for t, share in zip(question.terms, match.shares, strict=True) if t.weight >= TELLING]
    around = any(term.position == counted.end() and share < _ITSELF for term, share in pairs)
    return around and any(share >= _ITSELF for _, share in pairs)


def _names_another(question: Question, topic: str) -> bool:
    """True if the question names one form and the figure's own words another: 视频解读 is no 图文解读."""
    pieces = question.unit in PUBLISHED_UNITS or question.unit == "个"
    if not pieces or question.operation is not None:
        return False
    named = " ".join(term.text for term in question.terms if term.weight >= TELLING)
    asked = {i for i, words in enumerate(_FORMS[:-1]) if words.search(named)}
    if not asked:
        return False
    told = {i for i, words in enumerate(_FORMS) if words.search(fold(topic))}
    return bool(told) and not asked & told
