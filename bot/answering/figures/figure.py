"""Figures to reckon with, and which of them may be reckoned with together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from knowledge.matching import Match
from knowledge.models import Fact

_SAME_UNITS = (
    frozenset([*"条篇则", "条次", "篇次"]),
    frozenset("人名位"),
    frozenset("件宗起"),
    frozenset(("场", "场次")),
)
_MATTERS = frozenset("条篇则件宗起份")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure to reckon with: the fact, what it is called beside the others, how well it fits the question."""

    fact: Fact
    name: str
    score: float
    plain: bool = False
    """True if the scale of its unit is part of the number: 32600 条, not 3.26 万条."""

    @property
    def value(self) -> Decimal:
        """The number; a fact without one is never reckoned with."""
        return self.fact.amount if self.plain else self.fact.value or Decimal(0)

    @property
    def unit(self) -> str:
        """What the number is counted in."""
        return self.fact.plain_unit if self.plain else self.fact.unit


def on_one_scale(found: Sequence[Figure]) -> list[Figure]:
    """The figures, their scales made part of the numbers where they differ: 3.26万条 beside 840条."""
    scales = {figure.fact.unit.removesuffix(figure.fact.plain_unit) for figure in found}
    return [replace(figure, plain=True) for figure in found] if len(scales) > 1 else list(found)


def figures(matches: Sequence[Match]) -> list[Figure]:
    """Matches as figures called by their own labels."""
    return [Figure(match.fact, match.fact.label, match.score) for match in matches]


def of_one_kind(facts: Sequence[Fact], loosely: bool = False) -> bool:
    """True if figures may be reckoned with together: 12条 and 1台 are not 13 of anything.

    `loosely` for figures that the question itself sets side by side: 6155件 and 1424条 are both matters dealt with.
    """
    units = {fact.plain_unit for fact in facts}
    kinds = (*_SAME_UNITS, _MATTERS) if loosely else _SAME_UNITS
    alike = len(units) == 1 or any(units <= same for same in kinds)
    return alike and len({fact.measure for fact in facts}) == 1


def holds_a_part_of_another(found: Sequence[Figure]) -> bool:
    """True if one figure is counted within another: 行政诉讼：复议后起诉 and 行政诉讼."""
    labels = [figure.fact.label for figure in found]
    return any(label.startswith(f"{other}：") for label in labels for other in labels)
