"""Two kinds that make up one thing between them: 专职人员1名，兼职人员4名 are the staff, of which neither alone is told.

Which kinds go together so is data (`two_kinds.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.answering.answer import Answer
from bot.answering.decision import Decision
from bot.answering.extent.of_one_noun import are_kinds, every_kind, shared_noun, with_those_beside
from bot.answering.figures.figure import figures
from bot.answering.figures.finding import Ranker
from bot.answering.figures.reckoning import Reckoner, asks_total
from bot.understanding.question import Operation, Question
from knowledge.data_files import read_beside
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.store import FactStore
from knowledge.values import replace


@dataclass(frozen=True, slots=True)
class _Side:
    """One of two kinds: how a figure of it ends, and how a question names it."""

    counted: re.Pattern[str]
    named: re.Pattern[str]


@cache
def _pairs() -> tuple[tuple[_Side, ...], ...]:
    data = read_beside(__file__, "two_kinds")
    return tuple(
        tuple(
            _Side(
                re.compile(rf"(?:{side['zh']})的?(?P<what>\w{{0,10}})$"),
                re.compile(f"{side['zh']}|{side['en']}", re.IGNORECASE),
            )
            for side in pair["sides"]
        )
        for pair in data["pair"]
    )


def both_kinds(question: Question, decision: Decision, store: FactStore, report: int) -> Decision:
    """The decision with the other kind told beside the one found, where the thing itself is asked for."""
    found = decision.answer[0] if len(decision.answer) == 1 else None
    if len(every := every_kind(question, decision, store, report).answer) > 1:
        return replace(decision, answer=every)
    if (
        found is None
        or found.fact.value is None
        or found.fact.part_of is not None
        or found.fact.parts
        or question.yes_no
    ):
        return decision
    if not any(side.counted.search(fold(found.fact.topic)) for pair in _pairs() for side in pair):
        return decision
    place = found.stored.position
    beside = store.facts(report, (place - 1, place + 1))
    other = next((stored for stored in beside if _of_the_other_kind(found.fact, stored.fact)), None)
    if other is None or _names_a_kind(question, found.fact):
        return decision
    both = sorted((found, replace(found, stored=other)), key=lambda match: match.stored.position)
    return replace(decision, answer=tuple(both))


def added_up(
    question: Question, decision: Decision, reckoner: Reckoner, ranked: Ranker, around: Sequence[Fact]
) -> Answer | None:
    """The sum of both kinds, or of all that the sentence tells of, where that is asked for.

    `around` are the figures of the report that stand near them: where others are counted alike, no sum is of all.
    """
    both = figures(decision.answer)
    wanted = question.operation is Operation.SUM or (question.operation is None and asks_total(question))
    if not wanted or len(both) < 2:
        return None
    two = len(both) == 2 and _of_the_other_kind(both[0].fact, both[1].fact)
    if not two and not are_kinds([figure.fact for figure in both]):
        return None
    every = both if two else figures(with_those_beside(decision.answer, ranked(question, question.terms)))
    told = [figure.fact for figure in every]
    if not two and any(_goes_on(told, fact) for fact in around):
        return None  # of three columns the sum of two is none of all
    return reckoner.sum(every)


def _goes_on(told: Sequence[Fact], fact: Fact) -> bool:
    """True for a figure of the same sentence, counted alike, that is none of those told."""
    first = told[0]
    alike = fact.quote == first.quote and fact.unit == first.unit and fact.part_of == first.part_of
    alike = alike and fact.value is not None and not fact.parts and fact not in told
    return alike and fold(fact.topic).endswith(
        shared_noun(told)
    )  # 信息61人 are on no list beside three lists


def _of_the_other_kind(first: Fact, second: Fact) -> bool:
    """True for one thing of two kinds, told side by side: 全职工作人员1人，兼职工作人员4人."""
    if first.quote != second.quote or first.unit != second.unit:
        return False
    one, other = fold(first.topic), fold(second.topic)
    return any(
        _makes_up(left.counted.search(one), right.counted.search(other))
        or _makes_up(right.counted.search(one), left.counted.search(other))
        for left, right in _pairs()
    )


def _makes_up(one: re.Match[str] | None, other: re.Match[str] | None) -> bool:
    """True if the two count the same thing, which the second need not say again (专职人员1名，兼职4名).

    It may say more of both: 专职人员2名、兼职人员7名负责信息公开.
    """
    if one is None or other is None:
        return False
    first, second = one["what"], other["what"]
    return (
        first.startswith(second)
        or second.startswith(first)
        or first.endswith(second)
        or second.endswith(first)
    )


def _names_a_kind(question: Question, fact: Fact) -> bool:
    """True if the question says which of two kinds it asks about, the one that the figure counts or the other."""
    topic = fold(fact.topic)
    return any(
        any(side.counted.search(topic) for side in pair)
        and any(side.named.search(question.folded) for side in pair)
        for pair in _pairs()
    )
