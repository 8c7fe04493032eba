"""What kind of thing a question for words looks for: a document, a purpose, a place; and whether a sentence says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from bot.answering.answer import Language
from bot.understanding.question import Ask, Question
from knowledge.data_files import read_beside
from knowledge.models import Fact, Measure
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.sieve import Sieved, sifted

DOCUMENT_NUMBER = "document number"
"""The one role that 多少 may ask for."""
_SLOGAN = lazily(r"谁[\u4e00-\u9fff]{2}(?:[,，、\s]*谁[\u4e00-\u9fff]{2})+")
_SLOGAN_LEFT = "谁"
"""What is left of a slogan, which says by what principle something is done, though not by whom."""
_TOLD_BY = (3, 4)
"""Letters by which words of asking are told: fixed, improve, improvement."""
_ENGLISH_WORD = lazily(r"[a-z0-9][a-z0-9'’-]*")


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of thing that may be asked for."""

    name: str
    asked: re.Pattern[str]
    """How a question asks for it."""
    asked_en: re.Pattern[str] | None
    """How an English question asks for it besides."""
    holds: re.Pattern[str]
    """How a sentence of a report shows that it says so."""
    alone: bool
    """True if it counts only where no other question word stands beside it."""
    figures: bool
    """True if a figure may answer."""
    names: tuple[str, ...]
    """Words that the sentence is looked for by; none where its own words must do."""
    alone_names: tuple[str, ...]
    """The same, where the question names nothing else."""
    aside: frozenset[str]
    """Words of the question that say nothing more beside it."""
    of_report: bool
    """True if it is asked of the report itself: its parts, a copy of it."""
    near: bool
    """True if it has to stand close to the words asked about: a village, a firm, a receiver."""
    one_clause: bool
    """True if that has to be the same clause: the name of an account."""
    better: re.Pattern[str] | None
    """Says it in so many words: a sentence that does so, close by, comes before all others."""
    instead_of: frozenset[str]
    """Roles that give way where this one is asked for: where to read documents is no place of any kind."""
    in_items: bool
    """True if a list says it in its own words only, not by the sentence that it stands in."""
    unless: re.Pattern[str] | None
    """What a sentence shows that says something else in the same words."""
    beside: tuple[str, ...]
    """Words that the best of several such sentences holds if nothing else is asked about."""
    asks_with: frozenset[str]
    """The English words, or how they begin, that its questions are recognised by."""


_WORD: Final = "word"
"""What the part of a pattern is called that is a word of asking and of the answer."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A role as one question asks for it."""

    role: Role
    start: int
    end: int
    """Where the question asks: the words in between need not stand in the sentence."""
    words: tuple[str, ...] = ()
    """The words of an English question, in which places are counted then, not in characters."""
    word: str = ""
    """A word of asking that the sentence has to hold itself: 导向 of 以什么为导向."""

    @property
    def in_words(self) -> bool:
        """True if places are counted in words."""
        return bool(self.words)

    def covers(self, term: Term) -> bool:
        """True if the term only says what kind of thing is asked for (法规 in 哪部法规).

        The subway of how will the subway be improved stands between such words and is none.
        """
        length = 1 if self.in_words else len(term.text)
        within = self.start <= term.position and term.position + length <= self.end
        if within and self.in_words:
            within = any(word[:n] in self.role.asks_with for word in self.words_of(term) for n in _TOLD_BY)
        return within or term.text in self.role.aside

    def words_of(self, term: Term) -> tuple[str, ...]:
        """The English words of a term, also where it stands in Chinese already."""
        return tuple(term.text.split()) if term.text.isascii() else self.words[term.position :][:1]

    @property
    def term_alone(self) -> Term | None:
        """What the sentence is looked for by where the question names nothing else."""
        names = self.role.alone_names
        return Term(names[0], names, 1.0, position=self.start, known=True) if names else None

    @property
    def term(self) -> Term | None:
        """What the sentence is looked for by in place of the words of asking; None where the role has no names."""
        names = (self.word,) if self.word else self.role.names
        return Term(names[0], names, 1.0, position=self.start, known=True) if names else None


