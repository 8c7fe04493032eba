"""The pipeline on one page: a resident's message in, an Answer out.

understand -> which report -> context of the chat -> candidates and scores -> decide -> compose -> remember
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.answering.answer import Answer, Language, Status
from bot.answering.composer import Composer
from bot.answering.policy import Decision, allowed_measures, decide
from bot.answering.reasoning import Reasoner
from bot.conversation import Context, Conversations
from bot.followup import readings
from bot.understanding.offices import latin_names_of, names_of
from bot.understanding.question import Ask, Question
from bot.understanding.reader import understand
from bot.years import about_year, fits_year
from knowledge.errors import StoreError
from knowledge.matching import Match, rank
from knowledge.models import Measure
from knowledge.query import Query, Term
from knowledge.store import FactStore, ReportRecord

_SMALLTALK = frozenset({"greeting", "thanks", "farewell", "capability", "meta"})
_NEVER_ANSWERED = frozenset({"injection", "personal", "abuse", "application"})
"""Classes that are refused even if their words would match a fact."""


class Assistant:
    """Answers residents from one index; holds the short context of each chat in memory."""

    def __init__(self, store: FactStore, pause_minutes: float = 30, organisation: str = "") -> None:
        self._store = store
        self._stamp = _stamp(store.path)
        self._conversations = Conversations(pause_minutes)
        self._organisation = organisation

    @classmethod
    def open(cls, index: Path, pause_minutes: float = 30, organisation: str = "") -> Assistant:
        """Opens the index; raises StoreError with a sentence that says what to do.

        `organisation` names the office of chats that have chosen none, where several are loaded.
        """
        store = FactStore.read(index)
        if not store.count_reports():
            store.close()
            raise StoreError(f"{index}: the index holds no report; add one with: python -m knowledge build REPORT --index {index}")
        return cls(store, pause_minutes, organisation)

    def close(self) -> None:
        """Closes the index."""
        self._store.close()

    def forget(self, chat: str) -> None:
        """Drops what is remembered of a chat."""
        self._conversations.forget(chat)

    def page(self, name: str, language: Language) -> Answer:
        """A fixed page: 'start', 'help', 'contact' or 'privacy', in the resident's language."""
        self._refresh()
        return Composer(self._default_report(), language).page(name)

    # ------------------------------------------------------------------ the pipeline
    def ask(self, text: str, chat: str = "") -> Answer:
        """Answers one message; messages with the same chat id are one conversation, in order."""
        self._refresh()
        context = self._conversations.get(chat)
        report = self._default_report()
        question = understand(text, names_of(report.organisation), latin_names_of(report.organisation))
        answer, remembered = self._reply(question, context, report)
        misses = context.misses + 1 if answer.status is Status.UNANSWERABLE else 0
        self._conversations.put(chat, replace(remembered, misses=misses, choices=answer.choices))
        return answer

    def _reply(self, question: Question, context: Context, report: ReportRecord) -> tuple[Answer, Context]:
        """The answer, and what the chat is to remember of it."""
        composer = Composer(report, question.language)
        chosen = self._chosen(question, context, report)
        if chosen is not None:
            return composer.answer(replace(question, claim=None, yes_no=False), [chosen]), context
        if question.to_english and context.question is not None:
            question = replace(context.question, language=Language.EN)
            composer = Composer(report, Language.EN)
            context = Context()
        if question.category in _SMALLTALK and not question.measure:
            return composer.smalltalk(question.category), context
        if question.category in _NEVER_ANSWERED:
            return composer.refusal(question.category), replace(context, question=None)
        if question.contact_fields and self._asks_contact(question):
            return self._contact(question, composer), replace(context, question=question)
        if question.contact_fields and question.ask in (Ask.CONTACT, Ask.WHERE, Ask.WHAT, Ask.ANY) or question.contact_fields and question.measure is Measure.NUMBER:
            return composer.refusal("other_contact"), replace(context, question=question)
        return self._search(question, context, report, composer)

    def _search(
        self, question: Question, context: Context, report: ReportRecord, composer: Composer
    ) -> tuple[Answer, Context]:
        """Tries each reading of the message (with and without what was said before), the best decision wins."""
        decisions: list[tuple[Question, Decision]] = []
        for reading in readings(question, context.question):
            if not about_year(reading, report):
                answer = self._other_year(reading, report, composer)
                if answer is not None:
                    return answer, replace(context, question=reading)
            reckoned = self._reckon(reading, report, composer)
            if reckoned is not None:
                return reckoned, replace(context, question=reading)
            decisions.append((reading, decide(reading, self._rank(reading, reading.terms, report))))
        asked, decision = max(decisions, key=lambda pair: _standing(pair[1]))
        answer = self._compose(asked, decision, context, composer)
        positions = tuple(m.stored.position for m in decision.choices)
        return answer, Context(asked, (), positions, report.id)

    def _compose(self, question: Question, decision: Decision, context: Context, composer: Composer) -> Answer:
        """The reply to a decision."""
        if decision.answer:
            if question.split and _is_merged(question, decision.answer[0]):
                return composer.refusal("split", decision.answer[0].fact)
            return composer.answer(question, decision.answer)
        if decision.choices:
            return composer.ambiguous(decision.choices)
        second = context.misses > 0
        nearest = decision.nearest.fact if decision.nearest else None
        reason = question.category or decision.reason
        if reason == "not_in_report" and not question.terms:
            reason = "noise"
        measure = composer.measure_name(question.measure) if question.measure else ""
        return composer.refusal(reason, None if question.category else nearest, second, place=question.place, measure=measure)

    # ------------------------------------------------------------------ steps
    def _rank(self, question: Question, terms: Sequence[Term], report: ReportRecord) -> list[Match]:
        """Ranked facts of the report for the question with these terms."""
        measures = allowed_measures(question)
        text = "".join(term.text if term.sounds else term.names[0] for term in terms)
        measure = None if question.measure is Measure.NUMBER else question.measure
        matches = rank(self._store, report.id, Query(tuple(terms), measures, measure, question.unit, text))
        return [match for match in matches if fits_year(question, match.fact, report)]

    def _reckon(self, question: Question, report: ReportRecord, composer: Composer) -> Answer | None:
        """Sums, shares and comparisons; and several things asked about at once that no single fact answers."""
        several = question.operation is not None or (len(question.joints) > 0 and question.ask in (Ask.FIGURE, Ask.ANY))
        if not several:
            return None
        if question.operation is None and not question.each:
            single = decide(question, self._rank(question, question.terms, report))
            if single.answer or single.choices:
                return None
        ranker = lambda part, terms: self._rank(part, terms, report)  # noqa: E731 - a step bound to its report
        return Reasoner(self._store, report, composer, ranker).answer(question)

    def _chosen(self, question: Question, context: Context, report: ReportRecord) -> Match | None:
        """The fact picked from the choices offered last, by number or by words."""
        if not context.choices:
            return None
        number = question.choice
        text = question.text.strip()
        if number is None:
            number = next((i for i, choice in enumerate(context.choices, 1) if text in (choice, f"{i}. {choice}")), None)
        if number is None or not 1 <= number <= len(context.choice_positions):
            return None
        stored = self._store.facts(report.id, [context.choice_positions[number - 1]])
        return Match(stored[0], 1.0, 1.0, 1.0, ()) if stored else None

    def _asks_contact(self, question: Question) -> bool:
        """True if the message asks how to reach the office, not how a channel named 邮箱 or 热线 was used."""
        if question.measure not in (None, Measure.NUMBER):
            return False
        return question.ask is not Ask.WHY and not any(term.weight >= 0.5 for term in question.terms)

    def _contact(self, question: Question, composer: Composer) -> Answer:
        facts = [item.fact for item in self._store.by_key(composer.report.id, "contact")]
        return composer.contact(question.contact_fields, facts)

    def _other_year(self, question: Question, report: ReportRecord, composer: Composer) -> Answer | None:
        """A question about a year that is not loaded; None if a fact of this report speaks of that very year."""
        dated = [m for m in self._rank(question, question.terms, report) if not m.unexplained and m.explained > 0.6]
        if any(fits_year(question, m.fact, report, strict=True) for m in dated):
            return None
        asked = question.year or report.year + (question.relative_year or 0)
        years = "、".join(map(str, self._store.years(report.organisation)))
        return composer.refusal("other_year", years=years, asked=asked)

    # ------------------------------------------------------------------ the index
    def _default_report(self) -> ReportRecord:
        report = self._store.newest(self._organisation or None) or self._store.newest()
        if report is None:
            raise StoreError(f"{self._store.path}: the index holds no report any more; build it again")
        return report

    def _refresh(self) -> None:
        """Opens the index anew once a build has swapped in another file."""
        stamp = _stamp(self._store.path)
        if stamp == self._stamp or stamp is None:
            return
        try:
            fresh = FactStore.read(self._store.path)
        except StoreError:
            return  # the open file goes on serving
        self._store.close()
        self._store, self._stamp = fresh, stamp


def _stamp(path: Path) -> tuple[int, int] | None:
    """What changes when another index takes the place of this one."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns


def _standing(decision: Decision) -> tuple[int, float]:
    """Orders decisions: an answer before a choice before a refusal, then by score."""
    if decision.answer:
        return 2, decision.answer[0].score
    return (1, decision.choices[0].score) if decision.choices else (0, decision.nearest.score if decision.nearest else 0.0)


def _is_merged(question: Question, match: Match) -> bool:
    from bot.answering.composer import merged_members

    return bool(merged_members(question, match.fact))
