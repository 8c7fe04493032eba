"""Amounts without a number: 上百条, 数十次, 几千份, 十几个, 二三十人. Kept as the report prints them, never reckoned with."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from knowledge.extraction import measure_words
from knowledge.extraction.quantities import without_titles
from knowledge.extraction.quantity import Quantity
from knowledge.patterns import lazily

_NO_SUM = "总人件条户次份个篇字指倍位点读量享参代函系多少级票期基"
"""Behind these 数 is a noun's: 总数十件 has ten."""
_NO_MORE_THAN = "以网线会路街晚早向加身天海墙屏台栏群站面马地镇乡村场山船桌实世础史体号端刊报成百千"
"""Behind these 上 says where: 网上百件实事."""
_SIZE = rf"(?:(?<![{_NO_SUM}])数|几|(?<![{_NO_MORE_THAN}])上)(?=[十百千万亿])"
_SOME_TENS = "[二三四五六七八九]?十几|(?:二三|三四|四五|五六|六七|七八|八九|三五|一两|两三)(?=[十百千万个])"
_FAST = lazily(r"几|数[十百千万亿]|上[百千万亿]|[一二三四五六七八两][两三四五六七八九]")


@cache
def _pattern() -> re.Pattern[str]:
    """An amount and the measure word it is of."""
    return re.compile(
        rf"(?<![第每这那哪])(?P<amount>(?:{_SIZE}|{_SOME_TENS})[十百千万亿]*)(?P<more>[余多])?(?P<unit>{measure_words.pattern()})"
    )


def with_vague(sentence: str, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities of a sentence with the amounts that it gives no number for, in order."""
    if not _FAST.search(sentence):
        return quantities
    added = [_amount(match) for match in _pattern().finditer(without_titles(sentence))]
    added = [amount for amount in added if not any(q.start <= amount.start < q.end for q in quantities)]
    kept = [
        q for q in quantities if not any(a.start < q.start < a.end for a in added)
    ]  # 几百余条 is not 百余条
    return sorted((*kept, *added), key=lambda quantity: quantity.start)


def _amount(match: re.Match[str]) -> Quantity:
    return Quantity(
        match.start(),
        match.end(),
        Decimal(0),
        match["unit"],
        match.group(),
        measure_words.measure_of_unit(match["unit"]),
        approximate=True,
        qualifier=match["amount"][0],
        vague=True,
    )
