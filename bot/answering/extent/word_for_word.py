"""The one figure whose name a question prints in a row, though every word of it is an everyday one: 政务信息平台公开几条."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answering.answer import Language
from bot.answering.belonging.channel_words import NAMES_A_CHANNEL
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily

_ASKING: Final = lazily(
    r"(?:了|的|有|是|共|一共|总共|数量?|信息|文件)*(?:多少|好多|几多|几)[^,。;?]{0,3}[呢啊呀吗]*[?？。]*$"
)
"""How a question ends that counts."""
_AROUND: Final = lazily(r"^(?:20\d\d年度?|年内|全年|共|累计|其中|的|在|通过)+|(?:总数?|数量?|信息|文件|的)+$")
"""What a figure's name may have before and behind what it is called."""
_EVERYDAY: Final = lazily(
    r"主动|公开|发布|公布|公示|推送|上报|政府|政务|信息|各类|文件|内容|数量?|收到|申请|全年|依"
)
_LITTLE: Final = 2
"""Characters of a message that name nothing: 那, 请问."""
_RARE: Final = frozenset("则幅册张枚")
"""Measure words that few figures have."""
_AS_MUCH: Final = 0.02
_CALLED: Final = 5
"""Characters from which a row of words is a name."""


def said_in_a_row(question: Question, good: Sequence[Match]) -> Match | None:
    """The one figure of several whose name stands in the message as it is printed, or that has the message's words in a row."""
    counts = question.ask is Ask.FIGURE and question.operation is None and not question.yes_no
    if not counts or question.each or question.claim is not None or question.language is Language.EN:
        return None
    figures = [m for m in good if m.fact.value is not None and m.fact.kind is FactKind.PROSE]
    if len(figures) < 2 or good[0].fact.value is None:
        return None
    core = _ASKING.sub("", fold(question.text))
    if alone := _counted_alone_in_its_unit(question, figures):
        return alone
    named = [m for m in figures if is_called_so(question, m)]
    if not named and _is_name(core) and NAMES_A_CHANNEL.search(core):
        named = [m for m in figures if core in fold(m.fact.topic)]
    return named[0] if len(named) == 1 else None


def _counted_alone_in_its_unit(question: Question, figures: Sequence[Match]) -> Match | None:
    """The one figure with the rare measure word of the question, if it says as much of it: 646则 for 报道多少则, not 86篇."""
    if question.unit not in _RARE:
        return None
    alike = [m for m in figures if m.fact.unit == question.unit]
    most = max(m.explained for m in figures)
    return alike[0] if len(alike) == 1 and alike[0].explained >= most - _AS_MUCH else None


def is_called_so(question: Question, match: Match) -> bool:
    """True if the message holds what a figure is called, as it is printed, and names nothing else."""
    name, core = _plain(match), _ASKING.sub("", fold(question.text))
    if not _is_name(name) or name not in core:
        return False
    return len(_EVERYDAY.sub("", core.replace(name, ""))) <= _LITTLE


def _plain(match: Match) -> str:
    """What a figure is called, without what says how much: 政务信息平台公开 of 政务信息平台公开总数."""
    return _AROUND.sub("", fold(match.fact.topic))


def _is_name(words: str) -> bool:
    """True for a row of words of which not all are said of everything that is published."""
    return len(words) >= _CALLED and len(_EVERYDAY.sub("", words)) > 1