@cache
def _roles() -> tuple[Role, ...]:
    data, english = read_beside(__file__, "roles"), read_beside(__file__, "roles_en")["asked"]
    return tuple(
        Role(
            entry["name"],
            sifted(entry["asked"]),
            sifted(english[entry["name"]], re.VERBOSE) if entry["name"] in english else None,
            lazily(entry["holds"]),
            entry.get("alone", False),
            entry.get("figures", False),
            tuple(entry.get("names", ())),
            tuple(entry.get("alone_names", ())),
            frozenset(entry.get("aside", ())),
            entry.get("of_report", False),
            entry.get("near", False),
            entry.get("one_clause", False),
            lazily(entry["better"]) if "better" in entry else None,
            frozenset(entry.get("instead_of", ())),
            entry.get("in_items", False),
            lazily(entry["unless"]) if "unless" in entry else None,
            tuple(entry.get("beside", ())),
            _english_in(entry["asked"]) | _english_in(english.get(entry["name"], "")),
        )
        for entry in data["role"]
    )


def _english_in(pattern: str) -> frozenset[str]:
    """How the English words of a pattern begin."""
    plain = re.sub(r"\\[a-zA-Z]", " ", pattern)
    return frozenset(word[: _TOLD_BY[-1]] for word in re.findall(r"[a-z]{3,}", plain))


@cache
def _roles_asked(english: bool) -> Sieved[Role]:
    """The roles by how Chinese questions ask for them, and English ones besides."""
    return Sieved(_roles(), lambda role: (role.asked, role.asked_en) if english else (role.asked,))


def _search(role: Role, text: str, language: Language) -> re.Match[str] | None:
    """Where the text asks for the role, in as many words as it does."""
    found = role.asked.search(text)
    if role.asked_en is None or language is not Language.EN:
        return found
    either = [match for match in (found, role.asked_en.search(text)) if match is not None]
    return max(either, key=lambda match: len(match.group()), default=None)


def sought(question: Question) -> tuple[Sought, ...]:
    """The roles that a question asks for in so many words; most ask for none."""
    if question.measure not in (None, Measure.NUMBER):
        return ()
    return _sought(question.folded, question.language, question.ask, question.measure)


@lru_cache(maxsize=16)
def _sought(text: str, language: Language, ask: Ask, measure: Measure | None) -> tuple[Sought, ...]:
    """Kept for a moment: each step of one answer asks anew."""
    found = []
    for role in _roles_asked(language is Language.EN).worth_a_look(text):
        if (measure is None or role.name == DOCUMENT_NUMBER) and (not role.alone or ask is Ask.ANY):
            match = _search(role, text, language)
            if match is not None:
                found.append(_place(text, language, role, match))
    given_up = frozenset().union(*(one.role.instead_of for one in found))
    return tuple(one for one in found if one.role.name not in given_up)


def _place(text: str, language: Language, role: Role, match: re.Match[str]) -> Sought:
    start, end = _covered(match)
    if language is not Language.EN:
        return Sought(role, start, end, word=match.groupdict().get(_WORD) or "")
    before, until = (len(_ENGLISH_WORD.findall(text[:place])) for place in (start, end))
    return Sought(role, before, until, tuple(_ENGLISH_WORD.findall(text)))


def _covered(match: re.Match[str]) -> tuple[int, int]:
    """What the words of asking cover: a named part of the match, where one was found, else all of it."""
    named = next((k for k, found in match.groupdict().items() if found is not None and k != _WORD), None)
    return match.span(named) if named else match.span()


def plays(fact: Fact, wanted: tuple[Sought, ...]) -> bool:
    """True if the fact's sentence says what is sought; the words under a heading count with it (存在问题)."""
    if fact.value is not None:
        return all(one.role.figures for one in wanted)
    if any(one.role.unless is not None and one.role.unless.search(fact.quote) for one in wanted):
        return False
    said = without_slogans(f"{fact.section} {fact.quote}")
    items = " ".join((fact.label, *fact.items)) if fact.measure is Measure.LIST else said
    return all(one.role.holds.search(items if one.role.in_items else said) for one in wanted)


def without_slogans(sentence: str) -> str:
    """The sentence without 谁主管、谁负责, which names nobody."""
    return _SLOGAN.sub(_SLOGAN_LEFT, sentence) if "谁" in sentence else sentence
