"""元还是万元 after an amount: the amount once more, with its unit or that the report prints none."""

from __future__ import annotations

from typing import Final

from bot.conversation import Context
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.sieve import sifted
from knowledge.store import FactStore

_MONEY: Final = "(?:万元|亿元|元|块)"
_ITS_UNIT: Final = sifted(
    rf"^(?:那么?|它|这个?|金额|总?金额|的|是)*单位(?:是|为|用)?(?:什么|啥|多少|哪个|{_MONEY})?(?:还是{_MONEY})?(?:吗|呢|嘛|啊|吧)*[?？。]*$"
    rf"|^(?:那么?|它|这个?|是|单位是)*{_MONEY}(?:还是{_MONEY})?(?:吗|呢|嘛|啊|吧)*[?？。]*$"
)

_OF_MONEY: Final = sifted(_MONEY)


def in_its_unit(question: Question, context: Context, store: FactStore, report: int) -> Match | None:
    """The amount told last, or beside the figure told last, where its unit is asked for; None for any other message."""
    if not context.figures or not _ITS_UNIT.search(question.folded):
        return None
    told = context.figures[-1]
    near = {item.position: item for item in store.facts(report, range(max(0, told - 1), told + 2))}
    last = near.get(told)
    if last is None:
        return None
    amounts = [last, *(item for item in near.values() if item.fact.section == last.fact.section)]
    money = next((item for item in amounts if item.fact.measure is Measure.MONEY), None)
    if money is None and _OF_MONEY.search(question.folded):
        return None
    return Match(money or last, 1.0, 1.0, 1.0, ())
