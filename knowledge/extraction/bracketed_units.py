"""Measure words in brackets: 1200（条） behind the number, 公开信息（条）：120 before it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from knowledge.extraction import measure_words
from knowledge.extraction.measure_words import measure_of_unit
from knowledge.extraction.quantity import Quantity


def without_brackets(text: str) -> str:
    """The text with blanks for the bracket around a measure word behind its number, in the same length."""
    return _behind().sub(_plain, text) if "（" in text or "(" in text else text


def counted_before(text: str) -> list[Quantity]:
    """The numbers whose measure word stands in brackets before them."""
    return [_quantity(match) for match in _before().finditer(text)] if "）" in text or ")" in text else []


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?<=\d)\s?[（(]\s?(?P<unit>{measure_words.pattern()})\s?[）)]")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[\u4e00-\u9fff])[（(](?:单位[:：])?(?P<unit>{measure_words.pattern()})[）)]\s*[:：为]?\s*"
        r"(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?=\s*(?:[；;，,。、]|$))"
    )


def _plain(match: re.Match[str]) -> str:
    return match["unit"].rjust(len(match.group()))


def _quantity(match: re.Match[str]) -> Quantity:
    number, unit = match["number"], match["unit"]
    value = Decimal(number.replace(",", ""))
    return Quantity(match.start(), match.end("number"), value, unit, number, measure_of_unit(unit), False, "")
