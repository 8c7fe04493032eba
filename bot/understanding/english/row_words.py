"""What words weigh that name rows and columns of the national form, beside each other and of other things than requests."""

from __future__ import annotations

from bot.understanding.english.counted_noun import is_applicant, is_noun
from bot.understanding.english.counting import Counting
from bot.understanding.english.terms import EVERYDAY_WEIGHT, GENERIC_WEIGHT
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.values import replace

RECEIVED = "applications.received"
_ASKS_FOR = frozenset({"asking", "asking for", "asked for", "ask for"})
"""Requests asking for publications: they are not counted for having come in."""
_REQUEST = "申请"
"""Names requests; that something was received does not."""
_HOLDS = frozenset({"apply", "applies"})
"""Rules apply; nobody applies for anything."""
_SHORT = 2
"""Characters of a name that may stand for anything: requests for publications are not what was 公开."""
_OUTCOMES = frozenset({"applications.refused", "applications.unavailable", "applications.rejected"})
"""Rows of the form that further rows divide by reason."""
_DONE = frozenset({"applications.closed"})
_REASON = lazily(r"applications\.(?:refused|unavailable|rejected)\.")
_DISCLOSED = frozenset(
    f"applications.{row}" for row in ("granted", "partly_granted", "refused", "refused.state_secret")
)
"""What became of requests; of documents it says how they are marked."""
_DOCUMENT = "文件"
_MARKED = {
    "applications.granted": ("公开发布", "公开"),
    "applications.partly_granted": ("删减后公开", "区分公开", "节选公开"),
}
"""How reports say that documents are marked for release."""
_MADE = frozenset({"proactive.made", "proactive.newly_published", "proactive.published_total"})
"""Columns that say of anything else no more than that it came out."""


def of_documents(terms: tuple[Term, ...], counting: Counting) -> tuple[Term, ...]:
    """Documents that may be released are no requests that were granted: no cell of the form counts them."""
    if not any(is_noun(term, counting) and term.names[0] == _DOCUMENT for term in terms):
        return terms
    if any(row.startswith("applications.") for term in terms for row in term.rows - _DISCLOSED):
        return terms
    return tuple(_as_marked(term) if term.rows and term.rows <= _DISCLOSED else term for term in terms)


def _as_marked(term: Term) -> Term:
    """A word for what became of a request, as documents are marked with it."""
    marked = next((_MARKED[row] for row in term.rows if row in _MARKED), term.names)
    return replace(term, names=marked, weight=EVERYDAY_WEIGHT, rows=frozenset(), columns=frozenset())


def beside_rows(term: Term, terms: tuple[Term, ...]) -> Term:
    """Less weight for what another word says more exactly: refused because not held, policy notes that came out."""
    if term.weight <= GENERIC_WEIGHT:
        return term
    if term.rows == {RECEIVED} and term.text in _ASKS_FOR and any(_is_case(other) for other in terms):
        return replace(term, weight=GENERIC_WEIGHT)
    if term.text in _HOLDS and any(row.startswith("proactive.") for other in terms for row in other.rows):
        return replace(term, weight=GENERIC_WEIGHT)
    if _only_done(term) and not any(_names_requests(other) for other in terms) and len(terms) > 1:
        return replace(term, weight=GENERIC_WEIGHT)
    exact = any(
        row.startswith(f"{own}.") or _REASON.match(row)
        for own in term.rows
        for other in terms
        for row in other.rows
    )
    if exact and term.rows and term.rows <= _OUTCOMES:
        return replace(term, weight=GENERIC_WEIGHT)
    requests = any(other.rows == {RECEIVED} and _REQUEST in other.names[0] for other in terms)
    if any(map(_REASON.match, term.rows)) and requests:
        term = replace(term, names=tuple(n for n in term.names if len(n) > _SHORT) or term.names)
    rows = any(row.startswith("proactive.") for other in terms for row in other.rows)
    if term.columns and term.columns <= _MADE and not term.rows and not rows:
        return replace(term, weight=GENERIC_WEIGHT)
    return term


def of_applicants(things: list[Term], terms: tuple[Term, ...]) -> bool:
    """True where nothing but applicants is named, and requests: granted requests of individuals were granted."""
    applicants = [t for t in things if any(column.startswith("applications.") for column in t.columns)]
    requests = any(RECEIVED in term.rows for term in terms)
    return bool(applicants) and len(applicants) == len(things) and requests


def _is_case(term: Term) -> bool:
    """True for a word that says what became of requests, or by whom they were made."""
    cells = {*term.rows, *term.columns} - {RECEIVED}
    return any(cell.startswith("applications.") for cell in cells)


def _only_done(term: Term) -> bool:
    """True for answered, handled: of anything but requests they say that it took place."""
    return bool(term.rows) and term.rows <= _DONE


def _names_requests(term: Term) -> bool:
    """True for requests, applicants and what else belongs to the form's part on requests only."""
    rows = term.rows - _DONE
    applicant = is_applicant(term) and term.weight > GENERIC_WEIGHT
    return applicant or any(row.startswith("applications.") for row in rows)
