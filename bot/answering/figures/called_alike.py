"""Figures with one name in several totals: 工作动态 of the city's website and of the province's."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.figures.figure import Figure
from knowledge.matching import Match
from knowledge.store import FactStore


def each_of_its_total(matches: Sequence[Match], store: FactStore, report: int) -> list[Figure]:
    """The figures, each called by the total that it is a part of; [] unless each is of a total of its own."""
    totals = {match.fact.part_of for match in matches}
    if None in totals or len(totals) < len(matches) or len({match.fact.value for match in matches}) < 2:
        return []
    named = {
        total.position: total.fact.label
        for total in store.facts(report, (at for at in totals if at is not None))
    }
    return [
        Figure(match.fact, f"{match.fact.label}（{named[total]}）", match.score)
        for match in matches
        if (total := match.fact.part_of) is not None and total in named
    ]
