"""A list of kinds under another heading, where one kind alone was found: 人事信息3条 is not all that was published.

公开乡概况1条、工作计划1条、年度报告2条 are told with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Final

from knowledge.models import Fact
from knowledge.store import StoredFact

_LIST: Final = 3
"""Kinds from which a sentence lists what was published."""


def with_those_listed(
    first: StoredFact, facts: Sequence[StoredFact], is_a_kind: Callable[[Fact, Fact], bool]
) -> list[StoredFact]:
    """The figure found with the one list of kinds of the report; [] where it is no kind, or there is no such list."""
    if not is_a_kind(first.fact, first.fact):
        return []
    told: dict[str, list[StoredFact]] = defaultdict(list)
    for stored in facts:
        if stored.fact.value is not None:
            told[stored.fact.quote].append(stored)
    kinds = [[one for one in each if is_a_kind(one.fact, each[0].fact)] for each in told.values()]
    lists = [each for each in kinds if len(each) >= _LIST and _counted_like(each, first)]
    if len(lists) != 1 or first.fact.quote == lists[0][0].fact.quote:
        return []
    return sorted((first, *lists[0]), key=lambda stored: stored.position)


def _counted_like(kinds: Sequence[StoredFact], first: StoredFact) -> bool:
    return all(stored.fact.unit == first.fact.unit for stored in kinds)
