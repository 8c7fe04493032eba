"""The phrases of English questions, read once from phrases_en.toml, and how they are looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import Any

from bot.understanding.phrases import read_phrases
from knowledge.english_words import english_words, stem
from knowledge.models import Measure
from knowledge.patterns import compiled_ahead
from knowledge.sieve import Table, sifted


@dataclass(frozen=True, eq=False)
class EnglishPhrases:
    """Phrasebooks and look-up tables of the English phrases."""

    measures: dict[tuple[str, ...], Measure]
    """Nouns that are counted, by the stems of their words."""
    stop: frozenset[str]
    generic: frozenset[tuple[str, ...]]
    light: frozenset[tuple[str, ...]]
    """Verbs that say little more than that something took place: granted, carried out."""
    money: frozenset[tuple[str, ...]]
    """Words that ask for an amount of money and name nothing: cost, spent."""
    money_nouns: frozenset[tuple[str, ...]]
    """Nouns whose money "how much" may ask for: fee, allowance."""
    telling: frozenset[tuple[str, ...]]
    """Counted nouns that a fact must name itself: women are not just people."""
    narrowing: frozenset[tuple[str, ...]]
    """Words for some of those counted, wherever they stand: how many orphans are girls."""
    kept_to: frozenset[str]
    """Words for readers of an account where something is counted: followed; a rule is followed too."""
    bodies: frozenset[tuple[str, ...]]
    """Counted nouns that are villages, departments and the like."""
    reaching: Phrases
    """Every phrase that asks how to reach an office."""
    cues: Phrases
    """Words that ask."""
    asking: frozenset[str]
    """Words that ask or reckon (combined, outnumber): no terms where the lexicon does not know them."""
    words: frozenset[str]
    """Every single word of the phrases, for mending what is misspelt."""
    data: dict[str, Any]
    categories: Table[str]
    """The classes of messages that no report answers, by a pattern of theirs."""


@cache
def english() -> EnglishPhrases:
    """The English phrases, read once."""
    data: dict[str, Any] = _whole(read_phrases("phrases_en"))
    words = data["words"]
    for asked_with in ("phrases", "ask", "operation", "contact"):
        for phrases in data[asked_with].values():
            compiled_ahead(partial(getattr, phrases, "pattern"))
    return EnglishPhrases(
        {stems(noun): Measure(m) for m, nouns in data["measure"].items() for noun in nouns},
        frozenset(words["stop"]),
        frozenset(map(stems, words["generic"])),
        frozenset(map(stems, words["light"])),
        frozenset(map(stems, words["money"])),
        frozenset(map(stems, (*words["money"], *words["money_nouns"]))),
        frozenset(map(stems, words["telling"])),
        frozenset(map(stems, words["narrowing"])),
        frozenset(words["kept_to"]),
        frozenset(map(stems, words["bodies"])),
        Phrases(phrase for phrases in data["contact"].values() for phrase in phrases),
        _cues(data),
        _words(data, "phrases", "ask", "operation"),
        _words(data, "measure", "phrases", "ask", "contact", "operation", "words"),
        data,
        Table((source, kind) for kind, found in data["categories"].items() for source in found),
    )


def _cues(data: dict[str, Any]) -> Phrases:
    """Words that ask."""
    asking = [phrase for phrases in data["ask"].values() for phrase in phrases]
    return Phrases((*data["phrases"]["how_many"], *data["phrases"]["share"], *asking))


def _words(data: dict[str, Any], *parts: str) -> frozenset[str]:
    """The single words of some parts of the phrases."""
    return frozenset(
        word
        for part in parts
        for phrases in data[part].values()
        for phrase in phrases
        for word in english_words(phrase)
    )


def stems(phrase: str) -> tuple[str, ...]:
    """The stems of the words of a phrase."""
    return tuple(stem(word) for word in english_words(phrase))


class Phrases(tuple[str, ...]):
    """Phrases that are looked for together; their pattern is made once."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any of the phrases as whole words, longer ones first."""
        ordered = sorted(self, key=len, reverse=True)
        return sifted(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)")


def has_any(text: str, phrases: Phrases) -> bool:
    """True if the text holds one of the phrases as whole words."""
    return phrases.pattern.search(text) is not None


def _whole(data: Any) -> Any:
    """The tables with their lists as phrases."""
    if isinstance(data, dict):
        return {key: _whole(value) for key, value in data.items()}
    return Phrases(data) if isinstance(data, list) else data
