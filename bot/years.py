"""Which year a question is about, and whether a fact is about that year: 2020 is not 2019."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.understanding.question import Operation, Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.sieve import sifted
from knowledge.store import ReportRecord

_COMPARES = frozenset({Operation.DIFFERENCE, Operation.MORE, Operation.RATIO})
_YEAR = lazily(r"(20\d\d)年")
_INTO_NEXT = sifted(
    r"转|[拖留延](?:到|至|给)|没办[完结]|carr|forward|next|into|roll|push|postpon|put off|moved|left"
)
"""Cases carried into the next year are told by this year's report."""
_PLANNED = lazily(
    r"\b(?:will|plans?|planned|planning|going to|intends?|aims?|improve\w*)\b|计划|打算|准备|下一步|怎么改|改进|努力"
)
"""What is meant to be done in the next year stands in this year's report, though no figure of that year does."""
_EARLIER = lazily("年(?:之|以)前")
"""2022年之前 in a question on the report of 2022: nothing that was done in that year."""
_LATER = lazily("年(?:[之以]?后|往后)(?!半|期)")
"""2022年以后 is none of it either."""
_LEFT = lazily(r"结转|转(?:过来|下来|到|入|来)|[留剩遗]下?来|没办[完结]|未办[完结]|遗留")
_CARRIED_IN = lazily(
    r"carried_over|(?:上一?年|去年|上年度|年初).{0,6}(?:结转|转|遗留|未办)|结转.{0,2}上一?年"
)
"""What this year's report tells of what the year before left."""
_AT_FIRST = sifted(r"原来|原先|原本|起初|起先|最初|\b(?:originally|initially|at first)\b")
"""Asks for the value that another was reached from: 由原来的8个增加到16个."""
_RAISED = lazily(r"[由从].{2,40}?[到至为]|原")
"""The sentence of such a figure."""
_PAPER = sifted(r"(20\d\d)年度?的?[^,。;?\d]{0,6}?(决算|预算|工作报告|总结|计划|工作要点|实施方案|规划)")
"""A paper that is made for a year: 2016年部门决算 is not that of 2017."""
_IS_AHEAD = lazily("下一?步|打算|今后|(?:工作|[下明]年度?)计划|将(?!于|在)|改进|努力方向")
"""How a report says what is ahead."""
BEFORE = 0
"""Stands for whatever year there was another figure in."""
_REACH = 14
"""Characters after a year within which a word belongs to that year (2015年部门决算)."""


def asked_year(question: Question, report: ReportRecord) -> int | None:
    """The year the question names, counted from the report's year for 去年; None if it names none."""
    if question.year is not None:
        ahead = _INTO_NEXT.search(question.folded) or (
            question.measure is None and _PLANNED.search(question.folded)
        )
        if question.year == report.year and f"{question.year}年" in question.folded:
            end = question.folded.index(f"{question.year}年") + 4
            if _LATER.match(question.folded, end):
                return question.year + 1
            return question.year - 1 if _EARLIER.match(question.folded, end) else question.year
        return None if question.year == report.year + 1 and ahead else question.year
    return None if question.relative_year is None else report.year + question.relative_year


def against_another_year(question: Question, report: ReportRecord) -> int | None:
    """The other year that a question compares the report's year with (比2019年多多少); None if it compares none."""
    if question.operation not in _COMPARES:
        return None
    named = {*question.years, *(report.year + year for year in question.relative_years)} - {report.year}
    return max(named) if named else None


def carried_from(question: Question, report: ReportRecord) -> bool:
    """True if it is asked what the year before, named by its number, left undone: 2020年留下来的申请."""
    return question.year == report.year - 1 and bool(_LEFT.search(question.folded))


def about_year(question: Question, report: ReportRecord) -> bool:
    """True if the question is about the report's year (or names no year)."""
    return asked_year(question, report) in (None, report.year)


def fits_year(question: Question, fact: Fact, report: ReportRecord, strict: bool = False) -> bool:
    """True if a fact may answer for the year asked about.

    `strict` asks for more than silence: the fact itself must speak of that year, right before the words asked about.
    """
    return all(_fitting_year(question, [fact], report, strict))


def asks_at_first(question: Question) -> bool:
    """True if it is asked how many there were before it grew or shrank: 原来几个版块."""
    dated = question.years or question.relative_years
    return question.measure is not None and not dated and bool(_AT_FIRST.search(question.folded))


def year_sought(question: Question, report: ReportRecord) -> int | None:
    """The year whose figures are looked for: the one asked about, or `BEFORE`; None if any may answer."""
    return BEFORE if asks_at_first(question) else asked_year(question, report)


def fitting_year(question: Question, matches: Sequence[Match], report: ReportRecord) -> list[Match]:
    """The matches whose facts may answer for the year asked about."""
    if asks_at_first(question):
        return [m for m in matches if m.fact.year is not None and _RAISED.search(m.fact.quote)]
    fit = _fitting_year(question, [match.fact for match in matches], report)
    return [match for match, fits in zip(matches, fit, strict=True) if fits]


def _fitting_year(
    question: Question, facts: Sequence[Fact], report: ReportRecord, strict: bool = False
) -> list[bool]:
    """Of each fact whether it may answer for the year asked about; what the question asks is looked at once."""
    if carried_from(question, report):
        return [bool(_CARRIED_IN.search(fact.key or fold(fact.topic))) for fact in facts]
    year = asked_year(question, report)
    if year in (None, report.year) and not strict:
        of_another = of_another_years_paper(question, report.year)
        return [fact.year in (None, report.year) and not of_another(fact) for fact in facts]
    return [
        _dated_words(question, fold(fact.topic), year) if fact.year is None else fact.year == year
        for fact in facts
    ]


def of_another_years_paper(question: Question, reported: int = 0) -> Callable[[Fact], bool]:
    """Tests whether a fact speaks of the paper asked about, but always of that of another year: 2016年部门决算.

    What is planned for the year after the one reported is told by what is ahead, not by any plan.
    """
    paper = _PAPER.search(question.folded)
    if paper is None:
        return lambda _: False

    def of_another(fact: Fact) -> bool:
        dated = [found[1] for found in _PAPER.finditer(fold(fact.quote)) if found[2] == paper[2]]
        if reported and int(paper[1]) == reported + 1 and not dated and not fact.key:
            return not _IS_AHEAD.search(f"{fact.section} {fact.quote}") and paper[1] not in fact.quote
        return bool(dated) and paper[1] not in dated

    return of_another


def _dated_words(question: Question, topic: str, year: int | None) -> bool:
    """True if a weighty word of the question stands right after the year in the fact's topic."""
    names = [name for term in question.terms if term.weight >= 0.5 for name in term.names]
    for match in _YEAR.finditer(topic):
        following = topic[match.end() : match.end() + _REACH].split("年")[0]
        if int(match[1]) == year and any(name in following for name in names):
            return True
    return False
