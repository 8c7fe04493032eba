"""Reads a question in English: phrases and stems are turned into the Chinese words reports use."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from rapidfuzz import fuzz, process

from bot.answering.answer import Language
from bot.understanding.phrases import chinese, read_phrases
from bot.understanding.question import Ask, Operation, Question
from knowledge.lexicon import english_words, lexicon, stem
from knowledge.models import Measure
from knowledge.normalization import simplify
from knowledge.pinyin import syllables
from knowledge.query import Term

GENERIC_WEIGHT = 0.05
_RAW_WEIGHT = 0.4
"""What a word weighs that neither the glossary nor the list of everyday words knows."""
_EVERYDAY_WEIGHT = 0.5
_ASIDE = 0.02
_MEASURE_NOUN = 0.45
_SPELLING_CUTOFF = 84
"""RapidFuzz ratio from which an unknown English word is taken for a misspelt known one."""
_MIN_SPELLING = 5
_BETWEEN = ("was", "were", "is", "are", "went", "came", "comes", "did", "do", "does", "had", "has", "have")
_JOINTS = ("and", "or", "than", "versus", "vs", "plus", "with", "versus")
_YEAR = re.compile(r"\b(20[0-3]\d)\b")
_NUMBER = re.compile(r"(?<![\w.-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w-])")
_RELATIVE = (
    (re.compile(r"\b(last|previous|prior) year\b|year before\b"), -1),
    (re.compile(r"\b(this|current) year\b"), 0),
    (re.compile(r"\bnext year\b"), 1),
)
_PLACE = re.compile(
    r"\b([A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:[Tt]ownship|[Tt]own|[Cc]ounty|[Vv]illage|[Cc]ity|[Dd]istrict|[Pp]rovince|[Ss]ubdistrict|[Bb]ureau)\b"
)


@dataclass(frozen=True)
class _Phrases:
    measures: dict[tuple[str, ...], Measure]
    stop: frozenset[str]
    generic: frozenset[tuple[str, ...]]
    data: dict[str, Any]
    categories: dict[str, tuple[re.Pattern[str], ...]]


@cache
def _phrases() -> _Phrases:
    data = read_phrases("phrases_en")
    measures: dict[str, list[str]] = data["measure"]  # type: ignore[assignment]
    words: dict[str, list[str]] = data["words"]  # type: ignore[assignment]
    categories: dict[str, list[str]] = data["categories"]  # type: ignore[assignment]
    return _Phrases(
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


def read_english(text: str, own_names: tuple[str, ...]) -> Question:
    """Understands an English question; `own_names` are ways to spell the chat's own office in Latin letters."""
    phrases = _phrases()
    folded = " ".join(
        unicodedata.normalize("NFKC", simplify(text)).lower().replace("e-mail", "email").split()
    )
    plain = " ".join(english_words(folded))
    chinese_terms = _chinese_words(folded)
    own = False
    for name in own_names:
        plain, count = re.subn(rf"\b{re.escape(name)}\b", " ", plain)
        own = own or bool(count)
    year, relative = _years(plain)
    claim = _claim(folded)
    measure = _measure(plain, phrases)
    operation = _operation(plain, phrases)
    ask = _ask(plain, measure, phrases)
    terms = _focus(folded, _terms(_YEAR.sub(" ", plain), phrases), phrases)
    terms = tuple(_as_measure_noun(term, phrases) for term in terms) if measure is not None else terms
    contact = _contact(plain, terms, phrases)
    lowered = folded.strip()
    yes_no = plain.startswith(tuple(f"{w} " for w in phrases.data["words"]["yes_no_start"])) or _has_any(
        lowered, phrases.data["words"]["yes_no"]
    )
    return Question(
        text=text,
        folded=folded,
        language=Language.EN,
        ask=Ask.CONTACT if contact and ask in (Ask.ANY, Ask.WHAT, Ask.WHERE, Ask.HOW, Ask.WHO) else ask,
        measure=measure,
        year=year,
        relative_year=relative,
        place=_place(text, own_names),
        own_office=own,
        operation=operation,
        claim=claim if yes_no else None,
        yes_no=yes_no and ask is not Ask.FIGURE,
        contact_fields=contact,
        category=_category(lowered, phrases),
        terms=(*terms, *chinese_terms),
        elliptical=_is_elliptical(plain, terms, phrases),
        joints=tuple(i for i, token in enumerate(_YEAR.sub(" ", plain).split()) if token in _JOINTS),
        share_of=_share_of(_YEAR.sub(" ", plain).split()),
        than=next(
            (
                i
                for i, token in enumerate(_YEAR.sub(" ", plain).split())
                if token in ("than", "versus", "vs", "and")
            ),
            None,
        ),
        within=_has_any(plain, ["of those", "of these", "of them", "among them", "among those", "of which"]),
        to_english=bool(
            re.fullmatch(r"(and )?(in|say (it|that) in|can you say that in) english( please)?", plain)
        ),
        each=_has_any(plain, phrases.data["words"]["each"]),
        split=_has_any(plain, phrases.data["words"]["split"]),
    )


