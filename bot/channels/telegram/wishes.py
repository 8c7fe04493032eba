"""Wishes that are for the chat itself, in a resident's own words: another language, the report as a file, a picture."""

from __future__ import annotations

import re
from functools import cache

from knowledge.data_files import read_beside
from knowledge.normalization import simplify
from knowledge.patterns import either, lazily

_LONGEST = 40
"""Characters of a message that may be such a wish."""
IN_CHINESE = ("language", "zh")
"""Chinese, and nothing says in which script."""
_MARKS = lazily(r"[^\w\s']+")


def wished(text: str) -> tuple[str, str] | None:
    """The command that a message comes to and what stands behind it; None for anything else, as for every question."""
    if len(text) > _LONGEST:
        return None
    plain = simplify(text)
    said = _MARKS.sub(" ", plain.lower()).strip()
    meant = next((meant for ways, meant in _wishes() if ways.fullmatch(said)), None)
    return ("language", "zh-Hant") if meant == IN_CHINESE and plain != text else meant


@cache
def _wishes() -> list[tuple[re.Pattern[str], tuple[str, str]]]:
    """The ways in which each wish is said, and what it comes to."""
    told = read_beside(__file__, "wishes")
    around = r"{before}\s*(?:{ways})\s*{after}"
    return [
        (
            lazily(around.format(before=told["before"], ways=either(one["says"]), after=told["after"])),
            (one["command"], one["argument"]),
        )
        for one in told["wish"]
    ]
