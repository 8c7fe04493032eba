"""A question's characters and which step of understanding has claimed each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from knowledge.lexicon import lexicon
from knowledge.pinyin import syllables


class Span(NamedTuple):
    """A claimed piece of the question: where it is, its text, and what claimed it."""

    start: int
    end: int
    text: str
    role: str


_START = attrgetter("start")
_SAYS_NOTHING = frozenset({"filler", "joint", "yes_no"})
"""Roles of words so short that they may be a piece of an ordinary word."""


@lru_cache(maxsize=4096)
def _is_sign(char: str) -> bool:
    """True for a sign that no step claims."""
    return not (char.isalnum() or "\u3400" <= char <= "\u9fff" or char in "%@.")


class Phrasebook:
    """Literal phrases, found longest first."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = frozenset(phrases)
        lengths: dict[str, set[int]] = {}
        for phrase in self._phrases:
            lengths.setdefault(phrase[0], set()).add(len(phrase))
        self.lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
        """How long the phrases are that begin with a character, longest first."""
        self.firsts = frozenset(self.lengths)
        """The characters that phrases begin with."""

    def at(self, text: str, start: int, limit: int) -> str:
        """The longest phrase that begins at `start` and ends before `limit`; '' if none does."""
        for length in self.lengths.get(text[start], ()):
            if start + length <= limit and text[start : start + length] in self._phrases:
                return text[start : start + length]
        return ""

    def longer_within(self, phrase: str, text: str, start: int, limit: int) -> int:
        """Where a phrase at the end of this one begins a longer one (多少条 after 发 in 发多少条); 0 if none does."""
        end = start + len(phrase)
        for inner in range(start + 1, end - 1):
            if text[inner:end] in self._phrases:
                return inner if inner + len(self.at(text, inner, limit)) > end else 0
        return 0


class Canvas:
    """Steps claim pieces of the text in turn; what one has claimed no later step sees."""

    def __init__(self, text: str, breaks: tuple[int, ...] = ()) -> None:
        self.text = text
        self._breaks = breaks
        """Where the writer left a blank between two words: no word lies across it."""
        self._taken = bytearray(map(_is_sign, text))
        """One byte a character: 1 once it is claimed, and for signs that no step claims."""
        self._free: list[tuple[int, int]] | None = None
        self.spans: list[Span] = []
        self.characters = frozenset(text)
        """The different characters of the text."""
        self.sounds = syllables(text)
        """The syllable of each character."""
        words = lexicon()
        pairs = (text[start : start + 2] for start in range(len(text)))
        self.words_from = [words.lengths.get(pair, ()) for pair in pairs]
        """How long the words of the lexicon may be that begin at each character, longest first: several steps ask."""
        self.heard_from = [*(words.sound_lengths.get(pair, ()) for pair in pairwise(self.sounds)), ()]
        """The same of words that only sound so."""

    def claim(self, start: int, end: int, role: str) -> bool:
        """Claims text[start:end] for a role, if no part of it is claimed yet."""
        if start >= end or self._taken.find(1, start, end) >= 0:
            return False
        self._taken[start:end] = b"\1" * (end - start)
        self._free = None
        self.spans.append(Span(start, end, self.text[start:end], role))
        return True

    def reclaim(self, start: int, end: int, role: str) -> None:
        """Claims text[start:end] for a role, whatever earlier steps took its pieces for."""
        self.spans = [span for span in self.spans if span.end <= start or end <= span.start]
        self._taken[start:end] = b"\0" * (end - start)
        self._free = None
        self.claim(start, end, role)

    def claim_phrases(self, book: Phrasebook, role: str, least: int = 1, yielding: bool = False) -> list[str]:
        """Claims every free phrase of the book with at least `least` characters, longest first, left to right.

        A yielding one gives way to a longer one that its end begins: 发多少 to 多少条.
        """
        found: list[str] = []
        if book.firsts.isdisjoint(self.characters):
            return found
        text, firsts = self.text, book.firsts
        for start, end in self.free():
            position = start
            while position < end:
                phrase = book.at(text, position, end) if text[position] in firsts else ""
                inner = book.longer_within(phrase, text, position, end) if phrase and yielding else 0
                if inner:
                    if inner == position + 1:
                        self.claim(position, inner, "filler")  # the verb alone says nothing
                    position = inner
                elif phrase and len(phrase) >= least:
                    self.claim(position, position + len(phrase), role)
                    found.append(phrase)
                    position += len(phrase)
                else:
                    position += 1
        return found

    def known_until(self, place: int) -> int:
        """Where the last word ends that lies before a place and says something of its own; 0 if none does."""
        return max((s.end for s in self.spans if s.end <= place and s.role not in _SAYS_NOTHING), default=0)

    def known_from(self, place: int) -> int:
        """Where the next word begins that lies behind a place and says something of its own; the end if none does."""
        starts = (s.start for s in self.spans if s.start >= place and s.role not in _SAYS_NOTHING)
        return min(starts, default=len(self.text))

    def free(self) -> list[tuple[int, int]]:
        """The runs of characters that nothing has claimed; what is claimed while one goes through them is still there."""
        if self._free is None:
            self._free = list(self._unclaimed())
        return self._free

    def _unclaimed(self) -> Iterator[tuple[int, int]]:
        """The same, looked for anew."""
        start = self._taken.find(0)
        while start >= 0:
            end = self._taken.find(1, start)
            end = end if end >= 0 else len(self._taken)
            for place in self._breaks:
                if start < place < end:
                    yield start, place
                    start = place
            yield start, end
            start = self._taken.find(0, end)

    def roles(self, role: str) -> list[Span]:
        """The spans of a role, in the order of the text."""
        spans = [span for span in self.spans if span.role == role]
        return sorted(spans, key=_START) if len(spans) > 1 else spans
