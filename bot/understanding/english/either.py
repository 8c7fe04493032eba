"""Questions that offer two answers: were the applicants companies or private persons, was it sent online or by post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.question import Ask, Question
from knowledge.patterns import lazily
from knowledge.query import Term

_EXISTS = lazily(r"\b(?:were|was|are|is) there\b|\bany(?:body|one|thing)?\b|\bboth\b")
"""Were there any complaints or lawsuits asks whether there was either, not which."""
_OR = lazily(r"\bor\b")
_BECAME = frozenset(f"applications.{row}" for row in ("granted", "refused", "partly_granted", "unavailable"))
_NEAR = 3
"""Words that may stand between what is offered second and its name: or in a private way."""
_NAMES = 0.3
"""Weight from which a word names what is offered."""


def either_or(question: Question, tokens: Sequence[str]) -> Question:
    """The question as one for what it was, where two things are offered; any other question as it is.

    A sentence that says either of them answers: the applicants were all private persons.
    """
    if not question.yes_no or question.operation is not None or question.claim is not None:
        return question
    if "or" not in tokens or _EXISTS.search(question.folded):
        return question
    at = tokens.index("or")
    first = next((term for term in reversed(question.terms) if _ends_before(term, at)), None)
    second = next((term for term in question.terms if at < term.position <= at + _NEAR), None)
    if first is None or second is None or min(first.weight, second.weight) < _NAMES:
        return question
    if first.rows and second.rows:
        return question  # taken to court or to review: whether either happened
    terms = tuple(_merged(first, second) if term is first else term for term in question.terms)
    return replace(
        question,
        terms=tuple(term for term in terms if term is not second),
        joints=(),
        yes_no=False,
        exists=False,
        ask=Ask.WHAT if question.ask is Ask.ANY else question.ask,
    )


def outcomes(term: Term) -> frozenset[str]:
    """The rows of the form that a term names for what became of a request."""
    return term.rows & _BECAME


def offers_outcomes(terms: Sequence[Term], plain: str) -> bool:
    """True where it is asked which of two things became of a request: granted or refused."""
    return len(frozenset().union(*map(outcomes, terms))) > 1 and bool(_OR.search(plain))


def _ends_before(term: Term, at: int) -> bool:
    """True for a word that stands right before the place."""
    return at - _NEAR <= term.position < at


def _merged(first: Term, second: Term) -> Term:
    """A term that either name explains."""
    return replace(
        first,
        names=tuple(dict.fromkeys((*first.names, *second.names))),
        weight=max(first.weight, second.weight),
        rows=first.rows | second.rows,
        columns=first.columns | second.columns,
        known=True,
    )
