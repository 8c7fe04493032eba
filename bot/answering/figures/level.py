"""Sentences by which a report says that a figure is what it was the year before: 行政诉讼1件，与上年持平."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from knowledge.models import Fact, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term

_LEVEL: Final = lazily(
    r"(?:与|同|和|较|比|跟)(?:上一?年度?|去年|前一年|20\d\d年)(?:同期)?(?:相比)?(?:数量|情况)?"
    r"(?:基本|大致|大体|总体|数量)*(?:持平|相同|一致|一样|相当|(?:没有|无)变化|不变)"
)
LEVEL: Final = Term("持平", ("持平", "相同", "一致", "一样", "相当", "不变", "没有变化"), 1.0, known=True)
"""What such a clause says."""
_CLAUSES: Final = lazily("[,，;；。]")


def says_level(fact: Fact, terms: Sequence[Term]) -> bool:
    """True if a sentence says so of what is asked about, in the clause itself or, where it names nothing, the one before."""
    if fact.measure is not Measure.TEXT or fact.value is not None:
        return False
    named = [term for term in terms if term.known and len(term.text) > 1]
    telling = [term for term in named if term.weight >= TELLING] or named
    clauses = _CLAUSES.split(fold(fact.quote))
    for index, clause in enumerate(clauses):
        level = _LEVEL.search(clause)
        if level is None:
            continue
        about = clauses[index - 1] if not level.start() and index else clause[: level.start()]
        if telling and all(any(name in about for name in (term.text, *term.names)) for term in telling):
            return True
    return False
