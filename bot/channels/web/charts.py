"""Breakdowns drawn as SVG bars beside their names and figures, which stand as text for every screen and reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.chart import Chart

_THINNEST = 0.5
"""Percent of the width that even the smallest figure's bar has."""


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar of a breakdown; its width in percent of the longest."""

    label: str
    value: str
    width: float
    asked: bool
    """True for the figure that was asked about."""


@dataclass(frozen=True, slots=True)
class DrawnChart:
    """A breakdown as the template draws it."""

    title: str
    total: str
    adds_up: bool
    """Whether the bars make up the total."""
    bars: tuple[DrawnBar, ...]


def drawn(chart: Chart, facts: Sequence[str] = ()) -> DrawnChart:
    """Measures the bars of a breakdown; `facts` are the names of those that were asked about."""
    largest = max((bar.value for bar in chart.bars), default=Decimal(0))
    bars = tuple(
        DrawnBar(bar.short, bar.value_text, _width(bar.value, largest), bar.fact in facts)
        for bar in chart.bars
    )
    return DrawnChart(chart.title, chart.total, chart.adds_up, bars)


def _width(value: Decimal, largest: Decimal) -> float:
    return max(round(float(value / largest) * 100, 1), _THINNEST) if value else 0.0


def fitting(charts: Sequence[Chart], facts: Sequence[str]) -> Chart | None:
    """The breakdown that shows most of what was answered; None where none shows the first of it."""
    named = set(facts)
    showing = [chart for chart in charts if facts and facts[0] in chart.facts]
    return max(showing, key=lambda chart: len(named & chart.facts), default=None)
