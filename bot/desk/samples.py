"""Sample questions: a few figures of a report to be published, asked of it as a resident would."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.answer import Language, Status
from bot.assistant import Assistant
from bot.desk.review import FactName, name_of
from bot.desk.texts import DESK
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.patterns import lazily
from knowledge.store import ReportRecord

SAMPLES = 3
_COUNTED = frozenset({Measure.ITEM, Measure.PERSON, Measure.HOUSEHOLD, Measure.TIMES, Measure.PERSON_TIMES})
_LABEL = range(4, 21)
_OF_ITSELF = lazily("报告|部分组成|组成部分")
"""What the report says of itself, which nobody would ask for."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A question, what the candidate answers, and whether that is the figure it was made from."""

    question: str
    answer: str
    right: bool


def ask_samples(
    assistant: Assistant, report: ReportRecord, facts: Sequence[Fact], fresh: frozenset[FactName]
) -> tuple[Sample, ...]:
    """Asks about three figures, those that are new or changed first."""
    chosen = sorted(_askable(facts), key=lambda fact: name_of(fact) not in fresh)
    return tuple(_ask(assistant, report, fact) for fact in _spread(chosen))


def _askable(facts: Sequence[Fact]) -> list[Fact]:
    """Exact counts of prose and of this year, each known by one name of middling length."""
    return [
        fact
        for fact in facts
        if fact.kind is FactKind.PROSE
        and fact.state is ValueState.GIVEN
        and fact.value is not None
        and fact.measure in _COUNTED
        and fact.unit
        and fact.year is None
        and not fact.approximate
        and not fact.change
        and len(fact.label) in _LABEL
        and not _OF_ITSELF.search(fact.label)
    ]


def _spread(facts: Sequence[Fact]) -> list[Fact]:
    """Three of them that do not name the same thing."""
    found: dict[str, Fact] = {}
    for fact in facts:
        found.setdefault(fact.topic or fact.label, fact)
    return list(found.values())[:SAMPLES]


def _ask(assistant: Assistant, report: ReportRecord, fact: Fact) -> Sample:
    words = {"office": report.organisation, "year": report.year, "label": fact.label, "unit": fact.unit}
    question = DESK.say("sample.question", Language.ZH_CN, **words)
    answer = assistant.ask(question)
    right = answer.status is Status.ANSWERED and any(source.value == fact.value for source in answer.facts)
    return Sample(question, answer.reply.strip().partition("\n")[0], right)
