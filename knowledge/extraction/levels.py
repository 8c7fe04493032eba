"""Parts called by their level alone: 在各类媒体发稿568篇,其中国家级52篇 is of media of that level."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from knowledge.models import Fact
from knowledge.patterns import lazily

_LEVEL: Final = lazily(r"^(?:国家|中央|全国|[省市区县州盟旗])级(?=$|[（(])")
"""A level and nothing behind it but a remark in brackets."""
_OF_LEVELS: Final = lazily("媒体|报刊|刊物|平台|网站")
"""What has levels, found in the name of the total."""


def with_noun_of_total(facts: list[Fact], offset: int) -> list[Fact]:
    """The facts of a sentence, the first at position `offset` of the report: parts named by a level alone get the total's noun."""
    return [_named(fact, facts, offset) for fact in facts]


def _named(fact: Fact, facts: list[Fact], offset: int) -> Fact:
    if fact.part_of is None or not 0 <= fact.part_of - offset < len(facts):
        return fact
    level = _LEVEL.search(fact.topic)
    noun = _OF_LEVELS.search(facts[fact.part_of - offset].topic) if level else None
    if level is None or noun is None:
        return fact
    called = f"{level.group()}{noun.group()}"
    return replace(
        fact,
        topic=called + fact.topic[level.end() :],
        label=fact.label.replace(level.group(), called, 1),
    )
