"""Which office is meant where several are loaded: one picked from those offered, or one that is called as others are too."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.conversation import Context
from bot.understanding.offices import names_of
from bot.understanding.question import Question
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING

_SHORTEST = 2
"""Characters of a name at least."""
_AND_THAT_ONE = lazily(
    "(?:那么?|还有|换成?|我?问)*(?P<name>[\u4e00-\u9fff]{2,12}?)(?:的?(?:情况)?呢|怎么样|如何)[?？。]*$"
)
_SUBDISTRICT = lazily("(?P<kind>街道)(?:办事处|办)?")
_PICKING = lazily("^(?:是|就是|我问|问|要|选)+|(?:那个|那家|那边|的|吧|呢|啊)+[?？。!]*$")
"""What people say around the name of the office they pick."""


def picked(folded: str, choices: Sequence[str]) -> str:
    """The office picked from those offered, by its number or by what only its name holds: 2, 梅州的; '' for none."""
    if len(folded) == 1 and folded.isdecimal():
        return choices[int(folded) - 1] if 1 <= int(folded) <= len(choices) else ""
    said = _PICKING.sub("", folded)
    found = [office for office in choices if len(said) >= _SHORTEST and said in fold(office)]
    return found[0] if len(found) == 1 else ""


def was_all_that_was_missing(text: str, question: Question, context: Context) -> bool:
    """True if a message only says of which office the question that waits is."""
    if not context.pending:
        return False
    if picked(fold(text), context.choices):
        return True
    return question.measure is None and not any(term.weight >= TELLING for term in question.terms)


def names_one_of_several(folded: str, before: str, like: Callable[[str], Sequence[str]]) -> bool:
    """True for 那教育局呢 where several are loaded and the chat is about another office: it is to say which.

    `like` gives the offices whose names are like a text.
    """
    called = _AND_THAT_ONE.match(folded)
    if not before or called is None:
        return False
    kind = _SUBDISTRICT.fullmatch(called["name"])
    theirs = [
        office
        for office in like(folded)
        if called["name"] in names_of(office) or (kind and kind["kind"] in office)
    ]
    return len(theirs) > 1 and before not in theirs
