"""The pipeline on one page: a resident's message in, an Answer out.

understand -> which report -> what was said before -> search (rank, reckon, decide) -> compose -> remember
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from bot.answering.answer import Answer, Language, Status
from bot.answering.complaining import whom_to_tell
from bot.answering.composer import Composer
from bot.answering.merging import asks_for_a_part, states_a_part
from bot.answering.policy import NOTHING, TELLING, Decision
from bot.answering.roles import sought
from bot.answering.search import Search, answers_both, says_more, standing
from bot.answering.side_by_side import SideBySide
from bot.answering.texts import say
from bot.comparing import Comparison, all_names, over_offices, over_years, resumed, short_names
from bot.conversation import Choice, Context, Conversations, Keeper
from bot.followup import about_choice, adds_up, asking_for, readings
from bot.open_index import OpenIndex
from bot.parting import parts_of, worth_telling
from bot.understanding.everybody import counts_everybody
from bot.understanding.offices import at_home, latin_names_of, names_of
from bot.understanding.question import Ask, Question
from bot.understanding.reader import understand
from bot.years import about_year, against_another_year
from knowledge.errors import StoreError
from knowledge.matching import Match
from knowledge.store import FactStore, ReportRecord

_SMALLTALK = frozenset({"greeting", "thanks", "farewell", "capability", "meta"})
_NEVER_ANSWERED = frozenset({"injection", "personal", "abuse", "application"})
"""Classes that are refused even if their words would match a fact."""
_WRITES = frozenset({"complaint", "service"})
"""Classes whose senders may still be told how to reach the office: 想反映个事，邮箱是什么."""

_CAME_OUT = re.compile(
    r"\b(?:this|the|your) (?:annual |yearly |disclosure )*report (?:itself )?(?:was )?"
    r"(?:issued|published|released|posted|uploaded|made public|put (?:on|up|out)|c[ao]me out|go(?:es)? (?:up|live|online)|went (?:up|live|online))\b"
)
"""When was the report put on the web: it is asked of the report itself."""
_LATIN = re.compile("[a-zA-Zａ-ｚＡ-Ｚ]")
_MADE_BY = re.compile(r"编|写|做|出的|发布(?!.{0,4}[审批核签])|report")


class Assistant(OpenIndex):
    """Answers residents from one index; holds the short context of each chat in memory."""

    def __init__(
        self,
        store: FactStore,
        pause_minutes: float = 30,
        organisation: str = "",
        keeper: Keeper | None = None,
    ) -> None:
        super().__init__(store, organisation)
        self._conversations = Conversations(pause_minutes, keeper=keeper)
        self._conversations.edition = self.edition

    @classmethod
    def open(
        cls,
        index: Path,
        pause_minutes: float = 30,
        organisation: str = "",
        keeper: Keeper | None = None,
    ) -> Assistant:
        """Opens the index; raises StoreError with a sentence that says what to do.

        `organisation` names the office of chats that have chosen none, where several are loaded; what chats are to
        remember after a restart is left to the keeper.
        """
        store = FactStore.read(index)
        if not store.count_reports():
            store.close()
            raise StoreError(
                f"{index}: the index holds no report; add one with: python -m knowledge build REPORT --index {index}"
            )
        return cls(store, pause_minutes, organisation, keeper)

    def close(self) -> None:
        """Closes the index."""
        self._conversations.close()
        super().close()

    def warm_up(self) -> None:
        """Loads what the first question in each language would otherwise wait for."""
        for question in ("公开了多少条信息", "gong kai le duo shao", "How many items were published?"):
            self.ask(question, "warm-up")
        self.charts(Language.ZH_CN)
        self.forget("warm-up")

    def _refresh(self) -> None:
        """What chats remember of places in an index counts for that one only."""
        super()._refresh()
        self._conversations.edition = self.edition

    def forget(self, chat: str) -> None:
        """Drops what is remembered of a chat."""
        self._conversations.forget(chat)

    @property
    def conversations(self) -> Conversations:
        """What chats were about and what they have chosen."""
        return self._conversations

    def page(self, name: str, language: Language, chat: str = "") -> Answer:
        """A fixed page: 'start', 'help', 'contact' or 'privacy', in the resident's language."""
        return Composer(self.report_of(chat), language).page(name)

    def office_of(self, chat: str) -> str:
        """The office that a chat without a question is about; '' where several are loaded and it named none."""
        self._refresh()
        context = self._conversations.get(chat)
        named = context.chosen.organisation or context.organisation or self._offices.default
        return named if named or self._offices.several else self._default_report().organisation

    def report_of(self, chat: str) -> ReportRecord:
        """The report that a chat without a question is about: what it has chosen, or spoke of, or the default."""
        office, year = self.office_of(chat), self._conversations.chosen(chat).year
        dated = self.browser.report(office, year) if year else None
        return dated or self.browser.report(office) or self._default_report()

    def about(self, text: str, chat: str = "") -> tuple[Question, ReportRecord | None]:
        """What a message asks, and of which report; None if nothing says of which office."""
        self._refresh()
        context = self._conversations.get(chat)
        organisation = self._offices.organisation(text, context)
        question = self._understand(text, organisation)
        report = None if organisation is None else self._offices.report(organisation, question, context)
        return (question if report is None else self._offices.dated(question, report)), report

    # ------------------------------------------------------------------ without a question
    def fact(self, name: str, language: Language, chat: str = "") -> Answer:
        """The answer that one fact is, by its name (`Source.id`); refused where the report no longer holds it."""
        found = self.browser.fact(name)
        if found is None:
            return Composer(self._default_report(), language).refusal("replaced")
        report, entry = found
        question = asking_for(entry.fact, language)
        figures = () if entry.fact.value is None else (entry.stored.position,)
        kept = Context(question, figures=figures, report=report.id, organisation=report.organisation)
        self._conversations.put(chat, kept)
        return Composer(report, language).answer(question, [Match(entry.stored, 1.0, 1.0, 1.0, ())])

    def preview(self, text: str, chosen: Choice) -> Answer:
        """The answer to words that nobody has sent: examples, and what is being typed; it is no question asked."""
        return self.ask(text, chosen=chosen)

    # ------------------------------------------------------------------ the pipeline
    def ask(self, text: str, chat: str = "", chosen: Choice | None = None) -> Answer:
        """Answers one message; messages with the same chat id are one conversation, in order.

        `chosen` stands in for what the chat has chosen, where the message belongs to no chat.
        """
        self._refresh()
        context = self._conversations.get(chat)
        if chosen is not None:
            context = replace(context, chosen=chosen)
        organisation = self._offices.organisation(text, context)
        question = self._understand(text, organisation)
        if (
            context.pending
            and organisation is not None
            and not any(term.weight >= TELLING for term in question.terms)
        ):
            question = self._understand(context.pending, organisation)  # the office was all that was missing
        compared = self._compared(text, question, organisation, context)
        if compared is not None:
            self._conversations.put(chat, compared[1])
            return compared[0]
        report = None if organisation is None else self._offices.report(organisation, question, context)
        if report is None:
            answer = self._which_office(text, question, context.chosen.language or question.language)
            self._conversations.put(chat, Context(choices=answer.choices, pending=text))
            return answer
        question = self._offices.dated(question, report)
        answer, remembered = self._reply(question, context, report)
        misses = context.misses + 1 if answer.status is Status.UNANSWERABLE else 0
        kept = replace(
            remembered,
            misses=misses,
            choices=answer.choices,
            pending="",
            report=report.id,
            organisation=report.organisation,
        )
        self._conversations.put(chat, kept)
        return answer

    def _compared(
        self, text: str, question: Question, organisation: str | None, context: Context
    ) -> tuple[Answer, Context] | None:
        """The answer where years of an office or several offices are compared; None for any other message."""
        spoken = context.chosen.language or question.language
        comparison = over_offices(question, text, self._offices, context) if self._offices.several else None
        if comparison is not None and comparison.too_many:
            return Composer(self._default_report(), spoken).refusal("too_many_offices"), Context()
        if comparison is not None:
            question = understand(text, all_names(comparison.reports, comparison.missing))
        elif organisation is not None:
            comparison = over_years(question, organisation, self._store, context)
        again = resumed(question, context) if comparison is None else None
        if again is not None and not self._offices.named(text):
            records = map(self._store.by_id, context.compared)
            comparison = Comparison(tuple(record for record in records if record is not None))
            question = again
        if comparison is None or len(comparison.reports) < 2:
            return None
        reports = comparison.reports
        table = SideBySide(self._store, reports, short_names(reports), spoken, comparison.missing)
        for reading in readings(question, context.question):
            answer = table.answer(replace(reading, operation=question.operation, each=question.each))
            if answer is not None:
                newest = max(reports, key=lambda report: report.year)
                asked = replace(reading, operation=None, year=None, relative_year=None, over_years=0)
                kept = Context(asked, report=newest.id, organisation=organisation or newest.organisation)
                compared = tuple(report.id for report in reports)
                kept = replace(kept, compared=compared, operation=question.operation)
                return answer, kept
        if len({report.organisation for report in reports}) > 1:
            kept = Context(question, organisation=context.organisation, operation=question.operation)
            return table.refusal(), replace(kept, compared=tuple(report.id for report in reports))
        return None

    def _understand(self, text: str, organisation: str | None) -> Question:
        """The message as a Question, the office's own name recognised in it."""
        if organisation is None:
            return understand(text)
        latin = latin_names_of(organisation) if _LATIN.search(text) else ()
        return at_home(understand(text, names_of(organisation), latin), organisation)

    def _which_office(self, text: str, question: Question, language: Language) -> Answer:
        """Asks back where several offices are loaded and the message names none."""
        composer = Composer(self._default_report(), language)
        if question.category in _SMALLTALK:
            return composer.smalltalk(question.category)
        return composer.which_office(self._offices.choices(text))

    def _reply(self, question: Question, context: Context, report: ReportRecord) -> tuple[Answer, Context]:
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
            figures = _last(context, chosen.stored.position)
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
            composer, context = Composer(report, Language.EN), Context()
            search = Search(self._store, report, composer)
        if question.category in _SMALLTALK and not question.measure:
            return composer.smalltalk(question.category), context
        if to_whom := whom_to_tell(question, self._store, report.id):
            return composer.answer(question, to_whom), replace(context, question=question)
        never = question.category in _NEVER_ANSWERED and not counts_everybody(question)
        if never or (
            (question.category and question.ask is not Ask.FIGURE)
            and not search.says_who(question)
            and not (
                question.contact_fields and question.category in _WRITES and search.asks_contact(question)
            )
        ):
            return composer.refusal(question.category, second=context.misses > 0), Context()
        told = self._about_the_report(question, context, search, composer)
        if told is not None:
            return told, replace(context, question=question)
        whole = self._search(question, context, search, composer)
        return self._part_by_part(question, context, report, whole) or whole

    def _about_the_report(
        self, question: Question, context: Context, search: Search, composer: Composer
    ) -> Answer | None:
        """How to reach the office, and from when to when the report goes; None for any other question."""
        names_a_thing = any(term.weight >= TELLING for term in question.terms)
        if question.ask is Ask.WHERE and question.own_office and not names_a_thing:
            question = replace(question, contact_fields=("address",))
        if question.contact_fields and search.asks_contact(question):
            return search.contact(question)
        if question.ask is Ask.WHO and not names_a_thing and _MADE_BY.search(question.folded):
            return composer.answer(question, search.about("report.organisation"))
        if question.ask is Ask.WHEN and _CAME_OUT.search(question.folded):
            dates = search.about("report.published")
            return composer.answer(question, dates) if dates else None
        how_often = any(one.role.name == "how often" for one in sought(question))
        if question.ask is Ask.WHEN and not names_a_thing and not how_often and context.question is None:
            dates = search.dates(question)
            return composer.answer(question, dates) if dates else None
        return None

    def _search(
        self, question: Question, context: Context, search: Search, composer: Composer
    ) -> tuple[Answer, Context]:
        """Tries each reading of the message (with and without what was said before); the best decision wins."""
        question = adds_up(question, context.figures)
        leaning = question.elliptical and question.operation is not None and context.figures
        names_a_thing = any(term.weight >= TELLING for term in question.terms)
        decisions: list[tuple[Question, Decision]] = []
        for reading in [*([question] if leaning else []), *readings(question, context.question)]:
            refused = None if about_year(reading, composer.report) else search.other_year(reading)
            reckoned = refused or (None if reading.over_years else search.reckon(reading, context))
            other = against_another_year(reading, composer.report)
            if reckoned is None and (reading.over_years or other is not None):
                reckoned = search.not_loaded(None if reading.over_years else other)
            if reckoned is not None:
                return reckoned, replace(context, question=reading)
            decision = search.decide_anew(question, reading, context)
            decisions.append((reading, decision if says_more(question, reading, decision) else NOTHING))
            if decisions[-1][1].answer and not names_a_thing:
                break  # 公开了多少条 after 微博: what was said before comes first
        both = [pair for pair in decisions[1:] if answers_both(*pair)]
        asked, decision = both[0] if both else max(decisions, key=lambda pair: standing(pair[1]))
        answer = self._compose(asked, decision, context, search, composer)
        figures = [match.stored.position for match in decision.answer[:1] if match.fact.value is not None]
        offered = tuple(match.stored.position for match in decision.choices)
        return answer, Context(asked, (), offered, _last(context, *figures))

    def _part_by_part(
        self, question: Question, context: Context, report: ReportRecord, whole: tuple[Answer, Context]
    ) -> tuple[Answer, Context] | None:
        """发给多少农户，总共多少万元: each question of the message answered; None if the whole answer tells as much."""
        parts, composer = parts_of(question), Composer(report, question.language)
        asked, answers = [], []
        for part in parts:
            one = replace(self._understand(part, report.organisation), language=question.language)
            one = self._offices.dated(one, report)
            answer, context = self._search(one, context, Search(self._store, report, composer), composer)
            context = replace(context, report=report.id)
            asked.append(one)
            answers.append(answer)
        if not worth_telling(whole[0], asked, answers):
            return None
        return composer.together(answers, parts), context

    def _second_half(
        self, question: Question, decision: Decision, context: Context, search: Search, composer: Composer
    ) -> list[str]:
        """办了几次，来了多少人: the further measures asked for, as figures or as not given."""
        given = {match.fact.measure for match in decision.answer}
        notes = []
        for measure in question.other_measures:
            if measure not in given:
                further = search.decide(
                    replace(question, measure=measure, unit="", other_measures=()), context
                )
                figures = [composer.named_figure(m.fact) for m in further.answer if m.fact.value is not None]
                missing = say("not_given", composer.language, measure=composer.measure_name(measure))
                notes.append("，".join(figures) or missing)
        return notes

    def _compose(
        self, question: Question, decision: Decision, context: Context, search: Search, composer: Composer
    ) -> Answer:
        """The reply to a decision."""
        if decision.answer:
            if asks_for_a_part(question, decision.answer[0].fact) or states_a_part(
                question, decision.answer[0].fact
            ):
                return composer.refusal("split", decision.answer[0].fact)
            notes = self._second_half(question, decision, context, search, composer)
            return composer.with_notes(composer.answer(question, decision.answer), notes)
        if decision.choices:
            offered = {(match.fact.label, match.fact.unit) for match in decision.choices}
            if len(offered) == 1:
                return composer.answer(question, decision.choices[:1])
            return composer.ambiguous(decision.choices)
        reason = question.category or decision.reason
        if reason == "not_in_report" and not question.terms:
            reason = "noise"
        nearest = decision.nearest.fact if decision.nearest and not question.category else None
        if nearest is not None and asks_for_a_part(question, nearest):
            reason = "split"
        measure = composer.measure_name(question.measure) if question.measure else ""
        return composer.refusal(reason, nearest, context.misses > 0, place=question.place, measure=measure)


def _last(context: Context, *positions: int) -> tuple[int, ...]:
    """The figures answered last, with these added; one told again is the last."""
    return (*(figure for figure in context.figures if figure not in positions), *positions)[-3:]
