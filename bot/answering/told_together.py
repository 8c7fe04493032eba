"""Which of the figures that answer together are told in one reply."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.models import Fact, FactKind, Measure

_COUNTS = frozenset({Measure.ITEM, Measure.TIMES})


def told_together(facts: Sequence[Fact]) -> list[Fact]:
    """The first figure, those of its sentence, and those of others that count something else in the same way.

    A figure that all the others together do not exceed may be their total, and is told without them.
    """
    best = facts[0]
    here = [f for f in facts if f is best or (f.quote == best.quote and f.value is not None)]
    beyond = [f for f in facts if f.quote != best.quote and _counts_something_else(f, best)]
    total = len(beyond) > 1 and sum(f.amount for f in beyond) <= best.amount
    return here if total else [*here, *beyond]


def _counts_something_else(fact: Fact, best: Fact) -> bool:
    """True for a figure of another sentence beside the best one: 微博更新500条 beside 网站300条."""
    if fact.value is None or fact.value == best.value:
        return False
    return {fact.measure, best.measure} <= _COUNTS and fact.kind is best.kind is FactKind.PROSE
