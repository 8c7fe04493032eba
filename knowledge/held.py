"""What of one report was read from the index before and is kept in memory between questions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

_MAX_LISTED = 1000
"""Lists of positions kept of one report."""


@dataclass(slots=True)
class Held:
    """Postings and lists of positions of one report."""

    postings: dict[str, str] | None = None
    """The facts that hold each gram, as the index keeps them; None until somebody asks."""
    chosen: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    """Positions by kinds asked for and gram."""
    listed: dict[tuple[str, object], list[int]] = field(default_factory=dict)
    """Positions by the condition of SQL and the value it was asked with."""

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

    def keep(self, asked: tuple[str, object], positions: list[int]) -> list[int]:
        """Keeps where facts stand that meet a condition; gives them back."""
        if len(self.listed) >= _MAX_LISTED:
            self.listed.clear()
        self.listed[asked] = positions
        return positions
