"""English messages that ask for several figures without asking twice: posts and views, tickets in 2022 and in 2021."""

from __future__ import annotations

import re
from typing import Final

from knowledge.english_words import english_words
from knowledge.lexicon import lexicon
from knowledge.patterns import lazily

_OF_EACH: Final = lazily(
    r"(?i)(?P<asks>how many (?:[\w-]+ ){1,4}?(?:are|were|is|was|got|became) (?:marked |labelled |classified )?(?:as )?)"
    r"(?P<first>(?:[\w-]+ ){0,2}[\w-]+), (?P<second>(?:[\w-]+ ){0,2}[\w-]+),? (?:and|or) (?P<third>(?:[\w-]+ ){0,2}[\w-]+)\W*"
)
"""How many documents were public, on request and withheld: asked of each."""
_OF_YEARS: Final = lazily(
    r"(?i)(?P<asks>[^\d,;?]*?(?:\b\d{5}\b[^\d,;?]*?)?)(?:,? (?:in|for|during))? (?P<first>20\d\d),? and (?:how many )?(?:in |for |during )?(?P<second>20\d\d)\W*"
)
"""Hotline tickets in 2022 and in 2021: asked of each."""
_TWO_NOUNS: Final = lazily(
    r"(?i)(?P<asks>how many )(?P<first>\w+s) and (?P<second>\w+s)(?P<rest> (?:do|does|did|are|were|was|is|has|have|had|will)\b(?:(?!\band (?:how|what|which|who|when|where)\b)[^,;?])*)\W*"
)
"""How many sections and columns does the site have."""
_ASKS: Final = lazily(r"(?i)\b(?:how|what|why)\b|(?:^|, )(?:which|who|whom|whose|when|where)\b")
_NO_KEYWORDS: Final = lazily(
    r"(?i)^(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would|should|list|name|tell|give|show|compare|explain|describe|add|sum|and|also|please|i|we|my|let)\b"
    r"|\b(?:between|versus|vs|than|(?<!^)total|^total (?:of|for)|together|combined|sum|difference|ratio|respectively|each|both|or)\b"
)
"""A sentence, or a reckoning: no keywords that name two figures."""
_WORD: Final = r"[\w'’%.-]+"
_PAIR: Final = lazily(
    rf"(?i)(?P<lead>(?:the )?(?:number|amount) of )?(?:the )?(?P<first>{_WORD}(?: {_WORD}){{0,6}}?)(?: and | ?& ?| ?\+ ?)(?:the )?(?P<second>{_WORD}(?: {_WORD}){{0,4}})[?.! ]*"
)
_SUBJECT: Final = lazily(
    r"(?P<subject>[^:;?]{3,60}?) ?: ?(?P<first>[a-zA-Z -]{3,24}?)(?:, (?P<second>[a-zA-Z -]{3,24}?))?,? (?:and|&) (?P<third>[a-zA-Z -]{3,24}?)[?.! ]*"
    r"|(?P<of>[^:;?]{3,60}?) ?: ?(?P<one>[a-zA-Z -]{3,24}?), (?P<two>[a-zA-Z -]{3,24}?)(?:, (?P<three>[a-zA-Z -]{3,24}?))?[?.! ]*"
)
"""Temporary relief: households, people and money."""
_COUNTED: Final = frozenset(
    {
        "households",
        "families",
        "people",
        "persons",
        "person-times",
        "attendances",
        "trainees",
        "students",
        "items",
        "notices",
        "times",
        "cases",
    }
)
_MONEY: Final = frozenset({"money", "amount", "sum", "cost", "funds", "yuan"})
_NUMBER: Final = frozenset({"number", "count", "quantity"})
_READ: Final = frozenset({"views", "reads", "clicks", "followers", "fans", "subscribers", "likes", "visits"})
_DONE: Final = lazily(r"(?i)\w+ed|found|held|begun|built|sent|given|made|put|won|lost|left|closed")
_SHARED: Final = lazily(
    r"(?i)(?:full-time|part-time|online|offline|urban|rural|new|old|domestic|foreign|male|female|direct|indirect|public|private|internal|external)"
)
"""Full-time and part-time staff: the noun is of both."""


