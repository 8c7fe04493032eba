"""有啥问题 and 怎么改 after a thing was named: the problems of that one, and what is done about them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.telling.improvement import IMPROVEMENT
from bot.answering.telling.problems import PROBLEM, others_named
from bot.answering.telling.roles import Sought, sought
from bot.understanding.question import Question
from knowledge.query import TELLING, Term


def asks_the_remedy_of_it(question: Question, before: Question) -> bool:
    """True for 怎么改 after 新媒体有什么问题: of that problem, whichever it is."""
    remedies = [one for one in sought(question) if one.role.name == "remedy"]
    improved = remedies or any(IMPROVEMENT in term.names for term in question.terms)
    asked = [one for one in sought(before) if one.role.name == "problem"]
    named = [term for term in others_named(before, tuple(asked)) if term.weight >= TELLING]
    others = [term for term in named if not PROBLEM.intersection(term.names)]
    of_one = others and (asked or before.measure is None)
    return bool(improved and of_one) and not question.yes_no and not others_named(question, tuple(remedies))


def asks_for_its_problems(question: Question, before: Question) -> bool:
    """True for 有啥问题 after a thing that is named and was not counted: those of it, before all others."""
    return _asks_for_problems(question) and bool(_things(before)) and before.measure is None


def asks_for_all_problems(question: Question, before: Question) -> bool:
    """True for 还有哪些问题 after 怎么改进: the improvements name no thing that could have problems of its own."""
    improved = any(IMPROVEMENT in term.names for term in before.terms)
    return improved and _asks_for_problems(question) and not _things(before)


def _things(question: Question) -> list[Term]:
    """What a question names besides problems and improvements."""
    nothing = PROBLEM | {IMPROVEMENT}
    return [
        term for term in question.terms if term.weight >= TELLING and not nothing.intersection(term.names)
    ]


def _asks_for_problems(question: Question) -> bool:
    """True if problems are asked for and nothing else is named."""
    asked = [one for one in sought(question) if one.role.name == "problem"]
    return bool(asked) and not _others_than(PROBLEM, question, asked)


def _others_than(names: frozenset[str], question: Question, asked: Sequence[Sought]) -> list[Term]:
    return [term for term in others_named(question, tuple(asked)) if not names.intersection(term.names)]
