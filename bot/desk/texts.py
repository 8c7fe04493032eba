"""Sentences of the desk and of the channels that show it, from TOML files: Chinese and English, section.key."""

from __future__ import annotations

import tomllib
from functools import cached_property
from pathlib import Path

from bot.answering.answer import Language


class Sentences:
    """The sentences of one file; traditional characters are made from the simplified ones."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._traditional: dict[str, str] = {}

    def say(self, key: str, language: Language, **values: object) -> str:
        """The sentence with this key (`review.title`) in a language, values filled in."""
        return self.template(key, language).format(**values)

    def template(self, key: str, language: Language) -> str:
        """The sentence before anything is filled in."""
        if language is Language.ZH_HANT:
            if key not in self._traditional:
                from knowledge.traditional import traditionalize

                self._traditional[key] = traditionalize(self.template(key, Language.ZH_CN))
            return self._traditional[key]
        section, name = key.split(".")
        return self.load[section][name]["en" if language is Language.EN else "zh"]

    @cached_property
    def load(self) -> dict[str, dict[str, dict[str, str]]]:
        """The whole file: section, key, language."""
        return tomllib.loads(self._file.read_text(encoding="utf-8"))


DESK = Sentences(Path(__file__).with_name("texts.toml"))
"""What the desk itself says, whichever channel shows it."""
