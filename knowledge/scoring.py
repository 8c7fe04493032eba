"""Scores one fact against one question, on two sides: what it explains of the question, what it leaves unexplained.

`explained` is the share of the question's terms that the fact's words account for; `specific` the share of the
fact's own distinguishing words that the question names. RapidFuzz's `fuzz.ratio` over the topic words only breaks
ties: bare similarity cannot tell 多少人 from 多少条.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from knowledge import form
from knowledge.fact_words import FactWords, telling, words_of
from knowledge.grams import sound_bigrams
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.pinyin import syllables
from knowledge.query import Query, Term
from knowledge.store import StoredFact

TELLING = 0.5
"""Weight from which a term says what is asked about."""
_TOPIC, _HEADING, _SCOPE, _SECTION, _LEAD = 1.0, 0.95, 0.8, 0.6, 0.5
"""How well a word is explained by the topic, the heading right above, what else narrows it, headings further up, and
what its sentence says before the first figure."""
_ALIAS = 0.94
"""A word explained by another name for it: the very word counts a little more (离婚登记 before 婚姻登记)."""
_SOUND = 0.92
_ITSELF_SCATTERED = 0.97
_SCATTERED = 0.9
_SPLITTABLE = 4
"""Characters of a name into which a word may be pushed."""
_GAP = 4
"""Characters that may stand inside a name."""
_NARROWER = 0.4
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
_CLOSED = "applications.closed"
"""本机关不掌握的答复了几件: an outcome is a part of all that was answered."""
_ASIDE = 0.3
"""Weight below which an unknown run stands in another clause than the question."""
_WORTH_A_LOOK = 0.3
"""Share of the question below which a fact's other side is not looked at."""
_EPSILON, _WORSE = 0.01, 0.05


@dataclass(frozen=True, slots=True)
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

    @property
    def fact(self) -> Fact:
        """The fact itself."""
        return self.stored.fact


def outdone(rival: Match, best: Match) -> bool:
    """True if the rival explains no word of the question better than the best match does, and some word worse."""
    if len(rival.shares) != len(best.shares):
        return False
    pairs = list(zip(rival.shares, best.shares, strict=True))
    return all(a <= b + _EPSILON for a, b in pairs) and any(a <= b - _WORSE for a, b in pairs)


def term_grams(term: Term) -> frozenset[str]:
    """Sound bigrams of a term and of all its names; Latin words stand whole."""
    return _grams(term.sounds, term.names, term.narrower)


@lru_cache(maxsize=4096)
def _grams(sounds: tuple[str, ...], names: tuple[str, ...], narrower: tuple[str, ...]) -> frozenset[str]:
    found: set[str] = set(sound_bigrams(sounds))
    for name in (*names, *narrower):
        found |= {name} if name.isascii() else sound_bigrams(syllables(name))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A term with what comparing it with many facts needs."""

    term: Term
    grams: frozenset[str]
    """Sound bigrams of the term and of all its names."""
    own_grams: frozenset[str]
    """Those of the term as it was written."""
    row: str
    """Its syllables as they would stand in a fact's row of syllables."""
    by_gram: dict[str, list[str]]
    """Its names by the bigram they begin with: a fact without that bigram cannot hold the name."""
    always: tuple[str, ...]
    """Names that begin with no bigram: single characters and Latin words."""
    heard: bool
    """True if it is heard at all: a fact that shares none of its bigrams says nothing of it."""
    in_form: bool
    """True if it names cells of the form."""
    weighty: bool
    """True if a fact that leaves it out does not explain the question: it tells, or nothing knows it."""

    def names(self, grams: Iterable[str]) -> list[str]:
        """The names that a text with these bigrams may hold."""
        found = list(self.always)
        for gram in grams:
            if gram in self.by_gram:
                found += self.by_gram[gram]
        return found


def _wanted(term: Term) -> _Wanted:
    by_gram, always = _by_first_gram(term.names)
    own_grams = frozenset(sound_bigrams(term.sounds))
    return _Wanted(
        term,
        term_grams(term),
        own_grams,
        f".{'.'.join(term.sounds)}.",
        by_gram,
        always,
        len(term.sounds) >= 2,
        bool(term.rows or term.columns),
        term.weight >= TELLING or _is_unheard_of(term),
    )


