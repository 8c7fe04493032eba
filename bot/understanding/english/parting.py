"""The two sides of an English reckoning: each is named by what stands in it, and has what both have in common."""

from __future__ import annotations

from itertools import pairwise

from bot.understanding.english.terms import GENERIC_WEIGHT
from bot.understanding.question import Operation
from knowledge.query import Term
from knowledge.values import replace

_NAMED = 0.25
"""Weight from which a word names a thing; below what tells one thing from its like."""
_FRAME = 0.5
"""Up to this weight a word before the first thing compared belongs to both."""
_COMPARES = (Operation.DIFFERENCE, Operation.MORE, Operation.RATIO)
_RECKONS = (*_COMPARES, Operation.SUM)
_LISTS = (*_RECKONS, Operation.MOST, Operation.LEAST)
_THREE = 2
"""Joints of a list of three things."""
_SAID_OF_THINGS = ("ed", "ing")
"""How words end that say what was done with things."""


def parted(
    terms: tuple[Term, ...],
    operation: Operation | None,
    share_of: int | None,
    than: int | None,
    joints: tuple[int, ...] = (),
) -> tuple[Term, ...]:
    """The terms of a reckoning, with what both of its sides have in common given to each."""
    if operation is Operation.SHARE:
        return _with_a_whole(terms, share_of)
    inside = {at for term in terms for at in range(term.position + 1, term.position + len(term.text.split()))}
    between = [joint for joint in joints if joint not in inside]  # policies and regulations are one thing
    if operation in _LISTS and len(between) >= _THREE:
        terms = _members_named(terms, between)
    cut = between[0] if operation is Operation.SUM and len(between) == 1 else than
    terms = _sides_named(terms, cut) if cut is not None and operation in _RECKONS else terms
    return _framed(terms, than) if operation in _COMPARES and than is not None else terms


def _with_a_whole(terms: tuple[Term, ...], share_of: int | None) -> tuple[Term, ...]:
    """In what share of the documents were uploaded, documents name the whole, everyday word though it is."""
    whole = [term for term in terms if share_of is not None and term.position < share_of]
    part = [term for term in terms if term not in whole]
    if not whole or not part or share_of is None:
        return terms
    rows = [replace(term, position=share_of) for term in whole if term.rows]
    if rows and all(term.columns and not term.rows for term in part if term.weight > GENERIC_WEIGHT):
        whole = [replace(term, weight=max(term.weight, _NAMED)) if term.rows else term for term in whole]
        return (*whole, *rows, *part)  # of the requests, those from individuals: both name the row
    if any(term.weight >= _NAMED for term in whole):
        return terms
    return tuple(replace(term, weight=_NAMED) if term is whole[-1] else term for term in terms)


def _sides_named(terms: tuple[Term, ...], cut: int) -> tuple[Term, ...]:
    """In how many more documents than notices, documents name a side, everyday word though it is."""
    for side in ([t for t in terms if t.position < cut], [t for t in terms if t.position >= cut]):
        named = [
            t
            for t in side
            if t.names != (t.text,) and not t.verb and (t.known or not t.text.endswith(_SAID_OF_THINGS))
        ]
        if len(named) == 1 and len(side) < len(terms) and all(t.weight < _NAMED for t in side):
            terms = tuple(replace(t, weight=_NAMED) if t is named[0] else t for t in terms)
    return terms


def _members_named(terms: tuple[Term, ...], joints: list[int]) -> tuple[Term, ...]:
    """In finance, overview or documents, documents name the third, everyday word though it is."""
    first = next((term.position for term in terms if term.weight >= _NAMED), 0)
    cuts = [first, *joints, max((term.position for term in terms), default=0) + 1]
    for low, high in pairwise(cuts):
        member = [term for term in terms if low <= term.position < high]
        named = [term for term in member if term.names != (term.text,) and not term.verb]
        if named and all(term.weight < _NAMED for term in member):
            terms = tuple(replace(term, weight=_NAMED) if term is named[0] else term for term in terms)
    return terms


def _framed(terms: tuple[Term, ...], than: int) -> tuple[Term, ...]:
    """In did more students enter primary or secondary school, students who enter are compared on both sides."""
    side = [term.position for term in terms if term.weight > _NAMED and term.position < than]
    last = max(side, default=than)  # where all its words are everyday ones, the last names the first thing
    first = min(last, next((term.position for term in terms if term.weight > _FRAME), last))
    frame = [term for term in terms if term.position < min(first, than) and _NAMED < term.weight <= _FRAME]
    copies = [replace(term, position=than) for term in frame]
    return tuple(sorted((*terms, *copies), key=lambda term: term.position))
