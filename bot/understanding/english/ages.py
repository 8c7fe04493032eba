"""Ages that say which people are counted: those aged 80 to 89 are 80至89周岁."""

from __future__ import annotations

from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.sieve import sifted

_BETWEEN = sifted(
    r"\b(?:aged?|ages|between|from|people|persons|residents|citizens) (?:of )?(?:between |from )?(?P<low>\d{1,3}) ?(?:to|and|-|–|through) ?(?P<high>\d{1,3})\b"
)
_SAYS_AGE = lazily(
    r"\bage[ds]?\b|\b(?:old|elderly|senior) (?:people|persons|residents|citizens)\b|\byears? (?:of age|old)|year-? ?olds?"
)
_AGED = frozenset({"age", "aged", "ages", "aged between", "aged from"})
"""Words that say no more than that ages follow."""


def with_ages(terms: tuple[Term, ...], text: str) -> tuple[Term, ...]:
    """The terms, and one for the ages by which people are told apart; a fact answers only if it names them."""
    plain = " ".join(text.lower().split())
    found = _BETWEEN.search(plain) if _SAYS_AGE.search(plain) else None
    if found is None or int(found["low"]) >= int(found["high"]):
        return terms
    low, high = found["low"], found["high"]
    names = [f"{low}{joint}{high}{unit}" for joint in ("至", "-", "—", "到") for unit in ("周岁", "岁")]
    names += [f"{low}周岁至{high}", f"{low}岁至{high}"]
    others = (term for term in terms if term.text not in _AGED)
    return (*others, Term(names[0], tuple(names), 1.0, position=99, known=True))
