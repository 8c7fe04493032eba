"""What all of a number are: 收到申请5件,均为自然人申请 counts 自然人申请5件 too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from knowledge.models import Fact
from knowledge.patterns import lazily

_REQUESTS: Final = "申请"
_UNITS: Final = frozenset("件份条宗个项")
_ALL: Final = lazily(
    r"[^。；;\d]{0,24}?(?:均|都|全部)(?:为|系|是|由|通过|以|经)"
    r"(?P<what>自然人|公民|个人|企业|法人|律师事务所|网络|网上|网站|信函|邮寄|电子邮件|邮件|当面|现场|传真)"
    r"(?:个人|方式|渠道|途径|形式)*(?:的?申请|提出|提交|递交|受理|收到)*(?=[,，。;；、）)(（]|$)"
)


def with_all_alike(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, and behind them the figure of what all of a number of requests are said to be."""
    return [*facts, *(found for fact in facts if (found := _of_all(fact)) is not None)]


def _of_all(fact: Fact) -> Fact | None:
    """The figure of the kind that each of these requests is of; None where the sentence does not say so."""
    if _REQUESTS not in fact.topic or fact.unit not in _UNITS or not fact.value or fact.change:
        return None
    said = _ALL.match(fact.quote.partition(fact.value_text)[2])
    if said is None or fact.part_of is not None:
        return None
    name = f"{said['what']}{_REQUESTS}"
    return replace(fact, topic=name, label=name)
