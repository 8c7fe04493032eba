"""Figures of those who came new: 公开招聘86人，其中博士58人 does not say how many of the staff hold a doctorate."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.models import Fact, FactKind, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily

_AMONG: Final = lazily(
    r"(?:招聘|招录|录用|引进|选调|新进)[^,。;]{0,10}?\d+[名人][,、(]?(?:其中|含|包括)[:,]?(?P<parts>[^。;]*)"
)
_DEGREES: Final = lazily("博士|硕士|研究生|学历|学位|职称")
"""What those who are there already may have as well."""
_COMING: Final = lazily(
    r"招|录|引进|选调|新[进来增]|\b(?:recruit|hir|employ|appoint|bring|brought|introduc|tak|took|join|admit|newcom|new\b|of them|of those|with an?\b)"
)


def is_of_newcomers(question: Question, fact: Fact) -> bool:
    """True if a figure is of some of those who were taken on, and the question speaks of nobody new."""
    people = fact.measure is Measure.PERSON and fact.kind is FactKind.PROSE
    if not people or not _DEGREES.search(fact.topic) or _COMING.search(question.folded):
        return False
    among = _AMONG.search(fold(fact.quote))
    return among is not None and fold(f"{fact.topic}{fact.value_text}") in among["parts"]
