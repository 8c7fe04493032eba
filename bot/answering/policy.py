"""Decides on ranked matches: answer, ask back, or refuse and say why."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.answer import Language
from bot.answering.belonging.called import asks_its_name
from bot.answering.conditions import WORDS, has_content, is_good
from bot.answering.counting.for_every import as_asked_for_every
from bot.answering.counting.of_all import said_of_all, said_of_every_place, tells_what_was_done
from bot.answering.counting.of_each import without_one_time
from bot.answering.counting.pieces import published_before_accounts
from bot.answering.counting.so_far import so_far_first
from bot.answering.counting.some_of import counted_by_now
from bot.answering.counting.sorts import by_the_word_asked
from bot.answering.decision import Decision
from bot.answering.extent.all_published import several_totals, the_whole_first
from bot.answering.extent.headings import several_under_its_heading
from bot.answering.extent.of_one_lead import all_of_one_lead
from bot.answering.extent.parts_and_totals import called_alone, called_in_full, meant, total_of
from bot.answering.extent.rows_and_parts import what_came_in, without_parts_of_rows
from bot.answering.extent.together import names_its_level, same_thing
from bot.answering.extent.word_for_word import said_in_a_row
from bot.answering.figures.claims import confirms
from bot.answering.narrowing import (
    came_in_first,
    dealt_with_first,
    decisions_first,
    documents_first,
    items_first,
    matters_first,
    uploaded_first,
    without_its_notice,
    without_plain_counts,
    without_unasked_outcomes,
    without_wholes,
)
from bot.answering.rivals import among_rivals, written_in_full
from bot.answering.telling.absences import counted_rather, stated_absence
from bot.answering.telling.best_sentence import told_in_words
from bot.answering.telling.evidence import with_role
from bot.answering.thresholds import CLAIM_MARGIN, CLOSE, FIGURE_FIRST, MARGIN, MAX_CHOICES, TIE
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Measure, ValueState
from knowledge.query import TELLING

_OF_A_KIND: Final = re.compile(
    "(?<=..)(?:是不是|是否|算不算|属不属于|属于)[^,。;?有]{2,10}(?:项目|类|之一|一种|范围|领域)[吗么嘛]?[?。]*$"
    "|(?<=..)(?:是|算)[^,。;?有几多]{2,10}(?:项目|之一|一种|范围|领域)[吗么嘛][?。]*$"
)
"""Asks whether one thing is another."""


def decide(question: Question, matches: list[Match]) -> Decision:
    """Applies the thresholds to matches ranked best first."""
    telling = has_content(question)
    if _names_but_a_place(question):
        matches = [match for match in matches if match.fact.measure not in WORDS]
    good = _fitting(question, [match for match in matches if is_good(question, match, telling)])
    if not good:
        reason = _reason(question, matches)
        return Decision(
            nearest=None if reason == "other_place" else _nearest(question, matches), reason=reason
        )
    if every := said_of_every_place(question, good):
        return Decision(answer=(every,))
    if not telling and (both := called_in_full(question, good) or counted_by_now(question, good)):
        return Decision(answer=both)
    if (named := said_in_a_row(question, good)) is not None:
        return all_of_one_lead(question, Decision(answer=(named,)), matches)
    good = what_came_in(question, without_parts_of_rows(written_in_full(question, good)))
    good = the_whole_first(question, without_wholes(question, good))
    absent = stated_absence(question, good)
    best = absent or counted_rather(question, good)
    if question.of_all:
        best = said_of_all(question, good) or best
    if question.of_all and not tells_what_was_done(question, best.fact):
        return Decision(nearest=best, reason="not_in_report")
    a_kind = question.yes_no and _OF_A_KIND.search(question.folded)  # 危改是不是投资项目 asks for no number
    told = bool(a_kind) or absent is not None or _denied_in_so_many_words(question, best)
    if question.ask is Ask.ANY and not question.of_all and best.fact.measure in WORDS and not told:
        best = _figure_rather(question, best, good) or best
        good = [best, *(match for match in good if match is not best)]
    if best.fact.measure in WORDS:
        return told_in_words(question, best, good)
    if question.claim is not None:
        return _on_a_claim(question, best, good, matches)
    if (named := meant(question, best, good)) is not None:
        return Decision(answer=(named, *same_thing(question, named, good)))
    if beside := several_under_its_heading(question, best, written_in_full(question, matches)):
        return _one_of_them(question, beside)
    return all_of_one_lead(question, among_rivals(question, best, good), matches)


def _names_but_a_place(question: Question) -> bool:
    """True for 平川县呢, which is told neither by an address there nor by a website that is called so."""
    words = [term.text for term in question.terms]
    return bool(question.place) and question.ask is Ask.ANY and all(word in question.place for word in words)


def _denied_in_so_many_words(question: Question, best: Match) -> bool:
    """True in English for 未作出行政强制措施 where it is asked whether any measure was taken: the three kinds there are say nothing."""
    return question.exists and question.language is Language.EN and best.fact.state is ValueState.ZERO


def _one_of_them(question: Question, beside: list[Match]) -> Decision:
    """The one whose level the question names, or which of them is meant is asked."""
    beside = [match for match in beside if names_its_level(question, match.fact)] or beside
    beside = called_alone(question, beside)
    if len(beside) == 1:
        return Decision(answer=tuple(beside))
    return Decision(choices=tuple(beside[:MAX_CHOICES]))


def _fitting(question: Question, good: list[Match]) -> list[Match]:
    """The good matches that tell the kind of thing asked for, in the order in which it is asked for."""
    if not good:
        return good
    good = without_one_time(question, without_plain_counts(question, good))
    good = without_unasked_outcomes(question, with_role(question, good))
    good = items_first(question, documents_first(question, came_in_first(question, good)))
    good = matters_first(question, good)
    good = dealt_with_first(question, as_asked_for_every(question, published_before_accounts(question, good)))
    good = uploaded_first(question, without_its_notice(question, decisions_first(question, good)))
    return so_far_first(question, by_the_word_asked(question.unit, good))


def _figure_rather(question: Question, best: Match, good: list[Match]) -> Match | None:
    """The figure that answers bare keywords about as well as the best sentence, or counts what a list only names."""
    figures = (
        match
        for match in good
        if match.fact.measure not in WORDS
        and best.explained - match.explained < FIGURE_FIRST
        and (
            best.score - match.score < FIGURE_FIRST
            or _counts_a_member(question, best, match)
            or _named_as_well(question, best, match)
        )
    )
    return next(figures, None)


def _named_as_well(question: Question, best: Match, match: Match) -> bool:
    """True if a figure of the sentence is called by all of several keywords, or by the last: 公众号 点击量."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    if not telling or match.fact.quote != best.fact.quote:
        return False
    last = match.fact.topic.endswith((telling[-1].text, *telling[-1].names))
    return (len(telling) > 1 and match.explained >= best.explained) or last


