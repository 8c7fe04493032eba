"""What an English question says of a thing: how many there are tells neither whether parking is free nor how secure a site is."""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Language
from bot.understanding.question import Question
from knowledge.models import Fact, FactKind
from knowledge.patterns import lazily
from knowledge.query import Term

_IS_SO: Final = lazily(
    r"^(?:so |and |but )?(?:is|are|was|were) (?!(?:there|it|they|you|this|that|any|some|no|an?)\b)(?P<the>(?:the|all|your|their|these|those) )?"
    r"(?:[\w'-]+ ){1,4}(?P<word>[a-z]+)\?*$"
)
_DONE: Final = lazily(
    r"(?:ed|held|made|built|given|taken|put|set|run|sent|done|found|bought|sold|sown|grown|written|won|met|told|cut|laid)$"
)
"""Were volunteers recruited: asks whether there were any, which a number of them tells."""

_WEIGHTY: Final = 0.5


def says_nothing_of_it(question: Question, fact: Fact) -> bool:
    """True if a figure of prose only counts the thing of which it is asked whether it is so."""
    if question.language is not Language.EN or fact.kind is FactKind.TABLE or not question.exists:
        return False
    if question.claim is not None or question.measure is not None or question.operation is not None:
        return False
    asked = _IS_SO.search(question.folded)
    if asked is None or (_DONE.search(asked["word"]) and not asked["the"]):
        return False
    last = max(question.terms, key=lambda term: term.position, default=None)
    return last is not None and _is_the(last, asked["word"]) and not _told(last, fact)


def _is_the(term: Term, word: str) -> bool:
    """True if a word of some weight stands at the end: free, secure, as it is written or as it was looked up."""
    return term.weight >= _WEIGHTY and not term.rows and (term.text == word or term.known)


def _told(term: Term, fact: Fact) -> bool:
    return any(name in f"{fact.label}{fact.topic}" for name in (term.text, *term.names))
