"""All channels of which a report tells, where it is asked how much was published and no total is given."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.counting.sorts import PUBLISHED_UNITS
from bot.answering.decision import Decision
from bot.answering.extent.all_published import all_of_one_channel, asks_for_all, only_channels
from bot.understanding.question import Question
from knowledge.models import Fact
from knowledge.store import FactStore
from knowledge.values import replace

_BESIDE: Final = 12
"""Figures on either side among which the other channels stand."""
_DEED: Final = re.compile(
    "更新|推送|推出|发送|刊登|刊发|编发|制作|作品|文章|图文|短?视频(?!号)|今日头条|头条|快手|动态|消息|“[^”]*”|(?<!视频)号"
)
"""How reports say that a channel put something out, in other words than 发布信息; and the names of accounts."""


def with_every_channel(question: Question, decision: Decision, store: FactStore, report: int) -> Decision:
    """The decision with every channel told beside those found: 网站300条 is not all, where 微博更新500条 stands beside it."""
    told = decision.answer or decision.choices
    if not told or question.claim is not None or not asks_for_all(question):
        return decision
    found = [match for match in told if _of_channels(match.fact)]
    if not found or (decision.answer and len(found) < len(told)):
        return decision
    first = found[0].stored
    known = {match.stored.position for match in found}
    around = store.facts(report, range(max(first.position - _BESIDE, 0), first.position + _BESIDE + 1))
    others = [
        replace(found[0], stored=stored)
        for stored in around
        if stored.position not in known
        and stored.fact.section == first.fact.section
        and _of_channels(stored.fact)
    ]
    if not others:
        return decision
    return Decision(answer=tuple(sorted((*found, *others), key=lambda match: match.stored.position)))


def _of_channels(fact: Fact) -> bool:
    """True for all that a channel or two put out, in whatever words: “青禾发布”微信推送1103条."""
    if fact.value is None or fact.unit not in PUBLISHED_UNITS or fact.part_of is not None:
        return False
    if fact.change or fact.year is not None:
        return False
    return all_of_one_channel(fact) or only_channels(_DEED.sub("", fact.topic)) > 0
