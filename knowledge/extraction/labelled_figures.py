"""Figures whose names stand apart: before a colon (机构职能：3条), a blank (网站8条 微信4条), or in brackets behind them."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.extraction.quantity import Quantity
from knowledge.extraction.subject_words import begins
from knowledge.patterns import lazily

_IS = "是"
"""What a colon before a figure says; the words before it are read as if it were said."""
_COLONS = ("：", ":")
_IN_BRACKETS = lazily(r"[（(](?P<name>[\u4e00-\u9fff“”]{2,12})[)）](?=\s*(?:[、，,；;。]|和|及|$))")
_SEVERAL = 2
"""Figures with a bracket behind them that make the brackets their names: one alone may be any remark."""
_NAME = lazily(r"\s+[“《]?[\u4e00-\u9fff][\u4e00-\u9fff“”《》]{1,16}")
"""A blank before it and none behind it: words that belong to the next figure."""
_SPACED = lazily(r"[^\s]*\d\s")


def named_before_colons(sentence: str, quantities: Sequence[Quantity]) -> str:
    """The sentence with 是 for each colon that stands right before a figure; every other character stays."""
    letters = list(sentence)
    for quantity in quantities:
        before = sentence[: quantity.start].rstrip()
        if before.endswith(_COLONS):
            letters[len(before) - 1] = _IS
    return "".join(letters)


def is_next_behind_blank(between: str, before: Quantity, quantity: Quantity) -> bool:
    """True if the words between two figures of one unit name the second, with no more than a blank before them.

    A blank behind them too (办理提案 12 件 办理建议 6 件) says so only where one stands in every figure.
    """
    if before.unit != quantity.unit or begins("leads_on").match(between.strip()):
        return False
    spaced = _SPACED.match(before.text) and _SPACED.match(quantity.text)
    return bool(_NAME.fullmatch(between.rstrip() if spaced else between))


def name_behind(sentence: str, quantities: Sequence[Quantity], position: int) -> str:
    """（网站） of 发布信息35条（网站）、12条（微信）, where brackets name several figures; '' for any other."""
    own = _IN_BRACKETS.match(sentence, quantities[position].end)
    found = (_IN_BRACKETS.match(sentence, quantity.end) for quantity in quantities) if own else ()
    if own is None or len({match["name"] for match in found if match}) < _SEVERAL:
        return ""
    return f"（{own['name']}）"
