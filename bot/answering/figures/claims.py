"""Figures that a resident states, compared with what the report says: 是不是超过200人."""

from __future__ import annotations

from decimal import Decimal

from bot.answering.answer import Language
from bot.answering.wording import as_number
from bot.understanding.question import Bound, Question
from knowledge.models import Fact, ValueState

_MORE = frozenset("余多超上逾突")
"""Characters of qualifiers that say the figure is somewhat more than printed: 100余条, 20多次, 突破60万."""


def within(question: Question, fact: Fact) -> bool | None:
    """True if the figure lies on the side of the stated one that the question names; None if that cannot be told."""
    value, claim = _number(fact), question.claim
    if value is None or claim is None or question.bound is None:
        return None
    if not question.claim_text and question.language is not Language.EN:
        value = (
            fact.value if fact.value is not None else value
        )  # 超过5吗: said in the report's own unit, 5.2万元
    if fact.approximate:
        return _roughly(question.bound, value, claim, bool(_MORE & set(fact.qualifier)))
    return _lies(question.bound, value, claim)


def confirms(question: Question, fact: Fact) -> bool:
    """True if the figure is the stated one, or lies in its range; without a unit, in the unit of the report."""
    value = _number(fact) if question.claim_text or fact.value is None else fact.value
    if question.claim is not None and question.claim_high is not None and value is not None:
        return question.claim <= value <= question.claim_high
    return question.claim in (_number(fact), None if question.claim_text else fact.value)


def _number(fact: Fact) -> Decimal | None:
    """The figure without the 万 of its unit; nothing is 0, in whichever words the report says that there was none."""
    return Decimal(0) if fact.value is None and fact.state is ValueState.ZERO else as_number(fact)


def _lies(bound: Bound, value: Decimal | None, claim: Decimal) -> bool | None:
    if value is None:
        return None
    match bound:
        case Bound.ABOVE:
            return value > claim
        case Bound.AT_LEAST:
            return value >= claim
        case Bound.BELOW:
            return value < claim
        case Bound.AT_MOST:
            return value <= claim


def _roughly(bound: Bound, value: Decimal | None, claim: Decimal, more: bool) -> bool | None:
    """The same of a figure such as 100余 (a little more) or 近100 (close to): only where its margin decides nothing."""
    if value is None:
        return None
    if value == claim:
        return bound in (Bound.ABOVE, Bound.AT_LEAST) if more else None
    far = abs(value - claim) * 10 >= claim
    return _lies(bound, value, claim) if far or (more and value > claim) else None
