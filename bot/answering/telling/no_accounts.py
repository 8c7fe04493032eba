"""Whether there is an account, where the report says that the office has no new media at all: 开了公众号没有."""

from __future__ import annotations

from typing import Final

from bot.answering.belonging.channel_words import OF_NEW_MEDIA
from bot.answering.decision import Decision
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import ValueState
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.store import FactStore

_HAS_NONE: Final = lazily(
    "(?:开设|开通|开办|注册|运营|设立|设置|有)(?:任何)?(?:政务|官方)?新媒体(?:平台|账号)?$"
)
"""How a denial of all accounts ends: 未注册政务新媒体."""


def no_account(question: Question, store: FactStore, report: int) -> Decision | None:
    """The denial of all new media, where it is asked whether there is an account of one kind; None for any other question."""
    telling = [term.text for term in question.terms if term.weight >= TELLING]
    if not question.exists or question.measure is not None or not telling:
        return None
    if not all(map(OF_NEW_MEDIA.search, telling)):
        return None
    for stored in store.all_facts(report):
        if stored.fact.state is ValueState.ZERO and _HAS_NONE.search(stored.fact.label):
            return Decision(answer=(Match(stored, 1.0, 1.0, 1.0, ()),))
    return None
