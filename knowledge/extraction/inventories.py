"""What a room or a desk is fitted out with, as a list: 配置触摸屏2台、书架4个、复印机3台."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.models import Fact, FactKind, Measure, ValueState

_MIN_THINGS = 3
_MACHINES = frozenset("台部套架辆")
"""Measure words of machines; one of the things at least has one of these."""
_THINGS = _MACHINES | frozenset("个张块本组把只盏间处面条册")
_ASKED_AS = "设备 器材 机器 硬件 设施 物品 配备 配置"
"""Words that ask for such things; reports name only the things."""


def inventories(figures: Sequence[Fact]) -> list[Fact]:
    """A list fact for every sentence that counts three or more things, machines among them."""
    by_sentence: dict[str, list[Fact]] = {}
    for fact in figures:
        if fact.unit in _THINGS and fact.part_of is None and fact.state is not ValueState.DAMAGED:
            by_sentence.setdefault(fact.quote, []).append(fact)
    return [
        _inventory(found)
        for found in by_sentence.values()
        if len(found) >= _MIN_THINGS and any(fact.unit in _MACHINES for fact in found)
    ]


def _inventory(things: Sequence[Fact]) -> Fact:
    first = things[0]
    items = tuple(f"{thing.label} {' '.join(thing.value_text.split())}" for thing in things)
    return Fact(
        label=f"{first.label}等",
        topic=f"{first.quote} {_ASKED_AS}",
        measure=Measure.LIST,
        value=None,
        value_text="、".join(items),
        unit="",
        kind=FactKind.PROSE,
        section=first.section,
        quote=first.quote,
        scope=first.scope,
        items=items,
    )
