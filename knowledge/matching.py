"""Ranks the facts of a report for a question: candidates from the index by sound bigrams, then scored one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from knowledge.cells import named_cells
from knowledge.explaining import name_grams, own_grams, term_grams, word_of
from knowledge.models import Fact, Measure, ValueState
from knowledge.postings import kinds_of
from knowledge.query import Query, Term
from knowledge.scoring import TELLING, Match, Scorer, outdone
from knowledge.store import FactStore, StoredFact

__all__ = ["Match", "outdone", "rank", "rank_among"]

CANDIDATES = 14
"""How many facts are scored in full; the index orders them by shared bigrams first."""
_FAINT = 0.2
"""Share of the best fact's votes below which a fact is not scored; of all right answers of the question sets none lay lower."""
_FEW = 6
"""Facts that hold a word as it is written, up to which all of them are scored."""
_RARE = 1
"""Figures that share a telling bigram with no other are scored, however faint: 议题 beside a long word."""
_ROOM = 4
"""Characters that a figure's name may have beyond the keywords it is called by: 网站公开(政府)信息."""
_COUNTED = frozenset(
    {Measure.ITEM, Measure.PERSON, Measure.HOUSEHOLD, Measure.TIMES, Measure.MONEY, Measure.NUMBER}
)
"""What 没有发生 answers with nought; it says nothing of days, areas or shares."""


def rank(store: FactStore, report: int, query: Query, limit: int = 12) -> list[Match]:
    """The facts of a report that best explain the query, best first; facts of other measures are left out."""
    candidates = _candidates(store, report, query)
    scorer = Scorer(query)
    matches = map(scorer.score, candidates)
    return sorted(matches, key=lambda match: (-match.score, match.stored.position))[:limit]


def rank_among(facts: Iterable[StoredFact], query: Query) -> list[Match]:
    """These facts, best first, whatever their measure."""
    scorer = Scorer(query)
    return sorted(map(scorer.score, facts), key=lambda match: (-match.score, match.stored.position))


def _candidates(store: FactStore, report: int, query: Query) -> list[StoredFact]:
    """Facts that share most bigrams with the query's terms (rare bigrams count more), and the cells it names."""
    terms = sorted(query.terms, key=lambda term: term.weight)
    grams = [(term.weight, store.grams_held(report, term_grams(term))) for term in terms]
    counts = bool(query.measures & _COUNTED)
    kinds = kinds_of(query.measures, counts or not query.measures)
    several = counts and sum(term.weight >= TELLING for term in query.terms) > 1
    weights = {gram: weight for weight, held in grams for gram in held}
    found = store.postings(report, weights.keys(), kinds)
    votes: defaultdict[int, float] = defaultdict(float)
    rare: set[int] = set()
    for gram, positions in found.items():
        weight = weights[gram] / (1 + len(positions)) ** 0.5
        if several and len(positions) <= _RARE and weights[gram] >= TELLING:
            rare.update(positions)
        for position in positions:
            votes[position] += weight
    if any(term.weight >= TELLING for term in query.terms):
        written = _as_written(query, found)
        voted = _most_voted(votes, rare | written)
        store.facts(
            report, {*voted, *written}
        )  # read at once: of a report not asked about before, none is at hand
        best = [*voted, *_called_just_so(store, report, query, written)]
        best += _figures_called_so(store, report, query)
    else:  # 公开了多少条 shares its words with every fact
        best = [*votes, *(item.position for item in store.figures(report))]
    chosen = {*best, *_named_by_it(store, report, query, found)}
    measures = query.measures
    kept = [
        item
        for item in store.facts(report, chosen)
        if item.fact.measure in measures or _allowed(item.fact, query)
    ]
    kept += _totals(store, report, query, kept)
    return [*kept, *named_cells(store, report, query, {item.position for item in kept})]


