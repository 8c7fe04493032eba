"""The stock questions as the data files give them: how each is asked, in Chinese and in English, and what answers it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from knowledge.data_files import read_beside
from knowledge.patterns import lazily
from knowledge.sieve import Sieved, sifted

MOST_TOLD: Final = 2
"""Sentences told at most where nothing else is said."""


@dataclass(frozen=True, slots=True)
class Stock:
    """One stock question."""

    name: str
    asked: re.Pattern[str]
    """How it is asked; what the match covers names nothing else."""
    hint: re.Pattern[str] | None
    """A word that every way of asking it has: spares the longer look."""
    unless_asked: re.Pattern[str] | None
    """Words of a question that asks for something else."""
    needs: re.Pattern[str] | None
    """What the question, or the one before it, has to speak of."""
    says: tuple[re.Pattern[str], ...]
    """The words of the sentence that answers, the surest first."""
    unless_said: re.Pattern[str] | None
    """Words of a sentence about something else."""
    within: re.Pattern[str] | None
    """What the sentence or its heading has to speak of."""
    with_heading: bool
    """True if the heading may hold the first words of it: 主要类别, then the kinds alone."""
    parts: re.Pattern[str] | None
    """Words of a question that what a total is made up of may answer too."""
    last: bool
    """True if it is tried only where nothing else answers."""
    whether: bool
    """True if a yes or no is wanted."""
    follows: re.Pattern[str] | None
    """What the question before has to speak of, where there was one."""
    bare: re.Pattern[str] | None
    """How it is asked in words that are then of whatever the question before speaks of, where there was one."""
    decisive: bool
    """True if nothing else may answer where the report does not say it."""
    ways: bool
    """True if the parts are the ways by which a total was published, not its kinds."""
    labelled: re.Pattern[str] | None
    """What a total is called whose parts may answer."""
    most: int
    """Sentences told at most; of more none is the answer."""
    asked_en: re.Pattern[str] | None
    """How an English question asks it; words outside the match must say nothing of their own."""
    unless_en: re.Pattern[str] | None
    """Words of an English question that asks for something else."""


@cache
def stock_questions() -> tuple[Stock, ...]:
    """All stock questions, read once."""
    data, english = read_beside(__file__, "stock"), read_beside(__file__, "stock_en")
    words: dict[str, str] = data["words"]

    def asked(text: str) -> re.Pattern[str]:
        return sifted(_filled(text, words))

    def said(text: str) -> re.Pattern[str]:
        return lazily(_filled(text, words))

    def optional(
        entry: dict[str, Any], key: str, pattern: Callable[[str], re.Pattern[str]]
    ) -> re.Pattern[str] | None:
        return pattern(entry[key]) if key in entry else None

    return tuple(
        Stock(
            entry["name"],
            asked("|".join(f"(?:{way})" for way in entry["asked"])),
            optional(entry, "hint", asked),
            optional(entry, "unless_asked", asked),
            optional(entry, "needs", asked),
            tuple(map(said, entry["says"])),
            optional(entry, "unless_said", said),
            optional(entry, "within", said),
            entry.get("with_heading", False),
            optional(entry, "parts", asked),
            entry.get("last", False),
            entry.get("whether", False),
            optional(entry, "follows", asked),
            optional(entry, "bare", said),
            entry.get("decisive", False),
            entry.get("ways", False),
            optional(entry, "labelled", said),
            entry.get("most", MOST_TOLD),
            *_in_english(entry["name"], english),
        )
        for entry in _completed(data["stock"])
    )


@cache
def worth_a_look(english: bool, last: bool) -> Sieved[Stock]:
    """The stock questions tried early, or those tried last, by how they are asked."""
    entries = (stock for stock in stock_questions() if stock.last is last)
    if english:
        return Sieved(entries, lambda stock: (stock.asked_en,))
    return Sieved(entries, lambda stock: (stock.hint or stock.asked,))


def _completed(entries: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The entries, each that is like another with what it leaves to that one."""
    said = ("says", "within", "unless_said", "with_heading", "unless_asked")
    named = {entry["name"]: entry for entry in entries}
    for entry in entries:
        model = named[entry["like"]] if "like" in entry else {}
        yield {**{key: model[key] for key in said if key in model}, **entry}


def _filled(text: str, words: dict[str, str]) -> str:
    """A pattern with the words of the file put in for <name>."""
    return re.sub(r"<([a-z]+)>", lambda match: words[match[1]], text)


def _in_english(name: str, data: dict[str, Any]) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """How English asks a stock question, and what in it asks for something else; None where it does not."""
    if name not in data["asked"]:
        return None, None
    asked = "|".join(f"(?:{_filled(text, data['words'])})" for text in data["asked"][name])
    needs = f"^(?=.*{data['needs'][name]}).*?" if name in data["needs"] else ""
    return sifted(rf"{needs}(?P<asked>{asked})(?!\w)"), sifted(data["unless"][name])
