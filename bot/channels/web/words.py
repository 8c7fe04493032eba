"""What the web pages say of their own accord, from texts.toml, in three languages."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from bot.answering.answer import Language
from knowledge.traditional import traditionalize

_FILE = Path(__file__).with_name("texts.toml")
Words = Callable[..., str]
"""Gives the sentence with a key such as `chat.send`, values filled in."""


def words(language: Language) -> Words:
    """The sentences in one language."""

    def say(key: str, **values: object) -> str:
        return sentence(key, language).format(**values)

    return say


@cache
def sentence(key: str, language: Language) -> str:
    """The template of a sentence; traditional characters are made from the simplified ones."""
    if language is Language.ZH_HANT:
        return traditionalize(sentence(key, Language.ZH_CN))
    section, name = key.split(".")
    return load()[section][name]["en" if language is Language.EN else "zh"]


def has(key: str) -> bool:
    """True if there is a sentence with this key."""
    section, _, name = key.partition(".")
    return name in load().get(section, {})


@cache
def load() -> dict[str, dict[str, dict[str, str]]]:
    """The whole file: section, key, language."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
