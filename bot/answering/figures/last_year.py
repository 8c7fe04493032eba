"""This year's figure against last year's: as the report prints both, or the change alone, or that there were as many."""

from __future__ import annotations

from collections.abc import Callable

from bot.answering.answer import Answer, Language
from bot.answering.composer import Composer
from bot.answering.extent.besides_channels import without_little
from bot.answering.figures.change_of_row import change_of_row
from bot.answering.figures.direction import asks_whether_it_grew, fell_and_rose, went_the_other_way
from bot.answering.figures.fewer import asks_for_fewer
from bot.answering.figures.figure import figures, of_one_kind
from bot.answering.figures.finding import Finder
from bot.answering.figures.level import LEVEL, says_level
from bot.answering.figures.reckoning import Reckoner
from bot.answering.figures.things import Thing
from bot.answering.policy import decide
from bot.answering.texts import template
from bot.understanding.english.terms import ASIDE
from bot.understanding.question import Ask, Operation, Question
from knowledge.matching import Match
from knowledge.models import Fact, Measure
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.store import FactStore, ReportRecord
from knowledge.values import replace

_LAST_YEAR = lazily(
    r"[比较]\s*(?:上|去|前|20\d\d)\s*[一学]?年|同比|[与同跟和]\s*(?:上|去|前|20\d\d)\s*[一学]?年(?:度|同期)?相?比"
)

_PUBLISHED = Term("公开", ("公开", "发布", "公布"), 0.05, known=True)
"""What is asked about where nothing is named."""
_GROWN = lazily(
    r"(?:相?比|较|同比|与)?(?:去年|上一?年度?|20\d\d年)?(?:同期)?(?:相比)?(?:增加|增长|增多|上升|上涨|提高|减少|下降|降低|增量)了?|整体|总体|情况|总[数量]|数量|去年|上一?年度?|20\d\d年"
)
"""How such a figure says that it grew, and of all."""

_HOW_LONG = lazily(r"时间|时长|多久|天|日|\b(?:time|long|days?|hours?|slower|faster)\b")


def is_of_all(fact: Fact) -> bool:
    """True if a change is of all that was published: 整体情况比2016年增加, 主动公开信息同比增长, and not 申请增加."""
    return not without_little(_GROWN.sub("", fact.topic))


def _grew(now: Fact, before: Fact) -> bool:
    return now.value is not None and before.value is not None and now.value > before.value


Reckoned = Callable[[Question, list[Match]], Answer | None]
"""Reckons with figures as a question asks."""


