"""Facts that say how something is called or numbered: they answer only who asks for the name or number of just that."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Ask, Question
from knowledge.extraction.names import NAMED
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.query import TELLING

_NAME: Final = lazily(rf"{NAMED}|\b(?:names?|called|named)\b")
_IS_A_NAME: Final = "name."
_SAYS_WHO: Final = ("report.publisher", "report.signed_by")
"""Facts whose value is the one who is asked for by their name: 发文机关是谁, 签发人是谁."""


def asks_its_name(question: Question, fact: Fact) -> bool:
    """False for a name unless that of just this kind of thing is asked for: 公众号叫什么, not 9个村叫什么."""
    if not fact.key.startswith(_IS_A_NAME):
        return True
    kind = fact.key.partition(".")[2]
    asked = [term for term in question.terms if NAMED not in term.names and term.weight >= TELLING]
    named = any(name in kind or kind in name for term in asked for name in term.names if len(name) > 1)
    return named and (
        any(NAMED in term.names or term.sounds == syllables(NAMED) for term in question.terms)
        or bool(_NAME.search(question.folded))
    )


def tells_its_name(question: Question, fact: Fact) -> bool:
    """True if a fact is the name of just what the question asks the name of, or the one it asks for by their office."""
    if fact.key in _SAYS_WHO:
        return question.ask in (Ask.WHO, Ask.ANY) and all(
            any(name in fact.topic for name in term.names) for term in question.terms
        )
    return fact.key.startswith(_IS_A_NAME) and asks_its_name(question, fact)
