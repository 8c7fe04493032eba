"""Years in an English question: named, counted from now, and those that say nothing about the year asked for."""

from __future__ import annotations

import re

_YEAR = re.compile(r"\b(20[0-3]\d)\b")
_RELATIVE = (
    (re.compile(r"\b(?:the )?(?:last|previous|prior|preceding) year\b|\b(?:the )?year before\b"), -1),
    (re.compile(r"\b(?:this|the current|current) year\b"), 0),
    (re.compile(r"\b(?:the )?(?:next|following) year\b"), 1),
)
_CARRIED = re.compile(r"\b(?:carried|brought|rolled|left) (?:over|forward)\b|\bcarry ?over\b")
"""Requests carried over to the next year belong to this year's report."""
_CARRIED_YEAR = re.compile(r"\b(?:over|forward) (?:from|into|to|until) (?:the year )?20[0-3]\d\b")
_FORM_YEAR = re.compile(
    r"\b(?:licen[cs]\w+|penalt\w+|enforcement|compuls\w+|fee|charge|service) (?:items?|projects?)\b"
    r".{0,24}\b(?:last|previous|prior) year\b"
)
"""The form's column of last year's number of items, which is no question about another year."""


def years(plain: str) -> tuple[int | None, int | None]:
    """The year named, and the one counted from now (last year is -1)."""
    plain = _CARRIED_YEAR.sub(" ", plain)
    named = [
        int(match[1]) for match in _YEAR.finditer(plain)
    ]  # of two compared, the earlier is the other one
    found = (offset for pattern, offset in _RELATIVE if pattern.search(plain))
    return min(named, default=None), (None if _belongs_to_this_year(plain) else next(found, None))


def _belongs_to_this_year(plain: str) -> bool:
    """True where last year or next year is said of a figure of this year."""
    return bool(_CARRIED.search(plain) or _FORM_YEAR.search(plain))


def without_years(plain: str) -> str:
    """The words without those that name the year."""
    plain = _YEAR.sub(" ", plain)
    if _FORM_YEAR.search(plain):
        plain = f"{_RELATIVE[0][0].sub(' ', plain)} items last year"
    if not _belongs_to_this_year(plain):
        for pattern, _ in _RELATIVE:
            plain = pattern.sub(" ", plain)
    return plain


def without_year_numbers(text: str) -> str:
    """The text without the years written in figures, which are no claims."""
    return _YEAR.sub(" ", text)
