"""To whom one may complain that information was not made public, where the report says so."""

from __future__ import annotations

from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Measure, ValueState
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.store import FactStore

_TO_WHOM = lazily(
    r"(?:找|向|跟|去|到|上|往)(?:谁|哪[里儿个]?|哪个部门|什么部门|什么地方)[^,。;?]{0,6}(?:投诉|举报|告|反映)"
    r"|(?:投诉|举报|反映|告)[^,。;?]{0,3}(?:找|向|去|到)(?:谁|哪)"
    r"|\b(?:who|whom|where|which|what)\b.{0,40}\b(?:complain|report|object|turn|appeal|denounce)\w*\b"
)
_OF_DISCLOSURE = lazily(r"公开|信息|disclos|information|\binfo\b|publish|publici|transparen|secret|\bhid")
_SAYS_TO_WHOM = lazily(r"可以?[^。;;]{0,6}(?:向|到|当面)[^。,,;;]{2,24}(?:投诉|举报|反映)")


def whom_to_tell(question: Question, store: FactStore, report: int) -> list[Match]:
    """The one sentence that says to whom to complain; none for a complaint itself, or about anything else."""
    asks = question.category == "complaint" and _TO_WHOM.search(question.folded)
    if not asks or not _OF_DISCLOSURE.search(question.folded):
        return []
    found = [
        item
        for item in store.all_facts(report)
        if item.fact.measure is Measure.TEXT
        and item.fact.state is not ValueState.ZERO
        and not item.fact.key
        and _SAYS_TO_WHOM.search(fold(item.fact.quote))
    ]
    return [Match(item, 1.0, 1.0, 1.0, ()) for item in found] if len(found) == 1 else []
