"""What of one report was read from the index before and is kept in memory between questions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

_MAX_LISTED = 1000
"""Lists of positions kept of one report."""


@dataclass(frozen=True, slots=True)
class Held:
    """Postings and lists of positions of one report."""

    entries: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """Position and kind of each fact, by gram."""
    grams: set[str] = field(default_factory=set)
    """The grams of `entries`."""
    looked_up: set[str] = field(default_factory=set)
    """These and the grams that were found to be in no fact."""
    chosen: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    """Positions by kinds asked for and gram."""
    listed: dict[tuple[str, object], list[int]] = field(default_factory=dict)
    """Positions by the condition of SQL and the value it was asked with."""

    def positions(self, grams: Iterable[str], kinds: str) -> dict[str, list[int]]:
        """Where facts of these kinds hold each of the grams."""
        chosen = self.chosen.setdefault(kinds, {})
        found = {}
        for gram in grams:
            if gram not in chosen:
                chosen[gram] = [position for position, kind in self.entries[gram] if kind in kinds]
            found[gram] = chosen[gram]
        return found

    def keep(self, asked: tuple[str, object], positions: list[int]) -> list[int]:
        """Keeps where facts stand that meet a condition; gives them back."""
        if len(self.listed) >= _MAX_LISTED:
            self.listed.clear()
        self.listed[asked] = positions
        return positions