@lru_cache(maxsize=4096)
def _by_first_gram(names: tuple[str, ...]) -> tuple[dict[str, list[str]], tuple[str, ...]]:
    """Names by the bigram they begin with, and those that begin with none."""
    by_gram: dict[str, list[str]] = {}
    always = []
    for name in names:
        if len(name) < 2 or not name[:2].isalpha() or name[:2].isascii():
            always.append(name)
        else:
            by_gram.setdefault(".".join(syllables(name[:2])), []).append(name)
    return by_gram, tuple(always)


class Scorer:
    """Scores facts against one query; what the query's terms need is prepared once."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self._wanted = [_wanted(term) for term in query.terms]
        self._total = sum(term.weight for term in query.terms)

    def score(self, stored: StoredFact) -> Match:
        """The match of one fact."""
        words, fact, query = words_of(stored), stored.fact, self._query
        shares: list[float] = []
        unexplained: list[Term] = []
        explained = 0.0
        for wanted in self._wanted:
            share = _explains(words, fact, wanted)
            shares.append(share)
            if share:
                explained += wanted.term.weight * share
            if share < _RAW_ENOUGH and wanted.weighty:
                unexplained.append(wanted.term)
        explained = explained / self._total if self._total else 0.0
        specific = _specific(words, fact, self._wanted, query) if explained >= _WORTH_A_LOOK else 0.0
        score = explained * (1 - _SPECIFIC_SHARE + _SPECIFIC_SHARE * specific)
        score += _UNIT_BONUS if query.unit and query.unit in fact.unit else 0.0
        score -= _OTHER_MEASURE if query.measure is not None and fact.measure is not query.measure else 0.0
        score += _ALIKE * (fuzz.ratio(query.text, words.topic) / 100 - 0.5)
        return Match(
            stored, max(0.0, min(score, 1.0)), explained, specific, tuple(unexplained), tuple(shares)
        )


def _is_unheard_of(term: Term) -> bool:
    """True for a run of characters that no step of understanding knows, unless it hardly counts."""
    return not term.known and len(term.text) > 1 and term.weight >= _ASIDE


def _explains(words: FactWords, fact: Fact, wanted: _Wanted) -> float:
    """How well a fact explains one term, 0 to 1: by its cell of the form, its words, their sound, or a kind of it."""
    term, topic = wanted.term, words.topic
    if wanted.in_form and fact.key and (in_form := _in_form(fact.key, term)):
        return in_form
    shared = words.everywhere & wanted.grams
    if wanted.heard and not shared:
        return 0.0
    if term.text in topic:
        return _TOPIC
    names = wanted.names(shared)
    best = 0.0
    for name in names:
        stands = _stands(words, name)
        if stands > best:
            best = stands
    if len(term.text) >= _SPLITTABLE and scattered(term.text, topic):
        return _ITSELF_SCATTERED
    if best >= _ALIAS:
        return best
    for name in names:
        if len(name) >= _SPLITTABLE and name[:2] in topic and scattered(name, topic):
            return max(best, _SCATTERED)
    if wanted.heard:
        if wanted.row in words.topic_sounds and _heard_as_written(words, wanted):
            return _SOUND
        if wanted.row in words.scope_sounds:
            best = max(best, _SCOPE * _SOUND)
        if not term.known:
            best = max(best, _coverage(term, words))
    if best < _SCOPE and len(term.text) == _SPLITTABLE and _in_halves(words, term.text):
        best = _SCOPE
    if term.narrower and best < _NARROWER and any(name in topic for name in term.narrower):
        best = _NARROWER
    return best


def _in_halves(words: FactWords, name: str) -> bool:
    """True if one half of a word stands in the topic and the other in what narrows it: 视频解读 of 政策解读, 视频4份."""
    first, second = name[:2], name[2:]
    return (first in words.topic and second in words.scope) or (
        second in words.topic and first in words.scope
    )


def _heard_as_written(words: FactWords, wanted: _Wanted) -> bool:
    """False for a known word of two characters that the fact writes with two others: 制发 is no 执法."""
    term = wanted.term
    if not term.known or len(term.text) > 2:
        return True
    start = words.topic_sounds.count(".", 0, words.topic_sounds.find(wanted.row))
    return any(a == b for a, b in zip(term.text, words.topic[start : start + 2], strict=False))


def _stands(words: FactWords, name: str) -> float:
    """How well a name explains a fact by where it stands, the nearer to the fact's own topic the better."""
    if name in words.topic:
        return _ALIAS
    if name in words.scope:
        return _SCOPE
    if name in words.section:
        return _HEADING if name in words.heading else _SECTION
    return _LEAD if name in words.lead else 0.0


