"""Names an English question holds: Dongfeng Village is matched by sound, Qinghe County is not the township."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache

from bot.understanding.english.phrases import english
from knowledge.english_words import stem
from knowledge.lexicon import lexicon
from knowledge.patterns import lazily
from knowledge.pinyin import fold_syllable, split_syllables, syllable
from knowledge.query import Term
from knowledge.sieve import sifted

_KINDS = {
    "township": "乡",
    "town": "镇",
    "county": "县",
    "village": "村",
    "city": "市",
    "district": "区",
    "province": "省",
    "subdistrict": "街道",
    "bureau": "局",
}
_PLACE = sifted(rf"\b([A-Z][a-z]+(?: [A-Z][a-z]+)?) ((?i:{'|'.join(_KINDS)}))\b(?! (?i:{'|'.join(_KINDS)}))")
_IN_ENGLISH = {"neimenggu": "inner mongolia", "xizang": "tibet", "shanxi": "shaanxi"}
"""Provinces that are not spelled by their sound, or not only."""
_SHARED = lazily(r" (?:government )?(?:web ?site|portal|library|platform|archives?)", re.IGNORECASE)
"""What an office uses that belongs to the place above it: the Qinghe County website."""
_LATIN = lazily("[A-Za-z]+")
_NAME = lazily(r"(?<![.?!:] )(?<![\w'’.-])[A-Z][A-Za-z]+(?![\w'’.]*@)")
_BEHIND = lazily(r" ([A-Z][a-z]+)\b")
_ELSEWHERE = lazily(
    rf"\b(?:(?:neighbou?ring|adjacent|nearby|another|other) (?:{'|'.join(_KINDS)})"
    r"|(?:nation|country|province)-?wide|across (?:the country|china|the province)|in (?:all of )?china(?! (?-i:[A-Z])))\b",
    re.IGNORECASE,
)
_RANKED = lazily(r"\b(?:rank|placed|position)", re.IGNORECASE)
"""Of one's own rank nationwide is asked, not of other places."""
_LEAST = 3
"""Letters of a name worth looking at."""


def without_places_above(text: str, own_names: tuple[str, ...]) -> str:
    """The text with the office's name alone where the places it lies in follow: Liuwan Township, Qinghe County."""
    return _with_places_above(own_names).sub(r"\1", text) if own_names else text


@lru_cache(maxsize=64)
def _with_places_above(own_names: tuple[str, ...]) -> re.Pattern[str]:
    """An office's name with the places above it behind; the kind of each may be said."""
    above = {word for name in own_names for word in name.split()[:-1]}
    above |= {_IN_ENGLISH[word] for word in above & _IN_ENGLISH.keys()} | {"china"}
    one, places = (
        "|".join("['’]?".join(name) for name in sorted(names, key=len, reverse=True))
        for names in (own_names, above)
    )
    kinds = rf"(?: (?:{'|'.join(_KINDS)}))?\b"
    return re.compile(
        rf"\b((?:{one}){kinds})(?:(?:\s*,\s*| (?:in|of) )(?:{places}){kinds}(?!['’]s))+,?", re.IGNORECASE
    )


def named_places(text: str, own_names: tuple[str, ...]) -> list[Term]:
    """Places other than the office's own, as terms that a fact must explain; they are compared by sound.

    A place that the office lies in is another office: no fact that merely mentions it speaks for it.
    """
    above = {word for name in own_names for word in name.split()[:-1]}
    terms = []
    for match in _PLACE.finditer(text):
        name, kind = match[1].split()[-1].lower(), match[2].lower()
        if {name, match[1].lower()} & set(own_names) or name in english().stop or len(name) < _LEAST:
            continue
        if name not in above:
            sounds = (*_sounds(name), *(syllable(char) for char in _KINDS[kind]))
            terms.append(Term(match.group(), (match.group().lower(),), 1.0, sounds, known=True))
        elif not _SHARED.match(text, match.end()):
            terms.append(Term(match.group(), (match.group().lower(),), 1.0, known=True))
    elsewhere = _ELSEWHERE.search(text)
    if elsewhere and not _RANKED.search(text):
        terms.append(Term(elsewhere.group(), (elsewhere.group().lower(),), 1.0, known=True))
    return terms


def proper_names(text: str, passed: AbstractSet[str]) -> list[Term]:
    """Names nothing else knows, in the middle of a sentence: Yinghu Fabu by sound, Toyota as it is written.

    `passed` are words in lower case that are explained otherwise. A message with capitals all over has no names.
    """
    words = _LATIN.findall(text)[1:]
    if sum(word[0].isupper() for word in words) * 2 > len(words):
        return []
    terms = []
    for match in _NAME.finditer(text):
        name = match.group().lower()
        if match.start() and len(name) >= _LEAST and name not in passed and not _is_word(name):
            terms.append(_sounded(name, text[match.end() :]))
    return terms


def _sounded(name: str, rest: str) -> Term:
    """A name as a term that is compared by sound; of one syllable, with the name behind it: Kan Kaiping."""
    sounds = _sounds(name)
    after = _BEHIND.match(rest) if len(sounds) == 1 and split_syllables(name) else None
    if after is not None and split_syllables(after[1].lower()):
        sounds += _sounds(after[1].lower())
    return Term(name, (name,), 1.0, sounds, known=True)


def _sounds(name: str) -> tuple[str, ...]:
    return tuple(fold_syllable(part) for part in split_syllables(name) or [name])


def _is_word(name: str) -> bool:
    return name in english().words or not {stem(name), name.removesuffix("s")}.isdisjoint(lexicon().en_stems)
