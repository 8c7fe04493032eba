"""The pipeline on one page: a resident's message in, an Answer out.

understand -> which report -> what was said before -> search (rank, reckon, decide) -> compose -> remember
"""

from __future__ import annotations

import gc
from pathlib import Path
from typing import ClassVar

from bot.about_choice import asking_for
from bot.answering.answer import Answer, Language, Status
from bot.answering.composer import Composer
from bot.compared_replies import ComparedReplies
from bot.conversation import Choice, Context, Conversations, Keeper
from bot.desk.masking import is_masked, mask
from bot.followup import in_its_script, names_an_office_only
from bot.going_on import going_on, in_the_chats_year, the_same_in, told_again, visited_with
from bot.going_on_en import put_in_its_place
from bot.office_picking import was_all_that_was_missing
from bot.open_index import OpenIndex
from bot.repeated import Repeated
from bot.replying import SMALLTALK, Replies
from bot.understanding.question import Question
from knowledge.errors import StoreError
from knowledge.matching import Match
from knowledge.patterns import compile_all
from knowledge.store import FactStore, ReportRecord
from knowledge.values import replace

_WARMING = (
    "公开了多少条信息",
    "收到多少件申请，微信占百分之几",
    "今年广场舞大赛办了几场",
    "公開了幾條資訊",
    "收到3件申请，对吗",
    "gong kai le duo shao",
    "How many items were published?",
)
"""Questions that use every part: figures, shares, words that only the dictionary knows, pinyin and English."""


_COLLECTED_AFTER = 10_000
"""New objects after which those that refer to each other in rings are looked for: an answer makes thousands, and no ring."""


