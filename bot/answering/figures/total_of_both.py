"""A total that the report prints under the names of all that is to be added: 网站和微信平台公布信息202条."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answering.answer import Answer
from bot.answering.composer import Composer
from bot.answering.telling.channels import Ranker
from bot.understanding.question import Operation, Question
from knowledge.matching import Match
from knowledge.normalization import fold
from knowledge.query import TELLING
from knowledge.values import replace

_SEVERAL: Final = 2
"""Things from which on there is something to add."""


def total_of_both(question: Question, rank: Ranker, composer: Composer) -> Answer | None:
    """The one total that names everything to be added; its parts added up may leave out some of it."""
    if question.operation is not Operation.SUM or question.yes_no or question.each:
        return None
    things = [term for term in question.terms if term.weight >= TELLING]
    if len(things) < _SEVERAL or not question.joints:
        return None
    found = [
        match for match in rank(question, question.terms) if _is_of_all(match, [t.names for t in things])
    ]
    return composer.answer(replace(question, operation=None), (found[0],)) if len(found) == 1 else None


def _is_of_all(match: Match, things: Sequence[tuple[str, ...]]) -> bool:
    """True for a figure that names every one of the things, and has more parts than those."""
    topic = fold(match.fact.topic)
    return match.fact.parts > len(things) and all(any(name in topic for name in names) for names in things)
