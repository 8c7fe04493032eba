"""Numbers written out in English: three hundred and five is 305."""

from __future__ import annotations

import re
from functools import cache

from knowledge.sieve import sifted

# fmt: off
_UNITS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
# fmt: on
_SCALES = {"thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_VALUES = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * value for value, word in enumerate(_TENS, 2)
}


@cache
def number_words() -> frozenset[str]:
    """Every word that numbers are written with."""
    return frozenset(_VALUES) | frozenset(_SCALES) | {"hundred"}


@cache
def _pattern() -> re.Pattern[str]:
    word = "|".join(sorted(number_words(), key=len, reverse=True))
    return sifted(rf"\b(?:a (?=hundred|thousand|million|billion))?(?:{word})(?:[ -](?:and )?(?:{word}))*\b")


def in_digits(text: str) -> str:
    """The text with its written-out numbers in digits; lower case is expected."""
    return _pattern().sub(lambda match: str(_value(match.group())), text)


def _value(words: str) -> int:
    """The value of a number written out."""
    total = part = 0
    for word in re.findall(r"[a-z]+", words):
        if word == "hundred":
            part = max(part, 1) * 100
        elif word in _SCALES:
            total, part = total + max(part, 1) * _SCALES[word], 0
        else:
            part += _VALUES.get(word, 0)
    return total + part
