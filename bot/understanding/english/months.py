"""Months in an English question: what the report counts over the year is no figure of March."""

from __future__ import annotations

import re
from functools import cache

from bot.understanding.english.phrases import english
from knowledge.query import Term
from knowledge.sieve import sifted

_WHOLE_YEAR = (1, 12)
"""Months whose first or last day bounds the year of nearly every figure: 截至12月31日 counts nothing in December."""
_SAME_WORD = frozenset({"may"})
"""Names of months that are everyday words too."""
_BEFORE = "in|during|since|by|of|from|until|till|to|early|late|mid|last"
_SURELY_BEFORE = "in|during|since|last|early|late|mid"
"""Words before which May is the month."""


def without_months(plain: str) -> tuple[str, tuple[Term, ...]]:
    """The words without months and the days that bound the year, and the months that a fact must name."""
    plain = _bounds_of_the_year().sub(" ", plain)
    found = [match[1] or match[2] for match in _months().finditer(plain)]
    if found:
        plain = _months().sub(" ", plain)
    return " ".join(plain.split()), tuple(_term(name) for name in dict.fromkeys(found))


@cache
def month_names() -> frozenset[str]:
    """The names of the months, short ones too, which name no place."""
    names, short = english().data["months"], english().data["shorthand"]
    return frozenset(names) | {word for word, whole in short.items() if whole in names}


def _term(name: str) -> Term:
    """A month as a word that a fact must say."""
    number = english().data["months"][name]
    names: tuple[str, ...] = (f"{number}月份", f"年{number}月底")
    names += () if number in _WHOLE_YEAR else (f"年{number}月", f",{number}月", f"于{number}月")
    return Term(f"{number}月", names, 1.0, known=True)


@cache
def _months() -> re.Pattern[str]:
    """A month with the day and the word before it."""
    plain = "|".join(sorted(set(english().data["months"]) - _SAME_WORD))
    same = "|".join(sorted(_SAME_WORD))
    return sifted(
        rf"(?:\b(?:{_BEFORE}) )?\b({plain})\b(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?"
        rf"|\b(?:{_SURELY_BEFORE}) ({same})\b"
    )


@cache
def _bounds_of_the_year() -> re.Pattern[str]:
    """From 1 January to 31 December, as of December 31, by the end of December: all of the year."""
    first = r"(?:january (?:1st|1|first)|(?:1st|1|first) (?:of )?january|january)"
    last = r"(?:december (?:31st|31)|(?:31st|31) (?:of )?december|the end of december)"
    year = r"(?: (?:of )?20\d\d)?"
    return sifted(
        rf"\b(?:from|between) {first}{year} (?:to|and|until|till|through) (?:{last}|december){year}\b"
        rf"|\b(?:as of|as at|by|until|till|up to|up until|through|at) {last}{year}\b"
    )
