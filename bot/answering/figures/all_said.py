"""Whether a sentence says that all of them were dealt with: 已全部回复 is a yes, 结案率98.6% is none."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from bot.understanding.question import Question
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.sieve import sifted

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
_LEFT: Final = sifted(
    r"(?:还有|有没有|有无|有)(?:[^,。;?]{0,6}?)[没未](?:有|能)?(?P<deed>办|回复|答复|处理|解决|整改|完成|结|回|受理|落实)[^,。;?]{0,6}?的"
)
"""Asks whether something was not dealt with."""
_WHOLE: Final = Decimal(100)


def all_of_them(question: Question, said: str) -> bool | None:
    """True if the sentence says it of all, False if it prints a rate below 100 %; None where it tells neither."""
    return _said_of_all(question.terms, said) if question.of_all else None


def asks_whether_any_is_left(question: Question) -> bool:
    """True for 还有没回复的吗 and 有没有没办结的."""
    return question.yes_no and question.exists and _LEFT.search(question.folded) is not None


def any_left(question: Question, said: str) -> bool | None:
    """False if the sentence says it of all, True if it prints a rate below 100 %; None where it tells neither."""
    found = _LEFT.search(question.folded)
    deed = found["deed"] if found else ""
    last = sorted(
        question.terms, key=lambda term: deed in term.text
    )  # 没答复的留言: how they were dealt with
    of_all = _said_of_all(last, said)
    return None if of_all is None else not of_all


def _said_of_all(asked: Sequence[Term], said: str) -> bool | None:
    """Whether a sentence says that everything was dealt with in the way that is named last."""
    text = fold(said)
    terms = [term for term in asked if not _EACH.match(term.text)]
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
