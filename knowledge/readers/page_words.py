"""The words of a web page itself, told from a report's: its description of the document, its buttons and counters."""

from __future__ import annotations

import re
from functools import cache

from knowledge.vocabulary import load

_SHORT = 120
"""Characters beyond which a line is text of the report, whatever it begins with."""

_DATED = r"(?:时间|日期)(?=\s*[：:]\s*[\[【]?\s*20\d\d\D)"
"""时间: 2023-01-19: a bare label, which a report may use as well, before a date."""


def describes(text: str) -> bool:
    """True for a line in which the page describes the document: 发布时间：2022-01-13 | 来源：某局."""
    return len(text) <= _SHORT and "。" not in text and bool(_description().match(text))


def begins_description(text: str) -> bool:
    """True if a text begins as the page's description of the document does, however it goes on."""
    return bool(_description().match(text))


def operates(text: str) -> bool:
    """True for a line that only operates the page: 字号：[大] [中] [小] 打印本页, 当前位置：首页 > 年报."""
    words = [word for word in re.split(r"[\s|｜：:【】\[\]()（）·>、]+", text) if word]
    return all(word in _control_words() for word in words) or bool(_control_lines().match(text))


def without_counters(text: str) -> str:
    """The text without 浏览次数：208 and the like."""
    return _counters().sub("", text)


@cache
def _description() -> re.Pattern[str]:
    words = load("page")["description"]
    labels = [
        r"\s*".join(label) for label in words["labels"]
    ]  # 索 引 号 and 文　号 are set wide on some pages
    names = "|".join([*labels, f"(?:{'|'.join(words['things'])})(?:{'|'.join(words['ends'])})"])
    return re.compile(rf"[•·●\s]*[【\[]?\s*(?:{names}|{_DATED})\s*[】\]]?\s*[：:]")


@cache
def _counters() -> re.Pattern[str]:
    return re.compile(load("page")["controls"]["counters"])


@cache
def _control_words() -> frozenset[str]:
    return frozenset(load("page")["controls"]["words"])


@cache
def _control_lines() -> re.Pattern[str]:
    return re.compile("|".join(load("page")["controls"]["lines"]))
