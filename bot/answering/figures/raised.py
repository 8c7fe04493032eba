"""By how much something was raised or cut: 基础养老金由每人每月125元提高到135元 is 10 yuan more."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from bot.answering.answer import Answer
from bot.answering.decision import Decision
from bot.answering.figures.figure import Figure
from bot.answering.figures.finding import Ranker
from bot.answering.figures.reckoning import Reckoner
from bot.answering.policy import decide
from bot.understanding.question import Ask, Question
from knowledge.models import Fact, Measure
from knowledge.patterns import lazily
from knowledge.sieve import sifted
from knowledge.values import replace

_CHANGED: Final = r"提高|增加|提升|上调|上涨|上升|攀升|跃升|增长|降低|下降|下调|减少|缩短|压缩|缩减"
_ASKED: Final = sifted(
    r"\bby how (?:much|many)\b.*\b(?:rais|increas|lift|lower|cut|reduc|shorten|decreas|rise|rose|go up|gone up|went up|fall|fell|drop)"
    r"|\bhow much (?:did|has|have|was|were|is)\b.*\b(?:go up|gone up|went up|rise|risen|increase|raised|fall|fallen|drop|cut|reduced|lowered|shortened|decrease)"
    rf"|(?:{_CHANGED}|涨|降)了?(?:多少|几)"
)
_PLAINLY: Final = lazily(rf"(?:{_CHANGED}|涨|降)了?(?:多少|几)")
_FROM_TO: Final = sifted(
    rf"[由从][^，。；,;]*?(?P<low>\d+(?:\.\d+)?)(?P<unit>[^\d，。；,;/]{{1,4}}?)(?:/[^\d，。；,;]{{1,3}}?)?(?:{_CHANGED})了?[到至为]了?(?:(?:现在|目前|如今|今年|当前)的?)?(?P<high>\d+(?:\.\d+)?)(?P=unit)"
)
"""A clause that tells what it was and what it became, in one unit."""


_BOTH_ENDS: Final = sifted(
    r"[从由](?:原来的?|之前的?)?(?:多少|几)[^,，。;?]{0,12}?[到至为](?:了)?(?:多少|几)|\bfrom (?:what|how (?:much|many))\b.*\bto (?:what|how (?:much|many))\b"
)
"""Asks what it was and what it became: 从多少涨到多少."""
_BEFORE: Final = sifted(
    r"\b(?:before(?: (?:the|that|this|it was|its) ?(?:increase|rise|raise|change|raised|increased|changed|cut|reduced|adjustment)?)?|previously|originally|formerly|initially|earlier|at first)\W*$"
    r"|\b(?:old|previous|former|original|earlier) (?!year)|\bused to be\b"
    r"|(?:以前|原来|原先|从前|之前|提高前|调整前|上调前|原本)(?!年).*(?:多少|几)"
)
"""Asks what it was before it was raised or cut."""
_GREW: Final = sifted(
    r"^(?:by )?how (?:much|many) (?:did|has|have) .*\b(?:grow|grown|rise|risen|increased?|fall|fallen|drop(?:ped)?|decreased?)\b"
)


def says_no_change(question: Question, decision: Decision) -> bool:
    """True if it is asked in English by how much a thing grew, and the figure found only says how much there is."""
    figures = [match.fact for match in decision.answer if match.fact.value is not None]
    return bool(figures) and bool(_GREW.search(question.folded)) and not any(fact.change for fact in figures)


def raised_by(question: Question, rank: Ranker, reckoner: Reckoner) -> Answer | None:
    """What it became less what it was, both, or what it was; None where the question or the report says no such thing."""
    both, before = _BOTH_ENDS.search(question.folded), _BEFORE.search(question.folded)
    if question.yes_no or not question.terms or not (both or before or _ASKED.search(question.folded)):
        return None
    folded = _PLAINLY.sub("多少", question.folded)  # what it became is no change
    asked = replace(question, folded=folded, measure=Measure.NUMBER, operation=None, ask=Ask.FIGURE, unit="")
    decision = decide(asked, rank(asked, question.terms))
    if not decision.answer:
        return None
    match = decision.answer[0]
    ends = _ends(match.fact)
    if ends is None:
        return None
    told = [Figure(replace(match.fact, value=end), match.fact.label, match.score) for end in ends]
    if before and not both:
        return reckoner.each(told[:1])
    return reckoner.each(told) if both else reckoner.difference(told)


def _ends(fact: Fact) -> tuple[Decimal, Decimal] | None:
    """What the thing of a figure was and became."""
    for told in _FROM_TO.finditer(fact.quote):
        low, high = Decimal(told["low"]), Decimal(told["high"])
        if fact.value in (low, high) and told["unit"] == fact.unit:
            return low, high
    return None
