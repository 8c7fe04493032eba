"""What an English message opens and closes with besides what it asks: greetings, who is asking, thanks."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from knowledge.data_files import read_beside
from knowledge.patterns import lazily

_LEAST: Final = 2
"""Words that have to be left, one of which asks for something: that's all, thanks is no question."""
_ASKS: Final = lazily(
    r"\?|\b(?:how|what|which|who|whom|whose|when|where|why|is|are|was|were|did|does|do|has|have|number|total|list|tell|give|show)\b",
    re.IGNORECASE,
)
_MOST: Final = 4
"""Openings and closings one after the other."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = read_beside(__file__, "courtesies")
    before, after = ("|".join(data[part]) for part in ("before", "after"))
    opening = re.compile(rf"^\s*(?:{before})", re.IGNORECASE)
    closing = re.compile(rf"(?P<end>[.!?,;]?)[\s.!?,;:-]+(?:{after})[\s.!]*$", re.IGNORECASE)
    return opening, closing


def without_courtesies(text: str) -> str:
    """The message without what it opens and closes with, unless it says nothing else."""
    opening, closing = _patterns()
    rest = text
    for _ in range(_MOST):
        shorter = closing.sub(r"\g<end>", opening.sub("", rest, count=1))
        if shorter == rest:
            break
        rest = shorter
    return rest if len(rest.split()) >= _LEAST and _ASKS.search(rest) else text
