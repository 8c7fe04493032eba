"""The form's own cell for how many more or fewer there were than the year before: 行政许可比上一年增加了多少."""

from __future__ import annotations

from typing import Final

from bot.answering.figures.things import Thing
from knowledge.matching import Match
from knowledge.query import TELLING
from knowledge.store import FactStore

CHANGE_CELL: Final = "projects_change"
"""The form's column for it."""


def change_of_row(thing: Thing, store: FactStore, report: int) -> Match | None:
    """The cell, where just one row of the form is named and nothing else."""
    telling = [term for term in thing.terms if term.weight >= TELLING]
    rows = {row for term in telling for row in term.rows}
    if len(rows) != 1 or not all(term.rows for term in telling):
        return None
    cells = store.by_key(report, f"{rows.pop()}.{CHANGE_CELL}")
    stated = [cell for cell in cells if cell.fact.value is not None]
    return Match(stated[0], 1.0, 1.0, 1.0, ()) if stated else None
