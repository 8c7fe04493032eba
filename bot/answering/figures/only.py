"""只有, 光靠, 就一种 in a question that wants a yes or no: denied by a sentence that joins another to what is named."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.normalization import fold
from knowledge.patterns import lazily

_ONLY: Final = lazily(
    r"(?:只有|只是|只用|只靠|只在|只交|只发|只给|只通过|只能|仅有|仅仅|仅|光是|光靠|光在|光有|光|单单|单靠|就只|就光|就靠|全靠|只|就一?[种个样份])"
)
_JOINED: Final = "和与及、"
_CLAUSE: Final = lazily(r"[,，;；。:：]")


def asks_if_only(question: Question) -> bool:
    """True if it is asked whether there is nothing beside what is named: 交上去的只有电子版吗."""
    return question.yes_no and question.claim is None and bool(_ONLY.search(question.folded))


def has_another(question: Question, said: str) -> bool:
    """True if the sentence joins something else to what the question says is the only one: 电子版和纸质材料."""
    only = _ONLY.search(question.folded)
    named = [term for term in question.terms if only and term.position >= only.end() - 1]
    if not named:
        return False
    clauses = _CLAUSE.split(fold(said))
    return any(
        f"{name}{mark}" in clause or f"{mark}{name}" in clause
        for clause in clauses
        for name in (named[0].text, *named[0].names)
        for mark in (*_JOINED, "以及")
        if len(name) > 1
    )
