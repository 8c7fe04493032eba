"""What a question reckons over the years of one office, where its words say so and no step of the reading does."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.answering.figures.fewer import asks_more_or_fewer
from bot.answering.figures.reckoning import asks_total
from bot.comparing import AGAINST
from bot.understanding.question import Ask, Operation, Question
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term

_THIS_AND_LAST: Final = (0, -1)
"""The newest year and the one before it."""
_HAS_GROWN: Final = lazily("(?:增加|增长|上升|上涨|增多|涨)了?(?:吗|没有?|不|么|嘛)[呢啊呀]*[?？。]*$")
_ADDED: Final = "增加"
_AND_THAT_YEAR: Final = lazily(
    r"[,，;；?？]\s*(?:那么?)?(?:\d{4}年?|去年|[上前]一?年|今年)(?:度|的)?(?:呢|是?(?:多少|几[个件条次项份])?)[呢啊呀]*[?？。]*$"
)
"""2022年申请多少件，上一年呢."""
_GROWN_BY: Final = lazily(
    "(?:增长|增加|增多|上升|上涨|涨|下降|减少|降低|降|多|少)(?:幅度)?(?:了|出)?(?:的?幅度)?(?:是|有|为)?(?:百分之(?:几|多少)|几成|多少个?百分|几个百分|百分比)"
    "|(?:增长率|增长幅度|增幅|涨幅|降幅|下降率|下降幅度)(?:是|有|为)?(?:多少|百分之|几|[呢?？]|$)"
)
"""Asks by how many per cent there was more or less than the year before."""
_GROWTH: Final = lazily("同比|环比|增|降|减|涨|上升|幅度|百分")
"""Words that say that something grew, and not what."""


def across_years(question: Question) -> Question:
    """The question with what it reckons over years.

    2016年和2017年一共多少条 adds two years up, 比去年增加了吗 asks whether this year has more.
    """
    dated = len(question.years) + len(question.relative_years)
    if dated > 1 and question.contact_fields and question.operation in AGAINST:
        question = replace(question, ask=Ask.FIGURE, contact_fields=())  # 热线今年比去年多吗 counts calls
    if _GROWN_BY.search(question.folded):
        return _by_how_many_per_cent(question)
    if question.operation is not None:
        return question
    if dated < 2 and question.year is None and not question.relative_year and asks_more_or_fewer(question):
        terms = _what_is_counted(question)
        return replace(
            question, operation=Operation.MORE, ask=Ask.ANY, terms=terms, relative_years=_THIS_AND_LAST
        )
    if dated > 1 and question.ask is Ask.FIGURE and _AND_THAT_YEAR.search(question.folded):
        return replace(question, each=True)
    if dated > 1 and asks_total(question):
        return replace(question, operation=Operation.SUM)
    if dated == 1 and question.yes_no and question.than is not None and _HAS_GROWN.search(question.folded):
        terms = tuple(
            term for term in question.terms if _ADDED not in term.names
        )  # that it grew is asked, not how many came new
        return replace(question, operation=Operation.MORE, terms=terms)
    return question


def _by_how_many_per_cent(question: Question) -> Question:
    """申请比去年增长百分之几: the difference of the two years in per cent of the earlier one."""
    terms = tuple(term for term in question.terms if not _GROWTH.search(term.text))
    plain = _GROWN_BY.sub("多多少", question.folded)  # each report is asked how many there were
    grown = replace(
        question, operation=Operation.DIFFERENCE, measure=Measure.PERCENT, terms=terms, folded=plain
    )
    match len(question.years), len(question.relative_years):
        case 0, 0:
            return replace(grown, relative_years=_THIS_AND_LAST)
        case 1, 0 if question.than is None:
            return replace(grown, years=(question.years[0], question.years[0] - 1))
    return grown


def _what_is_counted(question: Question) -> tuple[Term, ...]:
    """The words that name something, without those that only say that there is more or less of it."""
    return tuple(term for term in question.terms if term.known and (term.weight >= TELLING or term.rows))
