"""Which of a row's values stand under which of its columns; where that cannot be told, none do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from knowledge.extraction.cells import Cell
from knowledge.models import ValueState

Holds = Callable[[Sequence[Cell]], bool]
"""Tells whether values add up as the form promises."""


def fit(values: Sequence[Cell], width: int, holds: Holds | None = None) -> list[Cell] | None:
    """The values of a row if they are as many as its columns once blank merged cells at its ends are dropped.

    If blanks at either end could be the superfluous ones, the sums decide (`holds`), or nothing does.
    """
    surplus = len(values) - width
    if width < 1 or surplus < 0:
        return None
    choices = [
        list(values[start : start + width])
        for start in range(surplus + 1)
        if is_blank((*values[:start], *values[start + width :]))
    ]
    if _differ(choices):
        choices = [choice for choice in choices if holds is not None and holds(choice)]
    return choices[0] if choices and not _differ(choices) else None


def _differ(choices: Sequence[list[Cell]]) -> bool:
    return any(choice != choices[0] for choice in choices)


def adds_up(values: Sequence[Cell], total: int) -> bool:
    """True if the values add up to the one at the place `total`, which must be given."""
    parts = sum((cell.value or 0 for position, cell in enumerate(values) if position != total), 0)
    return values[total].value is not None and parts == values[total].value


def is_empty(values: Sequence[Cell]) -> bool:
    """True if no value of a row is a number other than zero: then its columns cannot be confused."""
    return not any(cell.value for cell in values)


def is_blank(values: Sequence[Cell]) -> bool:
    """True if nothing at all is printed in these cells."""
    return all(cell.state is ValueState.BLANK for cell in values)


def is_figure(cell: Cell) -> bool:
    """True for a number in figures, as a remark hardly is."""
    return any(letter.isdigit() for letter in cell.text)


def as_printed(values: Sequence[Cell]) -> str:
    """The values as a finding shows them."""
    return " ".join(cell.text or "(空)" for cell in values)
