"""What a total is made up of, as a list: 主动公开960条 by website, WeChat, Weibo and notice boards."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.patterns import lazily

_MIN_PARTS = 2
BREAKDOWN = "（构成）"
"""What the label of a breakdown ends in."""
_ASKED_AS = "构成 组成 分类 类别 几类 哪几类"
"""Words that ask for the parts of a total; reports seldom print them beside the figures."""
_ASKED_AS_WAYS = " 渠道 途径 方式 形式"
"""The same where the parts are ways by which things were published or came in."""
_WAY = lazily(
    "网|栏|屏|微|公众号|视频号|抖音|信箱|邮|媒体|广播|报[刊纸社]|电视|平台|短信|大厅|专区|专栏|方式|渠道|途径|线上|线下"
    "|当面|现场|窗口|信函|信件|书面|图文|图解|文稿|文字|视频|音频|图片|动漫|电话|传真|客户端|小程序|手册|会议|编印|公报|简报"
)


def breakdowns(figures: Sequence[Fact]) -> list[Fact]:
    """A list fact for every total whose parts the report gives; each item is a part with its figure as printed."""
    parts: dict[int, list[Fact]] = {}
    for fact in figures:
        if fact.part_of is not None and fact.state is not ValueState.DAMAGED and not fact.change:
            parts.setdefault(fact.part_of, []).append(fact)
    return [
        _breakdown(figures[total], found)
        for total, found in sorted(parts.items())
        if len(found) >= _MIN_PARTS and all(part.measure is figures[total].measure for part in found)
    ]


def _bare(part: Fact) -> str:
    """A part's name without the heading that helps a short name to stand alone: below its total it needs none."""
    return part.topic if part.topic and part.label.endswith(f"：{part.topic}") else part.label


def is_way(name: str) -> bool:
    """True for the name of a way by which things are published or come in: 网站, 公告栏."""
    return bool(_WAY.search(name))


def _are_ways(parts: Sequence[Fact]) -> bool:
    """True if half of the parts or more are ways (网站30条，微信20条), not kinds (概况类4条，动态类6条)."""
    return 2 * sum(is_way(part.label) for part in parts) >= len(parts)


def _breakdown(total: Fact, parts: Sequence[Fact]) -> Fact:
    items = tuple(f"{_bare(part)} {' '.join(part.value_text.split())}" for part in parts)
    quotes = dict.fromkeys((total.quote, *(part.quote for part in parts)))
    return Fact(
        label=f"{total.label}{BREAKDOWN}",
        topic=f"{total.label} {_ASKED_AS}{_ASKED_AS_WAYS if _are_ways(parts) else ''}",
        measure=Measure.LIST,
        value=None,
        value_text="；".join(items),
        unit="",
        kind=FactKind.PROSE,
        section=total.section,
        quote="".join(quotes),
        scope=" ".join((total.scope, *(part.label for part in parts))),
        items=items,
        year=total.year,
    )
