"""Scores one fact against one question, on two sides: what it explains of the question, what it leaves unexplained.

`explained` is the share of the question's terms that the fact's words account for; `specific` the share of the
fact's own distinguishing words that the question names. RapidFuzz's `fuzz.ratio` over the topic words only breaks
ties: bare similarity cannot tell 多少人 from 多少条.
"""

from __future__ import annotations

from dataclasses import field

from rapidfuzz import fuzz

from knowledge import form
from knowledge.explaining import word_of
from knowledge.fact_words import FactWords, telling, words_of
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.query import Query, Term
from knowledge.store import StoredFact
from knowledge.values import value

TELLING = 0.5
"""Weight from which a term says what is asked about."""
_SPECIFIC_SHARE = 0.3
"""The part of the score that says how much of the fact's own words the question names."""
_COLUMN_UNASKED = 0.35
_ROW_BY_WORDS = 0.8
"""A row found by its words only, where no term names it as a row of the form."""
_OTHER_MEASURE = 0.06
_UNIT_BONUS = 0.03
_ALIKE = 0.08
_RAW_ENOUGH = 0.45
"""Share of an unknown run that a fact must cover to explain it."""


_ASKED_FOR = "申请"
"""Without a row, 个人申请几件 are the applications that came in."""
_ASIDE = 0.3
"""Weight below which an unknown run stands in another clause than the question."""
_WORTH_A_LOOK = 0.3
"""Share of the question below which a fact's other side is not looked at."""
_EPSILON, _WORSE = 0.01, 0.05


@value(frozen=True)
class Match:
    """A fact with its score and why.

    score, explained and specific lie between 0 and 1; `unexplained` are the question's weighty or unknown terms
    that the fact says nothing of.
    """

    stored: StoredFact
    score: float
    explained: float
    specific: float
    unexplained: tuple[Term, ...]
    shares: tuple[float, ...] = ()
    """How well each term of the query is explained, in the query's order."""

    fact: Fact = field(init=False, repr=False, compare=False)
    """The fact itself."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "fact", self.stored.fact)


def outdone(rival: Match, best: Match) -> bool:
    """True if the rival explains no word of the question better than the best match does, and some word worse."""
    if len(rival.shares) != len(best.shares):
        return False
    pairs = list(zip(rival.shares, best.shares, strict=True))
    return all(a <= b + _EPSILON for a, b in pairs) and any(a <= b - _WORSE for a, b in pairs)


class Scorer:
    """Scores facts against one query; what the query's terms need is prepared once."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self._asked = [(term, word_of(term), _is_weighty(term)) for term in query.terms]
        self._total = sum(term.weight for term in query.terms)

    def score(self, stored: StoredFact) -> Match:
        """The match of one fact."""
        words, fact, query = words_of(stored), stored.fact, self._query
        shares: list[float] = []
        unexplained: list[Term] = []
        explained = 0.0
        for term, word, weighty in self._asked:
            share = word.shares.get(stored)
            if share is None:
                share = word.share(stored)
            shares.append(share)
            if share:
                explained += term.weight * share
            if weighty and share < _RAW_ENOUGH:
                unexplained.append(term)
        explained = explained / self._total if self._total else 0.0
        specific = self._specific(stored, words) if explained >= _WORTH_A_LOOK else 0.0
        score = explained * (1 - _SPECIFIC_SHARE + _SPECIFIC_SHARE * specific)
        score += _UNIT_BONUS if query.unit and query.unit in fact.unit else 0.0
        score -= _OTHER_MEASURE if query.measure is not None and fact.measure is not query.measure else 0.0
        score += _ALIKE * (fuzz.ratio(query.text, words.topic) / 100 - 0.5)
        return Match(
            stored, max(0.0, min(score, 1.0)), explained, specific, tuple(unexplained), tuple(shares)
        )

    def _specific(self, stored: StoredFact, words: FactWords) -> float:
        """How much of what sets the fact apart the question names, 0 to 1."""
        fact = stored.fact
        if (
            fact.measure in (Measure.TEXT, Measure.LIST)
            and fact.kind is not FactKind.CONTACT
            and fact.state is not ValueState.ZERO
        ):
            return 0.5 + 0.5 * min(1.0, 60 / max(len(words.topic), 60))
        if fact.kind is FactKind.TABLE:
            return self._specific_cell(stored, words)
        return self._named_share(stored, words)

    def _named_share(self, stored: StoredFact, words: FactWords) -> float:
        """The share of the topic's distinguishing characters that the question names."""
        own = telling(words.topic, words.own_length)
        if not own:
            return 1.0
        left = set(own)
        for term, word, _ in self._asked:
            left -= word.named(stored, apart=term.weight >= TELLING)
        return 1 - len(left) / len(own)

    def _specific_cell(self, stored: StoredFact, words: FactWords) -> float:
        """A cell is what was asked if its row is named, and its column too unless it is the total or the usual one."""
        fact, query = stored.fact, self._query
        table, row, column = form.split_key(fact.key)
        row_named = any(f"{table}.{row}" in term.rows for term in query.terms)
        column_named = any(f"{table}.{column}" in term.columns for term in query.terms)
        row_named = row_named or (
            column_named and _ASKED_FOR in query.text and form.DEFAULT_ROW.get(table) == row
        )
        another_column = any(name.startswith(f"{table}.") for term in query.terms for name in term.columns)
        share = 1.0 if row_named else _ROW_BY_WORDS * self._named_share(stored, words)
        if column_named or (not another_column and form.is_main_column(fact.key)):
            return share
        return share * (1 - _COLUMN_UNASKED)


def _is_weighty(term: Term) -> bool:
    """True if a fact that leaves the term out does not explain the question: it tells, or nothing knows it."""
    unheard_of = not term.known and len(term.text) > 1 and term.weight >= _ASIDE
    return term.weight >= TELLING or unheard_of
