"""Which columns a header names, when it is whole and when it lost characters, and in which words it names them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from knowledge import form
from knowledge.extraction.labels import is_within, lookup
from knowledge.patterns import lazily
from knowledge.readers.cell_lines import cut

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
_MONEY_UNIT = lazily(r"[（(](?:单位[：:]?)?\s*(亿元|万元|元)\s*[）)]")
_MIN_REMNANT = 2
"""Letters that must be left of a column's name."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its canonical key, and its name as the office printed it."""

    key: str
    printed: str


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of a header; the key is '' where letters are missing."""

    key: str
    label: str
    printed: str


@cache
def _column_labels() -> dict[str, str]:
    """Printed column labels of the second part (in label form) to their keys."""
    columns = form.table("proactive").columns
    return {form.label_form(label): column.key for column in columns for label in column.labels}


def columns_of(header: Sequence[str]) -> list[Column]:
    """The columns that the cells of a header name, in their order; [] if that cannot be told.

    Cells may be broken in pieces or run together. A name that lost letters is known by what is left of it and by the
    one header of the form that has room for it. A name may be printed once for each of the cells it was merged from.
    """
    names = _names(header)
    if all(name.key for name in names):
        return [Column(name.key, name.printed) for name in names]
    runs = [list(run) for _, run in groupby(names, key=lambda name: name.label)]
    for cells in ([[name] for name in names], runs):
        first = [run[0] for run in cells]
        fitting = [
            keys
            for edition in _EDITIONS
            if (keys := _in_order(first, edition) or _by_letters(first, edition))
        ]
        if len(fitting) == 1:
            named = zip(fitting[0], cells, strict=True)
            return [Column(key, name.printed) for key, run in named for name in run]
    return []


def is_of_the_form(columns: Sequence[Column]) -> bool:
    """True if the columns are those of one of the form's headers, in any order."""
    keys = {column.key for column in columns}
    return any(keys == set(edition) for edition in _EDITIONS)


def _names(header: Sequence[str]) -> list[_Name]:
    """The names of a header whose cells may be pieces of a name, or several names."""
    pieces = [
        (label.replace("本年度", "本年"), " ".join(text.split()))
        for text in header
        if (label := form.label_form(_MONEY_UNIT.sub("", text) or text))
    ]
    names: list[_Name] = []
    start = 0
    while start < len(pieces):
        for end in range(min(len(pieces), start + 3), start, -1):
            labels = cut("".join(label for label, _ in pieces[start:end]), _column_labels())
            if labels:
                whole = "".join(printed for _, printed in pieces[start:end])
                unit = _MONEY_UNIT.search(whole)
                printed = (
                    [whole] if len(labels) == 1 else [*labels[:-1], labels[-1] + (unit[0] if unit else "")]
                )
                names += [
                    _Name(_column_labels()[label], label, words)
                    for label, words in zip(labels, printed, strict=True)
                ]
                start = end
                break
        else:
            names.append(_Name("", *pieces[start]))
            start += 1
    return names


def _in_order(names: Sequence[_Name], edition: Sequence[str]) -> list[str]:
    """The edition's columns if every name is the one at its place, or what may be left of it; else []."""
    if len(names) != len(edition) or not all(map(_may_be, names, edition)):
        return []
    return list(edition)


def _by_letters(names: Sequence[_Name], edition: Sequence[str]) -> list[str]:
    """The edition's columns in another order, if every name can only be one of them, and each another; else []."""
    if len(names) != len(edition):
        return []
    choices = [[key for key in edition if _may_be(name, key)] for name in names]
    keys = [choice[0] for choice in choices if len(choice) == 1]
    return keys if len(keys) == len(set(keys)) == len(edition) else []


def _may_be(name: _Name, key: str) -> bool:
    """True if the name is the column's, or what may be left of it."""
    return name.key == key if name.key else _is_remnant(name.label, key)


def _is_remnant(text: str, key: str) -> bool:
    """True if the text is a label of the column with some letters lost."""
    labels = [label for label, known in _column_labels().items() if known == key]
    return len(text) >= _MIN_REMNANT and any(is_within(text, label) for label in labels)


def column_named(table: str, text: str) -> str:
    """Key of the column of the third or fourth part that a cell names, perhaps without its last letters; or ''."""
    key = lookup(table, "columns", text)
    label = form.label_form(text)
    if key or len(label) < _MIN_REMNANT:
        return key
    columns = form.table(table).columns
    keys = {
        column.key
        for column in columns
        for known in map(form.label_form, column.labels)
        if known.startswith(label) and len(label) >= len(known) / 2
    }
    return keys.pop() if len(keys) == 1 else ""


def money_unit(column: Column) -> str:
    """The unit printed in the header of a column of money; else that of the form, whose fees are in 万元 since 2021."""
    printed = _MONEY_UNIT.search(column.printed)
    return printed[1] if printed else "万元" if column.key == "fee" else ""
