"""Sentences for residents, from responses.toml, in the language asked for."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from bot.answering.answer import Language
from knowledge.normalization import traditionalize


@cache
def _responses() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "responses.toml").read_text(encoding="utf-8"))


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


def english_unit(unit: str) -> str:
    """A measure word explained in English; the word itself where the data has none."""
    return str(_responses()["units_en"].get(unit, unit))


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
