"""Teams and groups of a village, which are told apart by their numbers: 三队, 5、6、11队, 二组."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bot.understanding.chinese.canvas import Canvas
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_TEAMS: Final = sifted(
    r"(?P<numbers>(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、,和及 ]*)+)(?:生产)?[队社组](?![织建成长伍会区保员])"
)
_NUMBER: Final = lazily(r"\d+|[一二三四五六七八九十]+")
_STATED_BEHIND: Final = ("是", "为", "有", "就")
_PIECE: Final = lazily(r"[^、,\s]+")
"""Signs between them are no step's to take."""
_DIGITS: Final = "十一二三四五六七八九"


@lru_cache(maxsize=512)
def teams(text: str) -> frozenset[int]:
    """The numbers of the teams that a text names, alone or in a row: 5、6、11队."""
    return frozenset(_value(one) for row in _TEAMS.finditer(text) for one in _NUMBER.findall(row["numbers"]))


def names_teams_to_confirm(text: str) -> bool:
    """True for 拆迁的是5、6、12队吗, which states which they are."""
    return any(text[: row.start()].endswith(_STATED_BEHIND) for row in _TEAMS.finditer(text))


def claim_teams(canvas: Canvas) -> None:
    """Takes teams out of a question: they are told by their numbers, however these are written."""
    for row in _TEAMS.finditer(canvas.text):
        for piece in _PIECE.finditer(canvas.text, row.start(), row.end()):
            canvas.claim(piece.start(), piece.end(), "team")


def _value(said: str) -> int:
    """The value of a number up to 99: 十一 is 11."""
    if said.isdigit():
        return int(said)
    tens, ten, ones = said.rpartition("十")
    high = 10 * (_DIGITS.index(tens) if tens else 1) if ten else 0
    return high + (_DIGITS.index(ones) if ones else 0)
