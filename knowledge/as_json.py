"""A fact as JSON, in the one form that the command line, the downloads and the web's open data share."""

from __future__ import annotations

from decimal import Decimal

from knowledge.models import Fact

_SAFE_DIGITS = 15
"""Digits a JSON float carries without rounding."""


def fact_as_json(fact: Fact) -> dict[str, object]:
    """A fact as the contract prints it."""
    return {
        "label": fact.label,
        "topic": fact.topic,
        "measure": fact.measure.value,
        "value": None if fact.value is None else plain_number(fact.value),
        "value_text": fact.value_text,
        "unit": fact.unit,
        "approximate": fact.approximate,
        "section": fact.section,
        "quote": fact.words,
        "kind": fact.kind.value,
        "qualifier": fact.qualifier,
        "state": fact.state.value,
        "key": fact.key,
        "items": list(fact.items),
        "year": fact.year,
        "change": fact.change,
    }


def plain_number(value: Decimal) -> int | float | str:
    """Whole numbers as ints, others as floats, and as text what a float would round."""
    if not value.is_finite():
        return str(value)
    if value == value.to_integral_value():
        return int(value)
    return float(value) if len(value.normalize().as_tuple().digits) <= _SAFE_DIGITS else str(value)
