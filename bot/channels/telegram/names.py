"""What a pressed button stands for: a word and a name, together at most 64 bytes, which Telegram carries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.answering.answer import Language
from bot.fact_ids import CODE, Kind, identifier, parts_of

MAX_BYTES = 64
MOST_OTHERS = 6
"""Facts that one button can carry: six codes and that of their report."""


class Press(StrEnum):
    """The words that begin what a button stands for."""

    FACT = "o"
    CHART = "g"
    OTHERS = "n"
    TOPIC = "t"
    SECTION = "s"
    SECTIONS = "r"
    SECTIONS_ANEW = "R"
    """The same in a message of its own, where the pressed one is an answer."""
    DOCUMENT = "d"
    YEAR = "y"
    OFFICE = "f"
    OFFICES = "F"
    """A page of the offices."""
    LANGUAGE = "l"
    PAGE = "p"


TURNING = frozenset({Press.TOPIC, Press.SECTION, Press.SECTIONS, Press.OFFICES})
"""Buttons that turn pages in one message: pressed again they do no harm."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button as it was pressed."""

    press: Press
    name: str
    page: int = 0


def data(press: Press, name: str, page: int = 0) -> str:
    """What a button is given to carry."""
    return f"{press}:{name}" + (f":{page}" if page else "")


def read(text: str) -> Pressed | None:
    """What a button carried; None for one of another version, or somebody's invention."""
    word, _, rest = text.partition(":")
    name, _, page = rest.partition(":")
    if word not in frozenset(Press) or not ((page.isascii() and page.isdigit()) or not page):
        return None
    return Pressed(Press(word), name, int(page[:6] or 0))


def others(names: Iterable[str]) -> str:
    """The name for several facts of one report; those of other reports are left out."""
    parts = [found for found in map(parts_of, names) if found]
    report = parts[0][1] if parts else ""
    return report + "".join(thing for _, code, thing in parts if code == report)[: MOST_OTHERS * CODE]


def each_of(name: str) -> list[str]:
    """The names of the facts that such a name stands for."""
    codes = [name[start : start + CODE] for start in range(0, len(name), CODE)]
    return [identifier(Kind.FACT, codes[0], code) for code in codes[1:]]


def language(name: str) -> Language | None:
    """The language that a button names; None for that of each message."""
    return Language(name) if name in frozenset(Language) else None
