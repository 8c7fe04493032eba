"""Why something is lacking, where the report says so in a sentence behind the problem: 主要原因是人员变动大."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bot.answering.decision import Decision
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.patterns import lazily
from knowledge.store import StoredFact

_GIVES_THE_CAUSE: Final = lazily(
    "^(?:究其|(?:产生|造成|出现|导致)(?:上述|以上|这些?)?(?:问题|情况|不足)的?|其|上述问题的?)?(?:主要|根本|具体)?原因(?:主要|在于|有|为|是)"
)
_LACKING: Final = lazily("[不没未差低慢]")
"""不高 may be said as 有待提高."""
_SAYS: Final = 0.5
"""Weight from which a word of the question has to stand in the problem."""


def cause_behind(question: Question, statements: Sequence[StoredFact]) -> Decision | None:
    """The sentence that gives the cause of the problem asked about, right behind the one that names it; None for none."""
    words = [term for term in question.terms if term.weight >= _SAYS and not _LACKING.match(term.text)]
    words = [term for term in words if len(term.text) > 1]
    if not words:
        return None
    for problem, cause in pairwise(statements):
        behind = problem.fact.section == cause.fact.section and _GIVES_THE_CAUSE.match(cause.fact.quote)
        if behind and all(any(n in problem.fact.quote for n in (t.text, *t.names)) for t in words):
            return Decision(answer=(Match(cause, 1.0, 1.0, 1.0, ()),))
    return None
