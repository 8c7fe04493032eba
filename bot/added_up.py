"""A message that adds up what was told before: 一共多少, 它俩加起来, and 多少钱 after they were added up."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.figures.told_before import how_many
from bot.completing import in_another_column
from bot.followup import names_nothing
from bot.understanding.question import Ask, Operation, Question
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.values import replace

_TOGETHER = lazily(r"[一总]共|[合共]计|加起来|一[起块](?=多少|几)|in total|altogether|combined|together")
_ANOTHER_OF_IT = lazily(r"[呢咧呐哩嘞][?？。!！~ ]*$")
"""镇里的呢, after which 一共多少钱 is of the thing before it as well."""
_PIECES = "个"


def _counted_else(question: Question, previous: Question) -> bool:
    """True if another measure is asked for than before."""
    measures = {question.measure, previous.measure}
    return len(measures) > 1 and measures.isdisjoint((None, Measure.NUMBER))


def _asks_more_of_all(question: Question, previous: Question) -> bool:
    """True for 多少钱 after those told were added up: how much it was for all of them together."""
    of_all = previous.operation is Operation.SUM and all(term.position < 0 for term in previous.terms)
    counts = question.operation is None and question.ask is Ask.FIGURE and question.claim is None
    return of_all and counts and _counted_else(question, previous) and names_nothing(question)


def adds_up(question: Question, figures: Sequence[int], previous: Question | None) -> Question:
    """一共多少, 它俩加起来 after two figures asks for their sum; 一共多少人 after how many notices, of the last thing."""
    if not question.elliptical or question.operation not in (None, Operation.SUM):
        return question
    if previous is not None and in_another_column(question, previous):
        return question  # 对外公开总数 is a column of its own
    if previous is not None and _asks_more_of_all(question, previous) and len(figures) > 1:
        return replace(question, terms=(), operation=Operation.SUM)
    those = how_many(question) > 0  # 这俩一共多少人 after two lists: of the people on them
    if (
        question.operation is None
        and previous is not None
        and not those
        and _counted_else(question, previous)
        and not (_ANOTHER_OF_IT.search(previous.text) and _TOGETHER.search(question.folded))
    ):
        return question
    if len(figures) < max(2, how_many(question)) and not (figures and how_many(question)):
        return question
    if not names_nothing(question) or not (question.operation or _TOGETHER.search(question.folded)):
        return question
    if question.claim is not None and not how_many(question):
        return question  # 一共900条对吧 is of all there are
    if not how_many(question):
        return replace(question, terms=(), operation=Operation.SUM)
    return replace(  # three of all three together states no figure
        question, terms=(), operation=Operation.SUM, yes_no=False, claim=None, claim_text="", stated=()
    )


def of_whatever(question: Question) -> Question:
    """多几个 after figures were told is of what they count, people as well as notices."""
    pieces = question.unit == _PIECES and not question.terms
    return replace(question, measure=Measure.NUMBER, unit="") if pieces else question
