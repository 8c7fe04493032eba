"""有哪些项目, where the report lists just one kind of them: 我乡涉及的投资项目有…等."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.decision import Decision
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.sieve import sifted
from knowledge.store import FactStore

_ASKED: Final = sifted(
    r"^(?:那么?|都|你们|咱们?|我们|全|[乡镇县市区局街村](?:里|上|内)?|一共|总共|主要)*有?(?:哪些|什么|哪几[个种类项])(?P<noun>[\u4e00-\u9fff]{2})[呢啊呀]?[?？。]*$"
    r"|^(?:那么?|你们|咱们?|我们|[乡镇县市区局街村](?:里|上|内)?)*(?P<first>[\u4e00-\u9fff]{2})(?:都|主要|一共|总共)*(?:有|是|包括)(?:哪些|什么|哪几[个种类项])[呢啊呀]?[?？。]*$"
)


def listed_by_noun(question: Question, store: FactStore, report: int) -> Decision | None:
    """The one list that a report leads in by the noun asked for; None where there is none, or several."""
    asked = _ASKED.search(question.folded) if question.listing else None
    if asked is None:
        return None
    noun = re.escape(asked["noun"] or asked["first"])
    led_in = re.compile(rf"{noun}(?:主要|分别|共|包)?(?:有|包括|包含|为|是|括)…")
    lists = [item for item in store.all_facts(report) if item.fact.measure is Measure.LIST]
    found = [item for item in lists if led_in.search(item.fact.label)]
    return Decision(answer=(Match(found[0], 1.0, 1.0, 1.0, ()),)) if len(found) == 1 else None
