"""What became of what came in: the short words for it, and whose year it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.extraction.subjects import Subject, is_outcome
from knowledge.models import Fact
from knowledge.vocabulary import load


def as_outcome(fact: Fact, facts: Sequence[Fact]) -> Fact:
    """What became of an application, by its full name: 其中公开3件, 不存在2件 of 申请5件."""
    short = fact.topic.rpartition("，")[2]  # 收到申请，公开
    full = load("prose")["outcomes"].get(short)
    if full is None or fact.part_of is None or "申请" not in facts[fact.part_of].topic:
        return fact
    return replace(fact, topic=short, scope=f"{full} {fact.scope}".strip(), label=full)


def tells_of_the_same(subject: Subject, facts: Sequence[Fact]) -> bool:
    """True for what became of another year's figures: 上年收到33件，其中公开24件、不公开9件，均已答复."""
    of_one_year = len({fact.year for fact in facts}) == 1 and not any(fact.change for fact in facts)
    goes_on = subject.part or (len(facts) > 1 and subject.words.strip().startswith(("，", ",", "、")))
    return of_one_year and (goes_on or is_outcome(subject.clause.strip()))
