"""The lexicon: which words of residents (zh, en, by sound) stand for which words of reports and cells of the form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import TypeVar

from knowledge import form
from knowledge.english_words import ARTICLES, english_words, singulars, stem, without_articles
from knowledge.normalization import fold
from knowledge.pinyin import spelled, syllables
from knowledge.vocabulary import load

_Row = TypeVar("_Row", str, tuple[str, ...])
"""A word as characters or as syllables."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing with its names in reports, and the rows or columns of the form that hold it."""

    names: tuple[str, ...]
    """Folded Chinese expressions, the usual one first."""
    rows: frozenset[str] = frozenset()
    """Keys such as applications.received."""
    columns: frozenset[str] = frozenset()
    """Keys such as applications.natural_person."""
    narrower: tuple[str, ...] = ()
    """Names of the concepts that are kinds of this one (政务新媒体: 微信, 微博 …)."""
    everyday: bool = False
    """True for everyday English words, which a fact may leave unexplained more lightly."""

    def joined(self, other: Concept) -> Concept:
        """The concept of a word that stands for either of two."""
        return Concept(
            tuple(dict.fromkeys((*self.names, *other.names))),
            self.rows | other.rows,
            self.columns | other.columns,
            tuple(dict.fromkeys((*self.narrower, *other.narrower))),
            self.everyday and other.everyday,
        )


_PASSIVE = ARTICLES | {"was", "were", "is", "are", "been", "being", "be", "have", "has", "got"}
"""Words passed over inside a phrase that is said as a sentence."""


class Lexicon:
    """Looks words up by characters, by sound, or by English stems; the English half is made when first needed."""

    def __init__(self) -> None:
        self.zh: dict[str, Concept] = {}
        self.sound: dict[tuple[str, ...], str] = {}
        """Words by their syllables."""
        self._alike: dict[tuple[str, ...], list[str]] = {}
        """The further words of the same syllables."""
        self._english: list[tuple[Concept, tuple[str, ...]]] = []
        for concept, words, phrases in (*_form(), *_glossary()):
            shared = self._shared_cells(concept, words)
            self._english.append((shared, phrases))
            self._add(shared, words)
        self.lengths = _lengths_by_start(self.zh)
        self.sound_lengths = _lengths_by_start(self.sound)

    def _shared_cells(self, concept: Concept, words: tuple[str, ...]) -> Concept:
        """A glossary concept one of whose words names a cell of the form names it with all its words."""
        rows, columns = concept.rows, concept.columns
        for word in words:
            known = self.zh.get(word)
            if known:
                rows, columns = rows | known.rows, columns | known.columns
        return Concept(concept.names, rows, columns, concept.narrower)

    def _add(self, concept: Concept, words: tuple[str, ...]) -> None:
        for word in words:
            known = self.zh.get(word)
            self.zh[word] = known.joined(concept) if known else concept
            if len(word) >= 2 and not word.isascii():
                sounds = syllables(word)
                if self.sound.setdefault(sounds, word) != word:
                    self._alike.setdefault(sounds, []).append(word)

    def heard(self, text: str, sounds: tuple[str, ...]) -> str:
        """The word that a text sounds like, '' if none: of several the one spelt the same, then the one more alike."""
        first = self.sound.get(sounds, "")
        if not first or sounds not in self._alike:
            return first
        spelling = spelled(text)
        return max(
            (first, *self._alike[sounds]),
            key=lambda word: (
                spelled(word) == spelling,
                sum(a == b for a, b in zip(word, text, strict=False)),
            ),
        )

    @cached_property
    def _written(self) -> list[tuple[tuple[str, ...], Concept]]:
        """Every English phrase of the lexicon, in words, with its concept."""
        entries = (*self._english, *_general())
        return [(tuple(english_words(phrase)), concept) for concept, phrases in entries for phrase in phrases]

    @cached_property
    def en(self) -> dict[tuple[str, ...], Concept]:
        """English phrases by the stems of their words, articles left out."""
        return _joined((tuple(map(stem, words)), concept) for words, concept in self.en_exact.items())

    @cached_property
    def en_exact(self) -> dict[tuple[str, ...], Concept]:
        """English phrases as written: improvement is not improve, though their stem is one."""
        found = _joined((without_articles(words), concept) for words, concept in self._written)
        for phrase, first in load("also_en")["first"].items():
            words = without_articles(tuple(english_words(phrase)))
            found[words] = _led_by(first, found[words])
        return found

    def english(self, words: tuple[str, ...]) -> Concept | None:
        """The concept of some English words: as they are written, else in the singular, else by their stems.

        Stems meet too often to come first: organisations and organised, institution and institute.
        """
        exact = self.en_exact
        return (
            exact.get(words)
            or next((exact[one] for one in singulars(words) if one in exact), None)
            or self.en.get(tuple(map(stem, words)))
        )

    def english_at(self, tokens: tuple[str, ...], start: int) -> tuple[Concept, int] | None:
        """The longest phrase that begins at `start`, and where it ends.

        Articles inside it are passed over, and the passive: accounts that were merged are merged accounts.
        """
        passes_over = not _PASSIVE.isdisjoint(tokens)
        lengths = self._lengths.get(stem(tokens[start]), {})
        goes_on = {_goes_on(tokens, start, passed) for passed in (ARTICLES, _PASSIVE) if lengths}
        for length, initials in lengths.items():
            if goes_on.isdisjoint(initials):
                continue
            named, end = _taken(tokens, start, length, ARTICLES)
            concept = self.english(named) if len(named) == length else None
            if concept is not None:
                return concept, end
            if not passes_over:
                continue
            active, end = _taken(tokens, start, length, _PASSIVE)
            if active == named or len(active) < length or tokens[start] != active[0]:
                continue
            concept = self.english(active)
            if concept is not None and not concept.rows and not concept.columns:
                return concept, end
        concept = self.english(tokens[start : start + 1])
        return None if concept is None else (concept, start + 1)

    @cached_property
    def _lengths(self) -> dict[str, dict[int, set[str]]]:
        """How many words the longer English phrases have, longest first, by the stem of the first word.

        And with which letters their second words begin: nearly always it is seen by these that none stands there.
        """
        lengths: dict[str, dict[int, set[str]]] = {}
        for words in self.en_exact:
            if len(words) > 1:
                lengths.setdefault(stem(words[0]), {}).setdefault(len(words), set()).add(words[1][:1])
        return {first: dict(sorted(found.items(), reverse=True)) for first, found in lengths.items()}

    @cached_property
    def en_words(self) -> frozenset[str]:
        """Every English word of the lexicon as it is written there."""
        return frozenset(word for words, _ in self._written for word in words)

    @cached_property
    def en_stems(self) -> frozenset[str]:
        """The stems of every English word of the lexicon."""
        return frozenset(map(stem, self.en_words))


