"""What an English question counts: the measure, the noun that names it, and what a second "how many" asks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.english_phrases import EnglishPhrases, alternatives, has_any, stems
from knowledge.lexicon import stem
from knowledge.models import Measure

_NOUN_WITHIN = 5
"""Words after "how many" among which the counted noun is looked for."""
_PREPOSITIONS = ("in", "on", "for", "from", "at", "by", "with")
_AGAIN = re.compile(r"\b(?:how many|how much|number of)\b")
_CASH = re.compile(r"\bhow m\w{2,4} (?:money|cash|funding|funds)\b")
_HOW_MUCH = re.compile(r"\bhow much (?!information|content|data|material|more|less|of)\w+")


@dataclass(frozen=True, slots=True)
class Counting:
    """What is to be counted. `noun` are the places of the counted noun's words among the question's tokens."""

    measure: Measure | None = None
    noun: range = range(0)
    bodies: bool = False
    """True if the noun names villages, departments: they are counted themselves, not what was posted about them."""
    further: tuple[Measure, ...] = ()
    """Measures that further questions of the message ask for (… and how many people did they concern)."""


def counting(plain: str, phrases: EnglishPhrases) -> Counting:
    """What the question counts, from the noun after "how many", or an amount, a share, a length of time."""
    starts = [m.end() for m in alternatives(tuple(phrases.data["phrases"]["how_many"])).finditer(plain)]
    found = [noun for noun in (_noun(plain, start, phrases) for start in starts) if noun[0] is not None]
    measure, noun = found[0] if found else (None, _head(plain, starts[:1], phrases))
    special = _special(plain, phrases)
    if special is not None:
        measure = special
    elif measure is None:
        measure = _amount(plain, phrases) or (Measure.NUMBER if starts else None)
    tokens = plain.split()
    bodies = bool(noun) and stems(" ".join(tokens[noun.start : noun.stop])) in phrases.bodies
    return Counting(measure, noun, bodies, _further(plain, measure, phrases))


def _special(plain: str, phrases: EnglishPhrases) -> Measure | None:
    """Shares, times and lengths of time, whatever noun follows."""
    data = phrases.data["phrases"]
    if _CASH.search(plain):
        return Measure.MONEY
    if has_any(plain, data["share"]):
        return Measure.PERCENT
    if has_any(plain, data["ratio"]):
        return Measure.NUMBER
    if has_any(plain, data["times"]):
        return Measure.PERSON_TIMES if has_any(plain, data["seen"]) else Measure.TIMES
    if has_any(plain, data["how_long"]):
        return Measure.DURATION
    return Measure.SIZE if has_any(plain, data["how_large"]) else None


def _amount(plain: str, phrases: EnglishPhrases) -> Measure | None:
    """Money, where the question asks for an amount and counts nothing else."""
    data = phrases.data["phrases"]
    if _HOW_MUCH.search(plain) and "how much is there" not in plain:
        return Measure.MONEY
    return Measure.MONEY if has_any(plain, data["money"]) and not has_any(plain, ["how many"]) else None


def _noun(plain: str, start: int, phrases: EnglishPhrases) -> tuple[Measure | None, range]:
    """The first noun after `start` that says what is counted."""
    words = plain[start:].split()[:_NOUN_WITHIN]
    words = words[: next((i for i, word in enumerate(words) if i and word in _PREPOSITIONS), len(words))]
    first = len(plain[:start].split())
    following = [
        "" if word == "time" else stem(word) for word in words
    ]  # part-time staff are not counted in times
    for at in range(len(following)):
        for length in (3, 2, 1):
            measure = phrases.measures.get(tuple(following[at : at + length]))
            if measure is not None:
                return measure, range(first + at, first + at + length)
    return None, range(0)


def _head(plain: str, starts: list[int], phrases: EnglishPhrases) -> range:
    """The place of the last word of the noun phrase after "how many", where no word of it is a known measure."""
    for start in starts:
        first = len(plain[:start].split())
        words = plain[start:].split()
        ends = [word in phrases.stop or word.endswith("ed") for word in words]
        begin = next((i for i, end in enumerate(ends) if not end), len(words))
        last = next((i for i, end in enumerate(ends) if end and i > begin), len(words)) - 1
        if begin <= last:
            return range(first + last, first + last + 1)
    return range(0)


def _further(plain: str, measure: Measure | None, phrases: EnglishPhrases) -> tuple[Measure, ...]:
    """The measures of every "how many" after the first one."""
    again = [_noun(plain, match.end(), phrases)[0] for match in list(_AGAIN.finditer(plain))[1:]]
    return tuple(dict.fromkeys(m for m in again if m is not None and m is not measure))
