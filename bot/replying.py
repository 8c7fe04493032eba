"""The reply to one message about one report, from small talk and what is never answered to the figures asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.about_choice import about_choice
from bot.about_report import about_the_report
from bot.answering.answer import Answer, Language, Status
from bot.answering.composer import Composer
from bot.answering.picking import picked, picks_none
from bot.answering.search import Search
from bot.answering.telling.by_what_means import by_which_way
from bot.answering.telling.complaining import whom_to_tell
from bot.answering.telling.its_unit import in_its_unit
from bot.answering.telling.lead_ins import with_what_follows
from bot.answering.telling.stock import stands_alone, stock_answer
from bot.asked_again import asked_again
from bot.conversation import Context
from bot.followup import of_every_channel
from bot.listed import are_answers, in_one, listed, name_their_things
from bot.looking_up import last_figures, look_up
from bot.offices import Offices
from bot.other_deed import written_out
from bot.parting import parts_of
from bot.parts_told import may_be_told, told_elsewhere, worth_telling
from bot.ranking_again import ranked_again
from bot.sure_of_it import told_once_more
from bot.told_already import figure_told_last
from bot.understanding.chinese.everybody import counts_everybody
from bot.understanding.english.several import names_years, taken_apart
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.store import FactStore, ReportRecord
from knowledge.values import replace

SMALLTALK = frozenset({"greeting", "thanks", "farewell", "capability", "meta"})
"""Classes answered with a sentence of our own, whichever report they come to."""
_NEVER_ANSWERED = frozenset({"injection", "personal", "abuse", "application"})
"""Classes that are refused even if their words would match a fact."""
_WRITES = frozenset({"complaint", "service"})
"""Classes whose senders may still be told how to reach the office: 想反映个事，邮箱是什么."""

_Told = tuple[Answer, Context]
"""The answer, and what the chat is to remember of it."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """One message to one report, with what searches that report and what words the answer."""

    question: Question
    context: Context
    report: ReportRecord
    composer: Composer
    search: Search


class Replies:
    """Replies from the reports of one index."""

    def __init__(self, store: FactStore, offices: Offices) -> None:
        self._store = store
        self._offices = offices

    def reply(self, question: Question, context: Context, report: ReportRecord) -> _Told:
        """The answer of the first step that has one, and what the chat is to remember of it."""
        turn = self._turn(question, context, report)
        if told := self._picked(turn) or _none_of_them(turn) or _without_words(turn):
            return told
        if told := self._told_again(turn):
            return told
        if (again := told_once_more(turn.question, turn.context, turn.search, turn.composer)) is not None:
            return again, turn.context
        turn = self._in_that_language(turn)
        if told := _small_talk(turn) or self._whom_to_tell(turn) or self._by_its_way(turn):
            return told
        if told := self.stock_questions(turn):
            return told
        if turn.question.elliptical and (stands_alone(turn.question) or of_every_channel(turn.question)):
            turn = replace(turn, question=replace(turn.question, elliptical=False))
        return _never(turn) or self._in_its_unit(turn) or _of_the_report(turn) or self._looked_up(turn)

    def _in_its_unit(self, turn: _Turn) -> _Told | None:
        """The amount told last with its unit; what was asked before it is still what the chat is about."""
        last = in_its_unit(turn.question, turn.context, self._store, turn.report.id)
        return None if last is None else (turn.composer.answer(turn.question, (last,)), turn.context)

    def _by_its_way(self, turn: _Turn) -> _Told | None:
        """By which way the thing counted just now was published; 那惠农政策呢 asks the same of another."""
        said = by_which_way(turn.question, turn.context, self._store, turn.report.id)
        if said is None or turn.context.question is None:
            return None
        asked = written_out(turn.context.question.terms, turn.question)
        return turn.composer.answer(turn.question, (said,)), replace(turn.context, question=asked)

    def _turn(self, question: Question, context: Context, report: ReportRecord) -> _Turn:
        """A message made ready to be answered, in the chat's language or else its own."""
        if context.question is not None and not any(char.isalpha() for char in question.text):
            question = replace(question, language=context.question.language)  # a bare "2" is in no language
        composer = Composer(report, context.chosen.language or question.spoken)
        search = Search(self._store, report, composer)
        return _Turn(search.by_post(question), context, report, composer, search)

    def _told_again(self, turn: _Turn) -> _Told | None:
        """The figure told last, once more in the language it is asked for in."""
        language, before = turn.question.retold_in, turn.context.question
        last = figure_told_last(turn.question, turn.context, self._store, turn.report.id)
        if last is None or language is None or before is None:
            return None
        asked = replace(before, language=language)
        return Composer(turn.report, language).answer(asked, (last,)), replace(turn.context, question=asked)

    def _in_that_language(self, turn: _Turn) -> _Turn:
        """And in English? is the question before it, asked in English; 用中文说, in Chinese."""
        language, before = turn.question.retold_in, turn.context.question
        if language is None or before is None:
            return turn
        composer = Composer(turn.report, language)
        return replace(
            turn,
            question=before,
            context=Context(figures=turn.context.figures),  # which of these is more needs the figures
            composer=composer,
            search=Search(self._store, turn.report, composer),
        )

    def _picked(self, turn: _Turn) -> _Told | None:
        """One of the choices offered before, or one of a list that was told."""
        question, context = turn.question, turn.context
        here = context.report in (0, turn.report.id)
        chosen = picked(question, context, self._store, turn.report.id) if here else []
        if chosen:
            asked = replace(context.question or question, language=question.language)
            last = about_choice(asked, chosen[-1].fact)  # what follows is about the one told last
            figures = last_figures(context, *(match.stored.position for match in chosen))
            return _all_of_them(turn.composer, asked, chosen), replace(
                context, question=last, figures=figures
            )
        listed = turn.search.one_of_a_list(question, context)
        if listed is None:
            return None
        asked, told = listed  # 怎么改 is then about that one
        if not told.answer:  # 第四个 of three
            return turn.composer.refusal("not_in_report"), context
        return turn.composer.answer(asked, told.answer), replace(context, question=asked)

    def _whom_to_tell(self, turn: _Turn) -> _Told | None:
        """Where complaints are taken, where the report says it."""
        found = whom_to_tell(turn.question, self._store, turn.report.id)
        if not found:
            return None
        return turn.composer.answer(turn.question, found), replace(turn.context, question=turn.question)

    def stock_questions(self, turn: _Turn, last: bool = False) -> _Told | None:
        """What nearly every report says; `last`: only what is tried when nothing else was found."""
        stock = stock_answer(turn.question, turn.context.question, self._store, turn.report, last=last)
        if stock is None:
            return None
        asked, decision = stock
        decision = with_what_follows(decision, self._store, turn.report.id)
        if decision.answer:
            told = turn.composer.answer(asked, decision.answer)
        else:
            told = turn.composer.refusal(decision.reason, second=turn.context.misses > 0)
        return told, replace(turn.context, question=turn.question)

    def _looked_up(self, turn: _Turn) -> _Told:
        """The whole message looked up, or each of its questions where that tells more."""
        whole = look_up(turn.question, turn.context, turn.search, turn.composer)
        if whole[0].status is Status.UNANSWERABLE:
            stock = self.stock_questions(turn, last=True)
            if stock is not None and stock[0].status is Status.ANSWERED:
                return stock[0], whole[1]
            if again := self._asked_again(turn):
                return again
        if of_every_channel(turn.question) and whole[0].status is Status.ANSWERED:
            return whole  # 有哪些渠道公开信息，各多少条 is one question
        told = self._part_by_part(turn.question, turn.context, turn.report, whole)
        return told or self._one_by_one(turn, whole) or whole

    def _asked_again(self, turn: _Turn) -> _Told | None:
        """The answer to the same question in other words; None where they find nothing either."""
        if turn.question.language is Language.EN:
            return None
        for text, holds in asked_again(turn.question.folded):
            asked = replace(
                self._offices.read(text, turn.report.organisation), language=turn.question.language
            )
            asked = self._offices.dated(asked, turn.report)
            answer, context = look_up(asked, turn.context, turn.search, turn.composer)
            if answer.status is Status.ANSWERED and holds in answer.reply:
                return answer, context
        return None

    def _one_by_one(self, turn: _Turn, whole: _Told) -> _Told | None:
        """Each question of a list answered as if it had been asked by itself; None if that tells no more."""
        parts, context = listed(turn.question.text), turn.context
        by_marks = bool(parts)
        if not parts and whole[0].status is Status.UNANSWERABLE:
            parts = parts_of(turn.question)
        if not parts:
            return None
        asked, answers = [], []
        for part in parts:
            one = replace(self._offices.read(part, turn.report.organisation), language=turn.question.language)
            one = self._offices.dated(one, turn.report)
            answer, context = self.reply(one, context, turn.report)
            context = replace(context, report=turn.report.id)
            asked.append(one)
            answers.append(answer)
        if not are_answers(asked, answers, whole[0]) or not (by_marks or name_their_things(asked, answers)):
            return None
        return in_one(answers, parts, turn.composer.language), context

    def _part_by_part(
        self, question: Question, context: Context, report: ReportRecord, whole: tuple[Answer, Context]
    ) -> tuple[Answer, Context] | None:
        """发给多少农户，总共多少万元: each question of the message answered; None if the whole answer tells as much."""
        parts = parts_of(question)
        if not parts and whole[0].status is Status.UNANSWERABLE and question.language is Language.EN:
            parts = taken_apart(question.text)
        if told_elsewhere(whole[0]) and not names_years(question.text):
            return None
        if not parts:
            return None
        composer = Composer(report, question.spoken)
        asked, answers = [], []
        for part in parts:
            one = replace(self._offices.read(part, report.organisation), language=question.language)
            one = self._offices.dated(one, report)
            answer, context = look_up(one, context, Search(self._store, report, composer), composer)
            context = replace(context, report=report.id)
            asked.append(one)
            answers.append(answer)
            if not may_be_told(whole[0], one, answers):
                return None
        if not worth_telling(whole[0], question, asked, answers):
            return None
        # the figure of a later question must not be read as that of the first
        named = answers[0].status is not Status.ANSWERED
        return composer.together(answers, parts, named), context


