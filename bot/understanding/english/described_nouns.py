"""Nouns that only say whose or of what kind the counted thing is: residents' households, reader comments, school inspection results."""

from __future__ import annotations

from bot.understanding.english.keywords import PLURALS
from bot.understanding.english.phrases import EnglishPhrases
from knowledge.lexicon import lexicon
from knowledge.models import Measure

OF_THINGS = frozenset({"annual", "public", "government", "new", "main", "key"})
"""What may stand between two nouns, though it says little: school annual inspection results."""

_KINDS = frozenset(
    {
        "kinds",
        "types",
        "sorts",
        "categories",
        "classes",
        "groups",
        "pieces",
        "copies",
        "sets",
        "batches",
        "rounds",
    }
    | {
        "lots",
        "pairs",
        "boxes",
        "members",
        "plots",
        "parcels",
        "thousands",
        "hundreds",
        "millions",
        "episodes",
    }
)
"""Nouns before "of" that only say how things are counted."""


def before_of(words: list[str], phrases: EnglishPhrases) -> list[str]:
    """The words up to "of" where they name several things: inspections of villages are no villages, kinds of them are."""
    at = words.index("of") if "of" in words else 0
    if not at or not _is_plural(words[at - 1], phrases) or words[at - 1] in _KINDS:
        return words
    return words[:at]


def is_whose(words: list[str], at: int, phrases: EnglishPhrases) -> bool:
    """True for people in the plural before things of theirs: leaders' speeches, residents' health records."""
    if not words[at].endswith("s") or at + 1 >= len(words):
        return False
    return _is_plural(words[at + 1], phrases) or _is_named(words[at + 1 :]) or _holds(words, at, phrases)


def _holds(words: list[str], at: int, phrases: EnglishPhrases) -> bool:
    """True for residents' representative meetings: two nouns follow, the last of them in the plural; farmers sold crops."""
    if at + 2 >= len(words) or not _is_plural(words[at + 2], phrases):
        return False
    between = words[at + 1]
    return (
        between.endswith(("ive", "ment", "tion", "ship", "ity", "er", "ance", "ence"))
        and between not in phrases.stop
    )


def _is_named(words: list[str]) -> bool:
    """True if words begin with a thing of several words that the vocabulary has, in the plural: health records."""
    known = lexicon().english_at(tuple(words), 0)
    return known is not None and known[1] > 1 and words[known[1] - 1].endswith("s")


def only_describes(
    words: list[str], following: list[str], end: int, measure: Measure, phrases: EnglishPhrases
) -> bool:
    """True for a noun in the singular before another one that is counted: reader comments are no readers.

    `words` follow "how many", `following` are their stems, `end` is the place behind the noun.
    """
    if measure is Measure.MONEY or end >= len(words) or words[end - 1].endswith("s"):
        return False
    if words[end - 1] in PLURALS:
        return False
    if _is_plural(words[end], phrases) or (following[end],) in phrases.measures:
        return True
    for at in (end + 1, end + 2):  # driver subsidy notices, school annual inspection results
        between = words[at - 1]
        if at >= len(words) or between.endswith("ed"):
            return False
        if between in phrases.stop and between not in OF_THINGS:
            return False
        if _is_plural(words[at], phrases):
            return True
    return False


def _is_plural(word: str, phrases: EnglishPhrases) -> bool:
    """True for a word that looks like several things: notices, not was or press."""
    return word.endswith("s") and not word.endswith("ss") and word not in phrases.stop
