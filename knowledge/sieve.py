"""Many patterns tried on one text: only those are run that could match it.

Most patterns ask for words that a question does not have. The pieces that a text holds are looked up once, which says
of all patterns together which of them are worth a try.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, reduce
from operator import add, or_
from sys import maxsize
from threading import Lock
from typing import Any, Final, Generic, TypeVar, cast

from knowledge.needles import needles
from knowledge.patterns import compiled_ahead

_MAX_TEXTS: Final = 256
"""Texts of which it is kept what could match them; the steps of an answer look at a handful, time and again."""
_Entry = TypeVar("_Entry")
Replacement = str | Callable[[re.Match[str]], str]


class _Sieve(dict[str, int]):
    """By text, the bits of the patterns that could match it; every pattern has a bit."""

    def __init__(self) -> None:
        super().__init__()
        self._bits: dict[str, int] = {}
        self._always = 0
        self._count = 0
        self._changing = Lock()

    def bit(self, source: str, flags: int) -> int:
        """The bit of another pattern; later ones are greater."""
        needed = needles(source, flags)
        with self._changing:
            bit = 1 << self._count
            self._count += 1
            for piece in needed:
                self._bits[piece] = self._bits.get(piece, 0) | bit
            if not needed:
                self._always |= bit
            self.clear()  # what was kept says nothing of this one
        return bit

    def __missing__(self, text: str) -> int:
        pairs = list(map(add, text, text[1:]))
        pieces = {*text, *pairs, *map(add, pairs, text[2:])}
        with self._changing:
            held = self._bits.keys() & pieces
            found = reduce(or_, map(self._bits.__getitem__, held), self._always)
            if len(self) >= _MAX_TEXTS:
                self.clear()
            self[text] = found
        return found


_SIEVE: Final = _Sieve()


class _Sifted:
    """Stands in for a pattern, which is compiled when it is first worth a try."""

    def __init__(self, source: str, flags: int) -> None:
        self.asked_for = source, flags

    @cached_property
    def bit(self) -> int:
        """Its bit among those of all patterns; asked for before a text's, as one that is new changes them."""
        return _SIEVE.bit(*self.asked_for)

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(*self.asked_for)

    def prepare(self) -> None:
        """Does what the first text that it could match would wait for."""
        _ = self.bit, self.whole

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Where it matches first."""
        return self.whole.search(text, start, end) if self.bit & _SIEVE[text] else None

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """How it matches at the beginning."""
        return self.whole.match(text, start, end) if self.bit & _SIEVE[text] else None

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Wherever it matches, one after another."""
        return self.whole.finditer(text, start, end) if self.bit & _SIEVE[text] else iter(())

    def sub(self, instead: Replacement, text: str, count: int = 0) -> str:
        """The text with what matches replaced."""
        return self.whole.sub(instead, text, count) if self.bit & _SIEVE[text] else text

    def split(self, text: str, most: int = 0) -> list[str | Any]:
        """The text between the matches."""
        return self.whole.split(text, most) if self.bit & _SIEVE[text] else [text]

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)  # copied or pickled before it has a pattern
        return getattr(self.whole, name)


def sifted(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern for what residents write: run where it could match, and compiled when that is first so."""
    made = _Sifted(source, flags)
    compiled_ahead(made.prepare)
    return cast("re.Pattern[str]", made)


def _sifted(row: str | re.Pattern[str]) -> _Sifted:
    """A row of a table, whichever way it is given."""
    if isinstance(row, _Sifted):
        return row
    return _Sifted(row, 0) if isinstance(row, str) else _Sifted(row.pattern, row.flags)


class Sieved(Generic[_Entry]):
    """Entries that are known by patterns of theirs: of a text only those are looked at whose patterns could match it."""

    def __init__(
        self, entries: Iterable[_Entry], known_by: Callable[[_Entry], Iterable[re.Pattern[str] | None]]
    ) -> None:
        """`known_by` gives the patterns of an entry, made by `sifted`, one of which matches whatever it is looked at for."""
        self._entries = tuple(entries)
        self._known_by = known_by
        compiled_ahead(lambda: self._bits)

    @cached_property
    def _at(self) -> dict[int, int]:
        """Where the entry stands that each bit belongs to."""
        return {
            cast("_Sifted", pattern).bit: place
            for place, entry in enumerate(self._entries)
            for pattern in self._known_by(entry)
            if pattern is not None
        }

    @cached_property
    def _bits(self) -> int:
        return sum(self._at)

    def worth_a_look(self, text: str) -> Iterator[_Entry]:
        """The entries one of whose patterns could match the text, in order."""
        rest = self._bits & _SIEVE[text]
        places = set()
        while rest:
            bit = rest & -rest
            places.add(self._at[bit])
            rest ^= bit
        return (self._entries[place] for place in sorted(places))


class Table(Generic[_Entry]):
    """Entries with a pattern each, or its source, in the order in which they are tried."""

    def __init__(self, rows: Iterable[tuple[str | re.Pattern[str], _Entry]]) -> None:
        self._rows = [(_sifted(row), entry) for row, entry in rows]
        compiled_ahead(lambda: [self._bits, *(pattern.whole for pattern, _ in self._rows)])

    def __iter__(self) -> Iterator[_Entry]:
        """All entries, in order."""
        return (entry for _, entry in self._rows)

    @cached_property
    def _by_bit(self) -> dict[int, tuple[_Sifted, _Entry]]:
        """The rows by bits of their own, whose order is theirs."""
        return {_SIEVE.bit(*row[0].asked_for): row for row in self._rows}

    @cached_property
    def _bits(self) -> int:
        return sum(self._by_bit)

    def matching(self, text: str) -> Iterator[_Entry]:
        """The entries whose pattern is found in the text."""
        rest = self._bits & _SIEVE[text]
        while rest:
            bit = rest & -rest
            pattern, entry = self._by_bit[bit]
            if pattern.whole.search(text):
                yield entry
            rest ^= bit

    def replaced(self: Table[str] | Table[Replacement], text: str) -> str:
        """The text with what each pattern finds replaced by its entry, one after another."""
        rest = self._bits & _SIEVE[text]
        while rest:
            bit = rest & -rest
            rest ^= bit
            pattern, instead = self._by_bit[bit]
            if pattern.whole.search(text):  # most are not found, and looking costs less than replacing
                text = pattern.whole.sub(instead, text)
                rest = self._bits & _SIEVE[text] & -(2 * bit)
        return text
