"""Words of a question that a wholly named figure may leave unexplained: the same said again, or where it stands.

驾驶员补贴在公开栏公示了几条 names the figure of 驾驶员补贴; 公开栏 stands at the head of its sentence. 人大代表的建议多少条
names 人大建议, and 人大代表 says so again. 驾驶员培训补贴 is another thing: 培训 stands nowhere around it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.question import Operation, Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.query import Term

WHOLLY_NAMED: Final = 0.9
"""Share of the figure's own words that the rest of the question must name."""
_SAYS_ENOUGH: Final = 0.3
"""Share of the question that the figure must explain besides."""
_OF_TWO: Final = frozenset({Operation.DIFFERENCE, Operation.RATIO, Operation.SHARE, Operation.MORE})
_JOINS: Final = "和"
"""人大建议和政协提案 is two things, of which one is not the other said again."""


def without_asides(question: Question, match: Match) -> Match:
    """The match as if the question had been asked without its asides; the match itself if it has none."""
    aside = tuple(term for term in match.unexplained if term.known)
    if question.operation in _OF_TWO:
        return match  # 微博比微信多多少 names two figures; neither word is an aside
    if not aside or not _is_wholly_named(match) or not all(_is_aside(term, match.fact) for term in aside):
        return match
    total = sum(term.weight for term in question.terms)
    left = total - sum(term.weight for term in aside)
    if left <= 0:
        return match
    grown = total / left
    return replace(
        match,
        explained=match.explained * grown,
        score=min(1.0, match.score * grown),
        unexplained=tuple(term for term in match.unexplained if not term.known),
    )


def _is_wholly_named(match: Match) -> bool:
    given = match.fact.value is not None and match.explained >= _SAYS_ENOUGH
    return given and match.specific >= WHOLLY_NAMED


def _is_aside(term: Term, fact: Fact) -> bool:
    """True for a word of the lexicon that stands in the figure's sentence, or shares two characters with its topic."""
    if len(term.names) < 2 or _JOINS in term.text:
        return False
    if any(len(name) > 1 and name in fact.quote for name in term.names):
        return True
    around = fact.topic + fact.scope
    return any(term.text[start : start + 2] in around for start in range(len(term.text) - 1))
