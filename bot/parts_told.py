"""Whether the answers to the parts of a message, asked one after another, are told, or the one to the whole of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal
from itertools import pairwise

from bot.answering.answer import Answer, Status
from bot.parting import asking_whether_too, ends_a_sentence, states_one_and_asks_another
from bot.understanding.english.several import asked_of_each, names_years
from bot.understanding.question import Question
from knowledge.normalization import simplify
from knowledge.query import TELLING

_ELSEWHERE = frozenset({"other_place", "other_year", "only_years"})
_SHORT = 24
"""Characters of a message that tells no story around what it asks."""
_NOT_SAID = frozenset({"not_in_report", "measure"})
_WITHIN, _CELL = " › ", "｜"
"""Between the headings of a section, and in the quote of a table's cell."""


def told_elsewhere(answer: Answer) -> bool:
    """True if the message asks of another place or year, which is not told of this one part by part."""
    return answer.reason in _ELSEWHERE


def may_be_told(whole: Answer, question: Question, answers: Sequence[Answer]) -> bool:
    """False if the parts answered so far, the last of them by this question, show that they are not `worth_telling`."""
    last = answers[-1]
    if told_elsewhere(last) or question.place:
        return False
    if last.status is Status.ANSWERED or (_is_not_said(whole) and _is_not_said(last)):
        return True
    return len(answers) > 1 and answers[0].status is Status.ANSWERED and _is_all_of(whole, answers[0])


def _is_not_said(answer: Answer) -> bool:
    """True if the report does not say it; a class of its own (personal cases, other people's numbers) is no such thing."""
    return answer.status is Status.UNANSWERABLE and answer.reason in _NOT_SAID


def _is_all_of(whole: Answer, part: Answer) -> bool:
    """True if the answer to the whole message tells nothing but what its first part was answered with."""
    return whole.status is Status.ANSWERED and set(whole.facts) <= set(part.facts)


def _are_figures(answers: Sequence[Answer]) -> bool:
    """True if each answer begins with a figure, and no two with the same."""
    firsts = [answer.facts[0] for answer in answers if answer.facts]
    told = {(fact.label, fact.value, fact.unit) for fact in firsts if isinstance(fact.value, Decimal)}
    return len(told) == len(answers)


def worth_telling(
    whole: Answer, message: Question, asked: Sequence[Question], answers: Sequence[Answer]
) -> bool:
    """True if the answers to the parts, asked one after another, tell more than the answer to the whole message."""
    keywords = whole.status is Status.ANSWERED and bool(asked_of_each(message.text))
    if keywords and not _are_figures(answers):
        return False  # NPC and CPPCC proposals are told as one
    given = [answer for answer in answers if answer.status is Status.ANSWERED]
    elsewhere = told_elsewhere(whole) and not names_years(message.text)
    if elsewhere or any(map(told_elsewhere, answers)) or any(one.place for one in asked):
        return False  # what is asked of another place or year is not told of this one
    if len(given) < len(answers):
        if (n := len(given)) > 1 and list(answers[:n]) == given:
            return worth_telling(whole, message, asked[:n], answers[:n])  # the last is said not to be given
        if len(given) != 1:
            return False
        at = next(place for place, answer in enumerate(answers) if answer is given[0])
        if at and not _needs_nothing_before(message, asked[at]):
            return False  # what leans on a part that was not answered is read without it
        says_less = not message.other_measures and _is_all_of(whole, given[0])
        counted = at > 0 or _counts(given[0], asked[at])
        return counted and (whole.status is Status.UNANSWERABLE or says_less)
    told = [{(fact.label, fact.value, fact.quote) for fact in answer.facts} for answer in given]
    if any(first == second and _counts_any(first) for first, second in pairwise(told)):
        return False  # one merged figure for both
    known = {(fact.label, fact.value, fact.quote) for fact in whole.facts}
    together = all(map(_counted_as_asked, asked, given)) or all(
        _is_a_sentence(asked[n - 1], asked[n]) or _goes_on(asked[n], given[n - 1], given[n])
        for n in range(1, len(given))
    )
    each = bool(asking_whether_too(message.text, simplify(message.text))) and all(map(_stands_alone, asked))
    each = each or (
        whole.status is Status.UNANSWERABLE and all(map(_of_the_same, asked, asked[1:], given[1:]))
    )
    if states_one_and_asks_another(message.text):
        known = set()  # what is stated of the one is not checked against both
    return bool(told) and (together or each) and not set().union(*told) <= known


def _counts_any(told: Collection[tuple[object, ...]]) -> bool:
    """True if what was told has a figure; one sentence may answer two questions for words."""
    return any(isinstance(part, Decimal) for fact in told for part in fact)


def _stands_alone(question: Question) -> bool:
    """True if a part names what it asks about, in whatever words."""
    return any(term.known and term.weight >= TELLING for term in question.terms)


def _needs_nothing_before(message: Question, question: Question) -> bool:
    """True for a later part of a short message that names its own thing, or asks whether there was any."""
    whether = bool(asking_whether_too(message.text, simplify(message.text)))
    return len(message.text) <= _SHORT and _stands_alone(question) and (whether or not question.elliptical)


def _of_the_same(before: Question, question: Question, answer: Answer) -> bool:
    """True if a part that names nothing was answered with a figure of the thing named before: 微博叫什么，发了多少条."""
    names = {name for term in before.terms if term.weight >= TELLING for name in term.names}
    counted = bool(answer.facts) and isinstance(answer.facts[0].value, Decimal)
    return question.elliptical and counted and any(name in answer.facts[0].label for name in names)


def _counts(answer: Answer, question: Question) -> bool:
    """True if an answer says how many there are; that there was none says it too."""
    return isinstance(answer.facts[0].value, Decimal) or question.measure is not None


def _counted_as_asked(question: Question, answer: Answer) -> bool:
    """True if a part names what it counts, and the figure told is counted in the measure word asked for: 几个公示栏."""
    named = any(term.weight >= TELLING for term in question.terms) and not question.elliptical
    fact = answer.facts[0]
    return named and isinstance(fact.value, Decimal) and bool(question.unit) and fact.unit == question.unit


def _is_a_sentence(before: Question, question: Question) -> bool:
    """True if a part stands by itself behind the end of another sentence, and names what it asks about."""
    names_something = any(term.weight >= TELLING for term in question.terms)
    return ends_a_sentence(before.text) and names_something and not question.elliptical


def _goes_on(question: Question, before: Answer, answer: Answer) -> bool:
    """True if a part was answered where the part before it was; in its sentence or row if it names nothing itself."""
    names_something = any(term.weight >= TELLING for term in question.terms)
    first, second = (_stands(one, names_something) for one in (before, answer))
    return bool(first & second)


def _stands(answer: Answer, widely: bool) -> set[str]:
    """Where the facts of an answer stand: their sections, or more narrowly their sentences and rows."""
    if widely:
        return {fact.section for fact in answer.facts}
    rows = {fact.section + fact.label.partition("（")[0] for fact in answer.facts if "（" in fact.label}
    tables = {fact.section.partition(_WITHIN)[0] for fact in answer.facts if _CELL in fact.quote}
    return rows | tables | {fact.quote for fact in answer.facts}
