"""A fact's words as scoring compares them, region by region: its topic, what narrows it, its headings, its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from knowledge.grams import sound_bigrams
from knowledge.models import Fact
from knowledge.normalization import carried_over, fold
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.store import StoredFact
from knowledge.vocabulary import load

_CLAUSE_ENDS = ",;:。"
_FIRST_FIGURE = lazily(r"\d(?!\d*年)")
_OF_ALL = lazily(
    r"[\d.]+[^\d,，。；;]{0,4}[,，]\s*(?:目前|现)?(?:均|全部|都|全都|皆)([^\d,，。；;]{2,24})(?=[,，。；;]|$)"
)
"""A figure and what the next clause says of all that it counts: 9件，均通过信函递交."""
_TEAMS = lazily(r"(?P<numbers>\d{1,2}(?:[、,和]\d{1,2})+)(?P<kind>[队组])(?!人)")
"""5、6、11队: each of them is named."""
_END = 2
"""Characters at the end of a fact's own words that tell its figure from an equal one of its sentence."""

_BOTH_BOOKS = lazily(r"(?<!预、)预算[^,，。；;]{0,12}[、和及与]?[^,，。；;]{0,12}(?<!预)决算")
"""2023年度预算、2022年度决算信息: of both, which together are called 预决算."""


def _each_team(match: re.Match[str]) -> str:
    """5、6、11队 as 5队、6队、11队."""
    numbers = re.findall(r"\d+", match["numbers"])
    return "、".join(f"{number}{match['kind']}" for number in numbers)


@dataclass(frozen=True, slots=True)
class FactWords:
    """A fact's words prepared for scoring, region by region."""

    topic: str
    scope: str
    section: str
    heading: str
    topic_sounds: str
    scope_sounds: str
    grams: frozenset[str]
    """Sound bigrams of topic and scope together."""
    topic_grams: frozenset[str]
    lead: str
    """The clauses before the first figure of the sentence, which hold for all that follow, and what is said of all counted."""
    everywhere: frozenset[str]
    """Those of the headings and the lead too: a term that shares none of them is not explained at all."""
    topic_pairs: tuple[str, ...]
    """The topic's sound bigrams in their order."""
    own_length: int
    """How much of `topic` is the topic proper; a label may follow."""


@lru_cache(maxsize=4096)
def words_of(stored: StoredFact) -> FactWords:
    """The words of a fact, prepared once."""
    fact = stored.fact
    own = _region(fact.topic)
    topic = own if fact.topic in fact.label else _region(f"{fact.topic} {fact.label}")
    scope, section = _region(fact.scope), _region(fact.section)
    lead, lead_grams = (
        ("", _NO_GRAMS) if fact.key or fact.value is None else _lead(fact.quote, _said_around(fact))
    )
    grams = topic.grams | scope.grams
    return FactWords(
        topic.text,
        scope.text,
        section.text,
        section.text.rsplit("›", 1)[-1],
        topic.sounds,
        scope.sounds,
        grams,
        topic.grams,
        lead,
        grams | section.grams | lead_grams,
        topic.pairs,
        len(own.text),
    )


class _Region(NamedTuple):
    """A piece of a fact's words: folded, its row of syllables, their pairs in order, and these as a set."""

    text: str
    sounds: str
    pairs: tuple[str, ...]
    grams: frozenset[str]


@lru_cache(maxsize=4096)
def _region(text: str) -> _Region:
    """A piece of a fact's words; many facts, of many offices, hold the same, such as cells of the form and headings."""
    folded = fold(carried_over(text))
    folded = _TEAMS.sub(_each_team, folded) if "队" in folded or "组" in folded else folded
    if "决算" in folded and "预决算" not in folded and _BOTH_BOOKS.search(folded):
        folded += " 预决算"
    row = syllables(folded)
    pairs = tuple(map(".".join, pairwise(row)))
    return _Region(folded, f".{'.'.join(row)}.", pairs, frozenset(pairs))


_NO_GRAMS: frozenset[str] = frozenset()


@lru_cache(maxsize=1024)
def _lead(quote: str, head: str) -> tuple[str, frozenset[str]]:
    """The clauses of a sentence before the one that holds its first figure, and its head, with their sound bigrams."""
    before = fold(_FIRST_FIGURE.split(quote, maxsplit=1)[0])
    lead = before[: max(map(before.rfind, _CLAUSE_ENDS)) + 1] + head
    return lead, frozenset(sound_bigrams(syllables(lead)))


def _said_around(fact: Fact) -> str:
    """What the sentence says elsewhere of what a figure counts."""
    place = place_of_figure(fact)
    return _head(fact, place) + _of_all(fact, place)


def _head(fact: Fact, end: int) -> str:
    """What the clauses before have counted, where a further one tells what was done with it.

    招收本科生4150人，实际录取4138人: the second are 本科生 too. In a list (补贴3条，贷款2条) no member says anything of another.
    """
    start = max(fact.quote.rfind(mark, 0, end) for mark in "；;。") + 1
    segment = fact.quote[start:end]
    if not _FIRST_FIGURE.search(segment):
        return ""
    clause = segment[max(map(segment.rfind, "，,、：:")) + 1 :]
    return fold(segment[: len(segment) - len(clause)]) if _goes_on_doing().match(clause) else ""


def _of_all(fact: Fact, place: int) -> str:
    """What is said of all that a figure counts, right behind it."""
    found = _OF_ALL.match(fact.quote, place)
    return fold(f",{found[1]}") if found else ""


def place_of_figure(fact: Fact) -> int:
    """Where a fact's figure begins in its quote, 0 if nowhere; the 25 of 2025年 is not the 25 of 25条.

    Of 收到申请17件，办结17件 it is the one behind the end of the fact's own words.
    """
    places = list(_places(fact.value_text, fact.quote))
    end = fact.topic[-_END:]
    named = (start for start in places if fact.quote[:start].rstrip().endswith(end))
    return next(named, places[0]) if places else 0


def _places(written: str, quote: str) -> Iterator[int]:
    """Where a figure is printed in a quote, first to last."""
    start = quote.find(written)
    while start >= 0:
        before, behind = quote[max(start - 1, 0) : start], quote[start + len(written) :][:1]
        if not (before.isdecimal() or before == "." or behind.isdecimal()):
            yield start
        start = quote.find(written, start + 1)


@lru_cache(maxsize=1)
def _goes_on_doing() -> re.Pattern[str]:
    """How a clause opens that tells what was done next."""
    prose = load("prose")
    verbs = "|".join((*prose["verbs"], *prose["publishing"], *prose["doing"]))
    return re.compile(rf"\s*(?:实际|已|共|累计|全年|年内|并)*(?:通过|利用|在|向|{verbs})")


@lru_cache(maxsize=1)
def _generic() -> re.Pattern[str]:
    words = sorted(
        {fold(word) for word in load("prose")["generic"] + load("prose")["relational"]}, key=len, reverse=True
    )
    return re.compile("|".join(map(re.escape, words)) + r"|[^\u3400-\u9fffa-z0-9]|\d{4}年")


@lru_cache(maxsize=4096)
def telling(text: str, length: int) -> tuple[int, ...]:
    """Positions of the topic's characters that set it apart: they belong to no word that nearly every fact holds."""
    generic = {position for match in _generic().finditer(text[:length]) for position in range(*match.span())}
    return tuple(position for position in range(length) if position not in generic)
