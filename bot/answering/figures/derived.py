"""Figures that follow from two of the report: what is left of a total without a part, how much falls to each of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from bot.answering.answer import Answer
from bot.answering.figures.figure import figures
from bot.answering.figures.finding import Finder, side_by_side
from bot.answering.figures.reckoning import Reckoner
from bot.answering.figures.things import SHARED_WORD, Thing
from bot.understanding.chinese.negation import WITHOUT
from bot.understanding.question import Ask, Operation, Question
from knowledge.matching import Match
from knowledge.models import FactKind, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.store import FactStore, StoredFact

_OF_THESE: Final = lazily(r"(?P<total>[^,。;?!]{2,18}?)(?:里头|里面|里边|当中|之中|里|中|,)")
"""工单里头, 12345的工单，: what the things named after it are parts of."""
_EACH_ONE: Final = lazily(
    r"平均(?:下来|起来|算下来|大概|大约)*(?:到|给|每|一)+(?:每|一)?(?P<unit>[个项件户人次批家场宗笔起]|[\u4e00-\u9fff]{1,2}(?=[花用拨]))"
)
"""平均每个采购项目多少钱."""
_STATED_TOTAL: Final = lazily(
    r"\d+余?[个条件名人位项户份家篇]?[^,。;?\d]{0,4}?(?:里头|里面|里边|里|当中|之中|中间|中),?"
)
"""300条里除了工作动态: the total, of which the part that is named need not say that it is some of it."""
_THE_OTHERS: Final = lazily("几[个种](?:渠道|途径|方式|平台)[^几]*$")
"""其他几个平台一共多少: how many of these there are is not asked."""
_SEVERAL: Final = lazily("(?<=..)(?:[、和跟与及]|以及|还有|加上)(?=..)")
_A_TOTAL: Final = lazily(r"^(?:其中)?(?:新增|本年|当年|今年|全年|20\d\d年)|新增$")
_COUNTS: Final = (Measure.ITEM, Measure.PERSON, Measure.HOUSEHOLD, Measure.TIMES)
_PEOPLE: Final = {"人": Measure.PERSON, "户": Measure.HOUSEHOLD, "次": Measure.TIMES, "场": Measure.TIMES}


class Derived:
    """Reckons what a report does not print, from two figures that it prints together."""

    def __init__(self, store: FactStore, report: int, finder: Finder, reckoner: Reckoner) -> None:
        self._store = store
        self._report = report
        self._finder = finder
        self._reckoner = reckoner

    def all_but(self, question: Question) -> Answer | None:
        """除了热线转来的还有几件: the total less the part that is named, where the report counts it within the total."""
        named = WITHOUT.search(question.folded)
        if named is None or question.ask is not Ask.FIGURE or question.yes_no:
            return None
        start, end = named.span("part")
        if cuts := [start + joint.start() for joint in _SEVERAL.finditer(named["part"])]:
            return self._all_but_several(question, [start, *cuts, end])
        told = _STATED_TOTAL.sub("", question.folded)
        asked = replace(question, negated=False, operation=None, folded=told)
        if _THE_OTHERS.search(named.group()):
            asked = replace(asked, measure=Measure.NUMBER, unit="")
        inside = tuple(_in_full(term) for term in question.terms if start <= term.position < end)
        outside = tuple(
            _in_full(t) for t in question.terms if not named.start() <= t.position < end and len(t.text) > 1
        )
        part = self._finder.one(asked, Thing(inside)) if inside else None
        part = part or (self._finder.one(asked, Thing((*outside, *inside))) if inside and outside else None)
        if part is None or part.fact.part_of is None:
            return None
        whole = self._whole([part])
        if whole is None or not whole.fact.value or not self._is_meant(asked, outside, whole):
            return None
        return self._reckoner.difference(figures([whole, part]))

    def _all_but_several(self, question: Question, bounds: list[int]) -> Answer | None:
        """除了动态和文件还有几条: the total less both, where it counts both within it."""
        asked = replace(question, negated=False, operation=None)
        found = []
        for low, high in pairwise(bounds):
            words = tuple(_raised(_in_full(t)) for t in question.terms if low <= t.position < high)
            found.append(self._finder.one(asked, Thing(words)) if words else None)
        parts = [match for match in found if match is not None]
        positions = {match.stored.position for match in parts}
        if len(positions) == 1 and len(parts) == len(found):
            parts, found = parts[:1], found[:1]  # 公示栏和微信群 are one figure of the report
        whole = self._whole(parts) if parts and len(positions) == len(found) else None
        return self._reckoner.difference_of_sums(figures([whole]), figures(parts)) if whole else None

    def _whole(self, parts: Sequence[Match]) -> Match | None:
        """The total that these are parts of: the nearest one before them that its own parts make up.

        累计公开900条，其中新增90条，分类来看 three kinds that make 90: they are parts of those 90.
        """
        wholes = {match.fact.part_of for match in parts}
        position = next(iter(wholes))
        if len(wholes) != 1 or position is None:
            return None
        first = min(part.stored.position for part in parts)
        told = [one for one in self._store.parts_of(self._report, position) if one.position >= first]
        together = sum((one.fact.value or Decimal(0)) for one in told)
        for within in reversed(self._store.facts(self._report, range(position + 1, first))):
            yearly = _A_TOTAL.search(within.fact.topic) is not None
            smaller = within.fact.unit == parts[0].fact.unit and within.fact.value is not None
            smaller = smaller and (yearly or within.fact.part_of != position)
            if smaller and within.fact.value == together and len(told) > 1:
                return Match(within, 1.0, 1.0, 1.0, ())
            if smaller and yearly:
                return None  # of which of the two they are parts is open
        stored = self._store.facts(self._report, [position])
        return Match(stored[0], 1.0, 1.0, 1.0, ()) if stored else None

    def _is_meant(self, question: Question, outside: tuple[Term, ...], whole: Match) -> bool:
        """True if the words besides the part name the total it belongs to, or nothing else at all."""
        telling = Thing(outside)
        if not telling.telling:
            return True
        totals = [m for m in self._finder.rank(question, outside) if m.fact == whole.fact]
        return bool(totals) and not totals[0].unexplained

    def among_parts(self, question: Question, asked: list[Thing]) -> list[Match] | None:
        """工单里投诉和咨询各几件: the parts of the total named first, whatever else in the report is called alike."""
        frame = _OF_THESE.match(question.folded)
        if frame is None or question.yes_no:
            return None
        end = frame.end("total")
        named = tuple(_in_full(t) for t in question.terms if t.position < end and t.known and len(t.text) > 1)
        rest = [
            tuple(t for t in thing.terms if t.position >= end and t.weight > SHARED_WORD) for thing in asked
        ]
        rest = [terms for terms in rest if terms]
        if not named or len(rest) < 2:
            return None
        plain = replace(question, measure=Measure.NUMBER, unit="", operation=None, each=False)
        total = self._finder.one(plain, Thing(named))
        if total is None or total.fact.parts < 2:
            return None
        parts = self._store.parts_of(self._report, total.stored.position)
        found = [self._part(parts, terms, total) for terms in rest]
        chosen = [match for match in found if match is not None]
        apart = len({match.stored.position for match in chosen}) == len(rest)
        return chosen if len(chosen) == len(rest) and apart else None

    def _part(self, parts: Sequence[StoredFact], terms: tuple[Term, ...], total: Match) -> Match | None:
        """The one part whose own name holds every one of the words."""
        holding = [
            part
            for part in parts
            if part.fact.value is not None
            and part.fact.measure is total.fact.measure
            and all(any(name in fold(part.fact.topic) for name in term.names) for term in terms)
        ]
        names = {name for term in terms for name in term.names}
        itself = [part for part in holding if fold(part.fact.topic) in names] or holding
        return Match(itself[0], total.score, 1.0, 1.0, ()) if len(itself) == 1 else None

    def per_one(self, question: Question) -> Answer | None:
        """平均每个项目多少钱: the sum divided by the number that one row or one sentence gives beside it."""
        each = _EACH_ONE.search(question.folded)
        if each is None or question.operation is not Operation.AVERAGE or not question.terms:
            return None
        thing = Thing(question.terms)
        counting = replace(question, measure=_PEOPLE.get(each["unit"], Measure.ITEM), unit="")
        total = self._finder.one(replace(question, measure=question.measure or Measure.MONEY), thing)
        total = total or self._sum_behind(self._finder.one(counting, thing))
        if total is None or total.fact.measure in _COUNTS:
            return None
        count = self._finder.one(counting, thing, total)
        if count is None or not count.fact.value or not side_by_side(count.fact, total.fact):
            return None
        if count.fact.kind is FactKind.TABLE and _row(count) != _row(total):
            return None
        return self._reckoner.per(*figures([total, count]))

    def _sum_behind(self, count: Match | None) -> Match | None:
        """采购总金额796万元 right behind 采购项目9项: what a number of things cost, where its name begins like theirs."""
        if count is None or count.fact.kind is FactKind.TABLE:
            return None
        behind = self._store.facts(self._report, [count.stored.position + 1])
        cost = [
            one for one in behind if one.fact.measure is Measure.MONEY and one.fact.quote == count.fact.quote
        ]
        if not cost or fold(cost[0].fact.topic)[:2] not in fold(count.fact.topic):
            return None
        return replace(count, stored=cost[0])


def _row(match: Match) -> str:
    return match.fact.key.rpartition(".")[0]


def _raised(term: Term) -> Term:
    """A word that is one of several left out counts in full, however everyday: 除了动态和文件."""
    return replace(term, weight=1.0) if term.known else term


def _in_full(term: Term) -> Term:
    """The word with its full weight: the total may be named in a clause before the question."""
    return replace(term, weight=1.0) if term.known and 0.0 < term.weight < 0.03 else term
