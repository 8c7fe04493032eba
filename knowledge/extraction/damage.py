"""What a page lost of a report's text: dates without their months, figures without their measure words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.extraction.outline import Passage
from knowledge.models import Fact, ValueState
from knowledge.patterns import lazily
from knowledge.vocabulary import load

_LOST_DATE = lazily(r"(?<![\d.])(?:20[012]\d(?:\d{1,4}日|\d{1,2}月\d{1,2}日)|20[012]\d年\d{3,4}日)")
"""202011日, 20191月1日, 2020年1130日: a date whose 年 or 月 is gone."""
_LOST_NUMBER = lazily(
    r"[^，,。；;：:]{0,24}(?:发布|公开|推送|编发|刊发|公示)[^，,。；;：:\d]{0,12}(?:信息|稿件|推文|文章|微博|动态)\s*[条篇](?=[，,。；;]|$)"
)
"""发布信息条。: a measure word whose number is gone, or was never filled in."""
_SHOWN = 40
"""Characters of a sentence that a finding shows."""


def cut_off(figures: Sequence[Fact], placed: Sequence[object]) -> list[Fact]:
    """The figures; one that a cut file ends with, whose measure word may go on (18万 of 18万元), counts as damaged."""
    last = placed[-1] if placed else None
    if not (figures and isinstance(last, Passage)):
        return list(figures)
    figure = figures[-1]
    ends = last.text.rstrip().endswith(figure.quote.strip()) and figure.quote.strip().endswith(
        figure.value_text
    )
    if not ends or figure.unit not in ("", "个", *load("measures")["scale"]):
        return list(figures)
    return [*figures[:-1], replace(figure, state=ValueState.DAMAGED)]


def _around(fact: Fact) -> str:
    """The words up to the figure and a few behind it."""
    end = fact.quote.find(fact.value_text) + len(fact.value_text) + _SHOWN // 4
    return fact.quote[max(0, end - _SHOWN) : end]


def lost_characters(passages: Sequence[Passage], figures: Sequence[Fact]) -> list[str]:
    """One sentence for each date and each figure that lost characters; none of them is told as a date or figure."""
    findings = [
        f"{passage.section or '正文'}：日期缺字：“{date}”，按原文保留，未作为日期采用"
        for passage in passages
        for date in _LOST_DATE.findall(re.sub(r"\s+", "", passage.text))
    ]
    findings += [
        f"{fact.section or '正文'}：数字后缺量词：“{_around(fact)}”中的{fact.value_text}，按原文保留，未作为数据采用"
        for fact in figures
        if fact.state is ValueState.DAMAGED
    ]
    findings += [
        f"{passage.section or '正文'}：量词前缺数字：“{words.strip()}”，按原文保留"
        for passage in passages
        for words in _LOST_NUMBER.findall(passage.text)
    ]
    return list(dict.fromkeys(findings))
