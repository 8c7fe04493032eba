"""Sentences for residents, from responses.toml, in the language asked for."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any

from bot.answering.answer import Language
from bot.answering.wording import number_text
from knowledge.data_files import read_beside
from knowledge.traditional import traditionalize


@cache
def _responses() -> dict[str, Any]:
    return read_beside(__file__, "responses")


def say(key: str, language: Language, /, **values: object) -> str:
    """The sentence under a dotted key with its placeholders filled in."""
    return template(key, language).format(**values)


@cache
def template(key: str, language: Language) -> str:
    """The sentence under a dotted key with its placeholders still in it."""
    entry: Any = _responses()
    for part in key.split(".", 1) if key.startswith("units_en.") else key.split("."):
        entry = entry[part]
    if language is Language.EN:
        return str(entry["en"])
    text = str(entry["zh"])
    return traditionalize(text) if language is Language.ZH_HANT else text


def office_named(organisation: str, language: Language) -> str:
    """An office as the resident writes it; some reports do not say whose they are."""
    return written(organisation, language) if organisation else template("unnamed_office", language)


def examples(language: Language) -> list[str]:
    """Questions to begin with, in the language of the resident."""
    texts: list[str] = _responses()["examples"]["en" if language is Language.EN else "zh"]
    return [written(text, language) for text in texts]


_SCALES = {"万": ("ten thousand", 10_000), "亿": ("hundred million", 100_000_000)}


def english_unit(unit: str, number: Decimal | None = None) -> str:
    """A measure word explained in English, in the singular for one; the word itself where the data has none."""
    units = _responses()["units_en"]
    if unit[:1] in _SCALES and unit not in units and len(unit) > 1:
        counted = english_unit(unit[1:]).split(" (")[0]
        return f"{_SCALES[unit[0]][0]} {counted} ({unit})"
    one, _, many = str(units.get(unit, unit)).partition("|")
    note = many[many.index(" (") :] if " (" in many else ""
    return f"{one}{note}" if number == 1 or not many else many


def english_quantity(value: Decimal, unit: str) -> str:
    """A figure with its unit in English; 万 and 亿 are counted out, and the figure as printed is added."""
    if unit[:1] in _SCALES:
        counted = english_quantity(value * _SCALES[unit[0]][1], unit[1:]).split(" (")[0]
        return f"{counted} ({number_text(value)} {unit})"
    words = english_unit(unit, value)
    return f"{number_text(value)}{words if words == '%' else f' {words}' if words else ''}"


def knows(key: str) -> bool:
    """True if responses.toml has an entry under the dotted key."""
    entry: Any = _responses()
    for part in key.split("."):
        if not isinstance(entry, dict) or part not in entry:
            return False
        entry = entry[part]
    return True


def written(text: str, language: Language) -> str:
    """The report's words as the resident writes them; quotations are never converted."""
    return traditionalize(text) if language is Language.ZH_HANT else text
