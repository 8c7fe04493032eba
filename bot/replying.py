"""The reply to one message about one report, from small talk and what is never answered to the figures asked for."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.answer import Answer, Language, Status
from bot.answering.composer import Composer
from bot.answering.search import Search
from bot.answering.telling.complaining import whom_to_tell
from bot.answering.telling.roles import sought
from bot.answering.telling.stock import stands_alone, stock_answer
from bot.conversation import Context
from bot.followup import about_choice
from bot.looking_up import last_figures, look_up
from bot.offices import Offices, read
from bot.parting import may_be_told, parts_of, told_elsewhere, worth_telling
from bot.understanding.chinese.everybody import counts_everybody
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.query import TELLING
from knowledge.store import FactStore, ReportRecord

SMALLTALK = frozenset({"greeting", "thanks", "farewell", "capability", "meta"})
"""Classes answered with a sentence of our own, whichever report they come to."""
_NEVER_ANSWERED = frozenset({"injection", "personal", "abuse", "application"})
"""Classes that are refused even if their words would match a fact."""
_WRITES = frozenset({"complaint", "service"})
"""Classes whose senders may still be told how to reach the office: 想反映个事，邮箱是什么."""

_CAME_OUT = re.compile(
    r"\b(?:this|the|your) (?:annual |yearly |disclosure )*report (?:itself )?(?:was )?"
    r"(?:written|compiled|drafted|prepared|finished|completed|signed|dated|issued|published|released|posted|uploaded|made public|put (?:on|up|out)|c[ao]me out|go(?:es)? (?:up|live|online)|went (?:up|live|online))\b"
)
"""When was the report put on the web: it is asked of the report itself."""
_COMPILED_BY = re.compile(
    r"由[^,，。;；]{2,40}(?:[,，]?(?:牵头|负责|组织|汇总|根据[^。]{2,60}))?(?:编制|编写|编撰)"
)
_MADE_BY = re.compile(r"编|写|做|出的|发布(?![^,。;?]{0,6}(?:[前审批核签]|同意|点头)|[和及、与])|report")

_CHARGED = re.compile(r"^(?!.*(?:报告|年报)).*(?:负责|主管|分管|牵头|核稿|审稿|把关|校对|核发)")
"""信息发布谁负责 asks for whoever does the work, not for the office whose report it is."""


class Replies:
    """Replies from the reports of one index."""

    def __init__(self, store: FactStore, offices: Offices) -> None:
        self._store = store
        self._offices = offices

    def reply(self, question: Question, context: Context, report: ReportRecord) -> tuple[Answer, Context]:
        """The answer, and what the chat is to remember of it."""
        if context.question is not None and not any(char.isalpha() for char in question.text):
            question = replace(question, language=context.question.language)  # a bare "2" is in no language
        composer = Composer(report, context.chosen.language or question.language)
        search = Search(self._store, report, composer)
        chosen = search.chosen(question, context) if context.report in (0, report.id) else None
        if chosen is not None:
            plain = about_choice(
                replace(context.question or question, language=question.language), chosen.fact
            )
            figures = last_figures(context, chosen.stored.position)
            return composer.answer(plain, [chosen]), replace(context, question=plain, figures=figures)
        listed = search.one_of_a_list(question, context)
        if listed is not None and context.question is not None:
            return composer.answer(context.question, listed.answer), context
        if question.choice is not None or not any(
            char.isalnum() and not char.isdigit() for char in question.text
        ):
            return composer.refusal(
                "noise"
            ), context  # a number that picks nothing must not repeat the last answer
        if question.to_english and context.question is not None:
            question = replace(context.question, language=Language.EN)
            composer = Composer(report, Language.EN)
            context = Context(figures=context.figures)  # which of these is more needs the figures
            search = Search(self._store, report, composer)
        if question.category in SMALLTALK and not question.measure:
            return composer.smalltalk(question.category), context
        if to_whom := whom_to_tell(question, self._store, report.id):
            return composer.answer(question, to_whom), replace(context, question=question)
        if (stock := stock_answer(question, context.question, self._store, report)) is not None:
            told = composer.answer(stock[0], stock[1].answer) if stock[1].answer else None
            told = told or composer.refusal(stock[1].reason, second=context.misses > 0)
            return told, replace(context, question=question)
        if question.elliptical and stands_alone(question):
            question = replace(question, elliptical=False)
        never = question.category in _NEVER_ANSWERED and not counts_everybody(question)
        if never or (
            (question.category and question.ask is not Ask.FIGURE)
            and not search.says_who(question)
            and not (
                question.contact_fields and question.category in _WRITES and search.asks_contact(question)
            )
        ):
            return composer.refusal(question.category, second=context.misses > 0), Context()
        told = _about_the_report(question, context, search, composer)
        if told is not None:
            return told, replace(context, question=question)
        whole = look_up(question, context, search, composer)
        if (
            whole[0].status is Status.UNANSWERABLE
            and (stock := stock_answer(question, context.question, self._store, report, last=True))
            and stock[1].answer
        ):
            return composer.answer(stock[0], stock[1].answer), whole[1]
        return self._part_by_part(question, context, report, whole) or whole

    def _part_by_part(
        self, question: Question, context: Context, report: ReportRecord, whole: tuple[Answer, Context]
    ) -> tuple[Answer, Context] | None:
        """发给多少农户，总共多少万元: each question of the message answered; None if the whole answer tells as much."""
        parts = () if told_elsewhere(whole[0]) else parts_of(question)
        if not parts:
            return None
        composer = Composer(report, question.language)
        asked, answers = [], []
        for part in parts:
            one = replace(read(part, report.organisation), language=question.language)
            one = self._offices.dated(one, report)
            answer, context = look_up(one, context, Search(self._store, report, composer), composer)
            context = replace(context, report=report.id)
            asked.append(one)
            answers.append(answer)
            if not may_be_told(whole[0], one, answers):
                return None
        if not worth_telling(whole[0], asked, answers):
            return None
        return composer.together(answers, parts), context


def _who_made_it(search: Search) -> list[Match]:
    """The sentence that says by whom the report was compiled, or its title, which names the office."""
    told = [match for match in search.about("report.basis") if _COMPILED_BY.search(match.fact.quote)]
    return told[:1] or search.about("report.organisation")


def _about_the_report(
    question: Question, context: Context, search: Search, composer: Composer
) -> Answer | None:
    """How to reach the office, and from when to when the report goes; None for any other question."""
    names_a_thing = any(term.weight >= TELLING for term in question.terms)
    if question.ask is Ask.WHERE and question.own_office and not names_a_thing:
        question = replace(question, contact_fields=("address",))
    if question.contact_fields and search.asks_contact(question):
        return search.contact(question)
    made_by = _MADE_BY.search(question.folded) and not _CHARGED.search(question.folded)
    if question.ask is Ask.WHO and not names_a_thing and made_by:
        made = (
            _who_made_it(search) if question.language is Language.EN else search.about("report.organisation")
        )
        return composer.answer(question, made)
    if question.ask is Ask.WHEN and _CAME_OUT.search(question.folded):
        dates = search.dates(question)
        return composer.answer(question, dates) if dates else None
    how_often = any(one.role.name == "how often" for one in sought(question))
    dated = not names_a_thing and all(t.known or t.verb or len(t.text) == 1 for t in question.terms)
    if question.ask is Ask.WHEN and dated and not how_often and context.question is None:
        dates = search.dates(question)
        return composer.answer(question, dates) if dates else None
    return None
