"""The words of an English question as terms: phrases and stems turned into the Chinese words reports use."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understanding.phrases import chinese, read_phrases
from knowledge.lexicon import Concept, english_words, lexicon, stem
from knowledge.models import Measure
from knowledge.pinyin import syllables
from knowledge.query import Term

GENERIC_WEIGHT = 0.05
_RAW_WEIGHT = 0.4
"""What a word weighs that neither the glossary nor the list of everyday words knows."""
_EVERYDAY_WEIGHT = 0.5
_ASIDE = 0.02
_MEASURE_NOUN = 0.45
_SPELLING_CUTOFF = 0.82
"""RapidFuzz OSA similarity (two letters swapped are one slip) from which an unknown English word is taken for a misspelt known one."""
_MIN_SPELLING = 5


@dataclass(frozen=True)
class EnglishPhrases:
    """Phrasebooks and look-up tables of the English phrases."""

    measures: dict[tuple[str, ...], Measure]
    stop: frozenset[str]
    generic: frozenset[tuple[str, ...]]
    data: dict[str, Any]
    categories: dict[str, tuple[re.Pattern[str], ...]]


@cache
def english() -> EnglishPhrases:
    """The English phrases, read once."""
    data = read_phrases("phrases_en")
    measures: dict[str, list[str]] = data["measure"]  # type: ignore[assignment]
    words: dict[str, list[str]] = data["words"]  # type: ignore[assignment]
    categories: dict[str, list[str]] = data["categories"]  # type: ignore[assignment]
    return EnglishPhrases(
        {
            tuple(stem(w) for w in english_words(noun)): Measure(m)
            for m, nouns in measures.items()
            for noun in nouns
        },
        frozenset(words["stop"]),
        frozenset(tuple(stem(w) for w in english_words(phrase)) for phrase in words["generic"]),
        data,
        {
            kind: tuple(re.compile(p, re.IGNORECASE) for p in patterns)
            for kind, patterns in categories.items()
        },
    )


def chinese_words(folded: str) -> tuple[Term, ...]:
    """Chinese words a resident put into an English question: (贴息贷款)."""
    words = lexicon().zh
    terms = []
    for run in re.findall(r"[\u3400-\u9fff]{2,}", folded):
        concept = words.get(run)
        names = (run, *concept.names) if concept else (run,)
        terms.append(
            Term(
                run,
                names,
                1.0,
                syllables(run),
                concept.rows if concept else frozenset(),
                concept.columns if concept else frozenset(),
                known=bool(concept),
            )
        )
    return tuple(terms)


def has_any(text: str, phrases: list[str]) -> bool:
    """True if the text holds one of the phrases as whole words."""
    return _alternatives(tuple(phrases)).search(text) is not None


@lru_cache(maxsize=256)
def _alternatives(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)")


def focus(folded: str, terms: tuple[Term, ...], phrases: EnglishPhrases) -> tuple[Term, ...]:
    """In a message of several sentences, the words of the asking one count; what leads up to it, little."""
    sentences = [
        part
        for part in re.split(r"[.?!;:](?:\s|$)|,\s|\n|\bso\b|\bcould you\b|\bcan you\b", folded)
        if part.strip()
    ]
    if len(sentences) < 2:
        return terms
    cues = [
        *phrases.data["phrases"]["how_many"],
        *phrases.data["phrases"]["share"],
        *(w for ws in phrases.data["ask"].values() for w in ws),
    ]
    asking = [sentence for sentence in sentences if has_any(sentence, cues)]
    words = {stem(word) for sentence in asking for word in english_words(sentence)}
    kept = [term for term in terms if {stem(word) for word in term.text.split()} <= words]
    if not asking or not any(term.weight >= 0.5 for term in kept):
        return terms
    return tuple(term if term in kept else replace(term, weight=min(term.weight, _ASIDE)) for term in terms)


def as_measure_noun(term: Term, phrases: EnglishPhrases) -> Term:
    """The noun after how many says what is counted; a fact that prints only 2417人 need not repeat 学生."""
    key = tuple(stem(word) for word in term.text.split())
    return replace(term, weight=min(term.weight, _MEASURE_NOUN)) if key in phrases.measures else term


def english_terms(plain: str) -> tuple[Term, ...]:
    """The terms of some English words, positions counted in words."""
    return terms_of(" ".join(english_words(plain)), english())


def terms_of(plain: str, phrases: EnglishPhrases) -> tuple[Term, ...]:
    """Longest phrases of the glossary first; what it does not know must still be explained (and never is)."""
    words = lexicon()
    tokens = tuple(_spelling(token) for token in plain.split())
    terms: list[Term] = []
    position = 0
    while position < len(tokens):
        for length in range(min(words.longest_en, len(tokens) - position), 0, -1):
            run = tokens[position : position + length]
            concept = None if length == 1 and run[0] in phrases.stop else words.english(run)
            if concept is not None:
                terms.append(_known_term(run, concept, position, phrases))
                position += length
                break
        else:
            terms += _unknown_term(tokens[position], position, phrases)
            position += 1
    return tuple(terms)


def _known_term(run: tuple[str, ...], concept: Concept, position: int, phrases: EnglishPhrases) -> Term:
    generic = tuple(map(stem, run)) in phrases.generic
    generic = generic or (not concept.rows and concept.names[0] in chinese().generic)
    return Term(
        " ".join(run),
        concept.names,
        GENERIC_WEIGHT if generic else _EVERYDAY_WEIGHT if concept.everyday else 1.0,
        (),
        concept.rows,
        concept.columns,
        concept.narrower,
        position,
        known=not concept.everyday,
    )


def _unknown_term(token: str, position: int, phrases: EnglishPhrases) -> list[Term]:
    """A word that nothing knows; numbers, single letters and words that say nothing are no terms."""
    if token in phrases.stop or token.isdigit() or len(token) < 2:
        return []
    generic = (stem(token),) in phrases.generic
    return [Term(token, (token,), GENERIC_WEIGHT if generic else _RAW_WEIGHT, position=position)]


@lru_cache(maxsize=2048)
def _spelling(token: str) -> str:
    """The known word a misspelt one stands for; the token itself if it is known or like nothing known."""
    if len(token) < _MIN_SPELLING or _is_known(token) or token.isdigit():
        return token
    hit = process.extractOne(
        token, _known_words(), scorer=OSA.normalized_similarity, score_cutoff=_SPELLING_CUTOFF
    )
    return str(hit[0]) if hit else token


def _is_known(token: str) -> bool:
    """True for a word of the lexicon, or one of its plain inflections."""
    words, stop = lexicon().en_words, english().stop
    bases = [
        token,
        *(token.removesuffix(ending) for ending in ("s", "es", "d", "ed", "ing", "ly")),
        f"{token.removesuffix('ing')}e",
        f"{token.removesuffix('ies')}y",
    ]
    return any(base in words or base in stop for base in bases)


@cache
def _known_words() -> tuple[str, ...]:
    return tuple(sorted(lexicon().en_words | english().stop))
