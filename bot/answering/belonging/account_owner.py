"""Whose account is asked about: the office's own, not that of the office above it which took over some of its items."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import Term

_LEVELS: Final = "省市区县州盟旗"
_ACCOUNT: Final = lazily(
    rf"(?P<level>[{_LEVELS}]|总|国家)(?P<kind>[局厅委])(?:的)?(?:官方|政务)?(?:微信|公众号|微博|抖音|视频号|头条)"
)
"""An account by the level of its office: 省局微信公众号."""
_NAMES_ONE: Final = lazily("微信(?!群)|公众号|微博|抖音|视频号|头条")
_ABOVE: Final = lazily("省|国家|总局|上级|市|部")
_OWN: Final = lazily(rf"(?P<level>[{_LEVELS}])[^{_LEVELS}]*[局厅委]$")


def on_its_own_account(
    question: Question, terms: Sequence[Term], matches: list[Match], office: str
) -> list[Match]:
    """The matches without figures of the account of another level's office, where no level is asked about."""
    own = _level_of(office)
    if not own or not any(map(_NAMES_ONE.search, (term.text for term in terms))):
        return matches
    if _ABOVE.search(question.folded.replace(office, "")):
        return matches
    others = [m for m in matches if _of_another_level(fold(m.fact.topic), own)]
    rest = [m for m in matches if m not in others]
    return rest if any(_NAMES_ONE.search(m.fact.topic) for m in rest) else matches


@lru_cache(maxsize=256)
def _level_of(office: str) -> str:
    found = _OWN.search(office)
    return found["level"] if found else ""


def _of_another_level(topic: str, own: str) -> bool:
    found = _ACCOUNT.search(topic)
    return found is not None and found["level"] != own
