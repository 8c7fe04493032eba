"""What a report calls its principle, mechanism or requirement: 工作机制是什么 of “领导亲自抓、部门抓落实”的工作机制.

Many a sentence says that the mechanism was improved. What it is stands in quotation marks right before its name.
"""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Language
from bot.answering.decision import Decision
from bot.answering.telling.one_sentence import one_sentence
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.normalization import fold
from knowledge.sieve import sifted
from knowledge.store import FactStore

_ASKED: Final = sifted(
    r"^(?:请问|那么?|你们的?|咱们的?|信息公开的?|政务公开的?|政府信息公开的?|主要|坚持的?|遵循的?|按照的?)*"
    r"(?P<noun>[\u4e00-\u9fff]{0,6}(?:机制|原则|理念|格局|要求|标准|方针|模式|思路|体系|目标|准则|方式|制度|口号|主题|品牌))"
    r"(?:都|主要|具体)?(?:是|为|有)(?:什么|啥|哪些|个啥|怎样的|什么样的)[呢啊呀的]*[?？。]*$"
)
_CLOSED: Final = ("”", '"', "』", "」")
_BETWEEN: Final = 3
"""Characters that may stand between the quotation and the name (“先审后发”的工作原则, for 原则)."""


def quoted_as(question: Question, store: FactStore, report: int) -> Decision | None:
    """The one sentence that says in quotation marks what it is; None for any other question, or where several do."""
    if question.language is Language.EN or question.category:
        return None
    asked = _ASKED.search(question.folded)
    if asked is None:
        return None
    said = one_sentence(store, report, lambda fact: _says(fold(fact.quote), asked["noun"]))
    return Decision(answer=(Match(said, 1.0, 1.0, 1.0, ()),)) if said is not None else None


def _says(quote: str, noun: str) -> bool:
    """True if the name stands right behind a quotation: “…”的工作机制."""
    at = quote.find(noun)
    while at >= 0:
        before = quote[max(0, at - _BETWEEN - 2) : at]
        closed, of, between = before.rpartition("的")
        if of and closed.endswith(_CLOSED) and len(between) <= _BETWEEN:
            return True
        at = quote.find(noun, at + 1)
    return False
