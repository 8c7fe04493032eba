"""Words that mean one thing of requests and reviews, another of anything else: homes closed down, games won."""

from __future__ import annotations

from dataclasses import replace

from bot.understanding.english.phrases import EnglishPhrases
from bot.understanding.english.terms import EVERYDAY_WEIGHT, GENERIC_WEIGHT
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.query import Term

_CASES = lazily("(?<![方档预提草备图答教])案|(?<![文软硬条配])件|[诉讼]|工单|申请|信访|问题|隐患|审结")
"""Names of what is closed, won or lost in the sense of the form."""
_REVIEW = "review."
_PARTS = ("applications.", "proactive.", _REVIEW)
"""The parts of the form whose words have another sense."""
_SHARED, _PASSED_ON = "shared", ("分享", "转发", "转载")
_PRIZE = "表彰奖励"
_WON = ("won", "win", "wins", "winning")
_BEINGS = ("is", "are", "was", "were", "be", "been", "being")
_OBJECTS = ("the", "this", "their", "its", "our", "your", "home", "school", "town", "work")
"""What follows left where somebody left something."""


def in_sense(
    terms: tuple[Term, ...], tokens: list[str], measure: Measure | None, phrases: EnglishPhrases
) -> tuple[Term, ...]:
    """The terms, those that are said of no request, case or ticket in the sense they then have."""
    if any(_PRIZE in term.names for term in terms):
        terms = tuple(_other_sense(term, ()) if term.text in _WON else term for term in terms)
    terms = tuple(_shared(term, measure) if term.text == _SHARED else term for term in terms)
    if measure in (None, Measure.ITEM, Measure.PERCENT, Measure.DURATION):
        return terms
    senses: dict[str, list[str]] = phrases.data["senses"]
    others = [term for term in terms if term.text not in senses]
    if not any(term.weight >= EVERYDAY_WEIGHT for term in others):
        return terms  # how many were completed: of requests, where nothing else is named
    if any(_is_of_cases(term) for term in others):
        return terms
    return tuple(
        _other_sense(term, tuple(senses[term.text])) if _has_another(term, senses, tokens) else term
        for term in terms
    )


def _shared(term: Term, measure: Measure | None) -> Term:
    """How often posts were shared is a count of its own; news shared on boards was put out there."""
    if measure is not Measure.TIMES:
        return replace(term, weight=GENERIC_WEIGHT)
    return Term(_PASSED_ON[0], _PASSED_ON, 1.0, position=term.position, known=True)


def _is_of_cases(term: Term) -> bool:
    """True for requests, reviews, tickets: of them the form's own sense is meant."""
    reviews = any(column.startswith(_REVIEW) for column in term.columns)
    return reviews or any(row.startswith(_PARTS) for row in term.rows) or bool(_CASES.search(term.names[0]))


def _has_another(term: Term, senses: dict[str, list[str]], tokens: list[str]) -> bool:
    """True for a word of the list; left only where something was left: those that are left remain."""
    if term.text != "left":
        return term.text in senses
    before, after = tokens[: term.position], tokens[term.position + 1 :]
    return bool(before) and before[-1] not in _BEINGS and (not after or after[0] in _OBJECTS)


def _other_sense(term: Term, names: tuple[str, ...]) -> Term:
    """The term under the names it has of anything else; without any it tells nothing."""
    if not names:
        return replace(term, rows=frozenset(), columns=frozenset(), weight=GENERIC_WEIGHT)
    return Term(names[0], names, EVERYDAY_WEIGHT, position=term.position, known=True)
