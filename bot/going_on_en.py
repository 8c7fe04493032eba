"""How short messages in English go on with the one before: online? after by letter, how many projects? after purchases."""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Language
from bot.conversation import Context
from bot.understanding.question import Ask, Question
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted
from knowledge.values import replace

_WAY: Final = (
    r"(?:by|via|through|in|over) (?:the )?(?:letter|post|mail|e-?mail|fax|phone|telephone|person|writing|internet|web ?site|network|counter)"
    r"|face[- ]to[- ]face|on ?line|off ?line|on the spot|on-?site"
)
"""How something came in or was held: each instead of the others."""
_ANOTHER_WAY: Final = sifted(
    rf"^(?:and |or |what about |how about |only |just |those |the ones |made |sent |received |submitted )*(?P<way>{_WAY})(?: ones?)?\W*$"
)
_SOME_WAY: Final = lazily(rf"\b(?:{_WAY})\b")
_HOW_MANY: Final = sifted(
    r"^(?:and |so |but )*(?:in |from |for |to |by |on |with )?how many (?:different |such )?[a-z-]+(?: [a-z-]+)?(?: (?:were|was|are|is) (?:there|that|it|involved))?\W*$"
)
"""Counts things and says nothing else."""


def put_in_its_place(text: str, context: Context) -> str:
    """The message before with the way named now in the place of the one named then; any other message as it is."""
    before = context.question
    another = _ANOTHER_WAY.match(fold(text)) if before is not None else None
    if before is None or another is None or before.language is not Language.EN:
        return text
    said = fold(before.text)
    return _SOME_WAY.sub(another["way"], said, count=1) if _SOME_WAY.search(said) else text


def counted_of_it(question: Question, previous: Question) -> list[Question]:
    """How many projects? after the amount of government procurement: of that, before anything else; [] where more is said."""
    if (
        question.language is not Language.EN
        or question.ask is not Ask.FIGURE
        or question.operation is not None
    ):
        return []
    own = {term.text for term in question.terms}
    things = tuple(term for term in previous.terms if term.weight >= TELLING and term.text not in own)
    named = things and question.measure is not None and not (question.place or question.own_office)
    if not named or not _HOW_MANY.match(question.folded):
        return []
    return [
        replace(question, terms=(*things, *question.terms), joints=(), year=question.year or previous.year)
    ]
