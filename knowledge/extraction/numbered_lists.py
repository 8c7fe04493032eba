"""Lists that a paragraph numbers within itself: 主要公开内容是：1、机构设置；2、规划计划；3、工作动态 and the like."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.patterns import lazily

_NUMBER = r"(?:[（(]\d{1,2}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳])\s*"
_WORDS = r"[^。；;：:，,\d①-⑳]{2,40}"
_RUN = lazily(
    rf"(?P<lead>[^。；;：:，,]{{0,20}}(?:内容|范围|类别|种类|栏目|事项|信息|方面)(?:主要|具体|大致)*(?:包括|包含|涵盖|有|是|为|如下)?)[：:]\s*"
    rf"(?P<items>(?:{_NUMBER}{_WORDS}[；;]\s*){{2,}}{_NUMBER}{_WORDS}(?:[。；;]|$))"
)
"""Short members without a figure or a comma; a longer one is a sentence of its own."""
_ITEM = lazily(rf"{_NUMBER}(?P<words>{_WORDS})")
_VERB = lazily(r"(?:主要|具体|大致)*(?:包括|包含|涵盖|有|是|为|如下)?$")


def numbered_runs(text: str) -> list[tuple[int, int]]:
    """Where each such list stands, with the words that announce it."""
    return [run.span() for run in _RUN.finditer(text)]


def numbered_lists(text: str) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Each such list: what it is a list of, its members, and all of its words."""
    for run in _RUN.finditer(text):
        members = tuple(item["words"].strip() for item in _ITEM.finditer(run["items"]))
        yield _VERB.sub("", run["lead"].strip()), members, run.group().strip()
