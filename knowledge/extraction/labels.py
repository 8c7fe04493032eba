"""Printed row and column names of the form to their canonical keys, also where letters were lost."""

from __future__ import annotations

from functools import cache, lru_cache

from knowledge import form
from knowledge.normalization import fold

_MIN_PREFIX = 5
"""Letters of a long label that suffice to recognise it (row labels are cut by page breaks)."""

_MIN_REMNANT = 0.7
"""Share of a long label's letters that must be left if some are lost in its middle."""


@cache
def _labels(table_key: str, part: str) -> dict[str, str]:
    """Printed label (in label form) to canonical key, for the rows or columns of one table."""
    table = form.table(table_key)
    entries = table.rows if part == "rows" else table.columns
    return {form.label_form(label): entry.key for entry in entries for label in entry.labels}


@lru_cache(maxsize=8_192)
def lookup(table_key: str, part: str, text: str) -> str:
    """Canonical key of a printed label, '' if it is none; a long label's beginning suffices."""
    label = form.label_form(text)
    labels = _labels(table_key, part)
    if label in labels:
        return labels[label]
    if len(label) >= _MIN_PREFIX:
        hits = {
            key
            for known, key in labels.items()
            if known.startswith(label) or (len(known) >= 8 and label.startswith(known))
        }
        if len(hits) == 1:
            return hits.pop()
        remnants = {
            key
            for known, key in labels.items()
            if len(label) >= _MIN_REMNANT * len(known) and label[0] == known[0] and is_within(label, known)
        }
        if len(remnants) == 1:
            return remnants.pop()
    return ""


@cache
def is_whole(table_key: str, text: str) -> bool:
    """True if the text is a printed row label with nothing missing: the form's own, or no part of a longer one."""
    folded, label = fold(text), form.label_form(text)
    if folded.count("(") > folded.count(")"):
        return False
    for row in form.table(table_key).rows:
        labels = [form.label_form(known) for known in row.labels]
        if label in labels:
            return label == labels[0] or not any(label in known for known in labels if known != label)
    return False


def table_of_row(text: str) -> str:
    """The one table that has a row with this (long) label, '' if none or several have."""
    if len(form.label_form(text)) < _MIN_PREFIX:
        return ""
    hits = [table.key for table in form.tables() if lookup(table.key, "rows", text)]
    return hits[0] if len(hits) == 1 else ""


def is_within(text: str, label: str) -> bool:
    """True if the letters of the text stand in the label, in this order."""
    letters = iter(label)
    return all(letter in letters for letter in text)
