"""How many people came is not told by how often something was held: 培训多少人次 is not 培训2次."""

from __future__ import annotations

from bot.answering.counting.measuring import ACTS
from bot.understanding.question import Question
from knowledge.models import Fact, Measure


def counts_only_acts(question: Question, fact: Fact) -> bool:
    """True if people are counted, each time they came, and the figure counts the times that something was held."""
    people = question.measure is Measure.PERSON_TIMES and fact.measure is Measure.TIMES
    return people and ACTS.search(fact.topic) is not None