def _chinese_words(folded: str) -> tuple[Term, ...]:
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


def _share_of(tokens: list[str]) -> int | None:
    """Where the whole ends and the part begins: what share of the documents | was uploaded; X as a share | of Y."""
    start = next((i for i, token in enumerate(tokens) if token in ("of", "out")), None)
    if start is None:
        return None
    verb = next((i for i, token in enumerate(tokens) if i > start + 1 and token in _BETWEEN), None)
    return verb if verb is not None else start


def _has_any(text: str, phrases: list[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) for phrase in phrases)


def _category(folded: str, phrases: _Phrases) -> str:
    for category, patterns in phrases.categories.items():
        if any(pattern.search(folded) for pattern in patterns):
            return category
    return ""


def _years(plain: str) -> tuple[int | None, int | None]:
    match = _YEAR.search(plain)
    relative = next(
        (
            offset
            for pattern, offset in _RELATIVE
            if pattern.search(plain) and "carried" not in plain and "brought" not in plain
        ),
        None,
    )
    return (int(match[1]) if match else None), relative


def _claim(folded: str) -> Decimal | None:
    for match in _NUMBER.finditer(_YEAR.sub(" ", folded)):
        return Decimal(match[1].replace(",", ""))
    return None


def english_measure(words: str) -> Measure | None:
    """What some English words inside a Chinese question say is to be counted."""
    return _measure(words, _phrases())


def _measure(plain: str, phrases: _Phrases) -> Measure | None:
    """What is to be counted: the noun after how many, or an amount of money."""
    data = phrases.data["phrases"]
    if _has_any(plain, data["share"]):
        return Measure.PERCENT
    if _has_any(plain, data["times"]):
        return Measure.TIMES
    counting = [
        m.end() for phrase in data["how_many"] for m in re.finditer(rf"\b{re.escape(phrase)}\b", plain)
    ]
    for end in sorted(counting):
        following = [stem(word) for word in plain[end:].split()[:5]]
        for start in range(len(following)):
            for length in (3, 2, 1):
                measure = phrases.measures.get(tuple(following[start : start + length]))
                if measure:
                    return measure
    if re.search(r"\bhow much (?!information|content|data|material|more|less|of)\w+", plain) and not any(
        m in plain for m in ("how much is there",)
    ):
        return Measure.MONEY
    if _has_any(plain, data["money"]) and not _has_any(plain, ["how many"]):
        return Measure.MONEY
    return Measure.NUMBER if counting else None


def _operation(plain: str, phrases: _Phrases) -> Operation | None:
    if re.search(r"\bwhich\b.*\b(more|fewer|less)\b", plain):
        return Operation.MORE
    found = [Operation(kind) for kind, words in phrases.data["operation"].items() if _has_any(plain, words)]
    for preferred in (
        Operation.SHARE,
        Operation.RATIO,
        Operation.DIFFERENCE,
        Operation.MORE,
        Operation.MOST,
        Operation.LEAST,
        Operation.SUM,
    ):
        if preferred in found:
            return preferred
    return None


def _ask(plain: str, measure: Measure | None, phrases: _Phrases) -> Ask:
    if measure is not None:
        return Ask.FIGURE
    for kind in (Ask.WHY, Ask.WHO, Ask.WHEN, Ask.WHERE, Ask.HOW, Ask.WHAT):
        if _has_any(plain, phrases.data["ask"][kind.value]):
            return kind
    return Ask.ANY


def _contact(plain: str, terms: tuple[Term, ...], phrases: _Phrases) -> tuple[str, ...]:
    inside = " ".join(
        term.text for term in terms if len(term.text.split()) > 1 and "address" not in term.text
    )
    return tuple(
        name
        for name, words in phrases.data["contact"].items()
        if _has_any(plain, words) and not (inside and _has_any(inside, words))
    )


