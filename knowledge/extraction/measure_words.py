"""The measure words of measures.toml: what each counts, and the pattern that finds one behind a number."""

from __future__ import annotations

import re
from functools import cache

from knowledge.models import Measure
from knowledge.vocabulary import load


@cache
def _measures() -> dict[str, Measure]:
    return {word: Measure(measure) for measure, words in load("measures")["words"].items() for word in words}


def measure_of_unit(unit: str) -> Measure:
    """What a measure word counts."""
    return _measures().get(unit, Measure.NUMBER)


def is_measure_word(word: str) -> bool:
    """True for a word that counts or measures something."""
    return word in _measures()


@cache
def pattern() -> str:
    """A measure word, the longest that fits, unless it makes another word with what follows: 六部分, 一次性, 317根据."""
    refused = load("measures")["other_words"].items()
    others = "|".join(
        f"(?<={unit})(?:{'|'.join(_unless_it_ends(unit, word) for word in rest)})" for unit, rest in refused
    )
    words = "|".join(re.escape(word) for word in sorted(_measures(), key=len, reverse=True))
    return f"(?:{words})(?!{others})"


def _unless_it_ends(unit: str, rest: str) -> str:
    """The rest of another word, unless more follows that makes the measure word one again: 场面, not 场 and 面向."""
    more = load("measures")["other_words_end"].get(unit + rest, ())
    return re.escape(rest) + (f"(?!{'|'.join(map(re.escape, more))})" if more else "")


@cache
def qualifiers() -> tuple[str, str, str]:
    """What may stand before a number (约, 近), right behind it (余, 多) and behind its measure word (以上), as patterns."""
    words = load("measures")["qualifiers"]
    held = words["held"]
    before = "|".join(f"(?<![{held[word]}]){word}" if word in held else word for word in words["before"])
    after, behind = ("|".join(map(re.escape, words[place])) for place in ("after", "behind"))
    return before, after, behind
