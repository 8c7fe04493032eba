"""Averages asked for in Chinese: how much falls to each post, to each session."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from bot.answering.answer import Answer
from bot.answering.figures.figure import figures
from bot.answering.figures.finding import Finder, side_by_side
from bot.answering.figures.reckoning import Reckoner
from bot.answering.figures.things import Thing
from bot.answering.policy import decide
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure
from knowledge.patterns import lazily
from knowledge.store import FactStore
from knowledge.values import replace

_EACH_PERIOD: Final = lazily("[每一]个?[年月周天日]|每个?季度?|[年月周日]均")
"""No report tells its figures month by month."""
_AVERAGE: Final = lazily("平均(?:下来|起来|算下来)?|均(?=[多几有])")
_EACH: Final = lazily(
    r"[每一](?P<unit>条|篇|期|次|场|件|户|批|亩|台|辆|所|家|对)|(?P<by_unit>[条篇期次场件户亩])均"
)
"""平均每条, 一场平均, 场均: by which unit those are counted to which so much falls."""
_ALIKE: Final = {
    **dict.fromkeys("条篇期", frozenset("条篇则期")),
    **dict.fromkeys("场次", frozenset({"场", "次", "场次", "期"})),
    "批": frozenset({"批", "批次"}),
}
_HEADS: Final = frozenset({Measure.PERSON, Measure.PERSON_TIMES})
_SESSIONS: Final = frozenset("场次期")
"""Units of what people come to."""
_REACH: Final = 2
"""How many figures before the total its number may stand: 培训2场，发资料300份，参训60人."""


def average_of_each(
    question: Question, finder: Finder, reckoner: Reckoner, store: FactStore, report: int
) -> Answer | None:
    """The average asked for; None where the report gives no total, or no number to divide it by in the same breath."""
    if question.stated or question.than is not None or _EACH_PERIOD.search(question.folded):
        return None
    each = _EACH.search(question.folded)
    if each is None:
        return None
    unit = each["unit"] or each["by_unit"]
    units = _ALIKE.get(unit, frozenset({unit}))
    if question.unit in units:
        units = frozenset({unit})  # 每期几条: issues are no items
    total = _total(question, _EACH.sub("", question.folded), finder) or _only_pair(
        question, units, store, report
    )
    if total is None and question.measure in _HEADS and unit in _SESSIONS:
        total = _who_came(question, finder, store, report)
    count = _counted(total, units, store, report) if total else None
    if total is None or count is None:
        return None
    of_each, number = figures([total, count])
    small = abs(of_each.value) < abs(number.value)  # 0.05万次 each
    return reckoner.per(replace(of_each, plain=small), replace(number, plain=True))


def _who_came(question: Question, finder: Finder, store: FactStore, report: int) -> Match | None:
    """The people told right behind how many sessions there were: 培训2场，参训110人次."""
    terms = tuple(term for term in question.terms if term.known)
    asked = replace(question, terms=terms, measure=Measure.TIMES, unit="", operation=None, folded="几场")
    held = finder.one(asked, Thing(terms, Measure.TIMES)) if terms else None
    if held is None:
        return None
    behind = store.facts(report, [held.stored.position + 1])
    came = [item for item in behind if item.fact.measure in _HEADS and side_by_side(held.fact, item.fact)]
    return replace(held, stored=came[0]) if came else None


def _total(question: Question, folded: str, finder: Finder) -> Match | None:
    """The figure to be divided: the one that the words besides 平均每场 name."""
    terms = tuple(term for term in question.terms if term.text != "平均")
    asked = replace(
        question,
        terms=terms,
        folded=_AVERAGE.sub("", folded),
        operation=None,
        measure=question.measure or Measure.ITEM,
    )
    if Thing(terms).telling:
        return finder.one(asked, Thing(terms))
    found = decide(replace(asked, ask=Ask.FIGURE), finder.rank(asked, terms)).answer
    return found[0] if len(found) == 1 and found[0].fact.value is not None else None


def _only_pair(question: Question, units: frozenset[str], store: FactStore, report: int) -> Match | None:
    """The one figure in the unit asked for that stands right behind a number of those it falls to: 120期406条."""
    if Thing(question.terms).telling or not question.unit or question.unit in units:
        return None
    told = [
        stored
        for before, stored in pairwise(store.figures(report))
        if stored.fact.plain_unit == question.unit
        and before.fact.plain_unit in units
        and _in_one_breath(before.fact, stored.fact)
    ]
    return Match(told[0], 1.0, 1.0, 1.0, ()) if len(told) == 1 else None


def _counted(total: Match, units: frozenset[str], store: FactStore, report: int) -> Match | None:
    """How many there were of those to which a total falls: the nearest figure in their unit before it, in one breath."""
    if total.fact.kind is not FactKind.PROSE or total.fact.plain_unit in units:
        return None
    first = max(0, total.stored.position - _REACH)
    before = [
        replace(total, stored=stored)
        for stored in store.facts(report, range(first, total.stored.position))
        if stored.fact.value and stored.fact.plain_unit in units and _in_one_breath(stored.fact, total.fact)
    ]
    whole = before[-1].fact.part_of if before and total.fact.part_of is None else None
    if whole is not None:  # 受理18452件，其中举报4545件，挽回损失: of all of them
        at = store.facts(report, [whole])
        before = [replace(total, stored=one) for one in at if one.fact.value and one.fact.plain_unit in units]
    return before[-1] if before else None


def _in_one_breath(count: Fact, total: Fact) -> bool:
    """True if no stop parts two figures of one sentence."""
    if not side_by_side(count, total):
        return False
    start = total.quote.find(count.value_text)
    end = total.quote.find(total.value_text, start + 1)
    return 0 <= start < end and not set("；;。") & set(total.quote[start:end])
