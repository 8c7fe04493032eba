"""The office's own name in a figure's words: 县教育局公开信息 says what the office published, not what 教育信息 there was."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.understanding.offices import parts_of_name, places_above
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.values import replace

SAID = 0.45
"""Share from which a fact says a word."""
_OF_A_PLACE = lazily("(?:政府|街道|办事处|[乡镇村])$")
"""What ends the names of offices that are called by a place and not, as 住房保障中心, by what they do."""
_EVERYDAY = 0.05
"""Weight up to which a word says nothing of its own."""
_SHORT = 4
"""Characters that the end of an office's name has at least: 教育局 alone may be any."""


def apart_from_own_name(terms: Sequence[Term], matches: list[Match], office: str) -> list[Match]:
    """The matches, with what only the office's own name explains left unexplained; those so weakened stand last."""
    own = [i for i, term in enumerate(terms) if term.weight >= TELLING and _in_name(term.names, office)]
    if not own:
        return matches
    weakened = {match.stored.position: _without(terms, match, own, office) for match in matches}
    return sorted(weakened.values(), key=lambda match: -match.score)


@lru_cache(maxsize=1024)
def _in_name(names: tuple[str, ...], office: str) -> bool:
    """True if the office's own name holds one of a word's names."""
    return any(1 < len(name) <= _SHORT and name in office for name in names)


def _without(terms: Sequence[Term], match: Match, own: list[int], office: str) -> Match:
    """The match without what the office's name alone explains."""
    fact = match.fact
    if fact.key or len(match.shares) != len(terms):
        return match
    names = _spoken(fold(office))
    if fact.value is None:
        return _sentence_without(terms, match, own, names)
    topic, scope = fold(fact.topic), fold(fact.scope)
    if elsewhere := [
        i
        for i in own
        if _is_above(terms[i], topic, office) and not _names_something(terms, i, f"{topic} {scope}")
    ]:
        return left_unexplained(terms, match, elsewhere)
    around = topic if _OF_A_PLACE.search(office) else f"{topic} {scope}"
    told = around
    for name in names:
        around = around.replace(name, "＿")
    if around == told:
        return match
    around += scope if told == topic else ""
    lost = [i for i in own if match.shares[i] >= SAID and not any(name in around for name in terms[i].names)]
    return left_unexplained(terms, match, lost)


def _sentence_without(terms: Sequence[Term], match: Match, own: list[int], names: Sequence[str]) -> Match:
    """A sentence without what the office's name alone explains: 旅游收入 is not told by whom the 旅游局 asks to call."""
    if match.fact.measure is not Measure.TEXT:
        return match
    said = told = fold(f"{match.fact.quote} {match.fact.section}")
    for name in names:
        told = told.replace(name, "＿")
    if told == said:
        return match
    lost = [i for i in own if match.shares[i] >= SAID and not any(name in told for name in terms[i].names)]
    rest = [i for i, term in enumerate(terms) if i not in lost and term.weight > _EVERYDAY]
    if any(match.shares[i] >= SAID for i in rest):
        return match  # 街道办事处哪年成立的
    return left_unexplained(terms, match, lost)


def _names_something(terms: Sequence[Term], place: int, said: str) -> bool:
    """True if the place stands in a name that the question has in full: 湖北气象, “健康岱山”公众号."""
    here = terms[place]
    for other in terms:
        if other.weight < TELLING:
            continue
        before = other.position + len(other.text) == here.position
        after = here.position + len(here.text) == other.position
        if (before and other.text + here.text in said) or (after and here.text + other.text in said):
            return True
    return False


def _is_above(term: Term, topic: str, office: str) -> bool:
    """True if a word names a place above the office, and the figure is not of that place: 在清河县政府网公示6条."""
    return term.text in places_above(office) and not topic.startswith(term.text)


def left_unexplained(terms: Sequence[Term], match: Match, lost: Sequence[int]) -> Match:
    """The match as it is if its fact does not say the terms at these places of the question."""
    if not lost:
        return match
    total = sum(term.weight for term in terms) or 1.0
    share = sum(terms[i].weight * match.shares[i] for i in lost) / total
    shares = tuple(0.0 if i in lost else one for i, one in enumerate(match.shares))
    unexplained = (*match.unexplained, *(terms[i] for i in lost))
    explained, score = max(0.0, match.explained - share), max(0.0, match.score - share)
    return replace(match, explained=explained, score=score, shares=shares, unexplained=unexplained)


@lru_cache(maxsize=256)
def _spoken(office: str) -> tuple[str, ...]:
    """How a report calls the office by name, longest first: 青禾县教育局, 县教育局, 教育局."""
    last = parts_of_name(office)[-1]
    ends = {office, last, *(f"{kind}{last}" for kind in "省市县区旗州")}
    return tuple(sorted((end for end in ends if len(end) >= _SHORT), key=len, reverse=True))