def asked_of_each(text: str) -> tuple[str, ...]:
    """The questions of an English message that names several kinds, years or figures at once; () for any other."""
    text = text.strip()
    if not text.isascii() and "’" not in text:
        return ()
    if each := _OF_EACH.fullmatch(text):
        return tuple(f"{each['asks']}{each[name]}?" for name in ("first", "second", "third"))
    if years := _OF_YEARS.fullmatch(text):
        end = "?" if _ASKS.search(years["asks"]) else ""
        return tuple(f"{years['asks']} in {years[name]}{end}" for name in ("first", "second"))
    if (two := _TWO_NOUNS.fullmatch(text)) and not _is_one_thing(two):
        return tuple(f"{two['asks']}{two[name]}{two['rest']}?" for name in ("first", "second"))
    if _ASKS.search(text) or _NO_KEYWORDS.search(text):
        return ()
    return _of_one_subject(text) or _pair(text)


_APART: Final = lazily(
    r"(?i)(?P<asks>how many )(?P<first>[\w-]+) and (?P<second>[\w-]+)(?P<noun> (?!are\b|were\b|is\b|was\b|do\b|did\b|does\b|came\b|have\b|had\b|of\b|in\b|on\b)[a-z]+)?(?P<rest>(?: [\w-]+){0,6})\W*"
)
"""How many full-time and part-time staff, how many complaints and reports: two figures, where no one figure is of both."""


def taken_apart(text: str) -> tuple[str, ...]:
    """The two questions of an English message that names two kinds under one noun, or two nouns; () for any other."""
    found = _APART.fullmatch(text.strip())
    if found is None:
        return ()
    first, second, noun, rest = (found[name] or "" for name in ("first", "second", "noun", "rest"))
    if not noun and not (first.endswith("s") and second.endswith("s")):
        return ()
    if first.lower() == "complaints" and second.lower() == "reports":
        second = "tip-offs"  # reports of the annual kind do not come in with complaints
    return f"how many {first}{noun}{rest}?", f"how many {second}{noun}{rest}?"


def names_years(text: str) -> bool:
    """True for an English message that asks the same of two years."""
    return text.isascii() and _OF_YEARS.fullmatch(text.strip()) is not None


def _is_one_thing(pair: re.Match[str]) -> bool:
    """True where the lexicon has both words with their "and" as one: notices and announcements."""
    words = tuple(english_words(f"{pair['first']} and {pair['second']}".lower()))
    known = lexicon().english_at(words, 0)
    return known is not None and known[1] == len(words)


def _of_one_subject(text: str) -> tuple[str, ...]:
    """Illegal buildings torn down: number and area."""
    found = _SUBJECT.fullmatch(text)
    if found is None:
        return ()
    subject = found["subject"] or found["of"]
    asked = [found[name] for name in ("first", "second", "third", "one", "two", "three")]
    return tuple(_attribute(subject, words.strip()) for words in asked if words)


def _attribute(subject: str, words: str) -> str:
    """One attribute of a subject as a question of its own."""
    if words in _COUNTED:
        return f"how many {words} {subject}"
    if words in _MONEY:
        return f"how much money {subject}"
    return f"how many {subject}" if words in _NUMBER else f"{subject} {words}"


def _pair(text: str) -> tuple[str, ...]:
    """WeChat posts and views: the second is asked like the next message of the chat."""
    found = _PAIR.fullmatch(text)
    if found is None or re.search(r"(?i) and | ?& ?", found["second"]) or _is_one_thing(found):
        return ()
    lead, first, second = found["lead"] or "", found["first"], found["second"]
    if _SHARED.fullmatch(first) and " " in second:
        first = f"{first} {second.rsplit(' ', 1)[1]}"
    if first.lower().startswith("total ") and not second.lower().startswith("total "):
        second = f"total {second}"
    thing, _, last = first.rpartition(" ")
    done = _DONE.fullmatch(last) and _DONE.fullmatch(second)  # projects signed and started
    if thing and (done or second.lower() in _READ):
        return f"{lead}{first}", f"{lead}{thing} {second}"
    return f"{lead}{first}", f"and {lead}{second}"
