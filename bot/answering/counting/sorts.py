"""Figures of another sort: other things one can touch, a place that is only in the name of a site."""

from __future__ import annotations

import re
from typing import Final

from knowledge.extraction.numerals import parse_chinese_number

PUBLISHED_UNITS = frozenset("条篇则次期")
"""How official prose counts what was published; documents and projects are counted otherwise."""
_KINDS: Final = "种类"
_RANKS: Final = frozenset("级层楼岁届度代号")
"""What is asked for with these is a rank, an age or a number of its own, and never so many items."""
_HOMES: Final = frozenset("间栋幢套座辆台亩")
"""Things counted one by one, which are not told by how often."""
_WORKS: Final = frozenset("件份幅封")
_CASES: Final = frozenset("起宗")
"""Things handed in, and cases, of which there may be many in one round."""
_PAGES: Final = frozenset("页字")
"""How long something is that was put out."""
_SORTS: Final = ("台部架", "家所", "本册", "座处栋间幢", "辆", "套", "块面")
"""Measure words of things one can touch, those that go for one another together."""


_NUMBERED = re.compile(r"(?<=[村社第])(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<kind>[队组])(?!人)")
_NUMBERS = re.compile(
    r"((?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[、，,和及](?:\d{1,2}|[一二三四五六七八九十]{1,3}))*)([队组])"
)


def other_sort_of_thing(asked: str, told: str) -> bool:
    """True if things of one sort are asked for and the figure counts others: 几台 is neither 1处 nor 4条."""
    if asked in PUBLISHED_UNITS and told in _KINDS:
        return True  # 几条 is no 两种形式
    if asked in _RANKS and told not in asked:
        return True  # 地震几级 is no 1086条
    if asked in _HOMES and told in ("批", "批次", "次", "件"):
        return True  # 几间 is no 2批次, 几套 no 7件
    if (asked in _WORKS and told in ("期", "场", "届")) or (asked in _CASES and told in ("场", "届")):
        return True  # 收到几件作品 is no 2期, 几起诈骗案 no 75场; typed qi is 起 or 期
    if asked in _PAGES and told in PUBLISHED_UNITS:
        return True  # 简报有几页 is no 269期
    sort = next((words for words in _SORTS if asked and asked in words), "")
    return (
        bool(sort)
        and told not in sort
        and (told in PUBLISHED_UNITS or any(told in words for words in _SORTS))
    )


def of_another_number(folded: str, quote: str) -> bool:
    """True if a team or group is asked about by its number, and a sentence tells of others: 8队 is not 5、6、11队."""
    for asked in _NUMBERED.finditer(folded):
        number, kind = asked["number"], asked["kind"]
        value = number if number.isdigit() else str(parse_chinese_number(number) or "")
        said = _NUMBERS.findall(quote) if kind in quote else []
        told = {one for numbers, what in said if what == kind for one in re.split("[、，,和及]", numbers)}
        if told and value not in {
            each if each.isdigit() else str(parse_chinese_number(each)) for each in told
        }:
            return True
    return False


def only_names_a_site(place: str, quote: str) -> bool:
    """True if a sentence names a place only in the name of its site: 在云岭县政府信息网上公示 tells nothing of 云岭县.

    Nor does the account 云岭县松口镇, which is its township's.
    """
    if not place or place not in quote:
        return False
    of_it = r"(?:人民)?政府?.{0,8}?(?:网|平台|门户)|(?![各全所下个])[\u4e00-\u9fff]{2,4}(?:乡|镇|街道|苏木)"
    return not re.search(rf"{re.escape(place)}(?!{of_it})", quote)
