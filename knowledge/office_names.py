"""The names of the offices in an index, found by how they sound and by the place they begin with."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property, lru_cache

from knowledge.grams import grams, typed_grams
from knowledge.patterns import lazily

_FEW = 100
"""Offices whose names share two sounds; what more of them share (人民政府, 教育局) tells none of them apart."""
_EQUAL = 1e-5
"""Votes nearer to each other than this are the same."""
_FULL = 100.0
"""Votes for an organisation that the text names in full: more than those of any pairs of characters."""
_SHORTEST, _LONGEST_RUN, _RUNS = 4, 60, 4
"""Characters of a name in full, and how much of a text it is looked for in."""
_FIRST = 2
"""Characters by which it is seen that no name begins at a place of a text."""
_CHARACTERS = lazily(r"[\u4e00-\u9fff（）()·]{4,}")
_MAX_HOLDING = 1000
"""Grams whose organisations are kept in memory between questions; most of a question's grams are in none."""


class OfficeNames:
    """Finds organisations in an open index by what a text says of their names."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._holders = lru_cache(_MAX_HOLDING)(self._read_holders)

    def forget(self) -> None:
        """Drops what was read before and is about to change."""
        self._holders.cache_clear()
        self.__dict__.pop("_beginnings", None)

    def like(self, text: str, limit: int) -> list[str]:
        """Organisations whose names share most sound bigrams with the text, in characters or in pinyin."""
        held = [found for found in map(self._holders, sorted(grams(text) | typed_grams(text))) if found]
        votes: defaultdict[str, float] = defaultdict(float, dict.fromkeys(self._in_full(text), _FULL))
        for found in [few for few in held if len(few) <= _FEW] or held:
            vote = 1 / len(found)
            for name in found:
                votes[name] += vote
        least = sorted(votes.values())[-limit:][0] - _EQUAL if votes else 0.0
        common = set(text).intersection  # 教育局 and 民政局 of one place differ in what very many names hold
        ranked = sorted(
            (-round(vote, 6), -len(common(name)), name) for name, vote in votes.items() if vote >= least
        )
        return [name for _, _, name in ranked[:limit]]

    def _in_full(self, text: str) -> list[str]:
        """Organisations whose whole names stand in the text, though very many hold each pair of its characters."""
        runs = [run[:_LONGEST_RUN] for run in _CHARACTERS.findall(text)[:_RUNS]]
        parts = {
            run[a : b + 1]
            for run in runs
            for a in range(len(run) - _SHORTEST + 1)
            if run[a : a + _FIRST] in self._beginnings
            for b in range(a + _SHORTEST - 1, len(run))
        }
        if not parts:
            return []
        rows = self._connection.execute(
            "SELECT DISTINCT organisation FROM reports WHERE organisation IN (SELECT value FROM json_each(?))",
            [json.dumps(sorted(parts))],
        )
        return [row[0] for row in rows.fetchall()]

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """The first characters of all names: those of some thousand places at most, however many offices there are."""
        rows = self._connection.execute(f"SELECT DISTINCT substr(organisation, 1, {_FIRST}) FROM reports")
        return frozenset(row[0] for row in rows.fetchall())

    def _read_holders(self, gram: str) -> tuple[str, ...]:
        """Organisations whose names hold a gram; of those that very many hold, such as 人民, only some."""
        rows = self._connection.execute(
            "SELECT organisation FROM names WHERE gram = ? LIMIT ?", [gram, _FEW + 1]
        )
        return tuple(row[0] for row in rows.fetchall())

    def first(self, limit: int) -> list[str]:
        """Organisations of the newest reports, in the order of their names, each once however many years it has."""
        rows = self._connection.execute("SELECT organisation FROM reports ORDER BY year DESC, organisation")
        found: dict[str, None] = {}
        for (organisation,) in rows:
            found[organisation] = None
            if len(found) >= limit:
                break
        return list(found)

    def under(self, place: str, limit: int, last: bool = False) -> list[str]:
        """Organisations whose names begin with a place, in the order of their names or from the last on."""
        rows = self._connection.execute(
            "SELECT DISTINCT organisation FROM reports WHERE organisation >= ? AND organisation < ?"
            f" ORDER BY organisation {'DESC' if last else ''} LIMIT ?",
            [place, f"{place}\U0010ffff", limit],
        )
        return [row[0] for row in rows.fetchall()]

    def holding(self, part: str, names: Sequence[str]) -> list[str]:
        """Organisations whose names hold a part, and those of these names that there are."""
        first = sorted(grams(part[:_FIRST]))  # few names hold the sounds that the part begins with
        rows = self._connection.execute(
            "SELECT organisation FROM names WHERE gram IN (SELECT value FROM json_each(?)) AND instr(organisation, ?)"
            " UNION SELECT organisation FROM reports WHERE organisation IN (SELECT value FROM json_each(?))",
            [json.dumps(first), part, json.dumps(names)],
        )
        return [row[0] for row in rows.fetchall()]
