"""Averages that no report prints: an amount or a number of people for each of those counted beside it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from bot.answering.answer import Answer, Language
from bot.answering.figures.averages_zh import average_of_each
from bot.answering.figures.figure import figures
from bot.answering.figures.finding import Finder, side_by_side
from bot.answering.figures.printed import printed_results
from bot.answering.figures.reckoning import Reckoner
from bot.answering.figures.things import Thing
from bot.answering.policy import decide
from bot.understanding.question import Operation, Question
from knowledge.matching import Match
from knowledge.models import FactKind, Measure
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.store import FactStore

_EACH_PERIOD: Final = lazily(
    r"\b(?:per|a|each|every) (?:year|month|quarter|week|day)\b|\b(?:month|quarter|week|dai|year)ly\b"
)
"""No report tells its figures month by month."""
_PER_PIECE: Final = lazily(
    r"\b(?:per|each|every) (?:\w+ ){0,2}?(?:post|article|item|message|video|piece|tweet)\b"
)
"""Views per post: the words name no other thing that is counted."""
_PER_HEAD: Final = lazily(
    r"\b(?:per|each|every|a) (?:(?:needy|poor|eligible|single|individual|rural|urban|migrant) )?(household|family|person|head|person-time|student|pupil|teacher|child|patient|applicant|mu|trainee|participant|worker|migrant worker|recipient|beneficiary|resident)\b"
)
_PER_UNIT: Final = lazily(r"\b(?:per|each|every) (?:\w+ )?(case|batch|project|event|visit)\b")
_UNITS: Final = {
    "case": frozenset({"件", "起", "宗", "例"}),
    "batch": frozenset({"批次", "批"}),
    "project": frozenset({"个", "项"}),
    "event": frozenset({"场", "次", "场次"}),
    "visit": frozenset({"次", "人次", "家次"}),
}
"""The fine per case: by which units such things are counted, right before the money."""
_OF_HEADS: Final = {"household": Measure.HOUSEHOLD, "family": Measure.HOUSEHOLD, "mu": Measure.SIZE}
"""Subsidy per household, per mu: told beside it of the same thing; per head or person are people."""
_PER_SESSION: Final = lazily(
    r"\b(?:per|each|every) (?:training )?(?:session|course|class|lecture|workshop)\b"
)
_COMING: Final = frozenset({"参加", "场次", "人次", "参训", "出席", "会议", "每场", "课程", "课堂", "讲座"})
"""Attendance per session: the training is named, or is the only one."""
_HEADS: Final = frozenset({Measure.PERSON, Measure.PERSON_TIMES})
_NEAR: Final = range(-4, 5)
"""Places of a sentence in which the people are looked for whom the money was for, by whatever name."""
_OF_EACH: Final = lazily("每[户人名生亩个]|[户人亩]均")
_EACH_HEAD: Final = frozenset({"户均", "每户", "人均", "每人", "亩均", "每亩"})


class Averages:
    """Divides a figure of one report by the number of things it stands beside."""

    def __init__(self, finder: Finder, reckoner: Reckoner, store: FactStore, report: int) -> None:
        self._finder = finder
        self._reckoner = reckoner
        self._store = store
        self._report = report

    def answer(self, question: Question) -> Answer | None:
        """The average asked for; None if none is, or the report prints it, or a figure for it is missing."""
        if (
            question.operation is not Operation.AVERAGE
            or question.yes_no
            or question.relative_year is not None
        ):
            return None
        printed = printed_results(question, self._finder.rank(question, question.terms))
        if printed and decide(question, printed).answer:
            return None
        return None if _EACH_PERIOD.search(question.folded) else self._per_thing(question)

    def _per_thing(self, question: Question) -> Answer | None:
        """The average fine per case: the sum divided by the number that its own sentence or table gives."""
        if question.language is not Language.EN:
            return average_of_each(question, self._finder, self._reckoner, self._store, self._report)
        if question.than is None:
            return None
        before = tuple(term for term in question.terms if term.position < question.than)
        after = tuple(term for term in question.terms if term.position > question.than)
        asked = replace(question, unit="", operation=None, than=None)
        heads = _PER_HEAD.search(question.folded)
        if heads:
            kept = (asked.terms, (*before, *after[1:]), (*before, *after[:-1]))
            counted = _OF_HEADS.get(heads[1], Measure.PERSON)
            heads_told = (
                self._per_head(replace(asked, terms=terms), counted) for terms in dict.fromkeys(kept)
            )
            return next((answer for answer in heads_told if answer is not None), None)
        if _PER_SESSION.search(question.folded):
            return self._per_session(asked)
        pieces = _PER_PIECE.search(question.folded) is not None
        count = self._count(asked, before, after) if after and not pieces else None
        named = (*before, *after) if pieces else before or (after if question.measure else ())
        unit = _PER_UNIT.search(question.folded)
        if unit and (told := self._per_unit(asked, (before, (*before, *after)), _UNITS[unit[1]])):
            return told
        if not named or (count is None and not pieces):
            return None
        measure = question.measure or (Measure.PERSON_TIMES if pieces else Measure.MONEY)
        total = self._finder.one(replace(asked, measure=measure), Thing(named, measure), count)
        count = count or (self._pieces(asked, named, total) if total else None)
        if total is None or count is None or total.fact == count.fact or not _in_one_row(total, count):
            return None
        return self._divided(total, count)

    def _per_head(self, asked: Question, counted: Measure) -> Answer | None:
        """The subsidy per household: 补贴资金223.59万元 beside 2147户."""
        named = tuple(term for term in asked.terms if term.text not in _EACH_HEAD)
        wanted = replace(asked, measure=Measure.MONEY)
        plain = replace(wanted, folded=_PER_HEAD.sub(" ", asked.folded))  # what each got counts no heads
        found = (self._finder.one(one, Thing(named, Measure.MONEY)) for one in (wanted, plain) if named)
        total = next(filter(None, found), None)
        if total is None:
            return None
        if _OF_EACH.search(total.fact.topic):
            return self._reckoner.each(figures([total]))  # 慰问金每户2000元 is what each got
        count = self._finder.one(replace(asked, measure=counted), Thing(named, counted), total)
        if count is None and counted is Measure.PERSON:
            attended = replace(asked, measure=Measure.PERSON_TIMES)
            count = self._finder.one(attended, Thing(named, Measure.PERSON_TIMES), total)
        if count is None or not count.fact.value or not _in_one_row(total, count):
            heads = _HEADS if counted is Measure.PERSON else frozenset({counted})
            near = [match for match in self._around(total, _NEAR) if match.fact.measure in heads]
            count = near[0] if len(near) == 1 else None
        return None if count is None else self._divided(total, count)

    def _per_unit(
        self, asked: Question, called: Sequence[tuple[Term, ...]], units: Collection[str]
    ) -> Answer | None:
        """The fine per case: 罚没款986.42万元 in the sentence that counts the cases just before it."""
        for named in filter(None, called):
            total = self._finder.one(replace(asked, measure=Measure.MONEY), Thing(named, Measure.MONEY))
            before = self._around(total, range(-1, 0)) if total is not None else []
            if total is not None and before and before[0].fact.plain_unit in units:
                return self._divided(total, before[0])
        return None

    def _around(self, total: Match, places: range) -> list[Match]:
        """The figures of the same sentence that stand at these places before and after a figure."""
        at = [place for step in places if (place := total.stored.position + step) >= 0 and step]
        found = (replace(total, stored=stored) for stored in self._store.facts(self._report, at))
        return [match for match in found if match.fact.value and _in_one_breath(total, match)]

    def _per_session(self, asked: Question) -> Answer | None:
        """Attendance per session: 参训60余人次 beside 培训2场次."""
        named = tuple(term for term in asked.terms if term.text not in _COMING)
        if not named:
            return None
        times = replace(asked, measure=Measure.TIMES, folded="how many times")
        count = self._finder.one(times, Thing(named, Measure.TIMES))
        if count is None or not count.fact.value:
            return None
        for measure in (Measure.PERSON_TIMES, Measure.PERSON):
            people = self._finder.rank(replace(asked, measure=measure), named)
            beside = [match for match in people if _in_one_row(match, count)]
            beside = [match for match in beside if match.stored.position == count.stored.position + 1]
            if beside:
                return self._divided(beside[0], count)
        return None

    def _divided(self, total: Match, count: Match) -> Answer | None:
        of_each, number = figures([total, count])
        small = abs(of_each.value) < abs(number.value)  # 0.07万次 each
        return self._reckoner.per(replace(of_each, plain=small), replace(number, plain=True))

    def _pieces(self, question: Question, terms: tuple[Term, ...], total: Match) -> Match | None:
        """Views per post: the posts that the views are told of, 发布信息1021条，阅读量73.5万次."""
        ranked = self._finder.rank(replace(question, measure=Measure.ITEM), terms)
        near = [match for match in ranked if match.fact.value and side_by_side(match.fact, total.fact)]
        near = [match for match in near if match.fact.plain_unit in ("条", "篇", "期")]
        told = [match for match in near if total.fact.topic.startswith(match.fact.topic)]
        just_before = [match for match in near if match.stored.position == total.stored.position - 1]
        return next(iter((*told, *just_before)), None)  # 公众号发布信息406条，年点击率达10.8万次

    def _count(self, question: Question, before: tuple[Term, ...], after: tuple[Term, ...]) -> Match | None:
        """How many there were of what stands after "per"."""
        asked = replace(question, measure=Measure.NUMBER, unit="", operation=None, than=None)
        for terms in (after, (*before, *after)):
            found = self._finder.one(asked, Thing(terms, Measure.NUMBER)) if terms else None
            if found is not None and found.fact.value:
                return found
        return None


def _in_one_breath(total: Match, count: Match) -> bool:
    """True if no semicolon parts the two figures: 种粮补贴200户；农机补贴27.9万元 tells of two things."""
    texts = (total.fact.value_text, count.fact.value_text)
    told = (all(text in part for text in texts) for part in re.split("[;；]", total.fact.quote))
    return _in_one_row(total, count) and any(told)


def _in_one_row(total: Match, count: Match) -> bool:
    """True if the two figures belong together: one sentence, or one row of a table."""
    if total.fact.kind is FactKind.TABLE:
        return total.fact.key.rpartition(".")[0] == count.fact.key.rpartition(".")[0]
    return side_by_side(total.fact, count.fact)
