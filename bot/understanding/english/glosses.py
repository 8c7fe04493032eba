"""Words that an English question puts in brackets to say the same thing again: relief (emergency aid), news (新闻)."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.understanding.english.phrases import EnglishPhrases
from bot.understanding.english.terms import EVERYDAY_WEIGHT, GENERIC_WEIGHT
from knowledge.english_words import english_words
from knowledge.patterns import lazily
from knowledge.query import Term

_BRACKETS = lazily(r"[(（]([^()（）]{2,40})[)）]")
_NARROWS = lazily(
    r"\s*(?:from|by|in|on|at|for|with|without|of|only|not|no|incl|excl|just|to|via|through|and|or|plus|both|per|as|\d)",
    re.IGNORECASE,
)
"""How brackets begin that narrow what is asked about."""
_CHINESE = lazily(r"[\u3400-\u9fff]{2,}")
_NOUN_PHRASE = 4
"""Words before a bracket that the Chinese in it may stand for."""


def glossed(
    terms: tuple[Term, ...],
    in_chinese: tuple[Term, ...],
    folded: str,
    tokens: list[str],
    phrases: EnglishPhrases,
) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """The English and the Chinese terms of a message, what brackets say again told once."""
    if "(" not in folded and "（" not in folded:
        return terms, in_chinese
    english = _without_glosses(terms, folded, tokens, phrases)
    return english, tuple(_at_its_words(term, folded, tokens, phrases) for term in in_chinese)


def _without_glosses(
    terms: tuple[Term, ...], folded: str, tokens: list[str], phrases: EnglishPhrases
) -> tuple[Term, ...]:
    """The terms, with little weight for those that brackets only say again, in English or in Chinese.

    Brackets that narrow (from companies) or name a cell of the form stay as they are.
    """
    weak: set[int] = set()
    for match in _BRACKETS.finditer(folded):
        inside = match[1]
        before = english_words(folded[: match.start()])
        if _CHINESE.fullmatch(inside.strip()):
            weak |= set(_places(tokens, _noun_phrase(before, phrases)))
        elif not _CHINESE.search(inside) and not _NARROWS.match(inside):
            weak |= set(_places(tokens, english_words(inside)))
    if not weak:
        return terms
    weak |= {term.position for term in terms if weak.intersection(_words_of(term))}
    kept = [term for term in terms if term.position not in weak and term.weight >= EVERYDAY_WEIGHT]
    if not kept and not _CHINESE.search(folded):
        return terms
    return tuple(
        replace(term, weight=min(term.weight, GENERIC_WEIGHT))
        if term.position in weak and not term.rows and not term.columns
        else term
        for term in terms
    )


def _words_of(term: Term) -> range:
    """The places of a term's words: work updates (动态) is weak as a whole."""
    return range(term.position, term.position + len(term.text.split()))


def _at_its_words(term: Term, folded: str, tokens: list[str], phrases: EnglishPhrases) -> Term:
    """A Chinese word at the place of the English words before its bracket, which it stands for."""
    for match in _BRACKETS.finditer(folded):
        if term.text in match[1]:
            places = _places(tokens, _noun_phrase(english_words(folded[: match.start()]), phrases))
            return replace(term, position=places[0]) if places else term
    return term


def _noun_phrase(before: list[str], phrases: EnglishPhrases) -> list[str]:
    """The last words before a bracket, back to one that only holds the sentence together."""
    found: list[str] = []
    for word in reversed(before[-_NOUN_PHRASE:]):
        if word in phrases.stop or word.isdigit():
            break
        found.insert(0, word)
    return found


def _places(tokens: list[str], words: list[str]) -> range:
    """Where these words stand one after the other."""
    if not words:
        return range(0)
    starts = (i for i in range(len(tokens) - len(words) + 1) if tokens[i : i + len(words)] == words)
    start = next(starts, None)
    return range(0) if start is None else range(start, start + len(words))
