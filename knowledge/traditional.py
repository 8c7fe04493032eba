"""Simplified characters to traditional ones, for replies to residents who write them; the pairs are data."""

from __future__ import annotations

import re
from functools import cache

from knowledge.vocabulary import load


def traditionalize(text: str) -> str:
    """Simplified characters to traditional ones: those that stand for several by the word they are in, the rest one by one."""
    phrases, characters = _phrases(), _characters()
    written = load("traditional")["phrases"]
    pieces = phrases.split(text)  # every second piece is a phrase
    return "".join(
        written[piece] if index % 2 else piece.translate(characters) for index, piece in enumerate(pieces)
    )


@cache
def _characters() -> dict[int, str]:
    pairs = load("traditional")["characters"]
    return {ord(simple): full for simple, full in zip(pairs[::2], pairs[1::2], strict=True)}


@cache
def _phrases() -> re.Pattern[str]:
    longest_first = sorted(load("traditional")["phrases"], key=len, reverse=True)
    return re.compile(f"({'|'.join(map(_apart, longest_first))})")


def _apart(phrase: str) -> str:
    """A pattern for a phrase, except where its last character begins a word: 试制, but not in 考试制度."""
    following = "".join(word[1] for word in load("traditional")["together"] if word[0] == phrase[-1])
    return re.escape(phrase) + (f"(?![{following}])" if following else "")
