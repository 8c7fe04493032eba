"""Which columns the values of a row stand under, when the header is whole and when it lost characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from knowledge import form
from knowledge.extraction.cells import Cell
from knowledge.extraction.labels import is_within
from knowledge.models import ValueState
from knowledge.readers.textables import cut

_EDITIONS = (
    ("made", "newly_published", "published_total"),
    ("made", "repealed", "in_force"),
    ("projects_before", "projects_change", "decisions"),
    ("projects_before", "projects_change"),
    ("purchases", "purchase_amount"),
    ("decisions",),
    ("fee",),
)
"""The headers of the second part in both editions of the form, as printed from left to right."""
_MONEY_UNIT = re.compile(r"[（(](?:单位[：:]?)?\s*(亿元|万元|元)\s*[）)]")
_MIN_REMNANT = 2
"""Letters that must be left of a column's name."""


@cache
def _column_labels() -> dict[str, str]:
    """Printed column labels of the second part (in label form) to their keys."""
    columns = form.table("proactive").columns
    return {form.label_form(label): column.key for column in columns for label in column.labels}


def columns_of(header: Sequence[str]) -> list[str]:
    """The columns that the cells of a header name, in their order; [] if that cannot be told.

    Cells may be broken in pieces or run together. A name that lost letters is known by what is left of it and by the
    one header of the form that has room for it.
    """
    names = _names(header)
    if all(key for key, _ in names):
        return [key for key, _ in names]
    fitting = [edition for edition in _EDITIONS if _fits(names, edition)]
    return list(fitting[0]) if len(fitting) == 1 else []


def _names(header: Sequence[str]) -> list[tuple[str, str]]:
    """(key, label) for each name of the header; the key is '' where letters are missing."""
    pieces = [label for label in map(form.label_form, header) if label]
    names: list[tuple[str, str]] = []
    start = 0
    while start < len(pieces):
        for end in range(min(len(pieces), start + 3), start, -1):
            labels = cut("".join(pieces[start:end]), _column_labels())
            if labels:
                names += [(_column_labels()[label], "") for label in labels]
                start = end
                break
        else:
            names.append(("", pieces[start]))
            start += 1
    return names


def _fits(names: Sequence[tuple[str, str]], edition: Sequence[str]) -> bool:
    """True if every name is the edition's at its place, or what may be left of it."""
    return len(names) == len(edition) and all(
        key == wanted if key else _is_remnant(label, wanted)
        for (key, label), wanted in zip(names, edition, strict=True)
    )


def _is_remnant(text: str, key: str) -> bool:
    """True if the text is a label of the column with some letters lost."""
    labels = [label for label, known in _column_labels().items() if known == key]
    return len(text) >= _MIN_REMNANT and any(is_within(text, label) for label in labels)


def fit(values: Sequence[Cell], width: int, total: int | None = None) -> list[Cell] | None:
    """The values of a row if they are as many as its columns once blank merged cells at its ends are dropped.

    If blanks at either end could be the superfluous ones, the place of the row's `total` decides, or nothing does.
    """
    surplus = len(values) - width
    if width < 1 or surplus < 0:
        return None
    choices = [
        list(values[start : start + width])
        for start in range(surplus + 1)
        if all(cell.state is ValueState.BLANK for cell in (*values[:start], *values[start + width :]))
    ]
    if len(choices) > 1 and any(choice != choices[0] for choice in choices):
        choices = [choice for choice in choices if total is not None and adds_up(choice, total)]
    return choices[0] if choices and all(choice == choices[0] for choice in choices) else None


def adds_up(values: Sequence[Cell], total: int) -> bool:
    """True if the values add up to the one at the place `total`, which must be given."""
    parts = sum((cell.value or 0 for position, cell in enumerate(values) if position != total), 0)
    return values[total].value is not None and parts == values[total].value


def is_empty(values: Sequence[Cell]) -> bool:
    """True if no value of a row is a number other than zero: then its columns cannot be confused."""
    return not any(cell.value for cell in values)


def money_unit(column_key: str, header: list[str]) -> str:
    """The unit printed in the header; else that of the form, whose fees are in 万元 since 2021."""
    printed = _MONEY_UNIT.search("".join(header))
    if printed and column_key != "decisions":
        return printed[1]
    return "万元" if column_key == "fee" else ""