class LastYear:
    """Compares this year's figure of a report with the one of last year that it prints."""

    def __init__(
        self,
        store: FactStore,
        report: ReportRecord,
        composer: Composer,
        finder: Finder,
        reckoned: Reckoned,
    ) -> None:
        self._store = store
        self._report = report
        self._composer = composer
        self._finder = finder
        self._rank = finder.rank
        self._reckoner = Reckoner(composer)
        self._reckoned = reckoned

    def answer(self, question: Question) -> Answer | None:
        """This year's figure against the one of last year that the report prints beside it."""
        thing = Thing(
            question.terms or (_PUBLISHED,)
        )  # how many more than in 2023: of all that was published
        this_year = replace(question, year=None, relative_year=None)
        this_year = replace(this_year, terms=thing.terms)
        before = self._finder.one(replace(this_year, year=self._report.year - 1), thing)
        if before is None or before.fact.year is None:
            if not question.terms:  # 比上年增加多少条: of all that was published
                return self._change(this_year, Thing((_PUBLISHED,)), of_all=True)
            return self._change(this_year, thing) or self._level(this_year)
        now = self._beside_last_year(before)
        now = now or self._finder.one(this_year, thing, before) or self._finder.one(this_year, thing)
        if now is None or now.fact.measure is not before.fact.measure:
            return None
        if before.fact.measure is Measure.DURATION is not question.measure and not _HOW_LONG.search(
            question.folded
        ):
            return None  # 新设企业比去年多吗 asks for no 企业开办时间
        if question.operation is Operation.MORE and question.yes_no and question.claim is None:
            return self._whether(asks_for_fewer(question) == _grew(now.fact, before.fact), [now, before])
        other_way = fell_and_rose(question, now.fact, before.fact)
        if asks_whether_it_grew(question):
            return self._whether(other_way, [now, before])
        return None if other_way else self._reckoned(question, [now, before])

    def _whether(self, other_way: bool, found: list[Match]) -> Answer | None:
        """The difference, and before it whether it went as the message asks."""
        told = self._reckoner.difference(figures(found))
        now, before = (match.fact.value for match in found)
        agrees = not other_way and now != before
        verdict = template(f"reasoning.{'yes' if agrees else 'no'}", self._composer.language)
        return replace(told, reply=f"{verdict}{told.reply}") if told else None

    def _change(self, question: Question, thing: Thing, of_all: bool = False) -> Answer | None:
        """The change against last year where the report gives only that: 比上年增加5件, else 比上年增长81%.

        `of_all`: nothing is named, so only what was published in all may be meant.
        """
        whether = question.operation is Operation.MORE and question.claim is None  # 比去年多吗
        if question.operation is not Operation.DIFFERENCE and not whether:
            return None
        if cell := change_of_row(thing, self._store, self._report.id):
            return self._reckoner.each(figures([cell]))
        asked = question.measure or Measure.NUMBER
        for measure in (
            (asked, Measure.PERCENT) if asked is Measure.NUMBER and not question.unit else (asked,)
        ):
            part = replace(question, operation=None, measure=measure, ask=Ask.FIGURE, than=None)
            part = replace(part, terms=thing.terms) if of_all else part
            terms = tuple(term for term in thing.terms if term.weight > ASIDE) or thing.terms
            part = replace(part, terms=terms) if question.language is Language.EN else part
            matches = [m for m in self._rank(part, terms) if m.fact.change and m.fact.value is not None]
            matches = [m for m in matches if not of_all or (is_of_all(m.fact) and not self._of_a_part(m))]
            matches = [m for m in matches if not went_the_other_way(question, m.fact)]
            decision = decide(part, [m for m in matches if _LAST_YEAR.search(m.fact.quote)])
            if len(decision.answer) == 1:
                return self._reckoner.each(figures(decision.answer))
        return None

    def _of_a_part(self, change: Match) -> bool:
        """True if a change stands behind the figure of a part: 其中网站106条，同比增加29条 is not by how much all grew."""
        before = self._store.facts(self._report.id, [change.stored.position - 1])
        return any(
            stored.fact.part_of is not None and stored.fact.quote == change.fact.quote for stored in before
        )

    def _level(self, question: Question) -> Answer | None:
        """The sentence that says that there were as many last year: 行政诉讼1件，与上年持平."""
        if question.operation not in (Operation.DIFFERENCE, Operation.MORE) or question.claim is not None:
            return None
        told = replace(
            question, operation=None, measure=None, unit="", yes_no=False, exists=False, ask=Ask.WHAT
        )
        level = [m for m in self._rank(told, question.terms) if says_level(m.fact, question.terms)]
        told = replace(told, terms=(*question.terms, LEVEL))  # just the clause that says so is told
        return self._composer.answer(told, level) if len(level) == 1 else None

    def _beside_last_year(self, before: Match) -> Match | None:
        """This year's figure of the very thing that last year's stands beside: 2864条，上年为2517条."""
        near = range(max(0, before.stored.position - 6), before.stored.position)
        twins = [
            stored
            for stored in self._store.facts(self._report.id, near)
            if stored.fact.topic == before.fact.topic
            and stored.fact.quote == before.fact.quote
            and stored.fact.year is None
            and not stored.fact.change
            and of_one_kind([stored.fact, before.fact])
        ]
        return replace(before, stored=twins[-1]) if twins else None
