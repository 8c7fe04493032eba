"""Where several things were put out that are counted one after another: 通过门户网站公开工作动态36条、村镇建设14条."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from knowledge.extraction.quantity import Quantity
from knowledge.models import Fact
from knowledge.patterns import lazily

_LEAD: Final = lazily(
    r"(?P<lead>[^，,。;；:：、]{2,30}?(?:网站|网页|网|公众号|微信|微博|平台|专栏|[公示告]{2}栏|开栏|抖音|头条|视频号)(?:账?号)?(?:上|中|里)?"
    r"(?:共|累计|主动|及时|依法|对外|集中)*(?:公开|发布|公布|公示|推送|刊登|刊发|更新|上传)了?)(?P<thing>[^，,。;；:：、]{2,20})$"
)
"""By what and that it was put out, before the first of the things."""
_ANYTHING: Final = lazily(
    "^(?:各?类|各种|政府|政务|信息|内容|文章|共|共计|累计|合计|总计|总数|的|等|数量?)+$"
)
"""No thing of its own: the figure behind it is of all that was put out."""
_NEXT: Final = lazily(r"\s*(?:、|以?及|和|与)\s*(?P<thing>[^，,。;；:：、]{2,20}?)\s*")
_CLAUSE_ENDS: Final = "，,。;；:："


def with_shared_lead(facts: list[Fact], quantities: Sequence[Quantity], sentence: str) -> list[Fact]:
    """The facts of one sentence (one for each of `quantities`, in order), those that go on with a lead in its scope."""
    if len(facts) != len(quantities):
        return facts
    told, lead = list(facts), ""
    for place in range(1, len(facts)):
        before = quantities[place - 1]
        lead = lead or _lead(sentence, before)
        between = _NEXT.fullmatch(sentence[before.end : quantities[place].start])
        goes_on = between is not None and facts[place].unit == facts[place - 1].unit
        if not lead or not goes_on or facts[place].part_of != facts[place - 1].part_of:
            lead = ""
            continue
        told[place] = replace(facts[place], scope=f"{facts[place].scope} {lead}".strip())
    return told


_WHOSE: Final = lazily(
    "^(?P<lead>.{0,16}?各[\u4e00-\u9fff]{1,6}?)(?:党务|政务|财务|村务|居务|社务|事务|服务)(?:公开|信息)?$"
)
_AFFAIRS: Final = lazily("(?:党务|政务|财务|村务|居务|社务|事务|服务)(?:公开|信息)?")
"""各村党务公开80条，政务公开40条: whose the affairs behind the first are too."""


def with_whose_affairs(facts: list[Fact]) -> list[Fact]:
    """The facts of one sentence, those of further affairs called after whose the first of them are."""
    told, lead = list(facts), ""
    for place, fact in enumerate(facts):
        first = _WHOSE.match(fact.topic)
        if first is not None:
            lead = first["lead"]
        elif lead and _AFFAIRS.fullmatch(fact.topic) and fact.unit == facts[place - 1].unit:
            told[place] = replace(fact, topic=f"{lead}{fact.topic}", label=f"{lead}{fact.topic}")
        else:
            lead = ""
    return told


def _lead(sentence: str, quantity: Quantity) -> str:
    """What leads up to the first of several things in the clause of a figure; '' where it counts all, or no channel is named."""
    start = max(sentence.rfind(mark, 0, quantity.start) for mark in _CLAUSE_ENDS) + 1
    found = _LEAD.search(sentence[start : quantity.start].strip())
    return "" if found is None or _ANYTHING.match(found["thing"]) else found["lead"]
