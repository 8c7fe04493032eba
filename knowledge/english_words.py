"""The words of an English text as they are looked up: their stems, without articles and possessives, in the singular."""

from __future__ import annotations

from functools import lru_cache

import snowballstemmer

from knowledge.patterns import lazily

_STEMMER = snowballstemmer.stemmer("english")
_EN_WORD = lazily(r"[a-z0-9]+")
_APOSTROPHE = lazily(r"(?<=[a-z])['’](?:s\b)?(?=[^a-z]|[a-z]|$)")
_KEPT_APART = {
    "officer": "officer",
    "officers": "officer",
    "villager": "villager",
    "villagers": "villager",
    "pensioner": "pensioner",
    "pensioners": "pensioner",
}
"""Stems of words that the stemmer takes for others: officers are people, offices are none; nor are villages and pensions."""


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The stem of one English word, lower case."""
    return _KEPT_APART.get(word) or str(_STEMMER.stemWord(word))


ARTICLES = frozenset(("the", "a", "an", "this", "that", "these", "those", "its", "their", "our", "your"))


def without_articles(words: tuple[str, ...]) -> tuple[str, ...]:
    """English words without those that only point: lacks the information is lacks information."""
    return tuple(word for word in words if word not in ARTICLES) or words


def english_words(text: str) -> list[str]:
    """The Latin words and numbers of a text, lower case, hyphens, apostrophes and the possessive s dropped."""
    text = text.lower()
    if "'" in text or "’" in text:
        text = _APOSTROPHE.sub("", text)
    return _EN_WORD.findall(text)


def singulars(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The words with the last one in the singular, in every way its ending allows."""
    *first, last = words
    if not last.endswith("s"):
        return []
    forms = [f"{last[:-3]}y"] if last.endswith("ies") else []
    forms += [last[:-2]] if last.endswith("es") else []
    forms += [last[:-1]] if last.endswith("s") and not last.endswith("ss") else []
    return [(*first, form) for form in forms]