def _in_form(key: str, term: Term) -> float:
    """1 if the fact's cell lies in a row or column of the form that the term names, less if in a part of such a row."""
    table, row, column = form.split_key(key)
    if f"{table}.{row}" in term.rows or f"{table}.{column}" in term.columns:
        return 1.0
    return _SCOPE if _CLOSED in term.rows and f"{table}.{row}" in form.outcomes() else 0.0


@lru_cache(maxsize=16384)
def scattered(name: str, text: str) -> tuple[int, int] | None:
    """Where the name stands in the text with a word pushed into it (临时救助 in 临时生活救助)."""
    for cut in range(2, len(name) - 1):
        start = text.find(name[:cut])
        if start >= 0:
            rest = text.find(name[cut:], start + cut, start + len(name) + _GAP)
            if rest >= 0:
                return start, rest + len(name) - cut
    return None


def _coverage(term: Term, words: FactWords) -> float:
    """The share of an unknown run's syllables that stand in the fact beside the same neighbour."""
    covered = [False] * len(term.sounds)
    for position, (first, second) in enumerate(pairwise(term.sounds)):
        if f"{first}.{second}" in words.grams:
            covered[position] = covered[position + 1] = True
    share = sum(covered) / len(covered)
    in_topic = any(f"{a}.{b}" in words.topic_grams for a, b in pairwise(term.sounds))
    return share * (_SOUND if in_topic else _SCOPE)


def _specific(words: FactWords, fact: Fact, wanted: Sequence[_Wanted], query: Query) -> float:
    """How much of what sets the fact apart the question names, 0 to 1."""
    if (
        fact.measure in (Measure.TEXT, Measure.LIST)
        and fact.kind is not FactKind.CONTACT
        and fact.state is not ValueState.ZERO
    ):
        return 0.5 + 0.5 * min(1.0, 60 / max(len(words.topic), 60))
    if fact.kind is FactKind.TABLE:
        return _specific_cell(words, fact, wanted, query)
    return _named_share(words, wanted)


def _named_share(words: FactWords, wanted: Sequence[_Wanted]) -> float:
    """The share of the topic's distinguishing characters that the question names."""
    topic, own = words.topic, telling(words.topic, words.own_length)
    if not own:
        return 1.0
    left = set(own)
    for item in wanted:
        shared = words.topic_grams & item.grams
        for name in item.names(shared):
            start = topic.find(name)
            while start >= 0:
                left.difference_update(range(start, start + len(name)))
                start = topic.find(name, start + len(name))
            if len(name) >= _SPLITTABLE and item.term.weight >= TELLING and name[:2] in topic:
                left.difference_update(range(*(scattered(name, topic) or (0, 0))))
        if not left:
            break
        if shared and not item.own_grams.isdisjoint(shared):
            left.difference_update(_sounding(words, item))
    return 1 - len(left) / len(own)


def _sounding(words: FactWords, wanted: _Wanted) -> list[int]:
    """Positions of the topic that the term covers by sound."""
    heard = [position for position, pair in enumerate(words.topic_pairs) if pair in wanted.own_grams]
    return [*heard, *(position + 1 for position in heard)]


def _specific_cell(words: FactWords, fact: Fact, wanted: Sequence[_Wanted], query: Query) -> float:
    """A cell is what was asked if its row is named, and its column too unless it is the total or the usual one."""
    table, row, column = form.split_key(fact.key)
    row_named = any(f"{table}.{row}" in term.rows for term in query.terms)
    column_named = any(f"{table}.{column}" in term.columns for term in query.terms)
    row_named = row_named or (
        column_named and _ASKED_FOR in query.text and form.DEFAULT_ROW.get(table) == row
    )
    another_column = any(name.startswith(f"{table}.") for term in query.terms for name in term.columns)
    share = 1.0 if row_named else _ROW_BY_WORDS * _named_share(words, wanted)
    if column_named or (not another_column and form.is_main_column(fact.key)):
        return share
    return share * (1 - _COLUMN_UNASKED)
