"""Whether a fact tells that something was done, not only of something named after it: a complaints line is no complaint."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from bot.understanding.question import Question
from knowledge.data_files import read_beside
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.sieve import Sieved, sifted

_WORDS: Final = (Measure.TEXT, Measure.LIST)


@dataclass(frozen=True, slots=True)
class _Deed:
    """One entry of deeds.toml."""

    figure: bool
    asked: re.Pattern[str]
    unless: re.Pattern[str] | None
    said: re.Pattern[str] | None
    units: str
    headed: bool
    """True if the heading above a figure may say it too."""

    def is_asked(self, folded: str) -> bool:
        """True if the question asks for it."""
        return bool(self.asked.search(folded)) and not (self.unless and self.unless.search(folded))

    def is_told(self, fact: Fact) -> bool:
        """True if the fact tells of it."""
        if self.figure and fact.unit and fact.unit in self.units:
            return False
        if self.said is None:
            return True
        headed = fact.section if self.headed else ""
        told = f"{fact.topic} {headed}" if self.figure else fact.quote
        return bool(self.said.search(fold(told)))


@cache
def _deeds() -> tuple[_Deed, ...]:
    data = read_beside(__file__, "deeds")
    return tuple(
        _Deed(
            entry["of"] == "figure",
            sifted(entry["asked"]),
            sifted(entry["unless"]) if "unless" in entry else None,
            lazily(entry["said"]) if "said" in entry else None,
            entry.get("units", ""),
            entry.get("headed", False),
        )
        for entry in data["deed"]
    )


@cache
def _deeds_of(figure: bool) -> Sieved[_Deed]:
    """The deeds that figures tell of, or those that sentences do."""
    return Sieved((deed for deed in _deeds() if deed.figure == figure), lambda deed: (deed.asked,))


@lru_cache(maxsize=16)
def _asked(folded: str, figure: bool) -> tuple[_Deed, ...]:
    """The deeds that a question asks for; kept for a moment, as it is wanted for each fact that might answer."""
    return tuple(deed for deed in _deeds_of(figure).worth_a_look(folded) if deed.is_asked(folded))


def tells_of_it(question: Question, fact: Fact) -> bool:
    """False if something that was done is asked about and the fact of prose does not say that it was."""
    if fact.kind is FactKind.TABLE or fact.state is ValueState.ZERO:
        return True
    figure = fact.measure not in _WORDS
    return all(deed.is_told(fact) for deed in _asked(question.folded, figure))
