"""How reconsiderations and lawsuits ended: the cells of the review table that are not nought, an outcome each."""

from __future__ import annotations

from typing import Final

from bot.answering.figures.by_name import column_alone
from bot.answering.figures.outcomes_listed import outcomes_listed
from bot.understanding.question import Ask, Question
from knowledge.form import split_key
from knowledge.matching import Match
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted
from knowledge.store import FactStore

_ASKED: Final = sifted(
    r"\b(?:results?|outcomes?|verdicts?|rulings?|end(?:ed)?|turn(?:ed)? out|conclu(?:de|ded|sions?)|became of|decided)\b"
    r"|(?:复议|诉讼|官司|起诉)的?(?:案件|案子|案|官司)?的?(?:审理|审查|处理|最后|最终)?(?:的?结果)?(?:都|分别)?(?:怎么?样|如何|是什么|咋样|怎样|呢|是啥|怎么判|咋判|怎么审|怎么裁)?[的了呢]*[?？]?$"
)
_SAYS_SO: Final = lazily("结果|[判审裁样]|如何|[a-z]")
"""官司呢 asks for no outcome."""
_KEYWORDS: Final = sifted(r"^(?:the )?(?:results?|outcomes?) of\b")
"""Outcome of reconsideration cases counts no cases."""
_REVIEW, _TOTAL = "review.", "total"


def results_of_cases(question: Question, store: FactStore, report: int) -> list[Match]:
    """The outcomes that there were of the cases asked about; [] where anything else is asked or the form tells none."""
    keywords = _KEYWORDS.match(question.folded) is not None
    if question.ask not in (Ask.WHAT, Ask.HOW, Ask.ANY) and not keywords:
        return []
    counts = (question.measure is not None and not keywords) or question.operation is not None
    if counts or question.yes_no or not _ASKED.search(question.folded):
        return []
    if not _SAYS_SO.search(question.folded):
        return []
    telling = [term for term in question.terms if term.weight >= TELLING]
    rows = {row for term in telling for row in term.rows}
    if not rows or any(not term.rows or term.columns for term in telling):
        return []
    if any(not row.startswith(_REVIEW) for row in rows):
        return []
    return [
        Match(item, 1.0, 1.0, 1.0, ())
        for item in store.all_facts(report)
        if item.fact.value and _is_outcome_of(item.fact.key, rows)
    ]


def _is_outcome_of(key: str, rows: set[str]) -> bool:
    """True for a cell of one of these rows that is not their total."""
    _, _, column = split_key(key) if key else ("", "", _TOTAL)
    return column != _TOTAL and any(key.startswith(f"{row}.") for row in rows)


def cells_alone(question: Question, store: FactStore, report: int) -> list[Match]:
    """The cells of the form that answer one beside another: a column without its row, how cases or requests ended, and why."""
    return (
        column_alone(question, store, report)
        or results_of_cases(question, store, report)
        or outcomes_listed(question, store, report)
    )