def _all_of_them(composer: Composer, asked: Question, chosen: Sequence[Match]) -> Answer:
    """What was picked from the choices: those that one sentence tells at once, one sentence after the other."""
    sentences: dict[str, list[Match]] = {}
    for match in chosen:
        sentences.setdefault(match.fact.quote, []).append(match)
    answers = [
        composer.answer(about_choice(asked, matches[0].fact), matches) for matches in sentences.values()
    ]
    return answers[0] if len(answers) == 1 else composer.together(answers, tuple(sentences), named=True)


def _without_words(turn: _Turn) -> _Told | None:
    """Noise, and a number that picks nothing: it must not repeat the last answer."""
    says = any(char.isalnum() and not char.isdigit() for char in turn.question.text)
    if says and (turn.question.choice is None or ranked_again(turn.question, turn.context.question)):
        return None  # 第二呢 after 哪个渠道最多 picks nothing
    return turn.composer.refusal("noise"), turn.context


def _none_of_them(turn: _Turn) -> _Told | None:
    """What to do where nothing that was offered or answered was meant."""
    if not picks_none(turn.question, turn.context):
        return None
    return turn.composer.smalltalk("none_of_them"), turn.context


def _small_talk(turn: _Turn) -> _Told | None:
    """Greetings, thanks, what the bot is."""
    if turn.question.category not in SMALLTALK or turn.question.measure:
        return None
    return turn.composer.smalltalk(turn.question.category), turn.context


def _never(turn: _Turn) -> _Told | None:
    """What is refused by its class: somebody's case, abuse, business to be done, unless a figure of it is asked for."""
    question, search = turn.question, turn.search
    if question.category not in _NEVER_ANSWERED or counts_everybody(question):
        if not question.category or question.ask is Ask.FIGURE or search.says_who(question):
            return None
        if question.contact_fields and question.category in _WRITES and search.asks_contact(question):
            return None
    refused = turn.composer.refusal(question.category, second=turn.context.misses > 0)
    return refused, replace(turn.context, choices=(), choice_positions=())


def _of_the_report(turn: _Turn) -> _Told | None:
    """What is asked of the report itself."""
    told = about_the_report(turn.question, turn.context, turn.search, turn.composer)
    return None if told is None else (told, replace(turn.context, question=turn.question))
