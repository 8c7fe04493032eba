"""The sentence that states the very figure a question for words mentions: 这37条都放在哪里了."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from bot.answering.answer import Language
from bot.answering.evidence import with_role
from bot.answering.policy import Decision
from bot.answering.roles import sought
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import FactKind, Measure
from knowledge.normalization import fold
from knowledge.store import FactStore

_LEAST: Final = 3
"""Figures below are stated by too many sentences."""
_UNUSUAL: Final = 20
"""Figures from which on one is not stated of just anything."""
_NAMED: Final = 0.3
"""Weight from which the sentence has to hold a word of the question."""
_ASKS: Final = (Ask.WHO, Ask.WHERE, Ask.WHEN, Ask.WHY, Ask.WHAT, Ask.HOW)
_THOSE: Final = re.compile(r"[这那该]|上述|刚才")
"""Words that point at what the figure counts."""


def stating_it(question: Question, store: FactStore, report: int) -> Decision | None:
    """The one sentence with the stated figure that says what is sought; None if there is none, or several."""
    if question.language is Language.EN or question.measure is not None or question.yes_no:
        return None
    figures = [value for _, value in question.stated if value >= _LEAST]
    if len(figures) != 1 or not (figures[0] >= _UNUSUAL or _THOSE.search(question.folded)):
        return None
    if question.ask not in _ASKS and not sought(question):
        return None
    named = [t for t in question.terms if t.weight >= _NAMED and not t.verb]
    found = {
        fold(item.fact.quote): Match(item, 1.0, 1.0, 1.0, (), tuple(1.0 for _ in question.terms))
        for item in store.all_facts(report)
        if item.fact.measure is Measure.TEXT and item.fact.kind is FactKind.PROSE and not item.fact.key
    }
    stating = [
        match
        for quote, match in found.items()
        if _states(quote, figures[0]) and all(any(n in quote for n in (t.text, *t.names)) for t in named)
    ]
    fitting = with_role(question, stating)
    return Decision(answer=(fitting[0],)) if len(fitting) == 1 else None


def _states(quote: str, value: Decimal) -> bool:
    return re.search(rf"(?<![\d.]){re.escape(format(value.normalize(), 'f'))}(?![\d.])", quote) is not None
