"""Which part of the report, or which of its problems, a message names by a number: 第六部分, the second problem."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.answering.answer import Language
from bot.understanding.question import Question
from knowledge.patterns import lazily
from knowledge.query import Term

NUMBERS: Final = "一二三四五六七八"
_WORDS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_LAST_WORDS: Final = ("last", "final", "最后")
_SHORT: Final = ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th")
_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
_NTH_WORD: Final = "|".join((*_ORDINALS, *_SHORT))
_CARDINAL: Final = "|".join((*_WORDS, *_ROMAN, r"\d{1,2}"))
_SECTION: Final = "part|section|chapter"
_POINT: Final = "problem|shortcoming|weakness|deficiency|difficulty|issue|improvement|remedy"
_PART: Final = lazily(r"第([一二三四五六七八1-8])个?大?(?:部分|大?块|章节?|大项|大点)")
_PART_EN: Final = lazily(
    rf"\b(?:(?:{_SECTION}) (?:no\.? ?|number )?(?P<figure>{_CARDINAL})\b(?![.%])"
    rf"|(?P<nth>{_NTH_WORD}) (?:main |major )?(?:{_SECTION})\b)(?!s)"
)
"""Part six, the fifth section; not the sixth item of an article of law."""
LAST: Final = -1
"""The number of 最后一个, however many there are."""
_NTH: Final = lazily(r"第([一二三四五六七八1-8])[个条点项]|(最后)一[个条点项](?!月|季|天)")
_NTH_EN: Final = lazily(
    rf"\b(?:(?P<nth>{_NTH_WORD}|last|final) (?:main |major |key |biggest )?(?:(?:{_POINT})\b|one\b)"
    rf"|(?:{_POINT}) (?:no\.? ?|number )?(?P<figure>{_CARDINAL})\b(?![.%]))"
    rf"|^(?:and |so |but |what about |how about |the )*(?P<alone>{_NTH_WORD}|last)\W*(?:怎么改)?$"
)
_THE_LAST: Final = lazily(
    r"^(?:and |so |but |what about |how about )*(?:the )?(?:last|final)(?: one)?\W*$|^(?:那|还有)?最后一[个条点项][呢呀啊]?\W*$"
)
_ARTICLE: Final = lazily(r"\b(?:article|law|regulations?|act)\b")
_ENGLISH_WORD: Final = lazily(r"[a-z0-9][a-z0-9'’-]*")


@dataclass(frozen=True, slots=True)
class Numbered:
    """One of a row, and where the message names it, in characters or, in English, in words."""

    number: int
    start: int
    end: int

    def holds(self, term: Term) -> bool:
        """True for a word that stands where the number does, or is one itself."""
        return self.start <= term.position < self.end or term.text in (*_ORDINALS, *_SHORT, *_LAST_WORDS)


def names_the_last(question: Question) -> bool:
    """True for and the last one?, 最后一个呢: of what was asked before, whatever that was."""
    return _THE_LAST.match(question.folded) is not None


def part_numbered(question: Question) -> Numbered | None:
    """The part of the report that the message asks for by its number."""
    if question.language is Language.EN and _ARTICLE.search(question.folded):
        return None
    return _found(_PART, _PART_EN, question.folded, question.language is Language.EN)


def point_numbered(question: Question) -> Numbered | None:
    """The one of several points that the message names by its number."""
    return _found(_NTH, _NTH_EN, question.folded, question.language is Language.EN)


@lru_cache(maxsize=64)
def _found(chinese: re.Pattern[str], english: re.Pattern[str], text: str, in_words: bool) -> Numbered | None:
    """Kept for a moment: each step of one answer asks anew."""
    match = chinese.search(text)
    if match is not None:
        return Numbered(_figure(match[match.lastindex or 1]), *match.span())
    match = english.search(text) if in_words else None
    if match is None:
        return None
    said = next(value for value in match.groupdict().values() if value is not None)
    before, until = (len(_ENGLISH_WORD.findall(text[:place])) for place in match.span())
    return Numbered(_figure(said), before, until)


def _figure(number: str) -> int:
    if number.isdigit():
        return int(number)
    if number in _LAST_WORDS:
        return LAST
    row = next(row for row in (NUMBERS, _WORDS, _ORDINALS, _SHORT, _ROMAN) if number in row)
    return row.index(number) + 1
