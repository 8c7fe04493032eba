"""The sentences the channels say of their own accord, from texts.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from bot.answering.answer import Language

_FILE = Path(__file__).with_name("texts.toml")


def say(key: str, language: Language, **values: object) -> str:
    """The sentence with this key (`telegram.sticker`) in the resident's language, values filled in."""
    return _sentence(key, language).format(**values)


@cache
def _sentence(key: str, language: Language) -> str:
    """The template of a sentence; traditional characters are made from the simplified ones."""
    if language is Language.ZH_HANT:
        # Loads character tables, which start-up need not wait for.
        from knowledge.traditional import traditionalize

        return traditionalize(_sentence(key, Language.ZH_CN))
    section, name = key.split(".")
    return load()[section][name]["en" if language is Language.EN else "zh"]


@cache
def load() -> dict[str, dict[str, dict[str, str]]]:
    """The whole file: section, key, language."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
