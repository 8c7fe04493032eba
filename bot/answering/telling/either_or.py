"""培训是线上还是线下: the sentence that says one of two of a thing, where none says the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.answering.decision import Decision
from bot.understanding.question import Question
from knowledge.data_files import read_beside
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.query import TELLING, Term
from knowledge.sieve import sifted
from knowledge.store import FactStore, StoredFact

_ASKED: Final = sifted(
    r"^(?P<thing>[^,。;?]{2,16}?)(?:都|一般|主要)?(?:是|用|走|靠|属于)(?:的)?(?:是)?(?P<first>[^,。;?是]{1,8}?)还是(?:说|是)?"
    r"(?P<second>[^,。;?]{1,8}?)(?:来)?(?:办|搞|做|提|申请|开|进行|公开|培训|组织|开展|交|写)?(?:的|了)?[呢啊呀吗嘛?。]*$"
)
_NEAR: Final = 16
"""Characters that may stand between a thing and what is said of it."""
_SHORTEST: Final = 2
_WHO: Final = "人"
"""申请人 are told of where an 申请 is."""


def one_of_two(question: Question, store: FactStore, report: int) -> Decision | None:
    """The sentence that says which of the two it is; None for other questions, and where both are said or neither."""
    asked = _ASKED.search(question.folded)
    if asked is None or question.operation is not None:
        return None
    things = _names(question.terms, asked.span("thing"), "")
    ways = [_names(question.terms, asked.span(name), asked[name]) for name in ("first", "second")]
    if not things:
        return None
    texts = [one for one in store.all_facts(report) if one.fact.measure is Measure.TEXT and not one.fact.key]
    saying = [_saying(texts, things, names) for names in ways]
    told = [found for found in saying if found]
    if len(told) != 1 or any(one in saying[0] for one in saying[1]):
        return None
    return Decision(answer=(Match(told[0][0], 1.0, 1.0, 1.0, ()),))


def says_neither(question: Question, decision: Decision) -> bool:
    """True if which of two it is is asked, and what was found names neither: 督导1次 does not say 明查 or 暗访."""
    asked = _ASKED.search(question.folded)
    if asked is None or question.operation is not None:
        return False
    thing = _names(question.terms, asked.span("thing"), asked["thing"])
    named = [
        name
        for which in ("first", "second")
        for name in _names(question.terms, asked.span(which), asked[which])
        if name not in thing
    ]
    told = "".join(fold(f"{match.fact.section} {match.fact.quote}") for match in decision.answer)
    return bool(named) and not any(name in told for name in named)


def _names(terms: Sequence[Term], span: tuple[int, int], text: str) -> tuple[str, ...]:
    """What the words of a stretch of the question are called; the stretch itself too, where it is given."""
    inside = [term for term in terms if span[0] <= term.position < span[1]]
    telling = [term for term in inside if term.weight >= TELLING] or inside
    names = [name for term in telling for name in (term.text, *term.names)] + [text]
    names += [name[:-1] for name in names if len(name) > _SHORTEST and name.endswith(_WHO)]
    return tuple({name for name in (*names, *_stands_for().get(text, ())) if len(name) >= _SHORTEST})


@cache
def _stands_for() -> dict[str, list[str]]:
    return dict(read_beside(__file__, "either_or")["stands_for"])


def _saying(texts: Sequence[StoredFact], things: Sequence[str], ways: Sequence[str]) -> list[StoredFact]:
    """The sentences in which one of the ways stands close to one of the things."""
    if not ways:
        return []
    thing, way = ("|".join(map(re.escape, sorted(words, key=len, reverse=True))) for words in (things, ways))
    near = re.compile(rf"(?:{thing})[^。;]{{0,{_NEAR}}}?(?:{way})|(?:{way})[^。;,]{{0,{_NEAR}}}?(?:{thing})")
    return [one for one in texts if near.search(fold(one.fact.quote))]
