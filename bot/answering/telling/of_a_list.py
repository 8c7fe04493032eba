"""第二个呢, 最后一个呢, 另外两个呢 after the problems were told: those of the list, asked as before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.answering.decision import NOTHING, Decision
from bot.answering.telling.numbered import NUMBERS, names_the_last, point_numbered
from bot.answering.telling.problems import is_of_problems, lists_problems, one_problem, the_same_of_another
from bot.answering.telling.roles import sought
from bot.answering.telling.sections import part_asked
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.store import FactStore
from knowledge.values import replace

_LAST: Final = lazily(
    r"(?:那么?|再|请|说说?|讲讲?|具体|详细)*最后(?:一|那)?[个条点项]"
    r"(?P<rest>(?:具体|详细|内容|的|是|指|说|讲|什么|啥|撒|咋回事|怎么回事|怎么改进?的?|咋改的?)*[吧呢啊。.?？!！]*)"
)
_OTHERS: Final = lazily(
    r"(?:那么?|还有)*(?:另外|其[他它余]|别的|剩下|余下)的?(?:[一两二三四几]|那[一两二三四几])?[个条点项]?的?"
    r"(?:都|又)*(?:呢|怎么改进?的?|咋改的?|怎么解决的?|是什么|怎么回事)[呢啊]?[?？。]*"
)
_WHY: Final = lazily(
    r"(?:那么?|还有)?第[一二三四五六1-6][个条点项](?:问题)?的?(?:产生|存在|出现|主要)?的?"
    r"(?:原因|缘由|缘故|为什么|为啥|为何|[咋怎]么?(?:造成|产生|来)的)(?:是什么|是啥|呢|啊|在哪)*[?？。]*"
)
"""第二个的原因 after the problems or what is done about them."""
_PROBLEM_ITSELF: Final = lazily(
    r"(?:那么?|还有)?第[一二三四五六1-6][个条点项](?:主要)?(?:问题|不足|短板|毛病)(?:具体|主要|到底|说|讲|指|是|的)*"
    r"(?:什么|啥|撒|哪个|怎么回事|咋回事)[呢啊]?[?？。]*"
)
"""第一个问题是啥, which is no remedy whatever was told before."""
_CAUSED: Final = lazily("由于|因为|原因|导致|造成|致使")
_PROBLEMS_ASKED: Final = frozenset({"problem", "remedy"})


def one_of_a_list(
    question: Question,
    before: Question | None,
    store: FactStore,
    report: int,
    last: Callable[[], Decision],
) -> tuple[Question, Decision] | None:
    """The one of the list that is asked for, or all others, and what was asked so; None where nothing was listed."""
    if before is None:
        return None
    if _OTHERS.fullmatch(question.folded):
        return _the_others(question, before, store, report)
    if _WHY.fullmatch(question.folded) and _is_about_problems(before):
        return _its_cause(question, before, store, report)
    if _PROBLEM_ITSELF.fullmatch(question.folded) and _is_about_problems(before):
        return _told(question, before, store, report)
    if asked := _LAST.fullmatch(question.folded):
        question = _by_its_number(question, _how_many(store, report), asked["rest"])
    asked_for = question.choice is not None or names_the_last(question)
    if not asked_for:
        return None
    found = _told(question, before, store, report)
    return found or _under_its_heading(question, last(), store, report)


def _under_its_heading(
    question: Question, told: Decision, store: FactStore, report: int
) -> tuple[Question, Decision] | None:
    """第一个是啥 after a list of headings: what stands under that one; None where the list is of anything else."""
    point, listed = point_numbered(question), next(iter(told.answer), None)
    if point is None or listed is None or listed.fact.measure is not Measure.LIST:
        return None
    items = listed.fact.items
    if not items or not -1 <= point.number - (point.number > 0) < len(items):
        return None
    item = items[point.number - (point.number > 0)]
    below = (one for one in store.all_facts(report) if one.fact.measure is Measure.TEXT and not one.fact.key)
    said = next((one for one in below if item in one.fact.section.rpartition(" › ")[2]), None)
    if said is None:
        return None
    term = Term(item, (item,), 1.0, known=True)
    asked = replace(question, ask=Ask.WHAT, terms=(term,), choice=None)
    return asked, Decision(answer=(Match(said, 1.0, 1.0, 1.0, ()),))


def _told(
    question: Question, before: Question, store: FactStore, report: int
) -> tuple[Question, Decision] | None:
    asked = the_same_of_another(question, before)
    told = part_asked(asked, store, report, before)
    return None if told is None else (asked, told)


def _is_about_problems(before: Question) -> bool:
    """True if the chat is about the problems, one of them, or what is done about them."""
    point = point_numbered(before)
    about_one = point is not None and is_of_problems(before, point)
    return about_one or any(one.role.name in _PROBLEMS_ASKED for one in sought(before))


def _its_cause(
    question: Question, before: Question, store: FactStore, report: int
) -> tuple[Question, Decision] | None:
    """The problem of that number, where its sentence says what caused it."""
    point = point_numbered(question)
    told = one_problem(store.all_facts(report), point.number, improved=False) if point else None
    if told is None:
        return None
    caused = any(_CAUSED.search(match.fact.quote) for match in told.answer)
    asked = replace(the_same_of_another(question, before), ask=Ask.WHY, folded=question.folded)
    return asked, told if caused else NOTHING


def _how_many(store: FactStore, report: int) -> int:
    """How many problems the report lists; 0 where it lists none that could be called by their numbers."""
    listed = next(filter(lists_problems, store.all_facts(report)), None)
    return len(listed.fact.items) if listed is not None and len(listed.fact.items) <= len(NUMBERS) else 0


def _by_its_number(question: Question, number: int, rest: str = "呢") -> Question:
    if not number:
        return question
    return replace(question, folded=f"第{NUMBERS[number - 1]}个{rest}", choice=number)


def _the_others(
    question: Question, before: Question, store: FactStore, report: int
) -> tuple[Question, Decision] | None:
    """What was asked of one problem, of all the others."""
    point = point_numbered(before)
    if point is None or not is_of_problems(before, point):
        return None
    numbers = (n for n in range(1, _how_many(store, report) + 1) if n != point.number)
    found = [_told(_by_its_number(question, n), before, store, report) for n in numbers]
    told = tuple(match for one in found if one is not None for match in one[1].answer[:1])
    return (before, Decision(answer=told) if told else NOTHING)
