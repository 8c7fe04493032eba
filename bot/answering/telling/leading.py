"""Which of several sentences leads: the one whose own clause says what is asked for of the thing asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.answering.answer import Language
from bot.answering.telling.roles import Sought
from bot.answering.telling.shown import shows_how
from bot.answering.thresholds import LEAD, MIN_COVERED, MIN_COVERED_EN
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import Term

_CLAUSE: Final = lazily(r"[,，;；。:：]")
_TOGETHER: Final = 0.3
"""What it counts that the words asked about and what is sought stand in one clause."""
_SHOWN: Final = 0.3
"""What it weighs that a clause shows the kind of thing sought, beside the words asked about."""
_LEVEL: Final = 0.03
"""Difference below which two sentences explain a question alike."""
_CLOSER: Final = 0.1
"""How much more of the question one clause has to hold, of two sentences that explain it alike."""
_BRIEFER: Final = 0.08
"""How much higher the score of a sentence that says less else has to be, of two with the words alike close together."""
_MORE: Final = 0.15
"""What a further name of what is sought counts in one clause (内容审核和保密审查)."""
_LEAST: Final = 0.1
_SAID: Final = 0.95
"""Share of a word from which a sentence says it."""
_BLANK: Final = "＿"
_HEADINGS: Final = 0.06
"""Lead of a list of headings that names what is sought over sentences that only hold the word (存在哪些问题)."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """A sentence that may answer, and how it stands among the others."""

    match: Match
    together: float

    @property
    def whole(self) -> float:
        """How well the words are explained, and how close they stand together."""
        return self.match.explained + _TOGETHER * self.together


def leader(question: Question, fitting: Sequence[Match], wanted: tuple[Sought, ...]) -> Match | None:
    """The sentence that explains enough and leads; a list as good where members are asked for; None if none does."""
    least = MIN_COVERED_EN if question.language is Language.EN else MIN_COVERED
    enough = [match for match in fitting if match.explained >= least]
    if not enough:
        return None
    best = _by_words(question, enough)
    if best is not None or len(enough) < 2:
        return best
    standing = [_Standing(match, _together(question, match, wanted)) for match in enough]
    standing.sort(key=lambda one: (-one.whole, -one.match.score))
    first = standing[0]
    others = [one for one in standing if one.match.fact.quote != first.match.fact.quote]
    return first.match if all(_leads(first, other) for other in others) else None


def _leads(first: _Standing, other: _Standing) -> bool:
    """True if one sentence is ahead of another; of two that explain the same words, by how close these stand."""
    level = abs(first.match.explained - other.match.explained) < _LEVEL
    closer = level and first.together - other.together >= _CLOSER
    shorter = level and first.together >= other.together and _of_less_else(first.match, other.match)
    return first.whole - other.whole >= LEAD or closer or shorter or _says_more(first.match, other.match)


def _of_less_else(first: Match, other: Match) -> bool:
    """True if one sentence says far less besides what is asked about than another."""
    return first.score - other.score >= _BRIEFER


def _says_more(first: Match, other: Match) -> bool:
    """True if one sentence says every word asked about, light ones too, and the other leaves one out."""
    if not first.shares or first.explained < other.explained:
        return False
    return min(first.shares) >= _SAID and min(other.shares, default=1.0) == 0


def _by_words(question: Question, fitting: Sequence[Match]) -> Match | None:
    """The sentence that leads by the words it explains alone."""
    ranked = sorted(fitting, key=lambda match: (-match.explained, -match.score))
    best = ranked[0]
    if question.listing:
        lists = [m for m in ranked if m.fact.measure is Measure.LIST and best.explained - m.explained < LEAD]
        best = lists[0] if lists else best
    others = [match for match in ranked if match.fact.quote != best.fact.quote]
    ahead = best.explained - others[0].explained if others else 1.0
    headings = question.listing and best.fact.measure is Measure.LIST and best.fact.label in best.fact.section
    return best if ahead >= LEAD or (headings and ahead >= _HEADINGS - 0.001) else None


def _together(question: Question, match: Match, wanted: tuple[Sought, ...]) -> float:
    """The share of what is asked about that stands in one clause, with what is sought of it."""
    terms = [term for term in question.terms if term.weight >= _LEAST]
    beside = [word for one in wanted for word in one.role.beside]
    names = [name for one in wanted if not one.role.beside for name in one.role.names]
    asking = {pair for one in wanted for pair in _pairs(question, one)}
    whole = sum(term.weight for term in terms) + _SHOWN + (_SHOWN if beside else 0.0)
    clauses = _CLAUSE.split(fold(match.fact.quote))
    said = [
        _said(question, clause, terms, beside)
        + _MORE * min(2, max(0, sum(name in clause for name in names) - 1))
        + _MORE * any(pair in clause for pair in asking)
        for clause in clauses
    ]
    return max(said) / whole


def _pairs(question: Question, one: Sought) -> Iterator[str]:
    """Two characters at a time of the words that ask for what is sought: a sentence may repeat them (要过哪两关)."""
    if not one.in_words:
        asked = question.folded[one.start : one.end]
        yield from (asked[at : at + 2] for at in range(len(asked) - 1))


def _said(question: Question, clause: str, terms: Sequence[Term], beside: Sequence[str]) -> float:
    """How much of what is asked about one clause says."""
    said, blanked = 0.0, clause
    for term in terms:
        names = [name for name in term.names if name in clause]
        said += term.weight if names else 0.0
        if not term.verb:
            for name in names:
                blanked = blanked.replace(name, _BLANK * len(name))
    if said and shows_how(question, blanked):
        said += _SHOWN
    return said + (_SHOWN if any(word in clause for word in beside) else 0.0)
