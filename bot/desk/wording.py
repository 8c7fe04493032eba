"""The normal form of a question: two messages with the same one ask the same thing in the same words.

Only what is said around a question is left out. Measure, year, place, office and every word of the question itself
stay, so no two questions with different answers share a form.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from knowledge.normalization import fold

_FILE = Path(__file__).with_name("wording.toml")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_LATIN = re.compile("[a-z]")


def normal_form(text: str) -> str:
    """The form in which wordings are compared; '' for a message without words."""
    form = _EDGES.sub("", fold(text))
    before, after = _around()
    while True:
        shorter = _without(form, before, start=True)
        shorter = _without(shorter, after, start=False)
        if shorter == form:
            return form
        form = shorter


def _without(form: str, words: tuple[str, ...], start: bool) -> str:
    """The form without one of the words at its start or end, unless nothing else is left."""
    for word in words:
        if not (form.startswith(word) if start else form.endswith(word)):
            continue
        rest = form[len(word) :] if start else form[: -len(word)]
        beside = rest[:1] if start else rest[-1:]
        if _LATIN.match(word) and beside.isalnum() and beside.isascii():
            continue  # a part of a longer word: hi in history
        stripped = _EDGES.sub("", rest)
        if stripped:
            return stripped
    return form


@cache
def _around() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is said before and after questions, the longest first."""
    words = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    before, after = (tuple(sorted(words[name], key=len, reverse=True)) for name in ("before", "after"))
    return before, after