_REPEATED = (Status.ANSWERED, Status.AMBIGUOUS)
"""Answers that are kept for others; what is refused may be somebody's own business."""


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
        self._repeated: Repeated[tuple[str, Context], tuple[Answer, Context]] = Repeated()

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

    paused: ClassVar[bool] = False
    """Whether only the contact is given now; who turns that on and off stands in front of the assistant."""

    def close(self) -> None:
        """Closes the index."""
        self._conversations.close()
        super().close()

    def warm_up(self) -> None:
        """Loads what the first question in each language would otherwise wait for."""
        office = Choice(organisation=self._default_report().organisation)
        for question in _WARMING:
            self.ask(question, "warm-up", office)
        self.charts(Language.ZH_CN)
        compile_all()
        self.forget("warm-up")
        # The vocabularies stay for good: without this each full collection goes through them, some 50 ms for everybody.
        gc.collect()
        gc.freeze()
        gc.set_threshold(_COLLECTED_AFTER)

    def _refresh(self) -> None:
        """What chats remember of places in an index counts for that one only."""
        super()._refresh()
        if self._conversations.edition != self.edition:
            self._conversations.edition = self.edition
            self._repeated.clear()

    def forget_repeated(self) -> None:
        """Drops the answers kept for those who ask the same: for a change that no new index shows."""
        self._repeated.clear()

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
        if named and self._store.newest(named) is not None:
            return named
        return "" if self._offices.several else self._default_report().organisation

    def report_of(self, chat: str) -> ReportRecord:
        """The report that a chat without a question is about: what it has chosen, or spoke of, or the default."""
        office, year = self.office_of(chat), self._conversations.chosen(chat).year
        dated = self.browser.report(office, year) if year else None
        return dated or self.browser.report(office) or self._default_report()

    def office_asked(self, text: str, chat: str = "", chosen: Choice | None = None) -> str:
        """The office that a message is about; '' if nothing says which."""
        self._refresh()
        return self._offices.organisation(text, self._context(chat, chosen)) or ""

    def about(
        self, text: str, chat: str = "", chosen: Choice | None = None
    ) -> tuple[Question, ReportRecord | None]:
        """What a message asks, and of which report; None if nothing says of which office."""
        self._refresh()
        context, text = self._context(chat, chosen), self._offices.heard(text)
        organisation = self._offices.organisation(text, context)
        question = in_its_script(self._offices.read(text, organisation), context)
        if organisation is not None:
            question = in_the_chats_year(question, context, organisation, self._store)
        report = None if organisation is None else self._offices.report(organisation, question, context)
        return (question if report is None else self._offices.dated(question, report)), report

    def _context(self, chat: str, chosen: Choice | None) -> Context:
        context = self._conversations.get(chat)
        return context if chosen is None else replace(context, chosen=chosen)

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
        context = self._context(chat, chosen)
        answer, kept = self._once(text, context) if chat else self._worked_out(text, context)
        self._conversations.put(chat, kept)
        return answer

    def _once(self, text: str, context: Context) -> tuple[Answer, Context]:
        """The answer and what the chat is to remember: chats that ask the same after the same are told the same."""
        key = text, replace(context, time=0.0)
        told = self._repeated.get(key)
        if told is None:
            told = self._worked_out(text, context)
            if told[0].status in _REPEATED and _anybodys(text, context):
                self._repeated.put(key, told)
        return told

    def _worked_out(self, text: str, context: Context) -> tuple[Answer, Context]:
        """The same, from the index and nothing else."""
        text = put_in_its_place(self._offices.heard(text), context)
        organisation = self._offices.organisation(text, context)
        question = in_its_script(self._offices.read(text, organisation), context)
        if organisation is not None and was_all_that_was_missing(text, question, context):
            question = in_its_script(self._offices.read(context.pending, organisation), context)
        question = going_on(question, context)
        compared = ComparedReplies(self._store, self._offices).reply(
            text, question, organisation, context, self._default_report
        )
        if compared is not None:
            return compared
        if organisation is not None:
            question = in_the_chats_year(question, context, organisation, self._store)
        report = None if organisation is None else self._offices.report(organisation, question, context)
        if report is None:
            answer = self._which_office(text, question, context.chosen.language or question.spoken)
            before = context.question if context.organisation else None
            return answer, Context(
                before, choices=answer.choices, pending=text, organisation=context.organisation
            )
        return self._of_one_report(text, self._offices.dated(question, report), context, report)

    def _of_one_report(
        self, text: str, question: Question, context: Context, report: ReportRecord
    ) -> tuple[Answer, Context]:
        """The same of a message about one report."""
        if self._offices.several and names_an_office_only(question):
            same = context.organisation in ("", report.organisation) and not context.compared
            if context.question is None or same:
                spoken = context.chosen.language or question.spoken
                kept = replace(context, organisation=report.organisation, pending="")
                return Composer(report, spoken).smalltalk("office"), kept
            question = replace(
                context.question, text=question.text, language=question.language
            )  # the same of that one
        same_figure = the_same_in(report, question, context, self._store)
        if context.report not in (0, report.id):
            context = replace(context, figures=())  # positions in another report say nothing of this one
        if same_figure is not None and context.question is not None:
            answer, remembered = told_again(same_figure, question, context, context.question, report)
        else:
            answer, remembered = Replies(self._store, self._offices).reply(question, context, report)
        kept = replace(
            remembered,
            misses=context.misses + 1 if answer.status is Status.UNANSWERABLE else 0,
            choices=answer.choices,
            pending="",
            report=report.id,
            organisation=report.organisation,
            visited=visited_with(context, remembered, report.id),
        )
        return answer, kept

    def _which_office(self, text: str, question: Question, language: Language) -> Answer:
        """Asks back where several offices are loaded and the message names none."""
        composer = Composer(self._default_report(), language)
        if question.category in SMALLTALK:
            return composer.smalltalk(question.category)
        return composer.which_office(self._offices.choices(text))


def _anybodys(text: str, context: Context) -> bool:
    """False if a message, or one that it may lean on, holds something of a person: it is kept for nobody else."""
    earlier = [question.text for question in (context.question, context.answered) if question is not None]
    return not any(is_masked(mask(said)) for said in (text, context.pending, *earlier))
