"""What was done with things: mended roads may be 维修, 修补 or 养护, and a report prints one of these."""

from __future__ import annotations

from functools import cache
from typing import Final

from bot.understanding.phrases import read_phrases
from knowledge.query import Term
from knowledge.values import replace

_PUNISHED: Final = "punished"
"""A row of the form, and what reports say of many a case: 查处."""


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """What a report may print for each verb; a verb of several meanings has the words of each."""
    names: dict[str, tuple[str, ...]] = {}
    for deed in read_phrases("deeds_en")["deed"]:
        for said in deed["said"]:
            names[said] = tuple(dict.fromkeys((*names.get(said, ()), *deed["names"])))
    return names


def with_deeds(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms, the verbs among them with all the words that reports print for the deed; rows of the form stay."""
    return tuple(_as_deed(term) for term in terms)


def _as_deed(term: Term) -> Term:
    said = term.text.removesuffix(" in")  # took part in
    of_the_form = (term.rows or term.columns) and said != _PUNISHED
    more = () if of_the_form else _names().get(said, ())
    return replace(term, names=tuple(dict.fromkeys((*term.names, *more)))) if more else term
