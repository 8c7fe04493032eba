"""An office's own name before what it published: 青石区水务局主动公开信息158条 is all that was published, not a channel's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from knowledge.models import Fact
from knowledge.normalization import fold

_CALLED = re.compile("(?:人民政府|政府|办事处|管理委员会|管委会)$")
"""What a name may be left without: 柳湾镇人民政府 is 柳湾镇 in its sentences."""
_PUBLISHED = re.compile(
    r"(?:在?(?:20\d\d年度?|全年|本年度?))?(?:(?:在|通过|利用|依托|借助)[^,，。;；]{2,20}?)?(?:共计?|累计|总共|依法|主动|已|向社会)*(?:公开|发布|公布|公示)"
)
"""What follows the name where it says no more than who published, and where."""
_SHORTEST = 3
"""Characters of the shortest name that is no word of its own: 水务局."""


def without_own_name(figures: Iterable[Fact], organisation: str) -> list[Fact]:
    """The figures, with the name of the office that makes the report taken from those of what it published."""
    names = {fold(organisation), _CALLED.sub("", fold(organisation))}
    return [_without(fact, names) for fact in figures]


def _without(fact: Fact, names: Iterable[str]) -> Fact:
    topic = fold(fact.topic)
    published = next(
        (
            topic[end:]
            for end in range(_SHORTEST, len(topic))
            if _is_name(topic[:end], names) and _PUBLISHED.match(topic, end)
        ),
        "",
    )
    if not published or len(topic) != len(fact.topic):
        return fact
    start = len(topic) - len(published)
    return replace(fact, topic=fact.topic[start:], label=fact.label.removeprefix(fact.topic[:start]))


def _is_name(words: str, names: Iterable[str]) -> bool:
    """True for the whole name or its end: 水务局 of 青石区水务局."""
    return any(name.endswith(words) for name in names)
