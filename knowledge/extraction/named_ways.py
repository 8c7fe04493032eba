"""Ways of making public, each with a paragraph of its own that begins with its name: 政府网站：发布信息42条。 公告栏：…."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from knowledge.extraction.breakdowns import BREAKDOWN, is_way
from knowledge.extraction.outline import Passage
from knowledge.models import Fact, FactKind, Measure
from knowledge.normalization import count_cjk
from knowledge.patterns import lazily
from knowledge.readers.headings import without_number

_NAMED = lazily(
    r"^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]\s*|[·•●－-]\s*)?(?P<name>[^，,。；;：:、\d]{2,14}(?:、[^，,。；;：:、\d]{2,8}){0,2})[：:](?P<told>[^。；;]{4,})"
)
"""The name of a way at the head of a paragraph, and what is told of it."""
_PUBLISHES = lazily("公开|发布|推送|公示|张贴|设置|更新|信息")
_NO_WAY = lazily("电话|地址|邮|传真|网址|联系|来源|日期|时间|机构|单位|下载|链接|申请")
"""网址：… and 邮箱：… tell how to reach the office."""
_SEVERAL = 2
_CALLED = "公开渠道"


def named_ways(passages: Iterable[Passage]) -> Iterator[Fact]:
    """A list of the ways under one heading, each with how many items were put out by it where that is told."""
    for headings, standing in groupby(passages, key=lambda passage: passage.headings):
        found = [(passage, name) for passage in standing if (name := _way(passage.text))]
        if len(found) >= _SEVERAL:
            yield _list_of(headings, found)


def _way(text: str) -> str:
    """The name of the way that a paragraph begins with, and its count; '' if it begins with none."""
    found = _NAMED.match(text.strip())
    if found is None or _NO_WAY.search(found["name"]) or not is_way(found["name"]):
        return ""
    if count_cjk(found["told"]) < _SEVERAL or not _PUBLISHES.search(found["told"]):
        return ""
    return found["name"].strip()


def _list_of(headings: Sequence[str], found: Sequence[tuple[Passage, str]]) -> Fact:
    items = tuple(name for _, name in found)
    above = without_number(headings[-1]) if headings else _CALLED
    return Fact(
        label=f"{_CALLED}{BREAKDOWN}",
        topic=f"{_CALLED} 公开方式 发布渠道 渠道 途径 方式 形式 {above}",
        measure=Measure.LIST,
        value=None,
        value_text="；".join(items),
        unit="",
        kind=FactKind.PROSE,
        section=found[0][0].section,
        quote="".join(passage.text for passage, _ in found),
        scope=" ".join(headings[1:]),
        items=items,
    )