def _place(text: str, own_names: tuple[str, ...]) -> str:
    for match in _PLACE.finditer(text):
        if match[1].split()[0].lower() not in (
            "the",
            "this",
            "your",
            "our",
            "each",
            "every",
            "what",
            "which",
            "how",
            "in",
            "are",
            "is",
            "did",
            "does",
            "was",
            "were",
            *own_names,
        ):
            return match.group()
    return ""


def _is_elliptical(plain: str, terms: tuple[Term, ...], phrases: _Phrases) -> bool:
    content = [term for term in terms if term.weight >= 0.5]
    starts = plain.startswith(tuple(f"{w} " for w in phrases.data["words"]["elliptical_start"]))
    return not content or (len(content) <= 2 and starts)


def _focus(folded: str, terms: tuple[Term, ...], phrases: _Phrases) -> tuple[Term, ...]:
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
    asking = [sentence for sentence in sentences if _has_any(sentence, cues)]
    words = {stem(word) for sentence in asking for word in english_words(sentence)}
    kept = [term for term in terms if {stem(word) for word in term.text.split()} <= words]
    if not asking or not any(term.weight >= 0.5 for term in kept):
        return terms
    return tuple(term if term in kept else replace(term, weight=min(term.weight, _ASIDE)) for term in terms)


def _as_measure_noun(term: Term, phrases: _Phrases) -> Term:
    """The noun after how many says what is counted; a fact that prints only 2417人 need not repeat 学生."""
    key = tuple(stem(word) for word in term.text.split())
    return replace(term, weight=min(term.weight, _MEASURE_NOUN)) if key in phrases.measures else term


def english_terms(plain: str) -> tuple[Term, ...]:
    """The terms of some English words, positions counted in words."""
    return _terms(" ".join(english_words(plain)), _phrases())


def _terms(plain: str, phrases: _Phrases) -> tuple[Term, ...]:
    """Longest phrases of the glossary first; what it does not know must still be explained (and never is)."""
    words = lexicon()
    tokens = [_spelling(token) for token in plain.split()]
    stems = [stem(token) for token in tokens]
    terms: list[Term] = []
    position = 0
    while position < len(stems):
        for length in range(min(words.longest_en, len(stems) - position), 0, -1):
            key = tuple(stems[position : position + length])
            if key in words.en and not (length == 1 and tokens[position] in phrases.stop):
                concept = words.en[key]
                generic = key in phrases.generic or (
                    not concept.rows and concept.names[0] in chinese().generic
                )
                terms.append(
                    Term(
                        " ".join(tokens[position : position + length]),
                        concept.names,
                        GENERIC_WEIGHT if generic else _EVERYDAY_WEIGHT if concept.everyday else 1.0,
                        (),
                        concept.rows,
                        concept.columns,
                        concept.narrower,
                        position,
                        known=not concept.everyday,
                    )
                )
                position += length
                break
        else:
            token = tokens[position]
            if token not in phrases.stop and not token.isdigit() and len(token) > 1:
                generic = (stems[position],) in phrases.generic
                terms.append(
                    Term(token, (token,), GENERIC_WEIGHT if generic else _RAW_WEIGHT, position=position)
                )
            position += 1
    return tuple(terms)


@lru_cache(maxsize=2048)
def _spelling(token: str) -> str:
    """The known word a misspelt one stands for; the token itself if it is known or like nothing known."""
    if len(token) < _MIN_SPELLING or _is_known(token) or token.isdigit():
        return token
    hit = process.extractOne(token, _known_words(), scorer=fuzz.ratio, score_cutoff=_SPELLING_CUTOFF)
    return str(hit[0]) if hit else token


def _is_known(token: str) -> bool:
    """True for a word of the lexicon, or one of its plain inflections."""
    words, stop = lexicon().en_words, _phrases().stop
    bases = [
        token,
        *(token.removesuffix(ending) for ending in ("s", "es", "d", "ed", "ing", "ly")),
        f"{token.removesuffix('ing')}e",
        f"{token.removesuffix('ies')}y",
    ]
    return any(base in words or base in stop for base in bases)


@cache
def _known_words() -> tuple[str, ...]:
    return tuple(sorted(lexicon().en_words | _phrases().stop))
