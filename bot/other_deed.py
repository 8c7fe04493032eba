"""公开了多少 after 印发了多少文件: another thing done with what was spoken of, so what was done before falls away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.answering.answer import Language
from bot.understanding.question import Ask, Question
from knowledge.extraction.names import NAMED
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.values import replace
from knowledge.vocabulary import load

_ASKS: Final = (Ask.FIGURE, Ask.WHO)

_CLOSED: Final = ("办结", "办完", "审结", "结案", "上传", "转发", "制发", "出台")
_WHETHER_DONE: Final = lazily(r"[了过完好](?:吗|嘛|么|没有?|没得|不)[?？。]*$")
_ABOUT: Final = frozenset({"情况", "工作", "方面"})
_DONE: Final = frozenset("了过")


@cache
def _deeds() -> frozenset[str]:
    """What reports say was done."""
    prose = load("prose")
    words = (word for key in ("verbs", "publishing", "doing") for word in prose[key])
    return frozenset(map(fold, (*words, *_CLOSED)))


def is_deed(term: Term) -> bool:
    """True for 印发, 办了, 审批: a word for what was done."""
    return term.verb or term.text[-1:] in _DONE or not _deeds().isdisjoint((term.text, *term.names[:2]))


def of_another_deed(question: Question, previous: Question) -> list[Question]:
    """The question of the thing named before, with the deed named now; [] where it names a thing or no other deed.

    It reads as if it had been asked in full (文件公开了多少), so that all that looks at its words sees them.
    """
    own = [term for term in question.terms if len(term.text) > 1]
    if question.language is not previous.language or not _asks_of_a_deed(question, previous):
        return []
    if not own or not all(map(is_deed, own)):
        return []
    said = {term.text for term in previous.terms}
    if any(term.text in said for term in own) and names_a_thing_done(previous):
        return []
    things = [
        term
        for term in previous.terms
        if not is_deed(term) and term.text not in _ABOUT and NAMED not in term.names
    ]
    if not things:
        return []
    year = question.year if question.year or question.relative_year is not None else previous.year
    return [replace(written_out(things, question), year=year)]


def written_out(things: Sequence[Term], question: Question) -> Question:
    """The question with the things named before in front of its own words, as if it had been asked so."""
    if question.language is Language.EN:
        return replace(question, terms=(*(replace(one, position=-1) for one in things), *question.terms))
    terms, place = [], 0
    for term in things:
        terms.append(replace(term, position=place))
        place += len(term.text)
    terms += [replace(term, position=term.position + place) for term in question.terms]
    thing = "".join(term.text for term in things)
    folded = f"{thing}{question.folded.removeprefix('那')}"
    return replace(question, folded=folded, terms=tuple(terms), joints=())


def _asks_of_a_deed(question: Question, previous: Question) -> bool:
    """True for how many or by whom, as before; and for whether all of it was done."""
    if question.operation or question.claim is not None:
        return False
    if question.yes_no:
        done = bool(_WHETHER_DONE.search(question.folded)) and names_a_thing_done(previous)
        return question.measure is None and (question.of_all or done)
    return question.ask in _ASKS and previous.ask in (question.ask, Ask.ANY)


def says_the_deed(question: Question, fact: Fact) -> bool:
    """False if a message of nothing but a deed (公开了多少) asks for what a figure's own words do not say was done."""
    own = [term for term in question.terms if len(term.text) > 1]
    if not own or not all(map(is_deed, own)) or question.measure is None:
        return True
    return any(name in fold(fact.topic) for term in own for name in term.names)


def names_a_thing_done(previous: Question) -> bool:
    """True if a question names, besides what was done, a thing of its own."""
    return any(term.weight >= TELLING and term.known and not is_deed(term) for term in previous.terms)