def _counts_a_member(question: Question, best: Match, match: Match) -> bool:
    """True if a list names the one thing asked about beside others, and the figure counts just that: 在线访谈7次.

    Or if the list is only of what the figure is made up of.
    """
    if (
        best.fact.measure is Measure.LIST
        and match.fact.parts
        and best.fact.topic.startswith(match.fact.topic)
    ):
        return True
    telling = [term for term in question.terms if term.weight >= TELLING]
    if best.fact.measure is not Measure.LIST or len(telling) != 1:
        return False
    names = (telling[0].text, *telling[0].names)
    return any(name in names for name in best.fact.items) and match.fact.topic.endswith(names)


def _on_a_claim(question: Question, best: Match, good: list[Match], matches: list[Match]) -> Decision:
    """The figure that confirms what a resident states, or the one that corrects it."""
    if several := several_totals(question, good):
        just_that = tuple(m for m in several if question.bound is None and confirms(question, m.fact))
        return Decision(just_that) if len(just_that) == 1 else Decision(choices=several[:MAX_CHOICES])
    if question.bound is not None and (as_well := _as_well_meant(best, good)):
        return Decision(choices=(best, *as_well)[:MAX_CHOICES])
    stated = (
        m
        for m in good
        if best.score - m.score < CLAIM_MARGIN
        and best.explained - m.explained < MARGIN
        and question.bound is None
        and confirms(question, m.fact)
    )
    if (told := next(stated, None) or total_of(question, best, good)) is not None:
        return Decision(answer=(told,))
    if question.bound is None and (beside := several_under_its_heading(question, best, matches)):
        return Decision(choices=tuple(beside[:MAX_CHOICES]))
    rivals = among_rivals(question, best, good) if _as_well_meant(best, good) else Decision()
    return rivals if rivals.choices and question.bound is None else Decision(answer=(best,))


def _as_well_meant(best: Match, good: list[Match]) -> list[Match]:
    """Other figures of the best one's kind that a question fits as well: the clicks of two accounts, 超过400万吗."""
    return [
        match
        for match in good
        if match.fact.measure is best.fact.measure
        and match.fact.unit == best.fact.unit
        and match.fact.value != best.fact.value
        and match.fact.part_of == best.fact.part_of
        and not match.fact.parts
        and not best.fact.parts
        and best.score - match.score < TIE
        and best.explained - match.explained < TIE
    ]


def _nearest(question: Question, matches: list[Match]) -> Match | None:
    """The closest thing the report does hold, worth mentioning in a refusal: what an account is called only to who asks after it."""
    close = (match for match in matches if match.explained >= CLOSE)
    return next((match for match in close if asks_its_name(question, match.fact)), None)


def _reason(question: Question, matches: list[Match]) -> str:
    """Why there is no answer: another place, a measure the report lacks, or simply not in the report."""
    if question.place and not any(_speaks_of(match, question.place) for match in matches):
        return "other_place"
    if question.measure is not None and question.measure is not Measure.NUMBER:
        return "measure"
    return "not_in_report"


def _speaks_of(match: Match, place: str) -> bool:
    """True if a fact of the report names the place: 东风村 lies within the office's own area."""
    return place in match.fact.quote
