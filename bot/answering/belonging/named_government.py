"""Whose site it is by a name: 云栎政府网站 is not told by 政府门户网站 of an office that says nothing of 云栎."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.normalization import fold
from knowledge.patterns import lazily

_ITS_GOVERNMENT: Final = lazily("(?:新?区|县|市|省|镇|乡|州|旗|街道)?(?:人民)?政府")
"""What makes a name of the unknown word before it."""
_A_NAME: Final = 2
"""Characters that the name of a place has at least."""


def of_the_government_named(question: Question, matches: list[Match], office: str) -> list[Match]:
    """The matches whose words, or whose office, bear the name that stands before 政府 in the question."""
    names = [
        term.text
        for term in question.terms
        if not term.known and _is_named(question, term.position, term.text)
    ]
    if not names or not matches:
        return matches
    return [match for match in matches if all(_bears(match, name, office) for name in names)]


def _is_named(question: Question, position: int, text: str) -> bool:
    """True for an unknown word of the message right before 政府."""
    end = position + len(text)
    heard = question.folded[position:end] == text  # not of the message before
    return heard and len(text) >= _A_NAME and bool(_ITS_GOVERNMENT.match(question.folded, end))


def _bears(match: Match, name: str, office: str) -> bool:
    fact = match.fact
    return any(name in fold(text) for text in (fact.quote, fact.topic, fact.section, office))
