"""Whether all of them were dealt with: 都办结了吗 is told by a sentence that says so, not by how many came in."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted

_SUIT: Final = lazily("复议|诉讼|被申请人")
"""Whether all requests were answered is not told by there having been no case against the office."""
_ALL: Final = lazily("均|全部|都|皆")
_HAVING: Final = frozenset(["配备", "配置", "建有", "设有", "设立", "设置", "建立"])
"""Equipped with, having: told by any word that says that it is there."""
_CLAUSE: Final = lazily("[,;。:]")
_EACH_PLACE: Final = lazily("[各每](?:个|一个)?(?:行政)?(?P<place>村|社区|乡镇|街道|部门|单位|科室|学校)")
_PLACES_EN: Final = {
    "village": "村",
    "communit": "社区",
    "township": "乡镇",
    "subdistrict": "街道",
    "department": "部门",
    "unit": "单位",
    "section": "科室",
    "school": "学校",
}
_EACH_PLACE_EN: Final = sifted(
    rf"\b(?:each|every|all)(?: of)?(?: the)? (?P<place>{'|'.join(_PLACES_EN)})(?:s|y|ies)?\b"
)
_EVERY_PLACE: Final = lazily(
    r"\d+个(?:行政)?(?:村|社区|乡镇|街道|部门|单位|科室|学校)(?:[^,。;]{0,6})(?:均|都|全部)|[各每]个?(?:行政)?(?:村|社区|乡镇|街道|部门|单位|科室|学校)(?:均|都)"
)


def said_of_all(question: Question, good: list[Match]) -> Match | None:
    """The sentence that says of all that it was done, in the word of the question: 均已办结, and no 答复率."""
    words = [term.text.removesuffix("了") for term in question.terms if term.known]
    told = (m for m in good if m.fact.measure is Measure.TEXT and _ALL.search(m.fact.quote))
    said = next((m for m in told if words and all(word in m.fact.quote for word in words)), None)
    return said or said_of_every_place(question, good)


def said_of_every_place(question: Question, good: list[Match]) -> Match | None:
    """全镇12个村均建有公开栏, where it is asked whether 各村 have one."""
    place = _place(question.folded) if question.of_all else ""
    if not place:
        return None
    told = (
        m for m in good if m.fact.measure is Measure.TEXT and _says_of_each(question, place, m.fact.quote)
    )
    return next(told, None)


def _place(folded: str) -> str:
    """The kind of place that each of is asked about, in Chinese; nothing where none is."""
    if english := _EACH_PLACE_EN.search(folded):
        return _PLACES_EN[english["place"]]
    asked = _EACH_PLACE.search(folded)
    return asked["place"] if asked else ""


def _says_of_each(question: Question, place: str, quote: str) -> bool:
    """True if one clause says it of every such place, and names what is asked about."""
    asked = [
        term
        for term in question.terms
        if term.weight >= TELLING
        and term.known
        and not _EACH_PLACE.fullmatch(term.text)
        and _HAVING.isdisjoint(term.names)
    ]
    clauses = (
        clause
        for clause in _CLAUSE.split(fold(quote))
        if (every := _EVERY_PLACE.search(clause)) and place in every.group()
    )
    return any(all(any(name in clause for name in term.names) for term in asked) for clause in clauses)


def tells_what_was_done(question: Question, fact: Fact) -> bool:
    """False for 申请13件 where it is asked whether all were answered, and only the heading above speaks of answers."""
    if fact.state is ValueState.ZERO and fact.value is None:
        return not _SUIT.search(fact.quote) or bool(_SUIT.search(question.folded))
    if fact.kind is FactKind.TABLE or fact.measure is Measure.TEXT:
        return True
    said = fold(f"{fact.label}{fact.topic}")
    if fact.measure is Measure.PERCENT:  # 答复率 is no 办结率
        return all(term.text.removesuffix("了") in said for term in question.terms if term.known)
    return all(
        any(name in said for name in (term.text, *term.names)) for term in question.terms if term.known
    )
