"""Whether a sentence says that all of them were dealt with: 已全部回复 is a yes, 结案率98.6% is none."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from bot.understanding.question import Question
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import Term

_NAMED: Final = 0.3
"""Weight from which a word has to be said."""
_RATE: Final = lazily(
    r"(?P<of>[\u4e00-\u9fff]{2,8})率(?:均|都|已)?(?:为|是|达到?|保持在?)?(?P<share>\d+(?:\.\d+)?)%"
)
_ALL: Final = lazily("均|全部|都|皆|一律")
_CLAUSE: Final = lazily("[,;。:]")
_NOT_SO: Final = lazily("[不没未无非]|尚|拟|将|要求|力争|确保")
"""What makes of 均已办结 something else than what was done."""
_EACH: Final = lazily("[各每]")
"""各村 is said as 11个村均."""
_WHOLE: Final = Decimal(100)


def all_of_them(question: Question, said: str) -> bool | None:
    """True if the sentence says it of all, False if it prints a rate below 100 %; None where it tells neither."""
    if not question.of_all:
        return None
    text = fold(said)
    terms = [term for term in question.terms if not _EACH.match(term.text)]
    if not terms or not all(_says(text, term) for term in terms if term.weight >= _NAMED):
        return None
    shares = {Decimal(rate["share"]) for rate in _RATE.finditer(text) if _says(rate["of"], terms[-1])}
    if shares:
        return shares == {_WHOLE} if len(shares) == 1 else None
    clauses = [clause for clause in _CLAUSE.split(text) if _ALL.search(clause) and _says(clause, terms[-1])]
    return True if clauses and not any(map(_NOT_SO.search, clauses)) else None


def _says(text: str, term: Term) -> bool:
    """True if the text holds one of the names of a word."""
    names = (fold(name).removesuffix("了").removesuffix("率") for name in (term.text, *term.names))
    return any(len(name) > 1 and name in text for name in names)
