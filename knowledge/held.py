"""What of one report was read from the index before and is kept in memory between questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from knowledge.records import StoredFact

_MAX_LISTED = 1000
"""Lists of facts kept of one report."""


@dataclass(slots=True)
class Held:
    """Facts, postings and lists of facts of one report."""

    facts: dict[int, StoredFact] = field(default_factory=dict)
    """Facts by position."""

    postings: dict[str, str] | None = None
    """The facts that hold each gram, as the index keeps them; None until somebody asks."""
    known: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)
    """Of the grams of a word those that some fact holds; most hold none of hundreds."""
    chosen: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    """Positions by kinds asked for and gram."""
    listed: dict[tuple[str, object], tuple[StoredFact, ...]] = field(default_factory=dict)
    """Facts by the condition of SQL and the value it was asked with."""
    prepared: dict[Callable[..., Any], Any] = field(default_factory=dict)
    """What was made of all facts of the report, by the function that makes it."""

    def known_of(self, grams: frozenset[str]) -> frozenset[str]:
        """Those of the grams of a word that some fact holds."""
        known = self.known.get(grams)
        if known is None:
            if len(self.known) >= _MAX_LISTED:
                self.known.clear()
            held = self.postings.keys() if self.postings else frozenset[str]()
            known = self.known[grams] = frozenset(held & grams)  # goes through the fewer of the two
        return known

    def positions(self, grams: Iterable[str], kinds: str) -> dict[str, list[int]]:
        """Where facts of these kinds hold each of the grams, which some fact holds."""
        chosen = self.chosen.setdefault(kinds, {})
        postings, found = self.postings or {}, {}
        for gram in grams:
            if gram not in chosen:
                entries = postings[gram].split(",")
                chosen[gram] = [int(entry[:-1]) for entry in entries if entry[-1] in kinds]
            found[gram] = chosen[gram]
        return found

    def keep(self, asked: tuple[str, object], found: Iterable[StoredFact]) -> tuple[StoredFact, ...]:
        """Keeps the facts that meet a condition; gives them back."""
        if len(self.listed) >= _MAX_LISTED:
            self.listed.clear()
        self.listed[asked] = kept = tuple(found)
        return kept
