"""The pipeline on one page: a resident's message in, an Answer out.

understand -> which report -> context of the chat -> candidates and scores -> decide -> compose -> remember
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.answering.answer import Answer, Language, Status
from bot.answering.composer import Composer, merged_members
from bot.answering.policy import CLOSE, Decision, allowed_measures, decide
from bot.answering.reasoning import Reasoner, groups
from bot.conversation import Context, Conversations
from bot.followup import readings
from bot.understanding.offices import latin_names_of, names_of
from bot.understanding.question import Ask, Operation, Question
from bot.understanding.reader import understand
from bot.years import about_year, asked_year, fits_year
from knowledge.errors import StoreError
from knowledge.matching import Match, rank
from knowledge.models import Measure
from knowledge.query import Query, Term
from knowledge.store import FactStore, ReportRecord

_SMALLTALK = frozenset({"greeting", "thanks", "farewell", "capability", "meta"})
_NEVER_ANSWERED = frozenset({"injection", "personal", "abuse", "application"})
"""Classes that are refused even if their words would match a fact."""
_NEEDS_SEVERAL = frozenset(Operation) - {Operation.SUM}
"""Operations that no single fact answers; a lone 合计 only asks for a total."""
_TELLING = 0.5
"""Weight from which a term says what is asked about."""


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
            raise StoreError(
                f"{index}: the index holds no report; add one with: python -m knowledge build REPORT --index {index}"
            )
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
            plain = replace(
                context.question or question, claim=None, yes_no=False, language=question.language
            )
            return composer.answer(plain, [chosen]), replace(
                context, figures=(*context.figures, chosen.stored.position)[-3:]
            )
        if question.to_english and context.question is not None:
            question = replace(context.question, language=Language.EN)
            composer, context = Composer(report, Language.EN), Context()
        if question.category in _SMALLTALK and not question.measure:
            return composer.smalltalk(question.category), context
        if question.category in _NEVER_ANSWERED:
            return composer.refusal(question.category), Context()
        if question.category and question.category not in _SMALLTALK and question.ask is not Ask.FIGURE:
            return composer.refusal(question.category, second=context.misses > 0), Context()
        if (
            question.ask is Ask.WHERE
            and question.own_office
            and not any(term.weight >= _TELLING for term in question.terms)
        ):
            question = replace(question, contact_fields=("address",))
        if question.contact_fields and self._asks_contact(question):
            return self._contact(question, composer), replace(context, question=question)
        if (
            question.ask is Ask.WHEN
            and not any(term.weight >= _TELLING for term in question.terms)
            and not context.question
        ):
            dates = self._dates(question, report)
            if dates:
                return composer.answer(question, dates), replace(context, question=question)
        return self._search(question, context, report, composer)

    def _search(
        self, question: Question, context: Context, report: ReportRecord, composer: Composer
    ) -> tuple[Answer, Context]:
        """Tries each reading of the message (with and without what was said before), the best decision wins."""
        decisions: list[tuple[Question, Decision]] = []
        if question.elliptical and question.operation is not None and context.figures:
            reckoned = self._reckon(question, context, report, composer)
            if reckoned is not None:
                return reckoned, replace(context, question=question)
        for reading in readings(question, context.question):
            if not about_year(reading, report) and not self._against_last_year(reading, report):
                answer = self._other_year(reading, report, composer)
                if answer is not None:
                    return answer, replace(context, question=reading)
            reckoned = self._reckon(reading, context, report, composer)
            if reckoned is not None:
                return reckoned, replace(context, question=reading)
            decisions.append((reading, self._decide(reading, context, report)))
        asked, decision = max(decisions, key=lambda pair: _standing(pair[1]))
        answer = self._compose(asked, decision, context, composer)
        figures = tuple(m.stored.position for m in decision.answer if m.fact.value is not None)
        offered = tuple(m.stored.position for m in decision.choices)
        return answer, Context(
            asked,
            (),
            offered,
            (*context.figures, *figures[:1])[-3:] if figures else context.figures,
            report.id,
        )

    def _decide(self, question: Question, context: Context, report: ReportRecord) -> Decision:
        """Ranks and decides; a question about a part of what was just answered looks among its parts first."""
        matches = self._rank(question, question.terms, report)
        if question.operation is Operation.SHARE:
            printed = decide(question, [match for match in matches if match.fact.measure is Measure.PERCENT])
            if printed.answer:
                return printed
        if question.operation in _NEEDS_SEVERAL or (
            question.operation is Operation.SUM
            and len(groups(question)) > 1
            and not _one_total(question, matches)
        ):
            return Decision(
                nearest=matches[0] if matches and matches[0].explained >= CLOSE else None,
                reason="not_in_report",
            )
        if question.within and context.figures:
            parts = {item.position for item in self._store.parts_of(report.id, context.figures[-1])}
            inside = decide(question, [match for match in matches if match.stored.position in parts])
            if inside.answer:
                return inside
        decision = decide(question, matches)
        if decision.answer and question.category and decision.answer[0].fact.value is None:
            return Decision(nearest=decision.nearest, reason=question.category)
        if (
            decision.answer
            and question.contact_fields
            and decision.answer[0].fact.measure is not Measure.TEXT
        ):
            return Decision(reason="other_contact")
        return (
            decision
            if decision.answer or not question.contact_fields
            else replace(decision, choices=(), reason="other_contact")
        )

    def _compose(
        self, question: Question, decision: Decision, context: Context, composer: Composer
    ) -> Answer:
        """The reply to a decision."""
        if decision.answer:
            if question.split and merged_members(question, decision.answer[0].fact):
                return composer.refusal("split", decision.answer[0].fact)
            return composer.answer(question, decision.answer)
        if decision.choices:
            return composer.ambiguous(decision.choices)
        reason = question.category or decision.reason
        if reason == "not_in_report" and not question.terms:
            reason = "noise"
        nearest = decision.nearest.fact if decision.nearest and not question.category else None
        measure = composer.measure_name(question.measure) if question.measure else ""
        return composer.refusal(reason, nearest, context.misses > 0, place=question.place, measure=measure)

    # ------------------------------------------------------------------ steps
    def _rank(self, question: Question, terms: Sequence[Term], report: ReportRecord) -> list[Match]:
        """Ranked facts of the report for the question with these terms."""
        measures = allowed_measures(question)
        text = "".join(term.text if term.sounds else term.names[0] for term in terms)
        measure = None if question.measure is Measure.NUMBER else question.measure
        matches = rank(self._store, report.id, Query(tuple(terms), measures, measure, question.unit, text))
        return [match for match in matches if fits_year(question, match.fact, report)]

    def _reckon(
        self, question: Question, context: Context, report: ReportRecord, composer: Composer
    ) -> Answer | None:
        """Sums, shares and comparisons; and several things asked about at once that no single fact answers."""
        several = bool(question.joints) and question.ask in (Ask.FIGURE, Ask.ANY)
        if question.operation is None and not several:
            return None
        if question.operation is None and not question.each:
            single = decide(question, self._rank(question, question.terms, report))
            if single.answer and _names_all(question, single.answer[0]):
                return None

        def ranker(part: Question, terms: Sequence[Term]) -> list[Match]:
            return self._rank(part, terms, report)

        before = [
            Match(stored, 1.0, 1.0, 1.0, ()) for stored in self._store.facts(report.id, context.figures)
        ]
        return Reasoner(self._store, report, composer, ranker).answer(question, before)

    def _against_last_year(self, question: Question, report: ReportRecord) -> bool:
        """True for a comparison with the year before, which the report may print beside this year's figure."""
        return (
            question.operation in (Operation.DIFFERENCE, Operation.MORE)
            and asked_year(question, report) == report.year - 1
        )

    def _dates(self, question: Question, report: ReportRecord) -> list[Match]:
        """The period or the publication date of the report itself, where a date is asked of nothing else."""
        key = (
            "report.published"
            if re.search(r"公开|发布|公布|publi|releas", question.folded)
            else "report.period"
        )
        return [Match(stored, 1.0, 1.0, 1.0, ()) for stored in self._store.by_key(report.id, key)]

    def _chosen(self, question: Question, context: Context, report: ReportRecord) -> Match | None:
        """The fact picked from the choices offered last, by number or by words."""
        if not context.choices:
            return None
        number = question.choice
        text = question.text.strip()
        if number is None:
            number = next(
                (i for i, choice in enumerate(context.choices, 1) if text in (choice, f"{i}. {choice}")), None
            )
        if number is None or not 1 <= number <= len(context.choice_positions):
            return None
        stored = self._store.facts(report.id, [context.choice_positions[number - 1]])
        return Match(stored[0], 1.0, 1.0, 1.0, ()) if stored else None

    def _asks_contact(self, question: Question) -> bool:
        """True if the message asks how to reach the office, not how a channel named 邮箱 or 热线 was used."""
        if question.measure not in (None, Measure.NUMBER):
            return False
        own = (
            "电子邮箱",
            "联系电话",
            "办公地址",
            "通信地址",
            "联系方式",
            "邮政编码",
            "地址",
            "电话",
            "传真",
            "网站",
            "政府网站",
            "热线电话",
        )
        others = [
            term
            for term in question.terms
            if term.weight >= _TELLING and not any(name in own for name in term.names)
        ]
        quotes = "".join(item.fact.quote for item in self._store.by_key(self._default_report().id, "contact"))
        return question.ask is not Ask.WHY and all(
            any(name in quotes for name in term.names) for term in others
        )

    def _contact(self, question: Question, composer: Composer) -> Answer:
        facts = [item.fact for item in self._store.by_key(composer.report.id, "contact")]
        return composer.contact(question.contact_fields, facts)

    def _other_year(self, question: Question, report: ReportRecord, composer: Composer) -> Answer | None:
        """A question about a year that is not loaded; None if a fact of this report speaks of that very year."""
        dated = [
            m for m in self._rank(question, question.terms, report) if not m.unexplained and m.explained > 0.6
        ]
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


def _one_total(question: Question, matches: list[Match]) -> bool:
    """True if one fact counts together what the question adds up (公示栏和村民微信群)."""
    return bool(matches) and all(
        any(term.weight >= _TELLING and term not in matches[0].unexplained for term in group)
        for group in groups(question)
    )


def _names_all(question: Question, match: Match) -> bool:
    """True if the fact's own topic holds every telling word, so that it is what was asked about as one thing."""
    return all(share >= 0.9 for term, share in zip(question.terms, match.shares, strict=False) if term.weight >= _TELLING)


def _standing(decision: Decision) -> tuple[int, float]:
    """Orders decisions: an answer before a choice before a refusal, then by score."""
    if decision.answer:
        return 2, decision.answer[0].score
    return (
        (1, decision.choices[0].score)
        if decision.choices
        else (0, decision.nearest.score if decision.nearest else 0.0)
    )
