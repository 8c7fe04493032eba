"""Whose followers and readers a figure counts: those of the account named last before it, or of all accounts together."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.understanding.question import Question
from knowledge.models import Fact, FactKind
from knowledge.normalization import fold

_ACCOUNTS: Final = {
    "微信": "微信|公众号|订阅号|服务号",
    "微博": "微博",
    "抖音": "抖音",
    "快手": "快手",
    "头条": "头条",
    "视频号": "视频号",
    "小红书": "小红书",
    "客户端": "客户端|app",
}
_ACCOUNT: Final = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _ACCOUNTS.items()))
_OF_ALL: Final = re.compile("^(?:累计|合计|总计|共计|共|总)")
_TELLING: Final = 0.5


def of_another_account(question: Question, fact: Fact) -> bool:
    """True if one account is asked about and the figure is another's, or all of theirs together."""
    if fact.kind is FactKind.TABLE or fact.value is None or question.each or len(question.joints) > 1:
        return False
    own = fold(fact.topic + (fact.scope or ""))
    if _ACCOUNT.search(own):
        return False
    asked = {name for t in question.terms if t.weight >= _TELLING for name in _accounts(t.text)}
    if len(asked) != 1:
        return False
    before = _accounts(_clause_before(fold(fact.quote), fold(fact.topic), f"{fact.value.normalize():f}"))
    if not before:
        return False
    if _OF_ALL.search(own) and len(set(before)) > 1:
        return True
    return before[-1] not in asked


@lru_cache(maxsize=1024)
def _accounts(text: str) -> tuple[str, ...]:
    """The accounts that a text names, in its order."""
    return tuple(match.lastgroup or "" for match in _ACCOUNT.finditer(text))


def _clause_before(quote: str, topic: str, value: str) -> str:
    """What stands before a figure in its own part of the sentence."""
    end = quote.find(value)
    end = quote.find(topic) if end < 0 else end
    before = quote[: max(end, 0)]
    return re.split("[;。]", before)[-1]
