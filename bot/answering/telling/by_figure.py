"""The sentence that states the very figure a question for words mentions: 这37条都放在哪里了."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from bot.answering.answer import Language
from bot.answering.decision import Decision
from bot.answering.telling.evidence import with_role
from bot.answering.telling.roles import sought
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import FactKind, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.store import FactStore
from knowledge.values import replace

_LEAST: Final = 3
"""Figures below are stated by too many sentences."""
_UNUSUAL: Final = 20
"""Figures from which on one is not stated of just anything."""
_NAMED: Final = 0.3
"""Weight from which the sentence has to hold a word of the question."""
_ASKS: Final = (Ask.WHO, Ask.WHERE, Ask.WHEN, Ask.WHY, Ask.WHAT, Ask.HOW)
_ALIKE: Final = 3
"""Figures with one value that are told together at most."""
_WHAT_IS_IT: Final = lazily(
    r"^[那这]?个?(?:其中)?(?:\d+[条件]涉及)?\d+(?:\.\d+)?余?个?(?P<unit>批次|[条件个人户次项份篇名])?(?:的|都|,|到底|究竟|数字?|个)*"
    r"(?:(?:是|指|算|说|讲|代表)(?:的)?(?:是)?(?:什么|啥子?|撒|谁|哪[个种类项些]|通过什么)[\u4e00-\u9fff]{0,6}|是?(?:干|做)(?:什么|啥)的)[?？]?$"
)
"""Asks what a figure counts, and nothing else."""
_THOSE: Final = lazily(r"[这那该]|上述|刚才")
"""Words that point at what the figure counts."""


def asks_what_it_is(question: Question) -> bool:
    """True for 300条是什么 and 77人是谁."""
    return bool(question.stated) and _WHAT_IS_IT.match(question.folded) is not None


def by_its_figure(question: Question, store: FactStore, report: int) -> Decision | None:
    """What the figure that the question states leads to: what it counts, or a sentence with it."""
    return counting_just_that(question, store, report) or stating_it(question, store, report)


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
        if states(quote, figures[0]) and all(any(n in quote for n in (t.text, *t.names)) for t in named)
    ]
    fitting = with_role(question, stating)
    return Decision(answer=(fitting[0],)) if len(fitting) == 1 else None


def counting_just_that(question: Question, store: FactStore, report: int) -> Decision | None:
    """120件的是什么文件: the figures of prose that are just the one stated; None where more is asked, or none is it."""
    if question.language is Language.EN or question.measure is not None or question.yes_no:
        return None
    asked = _WHAT_IS_IT.match(question.folded)
    if asked is None or not question.stated or any(_names_it(t) for t in question.terms):
        return None
    value = question.stated[-1][1]
    found = [
        Match(item, 1.0, 1.0, 1.0, ())
        for item in store.all_facts(report)
        if item.fact.value == value and asked["unit"] in (None, item.fact.unit)
    ]
    if len(found) > (_ALIKE if value >= _UNUSUAL else 1):
        return None
    return Decision(answer=tuple(found)) if found else None


def _names_it(term: Term) -> bool:
    """True if a word says something of what is counted, which 做什么的 does not."""
    return term.weight >= _NAMED and not term.text.endswith("的")


def with_its_figure(question: Question, decision: Decision, store: FactStore, report: int) -> Decision:
    """The decision on a question for words that states an unusual figure: none of the sentences without it answers."""
    if question.language is Language.EN or question.measure is not None or question.yes_no:
        return decision
    figures = [value for _, value in question.stated if value >= _UNUSUAL]
    said = [match for match in decision.answer if match.fact.measure in (Measure.TEXT, Measure.LIST)]
    if len(figures) != 1 or question.ask not in _ASKS or not said or len(said) < len(decision.answer):
        return decision
    stating = tuple(match for match in said if states(fold(match.fact.quote), figures[0]))
    if stating and not _WHAT_IS_IT.match(question.folded):
        return replace(decision, answer=stating)
    return by_its_figure(question, store, report) or Decision(nearest=said[0], reason="not_in_report")


def states(quote: str, value: Decimal) -> bool:
    """True if a sentence prints the figure, not as a piece of another one."""
    return re.search(rf"(?<![\d.]){re.escape(format(value.normalize(), 'f'))}(?![\d.])", quote) is not None
