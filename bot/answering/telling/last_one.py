"""最后一个呢 after the problems were told: the last of them by its number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from bot.answering.telling.numbered import NUMBERS
from bot.answering.telling.problems import lists_problems
from bot.understanding.question import Question
from knowledge.patterns import lazily
from knowledge.store import StoredFact
from knowledge.values import replace

_LAST: Final = lazily(
    r"(?:那么?|再|请|说说?|讲讲?|具体|详细)*最后(?:一|那)?[个条点项]"
    r"(?P<rest>(?:具体|详细|内容|的|是|指|说|讲|什么|啥|撒|咋回事|怎么回事|怎么改进?的?|咋改的?)*[吧呢啊。.?？!！]*)"
)


def by_its_number(question: Question, all_facts: Callable[[], Sequence[StoredFact]]) -> Question:
    """The question with the last problem called by its number; itself where it asks for something else."""
    asked = _LAST.fullmatch(question.folded)
    listed = next(filter(lists_problems, all_facts()), None) if asked else None
    if asked is None or listed is None or len(listed.fact.items) > len(NUMBERS):
        return question
    number = len(listed.fact.items)
    return replace(question, folded=f"第{NUMBERS[number - 1]}个{asked['rest']}", choice=number)
