"""The words of which subjects are made: with which they begin and end, and which say nothing of what was counted."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from knowledge.patterns import lazily
from knowledge.vocabulary import load

UNIT_IN_BRACKETS = lazily(r"^\s*[（(][^（）()\d]{1,4}[）)]")
"""台（套）, 场（次）: the bracket belongs to the measure word."""
NOUN_AND = lazily(r"([“”\u4e00-\u9fff]{2,}|[村镇乡县区市户局站所校院组])(?:以及|[及和与])\s*$")
"""45项“全程网办”和6大类: the noun belongs to the figure before, the next one has its own."""
_EACH_ON_AVERAGE = ("人均", "户均", "村均", "年均", "月均", "日均", "平均")
NOUN = 2
"""Characters from which the words after a measure word are a noun that says what was counted."""
NUMBERED_ON = lazily(
    r"^\s*(?:\d{1,2}[.．、]|[①-⑳]|[（(](?:\d{1,2}|[一二三四五六七八九十])[)）])\s*(?=[\u4e00-\u9fff])"
)
"""公开信息23条2.收到申请3件: the next item of a list, run on without a mark."""


@cache
def words_of_prose(name: str) -> tuple[str, ...]:
    """The words of one list of `vocabulary/prose.toml`, the longest first."""
    return tuple(sorted(load("prose")[name], key=len, reverse=True))


@cache
def begins(name: str) -> re.Pattern[str]:
    """One of these words, where it is matched at the beginning of a text."""
    return re.compile("|".join(map(re.escape, words_of_prose(name))))


@cache
def ends(name: str) -> re.Pattern[str]:
    """One of these words at the end of a text."""
    return re.compile("(?:" + "|".join(map(re.escape, words_of_prose(name))) + ")$")


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(
        "|".join(map(re.escape, words_of_prose("generic"))) + r"|\d{4}\s*年度?|[\d\s“”‘’'\"（）()]"
    )


@lru_cache(maxsize=1_024)
def has_content(text: str) -> bool:
    """True if the words say what was counted, beyond 全年共发布信息."""
    return len(_generic().sub("", text)) >= 2


_ENDS_SO_ITSELF = ("审计", "会计", "设计", "统计")
"""Words that end like one that adds up: 经济责任审计2条."""


def without_tail(core: str) -> tuple[str, str]:
    """The words without 共, 累计, 各 … before the number, and the first such word dropped."""
    dropped = ""
    while core and core not in words_of_prose("tails"):
        if core.endswith((*_EACH_ON_AVERAGE, "实有", *_ENDS_SO_ITSELF)):
            return core, dropped
        tail = next((tail for tail in words_of_prose("tails") if core.endswith(tail)), "")
        if not tail:
            return core, dropped
        core, dropped = core[: -len(tail)].strip(), dropped or tail
    return "", core or dropped
