"""What each got, and what one time brought: neither is told by the figure of all, nor the other way round."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact, Measure
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_EACH_GOT: Final = sifted(
    r"^(?:and |so |but )*how much\b[a-z ]*\b(?:each|apiece|per (?:person|head|household|family|capita))\b(?: (?:get|got|gets|receive[sd]?|paid))?\W*$"
)
_FOR_ONE: Final = lazily("每|人均|户均|平均|标准")
"""How a figure says how much one of them got."""
_EVERY_TIME: Final = lazily("^每一?[场次期批]")
"""每场活动演出员参与: of one time, and not of all."""
_SPAN: Final = "期间"
_DURING: Final = lazily("^(?:在|于)?(?P<time>[^,，。;；\\d]{4,20})期间[,，]")
_AS_WELL: Final = 0.85
"""How much another figure explains at least, that is of the whole year."""
_ASKS_FOR_ONE: Final = sifted(r"每|平均|\b(?:each|every|per|apiece|average)\b")


def is_what_all_got(question: Question, fact: Fact) -> bool:
    """True if it is asked in English how much each got, and the figure is what all of them did."""
    money = fact.measure is Measure.MONEY and question.operation is None
    return money and bool(_EACH_GOT.search(question.folded)) and not _FOR_ONE.search(fact.topic)


def without_one_time(question: Question, good: list[Match]) -> list[Match]:
    """The matches without those that are of one time of several, unless that is asked for or nothing else is left."""
    if _ASKS_FOR_ONE.search(question.folded):
        return good
    good = [match for match in good if not _EVERY_TIME.match(match.fact.topic)] or good
    during = {id(match) for match in good if _of_some_time(question.folded, match.fact)}
    plain = [match for match in good if id(match) not in during]
    alike = any(match.explained >= _AS_WELL and match.fact.unit == good[0].fact.unit for match in plain)
    return plain if during and alike else good


def _of_some_time(folded: str, fact: Fact) -> bool:
    """True for a figure of some time that the question does not speak of: 在抗击台风期间发布了101篇."""
    if fact.value is None or _SPAN not in fact.quote or _SPAN in folded:
        return False
    during = _DURING.match(fact.quote)
    return during is not None and not any(
        during["time"][at : at + 2] in folded for at in range(len(during["time"]) - 1)
    )
