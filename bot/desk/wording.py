"""The normal form of a question: two messages with the same one ask the same thing in the same words.

Only what is said around a question is left out, and the name of the office that is asked. Measure, year, other places and
offices and every word of the question itself stay, so no two questions with different answers share a form.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path

from bot.understanding.latin_names import spelled_names_of
from bot.understanding.offices import names_of
from knowledge.normalization import fold
from knowledge.patterns import lazily

_FILE = Path(__file__).with_name("wording.toml")
_EDGES = lazily(r"^[\W_]+|[\W_]+$")
_LATIN = lazily("[a-z]")
_TOKEN = lazily(r"[a-z]+|\d+|\w")
"""A word in Latin letters, a number, a character."""
BARE = 2
"""Characters of a name that does not say what kind of place or office it is of."""


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


def form_for(text: str, organisation: str) -> str:
    """The normal form of a question to an office: its own name says which office is asked, and nothing else."""
    folded = fold(text)
    name = _own_name(organisation).search(folded) if organisation else None
    rest = f"{folded[: name.start()]}{folded[name.end() :]}" if name else folded
    return normal_form(rest) or normal_form(text)


def essence(form: str) -> tuple[str, ...]:
    """What two forms share that are the same words in whatever order, little ones aside: 怎么申请低保, 低保怎么申请."""
    words = sorted(_TOKEN.findall(form))
    return tuple(word for word in words if word not in _little()) or tuple(words)


def rest(form: str, parts: Iterable[str]) -> tuple[str, ...]:
    """What a form says besides these parts of it and how much, how many, who and so on: 发了多少钱 says no more than 金额."""
    for part in sorted(parts, key=len, reverse=True):
        form = form.replace(part, " ", 1)
    for asking in _asking():
        form = form.replace(asking, " ")
    return tuple(sorted(word for word in _TOKEN.findall(form) if word not in _little()))


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


@lru_cache(maxsize=256)
def _own_name(organisation: str) -> re.Pattern[str]:
    """The office's name as residents put it. A bare one (柳湾) may be a part of something else, so it is left."""
    names = [*(name for name in names_of(organisation) if len(name) > BARE), *spelled_names_of(organisation)]
    before, after = (_one_of(_words()[key]) for key in ("before_office", "after_office"))
    return re.compile(f"(?<![a-z]){before}?{_one_of(names)}{after}?(?![a-z])")


def _one_of(words: Sequence[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"


@cache
def _around() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is said before and after questions, the longest first."""
    before, after = (tuple(sorted(_words()[name], key=len, reverse=True)) for name in ("before", "after"))
    return before, after


@cache
def _little() -> frozenset[str]:
    return frozenset(_words()["little"])


@cache
def _asking() -> tuple[str, ...]:
    """How a thing is asked about, the longest first."""
    return tuple(sorted(_words()["asking"], key=len, reverse=True))


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return words
