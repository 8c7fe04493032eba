"""Which way something went: what is asked to have fallen is not told by how much it grew."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_UP: Final = lazily(r"增|升|涨|提高|上浮|翻")
_DOWN: Final = lazily(r"减|降|下滑|跌|回落|缩")
_ASKED_UP: Final = sifted(r"\b(?:grow|grew|growth|increas|rise|rose|risen|climb|went up|go up|gone up)\w*")
_ASKED_DOWN: Final = sifted(
    r"\b(?:fall|fell|fallen|drop|declin|decreas|shrink|shrunk|reduc|went down|go down|gone down)\w*"
)


def fell_and_rose(question: Question, now: Fact, before: Fact) -> bool:
    """True if it is asked in English by how much a thing fell that there is more of than before, or the reverse."""
    up, down = (said.search(question.folded) is not None for said in (_ASKED_UP, _ASKED_DOWN))
    if up == down or now.value is None or before.value is None:
        return False
    return now.value < before.value if up else now.value > before.value


def asks_whether_it_grew(question: Question) -> bool:
    """True for did it go up?, which a yes or no answers."""
    up, down = (said.search(question.folded) is not None for said in (_ASKED_UP, _ASKED_DOWN))
    return question.yes_no and up != down and question.claim is None


def went_the_other_way(question: Question, fact: Fact) -> bool:
    """True if an English question asks by how much a thing fell and the change printed is a growth, or the reverse."""
    up, down = (said.search(question.folded) is not None for said in (_ASKED_UP, _ASKED_DOWN))
    if up == down or not fact.change:
        return False
    return bool((_DOWN if up else _UP).search(fact.topic)) and not (_UP if up else _DOWN).search(fact.topic)
