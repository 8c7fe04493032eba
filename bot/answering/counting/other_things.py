"""What a figure counts that is not what is asked, as rows of a question's words and a figure's (`other_things.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from bot.understanding.question import Question
from knowledge.data_files import read_beside
from knowledge.models import Fact, Measure
from knowledge.patterns import lazily
from knowledge.sieve import Table, sifted

_KEPT: Final = 64
"""Questions of which it is kept which rows they ask for: all figures of one are looked at in a row."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One kind of figure that is not what is asked; what is None or empty says nothing of it."""

    asked: str
    asked_in: frozenset[str]
    unless: re.Pattern[str] | None
    counts: re.Pattern[str] | None
    counts_not: re.Pattern[str] | None
    under: re.Pattern[str] | None
    says_not: re.Pattern[str] | None
    counted_in: re.Pattern[str] | None
    measure: Measure | None
    key: str
    given: bool
    some: bool

    def holds(self, fact: Fact) -> bool:
        """True if a figure is of this kind."""
        if (
            (self.measure is not None and fact.measure is not self.measure)
            or (self.given and fact.value is None)
            or (self.some and not fact.value)
        ):
            return False
        return (
            fact.key.startswith(self.key)
            and (self.counted_in is None or self.counted_in.fullmatch(fact.unit) is not None)
            and (self.counts is None or self.counts.search(fact.topic) is not None)
            and (self.under is None or self.under.search(fact.scope) is not None)
            and (self.counts_not is None or self.counts_not.search(fact.topic) is None)
            and (self.says_not is None or self.says_not.search(fact.quote) is None)
        )


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of one part of the file, by how they are asked for."""

    worded: Table[_Row]
    """Those that a question asks for in so many words …"""
    counted: tuple[_Row, ...]
    """… and those that it asks for by its measure word, or whatever it says."""


def counts_other_things(question: Question, fact: Fact, part: str) -> bool:
    """True if a figure is of a kind that the question does not ask for, by the rows of a part of the file."""
    asked = question.folded
    return any(
        row.holds(fact) and (row.unless is None or row.unless.search(asked) is None)
        for row in _asked_for(part, asked, question.unit)
    )


@lru_cache(maxsize=_KEPT)
def _asked_for(part: str, asked: str, unit: str) -> tuple[_Row, ...]:
    """The rows that a question with these words and this measure word asks for."""
    rows = _rows(part)
    counted = (row for row in rows.counted if not (row.asked or row.asked_in) or unit in row.asked_in)
    return (*rows.worded.matching(asked), *counted)


@cache
def _rows(part: str) -> _Rows:
    rows = tuple(_read(read_beside(__file__, "other_things")[part]))
    worded = Table((row.asked, row) for row in rows if row.asked)
    return _Rows(worded, tuple(row for row in rows if row.asked_in or not row.asked))


def _read(rows: list[dict[str, Any]]) -> Iterator[_Row]:
    """The rows as they stand in the file."""
    for row in rows:
        unless = sifted(row["unless"]) if "unless" in row else None
        of_the_fact = {
            name: lazily(row[name]) if name in row else None
            for name in ("counts", "counts_not", "under", "says_not", "counted_in")
        }
        yield _Row(
            asked=row.get("asked", ""),
            asked_in=frozenset(row.get("asked_in", ())),
            unless=unless,
            measure=Measure(row["measure"]) if "measure" in row else None,
            key=row.get("key", ""),
            given=row.get("given", False),
            some=row.get("some", False),
            **of_the_fact,
        )
