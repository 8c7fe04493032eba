"""Which place a figure has among those of its kind: 微博排第几 of the channels that a total is made up of."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from bot.answering.answer import Answer
from bot.answering.extent.besides_channels import channels_in
from bot.answering.figures.figure import Figure
from bot.answering.figures.reckoning import Reckoner
from bot.understanding.question import Operation, Question
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.sieve import sifted
from knowledge.store import FactStore, StoredFact
from knowledge.values import replace

_ASKED: Final = sifted(
    r"(?:排|位居|位列|居)(?:名|行)?(?:在|是|到)?第?几(?:名|位)?[呢啊呀的了]*[?？。]*$|排名?(?:是|在)?(?:多少|老几|怎么样|如何)[?？。]*$"
)
_AMONG_OTHERS: Final = lazily(
    "全[国省市县区州镇乡]|各[省市县区镇乡部单]|考核|评比|评估|同类|其他(?:单位|部门)"
)
"""网站在全市排第几 is asked of the sites of other offices."""
_RANKED: Final = lazily("排名?(?:在|到|居)?(?:全[省市县区])?第|位[居列](?:全[省市县区])?第?|名列")
_FEWEST: Final = 3
"""Kinds among which a place is worth telling."""


def asks_its_place(folded: str) -> bool:
    """True for 微博排第几: the place of one among those of its kind."""
    return _ASKED.search(folded) is not None


def place_among(question: Question, store: FactStore, report: int, reckoner: Reckoner) -> Answer | None:
    """All the parts of the total in order, and the place of the one that is named; None for any other question."""
    asked = None if question.operation or question.place else _ASKED.search(question.folded)
    if asked is None or _AMONG_OTHERS.search(question.folded) or store.prepared(report, _ranks_itself):
        return None
    telling = [t for t in question.terms if t.weight >= TELLING and t.position < asked.start()]
    told = [stored for stored in store.figures(report) if _is_named(telling, stored)]
    if len(told) > 1:  # 微信, beside what 公示栏和微信群 put out together
        told = [stored for stored in told if channels_in(stored.fact.topic) == 1]
    if len(told) != 1 or told[0].fact.part_of is None:
        return None
    beside = store.parts_of(report, told[0].fact.part_of)
    alike = [one for one in beside if one.fact.unit == told[0].fact.unit and one.fact.value is not None]
    if len(alike) < _FEWEST:
        return None
    own = told[0].fact.value or Decimal(0)
    place = 1 + sum((one.fact.value or Decimal(0)) > own for one in alike)
    placed = replace(question, operation=Operation.MOST, place_asked=place)
    return reckoner.ranked(placed, [Figure(one.fact, one.fact.label, 1.0) for one in alike])


def _ranks_itself(facts: Sequence[StoredFact]) -> bool:
    """True if the report tells of a rank itself, which may be what is asked for: 门户网站在全区排第三位."""
    return any(_RANKED.search(stored.fact.quote) for stored in facts)


def _is_named(telling: Sequence[Term], stored: StoredFact) -> bool:
    """True for a part of a total that has all the telling words in its name."""
    topic = fold(stored.fact.topic)
    held = all(any(name in topic for name in term.names) for term in telling)
    return bool(telling) and stored.fact.part_of is not None and held
