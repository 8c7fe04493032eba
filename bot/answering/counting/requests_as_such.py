"""收到多少件申请, where a report speaks of 依申请公开: 无依申请公开信息, 依申请公开政府信息共4件."""

from __future__ import annotations

from typing import Final

from bot.answering.decision import Decision
from bot.answering.policy import decide
from bot.answering.telling.channels import Ranker
from bot.understanding.question import Ask, Question
from knowledge.lexicon import lexicon
from knowledge.pinyin import syllables
from knowledge.query import TELLING
from knowledge.values import replace

_REQUEST, _IN_FULL = "申请", "信息公开申请"
_RECEIVED_ROW: Final = "applications.received"


def requests_as_such(question: Question, ranked: Ranker) -> Decision | None:
    """The requests for information, where requests are asked for and nothing is said of what they ask; None if none are told."""
    if (
        question.ask is not Ask.FIGURE
        or question.operation
        or any(t.weight >= TELLING for t in question.terms)
        or not all(_RECEIVED_ROW in term.rows for term in question.terms)
    ):
        return None  # 申请办结几件 asks what became of them
    bare = [term for term in question.terms if term.text == _REQUEST and _RECEIVED_ROW in term.rows]
    if len(bare) != 1:
        return None
    full = lexicon().zh[_IN_FULL]
    request = replace(
        bare[0], text=_IN_FULL, names=full.names, sounds=syllables(_IN_FULL), rows=full.rows, weight=1.0
    )
    asked = replace(question, terms=tuple(request if term is bare[0] else term for term in question.terms))
    decision = decide(asked, [m for m in ranked(asked, asked.terms) if _REQUEST in m.fact.topic])
    return decision if decision.answer else None
