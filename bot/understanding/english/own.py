"""Recognises the office an English message is about by what it is: the maritime university, the zone, the police."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.understanding.english.phrases import english, stems
from bot.understanding.english.terms import english_terms
from bot.understanding.offices import bare_name
from knowledge.query import Term
from knowledge.sieve import sifted

_ANOTHER = sifted(
    r"\b(?:did|does|has|have|had|by|of) (the (?:county|city|district|province|municipality|central) (?:government|authorities|council))\b(?: (\w+))?"
)
_LEVEL = r"(county|town|township|city|province|village|district|municipality|counties|towns|townships|cities|villages|districts)"
_PAID_BY = sifted(
    rf"\b(paid|funded|financed|provided|given|granted|borne|covered|spent|allocated) by (?:the )?{_LEVEL}(?: government)?$"
)
_DID_PAY = sifted(
    rf"^((?:and |so )*how (?:much|many)(?: [a-z]+)?) did the {_LEVEL}(?: government)? (?:pay|spend|provide|give|allocate|contribute|fund)(?: for| on| to| in)? (?=[a-z])"
)
"""What another level of government than the office's own paid for, whose name is out already."""
_SINGULAR = {"counties": "county", "cities": "city"}
_POINTING = r"(?:the|this|your|our|that|ur)"
_AUXILIARIES = [[word] for word in ("did", "does", "has", "have", "had", "was", "is", "can", "could", "will")]
"""Before whatever does something: how often did the police respond."""
_OWN_THINGS = frozenset(
    {"official", "website", "site", "homepage", "portal", "wechat", "weibo", "douyin", "account"}
)
"""What an office has of its own: the university homepage is that of the office asked, the county website may not be."""
_SCHOOLS = ("大学", "学院", "中学", "小学", "学校")
_OF_SCHOOL = sifted(
    r"(^|\b(?:many|much|of|are|were|is|was|in|on|by|any|which|what|all|for|to|from|about|and|or|some|with|at) (?:the )?)"
    r"(?:university|college|campus|school)(?:'s)? (?=(?!students?\b|year\b|newspaper|news\b|history|leaders?\b|day\b)[a-z])"
)
"""What a school says of its own things: university news, school leaders."""
_WORDS_BEFORE = 3
"""Words that may stand between "the" and the kind of office: the market regulation bureau."""


def without_own_kind(plain: str, office: str) -> tuple[str, bool]:
    """The words without those that only say what the office or its own area is, and whether there were any.

    The finance bureau is another office than the education bureau: its name does not hold that word.
    """
    named, has_own = False, not office.endswith("政府")
    for pattern in _patterns(office):
        for match in pattern.finditer(plain):
            words = match.groupdict()
            alone = words["next"] is None or _goes_on(words["next"])
            alone = alone or (has_own and "before" in words and words["next"] in _OWN_THINGS)
            alone = alone or plain[: match.start()].split()[-1:] in _AUXILIARIES
            if alone and all(_is_own(term, office) for term in english_terms(words.get("before") or "")):
                plain, named = plain.replace(match.group(), " ", 1), True
    if any(kind in office for kind in _SCHOOLS):
        plain = _OF_SCHOOL.sub(r"\1", plain)
    return " ".join(plain.split()), named


def another_level(plain: str) -> tuple[str, Term | None]:
    """The words without another government that is said to have acted, and that government as a place.

    The office's own words are out already: where the county acted, and the office is a township, it is another one.
    """
    plain = _PAID_BY.sub(lambda m: f"{m[1]} at {_singular(m[2])} level", plain)
    plain = _DID_PAY.sub(lambda m: f"{m[1]} was paid at {_singular(m[2])} level for ", plain)
    acted = _ANOTHER.search(plain)
    if acted is None or not _goes_on(acted[2] or "did"):
        return plain, None
    named = Term(acted[1], (acted[1],), 1.0, known=True)
    return plain.replace(acted[1], " ", 1), named


def _singular(level: str) -> str:
    """A level of government by its name in the singular."""
    return _SINGULAR.get(level, level.removesuffix("s"))


def _goes_on(word: str) -> bool:
    """True for a word that names nothing more: the park published, but not the county website."""
    phrases, key = english(), stems(word)
    return word in phrases.stop or word.endswith("ed") or key in phrases.light


def _is_own(term: Term, office: str) -> bool:
    """True for a word that the office's name holds."""
    return any(name in office for name in term.names)


@lru_cache(maxsize=1024)
def _patterns(office: str) -> tuple[re.Pattern[str], ...]:
    """How an office of this kind is called in English, and its area; none for a kind without such words."""
    own, bare = english().data["own"], bare_name(office)
    kinds = {word for part, words in own["holds"].items() if part in office for word in words}
    kinds |= {word for end, words in own["ends"].items() if bare.endswith(end) for word in words}
    areas = {word for part, words in own["areas"].items() if part in office for word in words}
    before = rf"\b{_POINTING} (?P<before>(?:(?!{_POINTING}\b|of\b)[a-z]+ ){{0,{_WORDS_BEFORE}}}?)"
    within = rf"\b(?:in|of|across|throughout|within|inside) {_POINTING} (?:whole |entire )?"
    return tuple(
        re.compile(rf"{start}(?:{'|'.join(sorted(words, key=len, reverse=True))})\b(?= (?P<next>\w+)|$)")
        for start, words in ((within, areas), (before, kinds))
        if words
    )
