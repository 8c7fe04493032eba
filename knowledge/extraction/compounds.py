"""Numbers told in their scales one after the other: 1亿2000万元, 2万3千余件, 3万5000元 are one number each."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from knowledge.extraction.quantity import Quantity
from knowledge.patterns import lazily
from knowledge.vocabulary import load

_HEAD = lazily(r"(?<![\d.])(?P<parts>(?:\d+\s*[亿万千百]\s*零?\s*)+)$")
_PART = lazily(r"(\d+)\s*([亿万千百])")
_SCALE = {"亿": 100_000_000, "万": 10_000, "千": 1_000, "百": 100}
_KEPT = "万"
"""A scale that stays in the unit, as offices write it: 12000 万元."""


def whole_number(quantity: Quantity, sentence: str) -> Quantity:
    """The quantity with the higher scales printed right before it; itself if there are none.

    Every scale must be higher than all that follows; or what is printed is no number, and is told as none.
    """
    digits = re.search(r"\d", sentence[quantity.start : quantity.end])
    number = quantity.start + (digits.start() if digits else 0)
    head = None if number != quantity.start else _HEAD.search(sentence, 0, number)
    if head is None:
        return quantity
    scale, unit = _own_scale(quantity.unit)
    total = quantity.value * scale
    for count, name in reversed(_PART.findall(head["parts"])):
        if total >= _SCALE[name]:
            return replace(quantity, damaged=True)
        total += Decimal(count) * _SCALE[name]
    before = _qualifier(sentence[: head.start()])
    start = head.start() - len(before)
    exact = before in load("measures")["qualifiers"]["exact"]
    return replace(
        quantity,
        start=start,
        value=total / _SCALE[_KEPT] if scale >= _SCALE[_KEPT] else total,
        unit=f"{_KEPT}{unit}" if scale >= _SCALE[_KEPT] else unit,
        text=" ".join(sentence[start : quantity.end].split()),
        qualifier=before + quantity.qualifier,
        approximate=quantity.approximate or (bool(before) and not exact),
    )


def _own_scale(unit: str) -> tuple[int, str]:
    """The scale a unit begins with and the unit itself: 千万元 is ten million and 元."""
    scales = load("measures")["scale"]
    units = {word for words in load("measures")["words"].values() for word in words}
    for name in sorted(scales, key=len, reverse=True):
        rest = unit.removeprefix(name)
        if rest != unit and (rest in units or not rest):
            return scales[name], rest
    return 1, unit


def _qualifier(before: str) -> str:
    """约, 近 … right before the number."""
    qualifiers = load("measures")["qualifiers"]
    for word in sorted(qualifiers["before"], key=len, reverse=True):
        if before.endswith(word) and before[: -len(word)][-1:] not in (qualifiers["held"].get(word) or "＿"):
            return str(word)
    return ""
