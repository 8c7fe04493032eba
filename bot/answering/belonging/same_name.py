"""Two figures of one name: 网上解决诉求180件 of one team, 300件 of another, told apart by what their sentences speak of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from knowledge.fact_words import place_of_figure
from knowledge.matching import Match
from knowledge.models import Fact, FactKind
from knowledge.normalization import fold
from knowledge.query import TELLING, Term


def told_by_its_sentence(terms: Sequence[Term], matches: list[Match]) -> list[Match]:
    """The matches without figures before which a word goes unsaid that stands before another of the same name."""
    named: defaultdict[tuple[str, str], list[Match]] = defaultdict(list)
    for match in matches:
        if match.fact.value is not None and match.fact.kind is not FactKind.TABLE:
            named[fold(match.fact.topic), match.fact.unit].append(match)
    others: set[int] = set()
    for alike in named.values():
        if len({match.fact.quote for match in alike}) > 1:
            others |= _without_the_words(terms, alike)
    return [match for match in matches if id(match) not in others] if others else matches


def _without_the_words(terms: Sequence[Term], alike: Sequence[Match]) -> set[int]:
    """Those of several figures whose sentences leave a word out that another one's says."""
    before = [fold(_before(match.fact)) for match in alike]
    for term in terms:
        if term.weight < TELLING or len(term.text) < 2:
            continue
        says = [any(fold(name) in words for name in (term.text, *term.names)) for words in before]
        if any(says) and not all(says):
            return {id(match) for match, said in zip(alike, says, strict=True) if not said}
    return set()


def _before(fact: Fact) -> str:
    """The words of its sentence up to a figure."""
    return fact.quote[: place_of_figure(fact)]
