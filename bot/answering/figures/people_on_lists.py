"""The people on each of the lists that a report tells of: 涉及人数最多的是哪一项, where nothing else is named."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.models import Fact, FactKind, Measure
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted
from knowledge.store import FactStore

_WHICH: Final = sifted(
    r"哪(?:一|几)?(?:项|类(?:名单)?|[个种份](?:名单|项目)|件事)|(?:名单|项目|事项)(?:里|中|当中)?(?:涉及)?(?:人|人数|的人)最[多少]|\bwhich (?:list|item|notice)s?\b"
)
_ON_A_LIST: Final = lazily("涉及(?:人员|人数|群众|对象)$")
_SEVERAL: Final = 3


def people_on_lists(question: Question, store: FactStore, report: int) -> list[Fact]:
    """How many people each list is of, in the report's order; none where something is named, or there are no such lists."""
    if question.measure is not Measure.PERSON or not _WHICH.search(question.folded):
        return []
    if any(term.weight >= TELLING for term in question.terms):
        return []
    facts = [stored.fact for stored in store.all_facts(report)]
    found = [fact for fact in facts if _is_of_a_list(fact)]
    return found if len({fact.label for fact in found}) == len(found) >= _SEVERAL else []


def _is_of_a_list(fact: Fact) -> bool:
    """True for 名单10条涉及人员90人: the people that one list is of."""
    if fact.kind is not FactKind.PROSE or fact.measure is not Measure.PERSON or fact.value is None:
        return False
    return fact.part_of is None and not fact.change and bool(_ON_A_LIST.search(fact.topic))
