"""That requests came in, where the question names nothing but them or those who sent them."""

from __future__ import annotations

from dataclasses import replace

from bot.understanding.english.terms import EVERYDAY_WEIGHT
from knowledge.models import Measure
from knowledge.query import Term
from knowledge.sieve import sifted

_REQUESTS = "applications."
_RECEIVED = "applications.received"
_CAME_IN = Term("收到", ("收到", "受理", "接到", "新收", "提出", "提交"), 0.02, position=99, known=True)
"""How many requests asks for those that came in, where nothing else is said of them."""
_COMPARED_WITH_INFLOW = sifted(
    r"\b(?:more|fewer|less)\b.*\b(?P<came>came in|received|submitted|filed|arrived)\b.*\bthan\b"
)
_SENT_BY = sifted(
    r"\b(?:came|come|coming|were|was|are|received|submitted|filed|made|lodged|sent|^(?:and |so )*how many) (?:in )?(?:from|by)\b"
    r"|^(?:natural persons?|legal (?:service|persons?)\b.*|(?:scientific )?research institutions?|(?:social )?public (?:welfare|interest) \w+)$"
)
"""How many came from law firms: of requests, where nothing else is said to have come."""
PIECES = (Measure.ITEM, Measure.NUMBER)
_SIDE = 0.3
"""More requests came in than were answered: on the one side stand those that came in."""


def that_they_came_in(terms: tuple[Term, ...], plain: str, measure: Measure | None) -> list[Term]:
    """That requests came in, where they are all that is named, or their senders, or where they are compared with others."""
    found = []
    if measure in (*PIECES, Measure.PERSON) and _only_requests(terms):
        found.append(_CAME_IN)
    if measure in (None, *PIECES) and _SENT_BY.search(plain) and _only_applicants(terms):
        found.append(replace(_CAME_IN, rows=frozenset({_RECEIVED})))
    came = _COMPARED_WITH_INFLOW.search(plain)
    if came is not None and any(_RECEIVED in term.rows for term in terms):
        found.append(replace(_CAME_IN, weight=_SIDE, position=len(plain[: came.start("came")].split())))
    return found


def _only_applicants(terms: tuple[Term, ...]) -> bool:
    """True where nothing but a kind of applicant is named."""
    applicants = [term for term in terms if any(column.startswith(_REQUESTS) for column in term.columns)]
    others = (term for term in terms if term not in applicants)
    return bool(applicants) and all(term.weight < EVERYDAY_WEIGHT and not term.rows for term in others)


def _only_requests(terms: tuple[Term, ...]) -> bool:
    """True where nothing but requests is named."""
    rows = {row for term in terms for row in term.rows if row.startswith(_REQUESTS)}
    others = any(term.weight >= EVERYDAY_WEIGHT or term.columns for term in terms if not term.rows)
    return rows == {_RECEIVED} and not others