def _joined(entries: Iterable[tuple[tuple[str, ...], Concept]]) -> dict[tuple[str, ...], Concept]:
    """The concept of each phrase; one that stands for several means any of them."""
    found: dict[tuple[str, ...], Concept] = {}
    for words, concept in entries:
        known = found.get(words)
        found[words] = known.joined(concept) if known else concept
    return found


def _led_by(first: str, concept: Concept) -> Concept:
    """The same concept under the name that a phrase says most nearly: work updates are 工作动态 before 政务动态."""
    names = (first, *(name for name in concept.names if name != first))
    return replace(concept, names=names)


def _taken(
    tokens: tuple[str, ...], start: int, length: int, passed: frozenset[str]
) -> tuple[tuple[str, ...], int]:
    """So many words from `start` on, those passed over not counted, and where they end."""
    named: list[str] = []
    end = start
    while end < len(tokens) and len(named) < length:
        if tokens[end] not in passed:
            named.append(tokens[end])
        end += 1
    return tuple(named), end


def _goes_on(tokens: tuple[str, ...], start: int, passed: frozenset[str]) -> str:
    """The letter with which the next word begins that is not passed over; '' if there is none."""
    return next((token[:1] for token in tokens[start + 1 :] if token not in passed), "")


def _lengths_by_start(words: Iterable[_Row]) -> dict[_Row, tuple[int, ...]]:
    """How long the words are that begin with two characters (or two syllables), longest first."""
    lengths: dict[_Row, set[int]] = {}
    for word in words:
        lengths.setdefault(word[:2], set()).add(len(word))
    return {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    return Lexicon()


def _glossary() -> list[tuple[Concept, tuple[str, ...], tuple[str, ...]]]:
    entries = load("glossary")["concept"]
    kinds: dict[str, list[str]] = {}
    for entry in entries:
        for kind in entry.get("broader", ()):
            kinds.setdefault(kind, []).append(entry["name"])
    narrower = {name: _kinds_of(name, kinds) for name in kinds}
    concepts = []
    for entry in entries:
        names = (entry["name"], *entry.get("zh", ()))  # simplified and lower case already, which a test holds
        concept = Concept(names, narrower=tuple(narrower.get(entry["name"], ())))
        concepts.append((concept, names, tuple(entry.get("en", ()))))
    return concepts


def _kinds_of(name: str, kinds: dict[str, list[str]]) -> list[str]:
    """Every concept that is a kind of this one, kinds of kinds included."""
    found: dict[str, None] = {}
    waiting = list(kinds.get(name, ()))
    while waiting:
        kind = waiting.pop(0)
        if kind not in found:
            found[kind] = None
            waiting += kinds.get(kind, ())
    return list(found)


def _general() -> list[tuple[Concept, tuple[str, ...]]]:
    """Everyday English words, and further senses of those of the domain; they are looked up from English only."""
    more = load("also_en")
    words = [*load("general_en")["words"].items(), *more["also"].items(), *more["apart"].items()]
    return [(Concept(tuple(chinese), everyday=True), (phrase,)) for phrase, chinese in words]


def _form() -> list[tuple[Concept, tuple[str, ...], tuple[str, ...]]]:
    concepts = []
    for table in form.tables():
        for row in table.rows:
            names = _names(row.labels, row.zh)
            concepts.append((Concept(names, rows=frozenset({f"{table.key}.{row.key}"})), names, row.en))
        for column in table.columns:
            other = (table.key, column.key) == ("applications", "other")  # 其他 alone may be any other thing
            names = _names(() if other else column.labels, column.zh) if column.key != "total" else ()
            if names:
                rows = frozenset({f"{table.key}.{column.row}"} if column.row else ())
                concept = Concept(names, rows, frozenset({f"{table.key}.{column.key}"}))
                concepts.append((concept, names, column.en))
        for group in table.groups:
            names = _names((group.name,), group.zh)
            concept = Concept(names, columns=frozenset({f"{table.key}.{group.key}"}))
            concepts.append((concept, names, group.en))
    return concepts


def _names(labels: tuple[str, ...], zh: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a label and its aliases, short ones that mean anything (其他, 总计) left out."""
    words = dict.fromkeys(
        fold(word) for label in (*labels, *zh) for word in (label, label.removesuffix("数量"))
    )
    return tuple(word for word in words if word not in ("其他", "其它", "总计", "合计", "收了", "花了"))
