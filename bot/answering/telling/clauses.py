"""The clauses of a sentence that speak of what is asked about, in which what is sought has to stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.answering.telling.every_word import ASKED_NOUN, DISTINCT
from bot.answering.telling.roles import Role, sought, without_slogans
from bot.answering.telling.rows import leader_of
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import Term

CLAUSE_END: Final = lazily(r"[,，;；。：]|:(?!//)")
_SHARE = lazily(r"\s*占[^,，]{0,16}\d[\d.]*\s*[%％]$")
"""What share of all a thing is may stand before what it is: 职能类11条,占总体的2%,包括…."""
_TOLD_ON: Final = lazily(
    r"分别(?:[设位]|是|为|在)|即|位于|设[在于]|主要(?:用于|用来|发布|推送)|用于|用来|内容(?:主要)?(?:聚焦|涵盖|包括|涉及|为|是)|记录|讲述|包括|包含|介绍"
)
"""How a clause begins that says of the one before which they are."""
_AFTER: Final = 2
"""Clauses after the one with a word asked about that belong to it."""
_BLANK: Final = "＿"


def says_close_by(question: Question, fact: Fact, roles: Sequence[Role]) -> bool:
    """True if what is sought stands in a clause about the thing asked about, or close to it."""
    return all(
        any(role.holds.search(part) for part in parts_about(question, fact.quote, role.one_clause))
        for role in roles
    )


def in_so_many_words(question: Question, matches: list[Match], better: re.Pattern[str]) -> list[Match]:
    """The sentences that say it in so many words, close to what is asked about; all where none does."""
    said = [m for m in matches if any(map(better.search, parts_about(question, m.fact.quote)))]
    return said or matches


def parts_about(question: Question, sentence: str, alone: bool = False) -> Iterator[str]:
    """The clauses that hold a word asked about, each with the one before and the two after; the whole sentence where none does.

    With `alone` each clause by itself, and the next where it only goes on to say which they are (6个，分别设在…).

    The words of the question are blanked: 图书馆 in the sentence does not say where the 图书馆 is; not those right after
    哪个, which the answer is one of (哪家网站).
    """
    terms = _terms_about(question)
    names = {name for term in terms for name in (term.text, *term.names)}
    blanked = sorted(names - _of_the_asked_noun(question, terms), key=len, reverse=True)
    clauses = CLAUSE_END.split(fold(without_slogans(sentence)))
    found = [index for index, clause in enumerate(clauses) if any(name in clause for name in names)]
    for index in found or range(len(clauses)):
        part = ",".join(_around(clauses, index, alone))
        for name in blanked:
            part = part.replace(name, _BLANK * len(name))
        yield part


def _terms_about(question: Question) -> list[Term]:
    """The words that say what is asked about, without those that say what kind of thing is sought."""
    wanted = sought(question)
    return [t for t in question.terms if t.weight >= DISTINCT and not any(one.covers(t) for one in wanted)]


def _of_the_asked_noun(question: Question, terms: Sequence[Term]) -> set[str]:
    """The names of the word right after 哪个 or 什么."""
    asked = ASKED_NOUN.search(question.folded)
    return {name for t in terms if asked and t.position == asked.end() for name in (t.text, *t.names)}


def _around(clauses: Sequence[str], index: int, alone: bool) -> Sequence[str]:
    """The clause at a place with those that belong to it."""
    if alone:
        share = bool(_SHARE.match(",".join(clauses[index + 1 : index + 2])))
        told_on = bool(_TOLD_ON.match(",".join(clauses[index + 1 + share : index + 2 + share])))
        return clauses[index : index + 1 + (1 + share) * told_on]
    return clauses[min(max(0, index - 1), leader_of(clauses, index)) : index + 1 + _AFTER]
