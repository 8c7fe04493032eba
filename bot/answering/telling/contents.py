"""What the report says it is made up of: 报告包括哪些内容, where every word is one of the report itself."""

from __future__ import annotations

from typing import Final

from bot.answering.decision import Decision
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.sieve import sifted
from knowledge.store import FactStore

_ASKED: Final = sifted(
    r"^(?:请问|想问|你们?的?|咱们?的?|贵?[乡镇县市区局办]的?|\d{4}年|这[份个本]?|那[份个]?|本|该|政府信息公开|信息公开|年度|工作|[,，])*(?:报告|年报)"
    r"(?:里头?|里面|中|上)?(?:(?:都|主要|一共|大概)*(?:包括|包含|涵盖|含有?|写|讲|说)(?:了|有|的是)*(?:哪些|什么|啥|几个?)"
    r"|的?(?:主要)?内容(?:都|主要|有|是|包括)+(?:哪些|什么|啥))(?:内容|情况|方面|部分|东西)*[了呢啊呀?？。]*$"
    r"|^what (?:does|do) (?:the|this|your) (?:annual |yearly )?report (?:contain|include|comprise|consist of|talk about)\W*$"
    r"|^what(?: is|'s| are) (?:in (?:the|this|your)|the contents of (?:the|this|your)) (?:annual |yearly )?report\W*$"
)
_MADE_UP: Final = lazily("包括|包含|涵盖|组成|分为")
_ITSELF: Final = lazily("(?:本|年度|工作|全文|此)(?:报告|年报)|全文")

_WHOLE_OUTLINE: Final = lazily(
    r"^(?:本|年度|工作|此)*(?:报告|年报)?(?:的)?(?:全文|内容)?(?:主要|共|由|分为)*(?:包括|包含|涵盖)[^。]*(?:复议|申请|概述|总体情况|(?:问题|不足)[和及与、]?(?:整?改|打算|下一步))[^。]*"
    r"|^(?:编制说明[:：])?[^。]{0,12}报告[^。]{4,80}?编制[,，](?:全文|报告)?(?:主要)?内容(?:主要)?(?:包括|包含)[^。]*总体情况"
)


def contents_of_report(question: Question, store: FactStore, report: int) -> Decision | None:
    """The list with which the report says what it is made up of; None for any other question, or where it says nothing."""
    if question.category or not _ASKED.search(question.folded):
        return None
    for stored in store.all_facts(report):
        fact = stored.fact
        if fact.measure is Measure.TEXT and _WHOLE_OUTLINE.match(fact.quote):
            return Decision(answer=(Match(stored, 1.0, 1.0, 1.0, ()),))
        if fact.measure is Measure.LIST and _MADE_UP.search(fact.label) and _ITSELF.search(fact.quote):
            return Decision(answer=(Match(stored, 1.0, 1.0, 1.0, ()),))
    return None