def _as_written(query: Query, found: Mapping[str, list[int]]) -> set[int]:
    """Where few facts hold a telling word as it is written: the many other names of one may outvote them.

    Bare keywords may mean what is counted under any of its names: 土地征收公告 are 征地公告信息1025条.
    """
    written: set[int] = set()
    for term in query.terms:
        if term.weight < TELLING:
            continue
        names = term.names if term.known and not query.measures else ()
        for grams in (own_grams(term), *map(name_grams, names)):
            if not grams or not found.keys() >= grams:
                continue  # as of most names: no fact holds all of it
            positions = set.intersection(*(set(found[gram]) for gram in grams))
            written |= positions if len(positions) <= _FEW else set()
    return written


def _called_just_so(store: FactStore, report: int, query: Query, written: set[int]) -> Iterable[int]:
    """Where the facts stand whose whole topic is a word of the question: 投诉, beside the many that hold 投诉举报."""
    words = {term.text for term in query.terms if term.weight >= TELLING}
    return (item.position for item in store.facts(report, written) if item.fact.topic in words)


def _figures_called_so(store: FactStore, report: int, query: Query) -> Iterable[int]:
    """Where the figures stand that bare keywords call by hardly more than their names, beside the many sentences that hold these."""
    words = [term.text for term in query.terms if term.weight >= TELLING]
    if query.measures or not words:
        return []
    longest = len(query.text) + _ROOM
    return (
        item.position
        for item in store.figures(report)
        if len(item.fact.topic) <= longest and all(word in item.fact.topic for word in words)
    )


def _named_by_it(store: FactStore, report: int, query: Query, found: Mapping[str, list[int]]) -> list[int]:
    """Where the figures stand whose topic has a word that so many sentences print that votes cannot tell them apart.

    公示栏 stands in the sentences of twenty figures; the one counted on it is asked about, also by who says 公告栏.
    """
    crowded = {gram: positions for gram, positions in found.items() if len(positions) > CANDIDATES}
    named: list[int] = []
    telling = [term for term in query.terms if term.weight >= TELLING] if crowded else []
    for term in telling:
        for name in {term.text, *(_names_with(term, crowded) if query.measures else ())}:
            positions = _holding(name, crowded)
            if len(positions) > CANDIDATES:
                items = store.facts(report, positions)
                named += [item.position for item in items if name in item.fact.topic]
    return named


def _names_with(term: Term, crowded: Mapping[str, list[int]]) -> Iterable[str]:
    """The names of a word that such bigrams may make up: of very many names few begin with one."""
    return word_of(term).names(crowded) if term.known else term.names


def _holding(name: str, found: Mapping[str, list[int]]) -> set[int]:
    """Where the facts stand that have all bigrams of a name; none for a name of a single bigram."""
    grams = name_grams(name)
    if len(grams) < 2 or not found.keys() >= grams:
        return set()
    return set.intersection(*(set(found[gram]) for gram in grams))


def _totals(store: FactStore, report: int, query: Query, kept: list[StoredFact]) -> list[StoredFact]:
    """The totals of which two or more of these facts are parts: whoever names no part may mean the whole."""
    wholes = [item.fact.part_of for item in kept if item.fact.part_of is not None]
    if len(wholes) < 2:
        return []
    held = {item.position for item in kept}
    missing = [total for total in set(wholes) if total not in held and wholes.count(total) > 1]
    return [item for item in store.facts(report, missing) if _allowed(item.fact, query)] if missing else []


def _most_voted(votes: dict[int, float], rare: set[int]) -> list[int]:
    """Where the facts with most votes stand; those that hardly got any are among them only if they are rare."""
    least = _FAINT * max(votes.values(), default=0.0)
    strong = [position for position, vote in votes.items() if vote >= least]
    if len(strong) <= CANDIDATES and not rare:
        return strong
    among = votes if len(strong) < CANDIDATES else strong
    best = sorted([(-votes[position], position) for position in among])[:CANDIDATES]
    return [position for vote, position in best if -vote >= least or position in rare]


def _allowed(fact: Fact, query: Query) -> bool:
    """The hard filter: the measure asked for."""
    if not query.measures or fact.measure in query.measures:
        return True
    return fact.state is ValueState.ZERO and fact.measure is Measure.TEXT and bool(query.measures & _COUNTED)
