"""Questions that put 什么 or 谁 into a phrase of the report: 从哪里入手 of 从群众最关心的问题入手, 按照什么模式 of 按照循环模式."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.answering.counting.of_itself import beside_the_report
from bot.answering.decision import Decision
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.normalization import fold
from knowledge.query import TELLING
from knowledge.sieve import sifted
from knowledge.store import FactStore, StoredFact

_ASKED: Final = sifted(
    r"^(?:请问|那么?|你们|咱们?|我们|[镇乡县区市局院校委厅]里|主要|都|今年|全年|一般|工作|信息公开|政务公开|是|[,，])*"
    r"(?P<before>[\u4e00-\u9fff]{1,8}?)(?:了|着|过|的)?(?:是|的是)?"
    r"(?:什么样?|啥样?|哪些|哪几[个项种类]|哪[个种类项]|哪里|哪儿|哪方面|(?<=[由在被向给为受到])谁|怎么样|怎样)的?"
    r"(?P<behind>[\u4e00-\u9fff]{2,10}?)(?:的|了)*[呢啊呀?？。]*$"
)
"""What stands before and behind the word of asking."""
_ALONE: Final = frozenset("从以按在")
"""What may stand alone before the word of asking."""
_BY: Final = "由"
_EVERYDAY: Final = sifted(
    r"^(?:政府|政务)?(?:信息|内容|文件|方式|渠道|平台|形式|途径|情况|问题|工作|事项|东西|人|地方|时候|单位|部门|资料|事情|公开|发布|措施)+(?:公开|发布)?$"
)
"""What every report is full of, which no phrase of its own holds."""
_BETWEEN: Final = r"(?:[“《][^”》]{1,40}[”》]|[^。；;，,“”]){1,30}?"
_BEYOND_A_COMMA: Final = rf"{_BETWEEN}(?:[，,]{_BETWEEN})?"
"""从群众最关心，反映最强烈的问题入手: a preposition reaches further than a verb."""


def in_its_frame(question: Question, store: FactStore, report: int) -> Decision | None:
    """The one sentence that holds the words around 什么, with little between them; None for most questions."""
    if question.measure is not None or question.operation is not None or question.category:
        return None
    asked = _ASKED.search(question.folded)
    if asked is None or _EVERYDAY.search(asked["behind"]):
        return None
    if len(asked["before"]) == 1 and asked["before"] not in (*_ALONE, _BY):
        return None
    before = asked["before"]
    by_whom = before[-1] == _BY and question.ask is Ask.WHO
    frame = _frame(_BY if by_whom else before, asked["behind"])
    said = [
        stored for stored in store.all_facts(report) if _is_sentence(stored.fact) and _says(frame, stored)
    ]
    if by_whom:
        said = [stored for stored in said if _speaks_of(question, before, stored.fact)]
    said = [stored for stored in said if not beside_the_report(question, stored.fact)]
    quotes = {stored.fact.quote for stored in said}
    return Decision(answer=(Match(said[0], 1.0, 1.0, 1.0, ()),)) if len(quotes) == 1 else None


def _speaks_of(question: Question, before: str, fact: Fact) -> bool:
    """True if a sentence names what stands before 由谁: 低保由谁审核 is not told by who checks what is published."""
    things = [t for t in question.terms if t.weight >= TELLING and t.known and t.text in before]
    said = fold(f"{fact.section} {fact.quote}")
    return all(any(name in said for name in (term.text, *term.names)) for term in things)


@lru_cache(maxsize=16)
def _frame(before: str, behind: str) -> re.Pattern[str]:
    """The phrase with something in the place of the word of asking."""
    between = _BEYOND_A_COMMA if before in _ALONE else _BETWEEN
    return re.compile(f"{re.escape(before)}{between}{re.escape(behind)}")


def _is_sentence(fact: Fact) -> bool:
    return fact.measure is Measure.TEXT and fact.kind is FactKind.PROSE and fact.state is not ValueState.ZERO


def _says(frame: re.Pattern[str], stored: StoredFact) -> bool:
    return frame.search(fold(stored.fact.quote)) is not None
