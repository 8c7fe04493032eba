"""Reads a question in English: phrases and stems are turned into the Chinese words reports use."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from bot.answering.answer import Language
from bot.understanding.english_places import named_places
from bot.understanding.english_terms import (
    EnglishPhrases,
    as_measure_noun,
    chinese_words,
    english,
    focus,
    has_any,
    terms_of,
)
from bot.understanding.question import OWN_CONTACT, Ask, Operation, Question
from knowledge.lexicon import english_words, stem
from knowledge.models import Measure
from knowledge.normalization import simplify
from knowledge.query import Term

_BETWEEN = ("was", "were", "is", "are", "went", "came", "comes", "did", "do", "does", "had", "has", "have")
_JOINTS = ("and", "or", "than", "versus", "vs", "plus", "with", "versus")
_YEAR = re.compile(r"\b(20[0-3]\d)\b")
_STATED = re.compile(r"(?<![\w.-])[\d,]*\d ([a-z]+)")
_TO_ENGLISH = re.compile(r"(and )?(in|say (it|that) in|can you say that in) english( please)?")
_NUMBER = re.compile(r"(?<![\w.-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w-])")
_RELATIVE = (
    (re.compile(r"\b(last|previous|prior) year\b|year before\b"), -1),
    (re.compile(r"\b(this|current) year\b"), 0),
    (re.compile(r"\bnext year\b"), 1),
)


def read_english(text: str, own_names: tuple[str, ...]) -> Question:
    """Understands an English question; `own_names` are ways to spell the chat's own office in Latin letters."""
    phrases = english()
    folded = " ".join(
        unicodedata.normalize("NFKC", simplify(text)).lower().replace("e-mail", "email").split()
    )
    plain = " ".join(english_words(folded))
    places = named_places(text, own_names)
    for place in places:
        plain = plain.replace(place.names[0], " ")
    chinese_terms = chinese_words(folded)
    own = False
    for name in own_names:
        plain, count = re.subn(rf"\b{re.escape(name)}\b", " ", plain)
        own = own or bool(count)
    year, relative = _years(plain)
    claim = _claim(folded)
    measure = _measure(plain, phrases)
    operation = _operation(plain, phrases)
    ask = _ask(plain, measure, phrases)
    dateless = _YEAR.sub(" ", plain)
    tokens = dateless.split()
    terms = focus(folded, terms_of(dateless, phrases), phrases)
    terms = tuple(as_measure_noun(term, phrases) for term in terms) if measure is not None else terms
    contact = _contact(plain, terms, phrases)
    lowered = folded.strip()
    yes_no = plain.startswith(tuple(f"{w} " for w in phrases.data["words"]["yes_no_start"])) or has_any(
        lowered, phrases.data["words"]["yes_no"]
    )
    if yes_no and claim is not None:
        measure = measure or _stated_measure(folded)
    return Question(
        text=text,
        folded=folded,
        language=Language.EN,
        ask=Ask.CONTACT if contact and ask in (Ask.ANY, Ask.WHAT, Ask.WHERE, Ask.HOW, Ask.WHO) else ask,
        measure=measure,
        year=year,
        relative_year=relative,
        place=places[0].text if places else "",
        own_office=own,
        operation=operation,
        claim=claim if yes_no else None,
        yes_no=yes_no and ask is not Ask.FIGURE,
        contact_fields=contact,
        category=_category(lowered, phrases),
        terms=(*terms, *places, *chinese_terms),
        elliptical=_is_elliptical(plain, terms, phrases),
        joints=tuple(i for i, token in enumerate(tokens) if token in _JOINTS),
        choice=_choice(plain),
        share_of=_share_of(tokens),
        than=next((i for i, token in enumerate(tokens) if token in ("than", "versus", "vs", "and")), None),
        within=has_any(plain, ["of those", "of these", "of them", "among them", "among those", "of which"]),
        to_english=bool(_TO_ENGLISH.fullmatch(plain)),
        each=has_any(plain, phrases.data["words"]["each"]),
        split=has_any(plain, phrases.data["words"]["split"]),
    )


_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_CHOICE = re.compile(
    r"(?:the |number |no |option |choice )*(?:([1-4])|(first|second|third|fourth))(?: one| option)?"
)


def _choice(plain: str) -> int | None:
    """The number of the choice picked: 2, the second one."""
    match = _CHOICE.fullmatch(plain.strip())
    if not match:
        return None
    return int(match[1]) if match[1] else _ORDINALS[match[2]]


def _share_of(tokens: list[str]) -> int | None:
    """Where the whole ends and the part begins: what share of the documents | was uploaded; X as a share | of Y."""
    start = next((i for i, token in enumerate(tokens) if token in ("of", "out")), None)
    if start is None:
        return None
    verb = next((i for i, token in enumerate(tokens) if i > start + 1 and token in _BETWEEN), None)
    return verb if verb is not None else start


def _category(folded: str, phrases: EnglishPhrases) -> str:
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


def _stated_measure(folded: str) -> Measure | None:
    """What the figure to be confirmed counts: did 300 people receive it?"""
    stated = _STATED.search(folded)
    return _measure(f"how many {stated[1]}", english()) if stated else None


def english_measure(words: str) -> Measure | None:
    """What some English words inside a Chinese question say is to be counted."""
    return _measure(words, english())


def _measure(plain: str, phrases: EnglishPhrases) -> Measure | None:
    """What is to be counted: the noun after how many, or an amount of money."""
    data = phrases.data["phrases"]
    if has_any(plain, data["share"]):
        return Measure.PERCENT
    if has_any(plain, data["times"]):
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
    if has_any(plain, data["money"]) and not has_any(plain, ["how many"]):
        return Measure.MONEY
    return Measure.NUMBER if counting else None


def _operation(plain: str, phrases: EnglishPhrases) -> Operation | None:
    if re.search(r"\bwhich\b.*\b(more|fewer|less)\b", plain):
        return Operation.MORE
    found = [Operation(kind) for kind, words in phrases.data["operation"].items() if has_any(plain, words)]
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


def _ask(plain: str, measure: Measure | None, phrases: EnglishPhrases) -> Ask:
    if measure is not None:
        return Ask.FIGURE
    for kind in (Ask.WHY, Ask.WHO, Ask.WHEN, Ask.WHERE, Ask.HOW, Ask.WHAT):
        if has_any(plain, phrases.data["ask"][kind.value]):
            return kind
    return Ask.ANY


def _contact(plain: str, terms: tuple[Term, ...], phrases: EnglishPhrases) -> tuple[str, ...]:
    inside = " ".join(
        term.text for term in terms if len(term.text.split()) > 1 and not OWN_CONTACT & set(term.names)
    )
    return tuple(
        name
        for name, words in phrases.data["contact"].items()
        if has_any(plain, words) and not (inside and has_any(inside, words))
    )


def _is_elliptical(plain: str, terms: tuple[Term, ...], phrases: EnglishPhrases) -> bool:
    content = [term for term in terms if term.weight >= 0.5]
    starts = plain.startswith(tuple(f"{w} " for w in phrases.data["words"]["elliptical_start"]))
    return not content or (len(content) <= 2 and starts)
