"""How much falls to each village on average: a figure divided by the number of villages that the same report states."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.answering.answer import Answer
from bot.answering.extent.how_much import names_but_channels
from bot.answering.extent.merging import merged_members
from bot.answering.figures.figure import figures
from bot.answering.figures.finding import Finder
from bot.answering.figures.reckoning import Reckoner
from bot.answering.figures.things import Thing
from bot.answering.policy import decide
from bot.understanding.question import Operation, Question
from knowledge.matching import Match
from knowledge.models import FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.store import FactStore, StoredFact

_EACH_PLACE: Final = lazily(r"[每一各]一?个?(?:行政)?(?P<place>村|社区|居委会)(?:子|里|委会|上)?")
"""平均每个村, 一个社区平均."""
_ALL: Final = r"(?:全[\u4e00-\u9fff]{1,3}|[下所]辖|辖区内?|辖有|所有|共有?)的?"


class PerPlace:
    """Reckons averages over the villages or communities of one office."""

    def __init__(self, store: FactStore, report: int, finder: Finder, reckoner: Reckoner) -> None:
        self._store = store
        self._report = report
        self._finder = finder
        self._reckoner = reckoner

    def answer(self, question: Question) -> Answer | None:
        """The average asked for; None if none is, or if one of its two figures is not in the report."""
        place = _EACH_PLACE.search(question.folded)
        if place is None or question.operation is not Operation.AVERAGE:
            return None
        total = self._total(question, place)
        count = self._number_of(place["place"])
        return self._reckoner.per(*figures([total, count])) if total and count else None

    def _total(self, question: Question, place: re.Match[str]) -> Match | None:
        """What is divided: the figure that the report itself counts over all villages before any other of that name."""
        terms = tuple(t for t in question.terms if not place.start() <= t.position < place.end())
        thing = Thing(terms)
        if not thing.telling:
            return None
        said = question.folded[: place.start()] + question.folded[place.end() :]
        asked = replace(question, terms=terms, folded=said.replace("平均", ""), operation=None)
        of_each = re.compile(f"[各每]个?(?:行政)?{place['place']}")
        theirs = [m for m in self._finder.rank(asked, terms) if of_each.search(fold(m.fact.topic))]
        found = decide(asked, theirs).answer
        if len(found) == 1 and not names_but_channels(asked):
            return found[0]  # what they put on their boards is more than 扶贫信息
        other = self._finder.one(asked, thing)
        told_of_more = other is not None and merged_members(asked, other.fact)
        return None if told_of_more else other

    def _number_of(self, place: str) -> Match | None:
        """How many villages there are; None if the report says none, or speaks of different numbers of them."""
        stated = [item for item in self._store.figures(self._report) if _counts(item, place)]
        same = len({item.fact.value for item in stated}) == 1
        return (
            Match(stored=stated[0], score=1.0, explained=1.0, specific=1.0, unexplained=()) if same else None
        )


def _counts(item: StoredFact, place: str) -> bool:
    """True for a number of all villages, 全乡11个村均建有; 在3个村试点 is some of them."""
    fact = item.fact
    if fact.kind is not FactKind.PROSE or not fact.value or fact.unit not in ("个", place) or fact.year:
        return False
    number = rf"(?<!\d){re.escape(f'{fact.value.normalize():f}')}个(?:行政)?{place}(?![级务民])"
    return re.search(rf"{_ALL}{number}|{number}(?:均|都|全部|实现)", fold(fact.quote)) is not None
