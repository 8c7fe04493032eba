"""Which kind of offices an English question compares: which township received the most requests."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.question import Question
from knowledge.sieve import Table

_KINDS: Final = {
    "乡镇": r"town(?:ship)?s?|sub[- ]?districts?|streets?",
    "县": r"count(?:y|ies)",
    "县区": r"districts?",
    "局": r"bureaus?|bureaux",
    "单位": r"offices?|agenc(?:y|ies)|departments?|authorit(?:y|ies)|governments?|organi[sz]ations?|units?",
}
"""How Chinese calls them, and English."""
_PEERS: Final = Table(
    (
        rf"\b(?:which|what|each|every|all|among|of the|of all) (?:of the |the )?(?:\w+ )?(?:{words})\b",
        kind,
    )
    for kind, words in _KINDS.items()
)
_NAMES: Final = frozenset(
    [
        "部门单位",
        "部门",
        "单位",
        "乡镇",
        "镇",
        "乡",
        "街道",
        "县",
        "区",
        "局",
        "政府",
        "机关",
        "机构",
        "镇街",
        "区县",
        "县区",
        "办公室",
    ]
)


def peers(plain: str) -> str:
    """The kind of office compared; '' for none."""
    return next(_PEERS.matching(plain), "")


def without_peers(question: Question) -> Question:
    """The question without the words for the offices compared, which no figure of theirs need say."""
    if not question.over_offices:
        return question
    return replace(question, terms=tuple(t for t in question.terms if _NAMES.isdisjoint(t.names)))
