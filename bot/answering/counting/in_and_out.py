"""Who came in and who went out make up no total: 低保新增152人 and 低保退出47人 are not all who are on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from knowledge.models import Fact
from knowledge.patterns import lazily

_IN: Final = lazily("新增|新纳入|新进|纳入|迁入|调入|转入|录入|入选|入库")
_OUT: Final = lazily("退出|退休|取消|停发|停保|注销|迁出|调出|转出|减少|清退|剔除|移除|出库|撤销")


def go_both_ways(facts: Iterable[Fact]) -> bool:
    """True if some of these figures count what came in and others what went out."""
    topics = [fact.topic for fact in facts]
    ways = {(bool(_IN.search(topic)), bool(_OUT.search(topic))) for topic in topics}
    return {(True, False), (False, True)} <= ways
