"""By how much something grew where the report prints just that: 就业率较上届提高2.1个百分点, whatever it was before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from bot.answering.figures.direction import went_the_other_way
from bot.answering.figures.last_year import is_of_all
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.query import TELLING, Term
from knowledge.sieve import sifted
from knowledge.values import replace

_BY_HOW_MUCH: Final = sifted(
    r"^how much (?:higher|lower) was .* than last year$|\bby (?:how (?:much|many)|what)\b.*\b(?:grow|grew|grown|increas|ris|rose|fall|fell|drop|declin|decreas|chang|improv|go|gone|went)\w*"
)
"""Asks for a change, with whatever it is compared."""
_WHOLLY: Final = 0.9
"""How much of the question such a figure explains."""


def grown_as_printed(
    question: Question, rank: Callable[[Question, Sequence[Term]], list[Match]]
) -> Match | None:
    """The one change that the report prints of what is asked about; None if no year is left open or it prints none."""
    if question.year is not None or question.years or not _BY_HOW_MUCH.search(question.folded):
        return None
    of_all = all(term.weight < TELLING and not term.rows for term in question.terms)
    for measure in (Measure.PERCENT,) if of_all else (None, Measure.PERCENT):
        asked = replace(
            question, measure=measure, operation=None, ask=Ask.FIGURE, relative_years=(), than=None
        )
        found = [
            match
            for match in rank(asked, asked.terms)
            if match.fact.change and (_says_it_all(match) or _in_its_sentence(question, match))
            if not (of_all and not is_of_all(match.fact)) and not went_the_other_way(question, match.fact)
        ]
        if found:
            return found[0] if len({match.fact.value for match in found}) == 1 else None
    return None


def _says_it_all(match: Match) -> bool:
    """True if the figure's own words say all that is asked about."""
    return match.explained >= _WHOLLY and not match.unexplained


def _in_its_sentence(question: Question, match: Match) -> bool:
    """True if they say one thing asked about, and their sentence all others: the hotline, of its 满意率提高4.1."""
    own, said = fold(match.fact.topic), fold(match.fact.quote)
    asked = [[fold(name) for name in term.names] for term in question.terms if term.weight >= TELLING]
    told = [names for names in asked if any(name in own for name in names)]
    return bool(told) and all(any(name in said for name in names) for names in asked)
