"""What is wrong with a file, in the administrator's language: the readers speak English."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from bot.answering.answer import Language

_FILE = Path(__file__).with_name("reader_errors.toml")


def in_language(error: str, language: Language) -> str:
    """A reader's sentence in this language; in English where there is no other."""
    if language is Language.EN:
        return error
    for pattern, sentence in _sentences():
        if match := pattern.fullmatch(error):
            told = sentence.format(*match.groups())
            if language is Language.ZH_HANT:
                from knowledge.traditional import traditionalize

                return traditionalize(told)
            return told
    return error


@cache
def _sentences() -> list[tuple[re.Pattern[str], str]]:
    errors = tomllib.loads(_FILE.read_text(encoding="utf-8"))["error"]
    return [(re.compile(error["says"], re.DOTALL), error["zh"]) for error in errors]
