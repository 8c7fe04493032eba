"""Applications that were dealt with are not all that came in: 办理了几件 of 收到16件，已办结15件."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_ASKED: Final = sifted("(?:办理|处理|办结|答复|回复|办)(?:了|完|掉|好)")
_CAME_IN: Final = lazily("收到|接到|受理|新收|收悉")
_DEALT_WITH: Final = lazily("办结|办理|处理|答复|回复")


def dealt_with_first(question: Question, good: list[Match]) -> list[Match]:
    """The matches without what came in, where it is asked what was done with it and another figure says that."""
    if not good or _ASKED.search(question.folded) is None or _CAME_IN.search(question.folded):
        return good
    done = [match for match in good if _DEALT_WITH.search(match.fact.topic)]
    same = {match.fact.quote for match in done}
    came_in = [m for m in good if m.fact.quote in same and _came_in_only(m)]
    return [match for match in good if match not in came_in] if came_in else good


def _came_in_only(match: Match) -> bool:
    """True for 收到申请16项, which does not say what became of them."""
    topic = fold(match.fact.topic)
    return bool(_CAME_IN.search(topic)) and not _DEALT_WITH.search(topic)
