"""Figures that an English question states: exactly, roughly (about 300), or as what is compared with (more than 100)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from bot.understanding.english.numbers import in_digits, number_words
from bot.understanding.english.years import BOUNDING, COUNTED, without_year_numbers
from bot.understanding.question import Bound
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_BOUNDS = {
    Bound.AT_LEAST: "at least|no fewer than|no less than|not fewer than|not less than|a minimum of",
    Bound.AT_MOST: "at most|no more than|not more than|not exceed|not exceeding|up to|a maximum of",
    Bound.ABOVE: "more than|over|above|exceed|exceeds|exceeded|exceeding|greater than|higher than|upwards of|in excess of",
    Bound.BELOW: "fewer than|less than|under|below|lower than|short of",
}
_ABOUT = "about|around|roughly|approximately|approx|nearly|almost|some|circa|close to"
_NUMBER = lazily(r"(?<![\w.-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w-])")
_HOTLINE = sifted(
    r"(?<![\w.-])1(?:2\d{3}|10|19|20|22)(?= ?(?:hotline|line|number|call|service))|(?<=hotline )12\d{3}"
    r"|(?<![\w.-])(?!(?:19|20)\d\d\b)\d{4,6}(?= (?:hotline|platform)\b)"
)
_PRONOUN = sifted(
    r"\b(?:no|any|every|each|which|this|that|the|other|the only) one\b|\bone (?:of|thing|matter|stop|window)\b"
    r"|\b(?:level|tier|grade|class|category|phase|stage|type)[ -](?:one|two|three|four|five|\d)\b"
    r"|\b(?:three|3) public (?=expen|fund|spend|consum|cost)|\b(?:five|5) (?=disclosures?\b|opens\b|opennesses\b)|\b(?:three|3) (?=reviews? (?:and|system))"
)
"""No one and one of the projects are no figures, nor is level one."""
_PERCENT = lazily(r" ?(?:%|percent|per cent)")
_SCALE = lazily(r" ?(?P<scale>thousand|k|million|m|billion|bn)\b", re.IGNORECASE)
_LIKE_A_YEAR = sifted(rf"(?:{BOUNDING})(?=20[0-3]\d{COUNTED})")
_OF_SCALE = lazily(r"(?<![\w.,-])(\d+(?:\.\d+)?) (?P<scale>thousand|million|billion)\b", re.IGNORECASE)
_SCALES = {"t": 1_000, "k": 1_000, "m": 1_000_000, "b": 1_000_000_000}
_MARGIN = Decimal("0.1")
_YEARS_OLD = lazily(r"(?:an? )?[a-z0-9]+ (?:years?|yrs?)(?: of age|[ -]olds?)\b", re.IGNORECASE)
_WHOSE_AGE = lazily(
    r"\b(?:aged|people|persons|residents|citizens|villagers|seniors|elderly|those|women|men|folks) $",
    re.IGNORECASE,
)
_NOTHING_COUNTED = lazily(
    r"(?:(?:an? |one )?hundred|\d{2,3}|fifty|sixty|seventy|eighty|ninety)(?:\W*$| (?:get|got|receiv|who|were|was|are|is|have|had|in|on|that|there)\w*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stated:
    """The figure stated; `high` is the upper end of a rough one, `bound` how it is compared with."""

    value: Decimal
    high: Decimal | None = None
    bound: Bound | None = None
    text: str = ""
    """A rough figure as it was written: about 300."""
    percent: bool = False


@cache
def _before_a_number() -> re.Pattern[str]:
    words = "|".join(sorted(number_words(), key=len, reverse=True))
    ways = "|".join(f"(?P<{bound}>{phrases})" for bound, phrases in _BOUNDS.items())
    return re.compile(
        rf"\b(?:{ways}|(?P<about>{_ABOUT})) (?=(?:an? )?(?:(?!20[0-3]\d\b(?!{COUNTED}))\d|(?:{words})\b))",
        re.IGNORECASE,
    )


def without_bounds(text: str) -> str:
    """The text without the words that bound a figure: more than 100 people compares no two things.

    An age is no such figure: people over 80 are those whom a report counts as 80周岁以上.
    """
    text = _LIKE_A_YEAR.sub("0", text)  # over 02000 items: no year
    return _before_a_number().sub(lambda match: match.group() if _is_age(match) else "", text)


def _is_age(match: re.Match[str]) -> bool:
    """True where the number is how old somebody is: people over 80, over a hundred years old."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    return bool(_YEARS_OLD.match(after) or (_WHOSE_AGE.search(before) and _NOTHING_COUNTED.match(after)))


def _in_full(text: str) -> str:
    """The text with 10 million as 10000000, ahead of the words that are numbers by themselves."""
    return _OF_SCALE.sub(lambda m: f"{int(Decimal(m[1]) * _SCALES[m['scale'][0].lower()])}", text)


def stated(text: str) -> Stated | None:
    """The first figure of the text that is no year and no hotline."""
    words = _HOTLINE.sub(" ", without_year_numbers(in_digits(_in_full(_PRONOUN.sub(" ", text)))))
    bounds = list(_before_a_number().finditer(words))
    ages = {match.end() for match in bounds if _is_age(match)}  # people over 80 state no figure
    number = next((found for found in _NUMBER.finditer(words) if found.start() not in ages), None)
    if number is None:
        return None
    value = Decimal(number[1].replace(",", ""))
    if (scale := _SCALE.match(words, number.end())) is not None:
        value *= _SCALES[scale["scale"][0].lower()]
    before = next((match for match in bounds if match.end() == number.start()), None)
    percent = bool(_PERCENT.match(words, number.end()))
    if before is None:
        return Stated(value, percent=percent)
    if before["about"]:
        margin = Decimal(1) if percent else value * _MARGIN
        return Stated(value - margin, value + margin, text=f"{before['about']} {number[1]}", percent=percent)
    return Stated(value, bound=next(bound for bound in _BOUNDS if before[bound]), percent=percent)
