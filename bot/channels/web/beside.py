"""Reports side by side: years of an office, or offices of a year; each figure where the reports give it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.channels.web.library import Shelf, Told
from knowledge import form
from knowledge.models import FactKind

MAX_REPORTS = 6
"""Reports that fit beside each other on a page."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is counted, and what each report gives for it."""

    group: str
    label: str
    cells: tuple[Told | None, ...]


def side_by_side(shelves: Sequence[Shelf], everything: bool = False) -> list[Line]:
    """The form's figures in its order, then figures of the prose that several reports name alike.

    Rows in which every report says 0 or nothing are left out unless everything is wanted.
    """
    lines = [*_form_lines(shelves), *_prose_lines(shelves)]
    return [line for line in lines if everything or any(told and told.fact.value for told in line.cells)]


def _form_lines(shelves: Sequence[Shelf]) -> list[Line]:
    lines = []
    for table in form.tables():
        for row in table.rows:
            for column in table.columns:
                key = f"{table.key}.{row.key}.{column.key}"
                cells = tuple(shelf.by_key.get(key) for shelf in shelves)
                named = next((told for told in cells if told), None)
                if named is not None:
                    lines.append(Line(table.name, named.fact.label, cells))
    return lines


def _prose_lines(shelves: Sequence[Shelf]) -> list[Line]:
    """Figures that at least two reports give once each under the very same name and unit."""
    named = [_figures(shelf) for shelf in shelves]
    counts = Counter(name for figures in named for name in figures)
    shared = [name for figures in named for name in figures if counts[name] > 1]
    return [
        Line("", name[0], tuple(figures.get(name) for figures in named)) for name in dict.fromkeys(shared)
    ]


def _figures(shelf: Shelf) -> dict[tuple[str, str], Told]:
    """A report's figures in prose by name and unit; those given twice are left out."""
    found: dict[tuple[str, str], list[Told]] = {}
    for told in shelf.facts:
        fact = told.fact
        if fact.kind is FactKind.PROSE and not fact.key and fact.value is not None and fact.year is None:
            found.setdefault((fact.label, fact.unit), []).append(told)
    return {name: facts[0] for name, facts in found.items() if len(facts) == 1}
