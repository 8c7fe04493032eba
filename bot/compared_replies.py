"""The reply to a message that compares years of one office, or several offices."""

from __future__ import annotations

from collections.abc import Callable

from bot.across_years import across_years
from bot.answering.answer import Answer
from bot.answering.composer import Composer
from bot.answering.figures.side_by_side import SideBySide
from bot.comparing import (
    Comparison,
    all_names,
    all_spelled,
    measured_as_before,
    over_offices,
    over_visited,
    over_years,
    ranked,
    resumed,
    short_names,
)
from bot.conversation import Context
from bot.followup import readings
from bot.offices import Offices
from bot.understanding.chinese.terms import GENERIC_WEIGHT
from bot.understanding.english.offices import without_peers
from bot.understanding.question import Question
from bot.understanding.reader import understand
from knowledge.lexicon import lexicon
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.query import Term
from knowledge.store import FactStore, ReportRecord
from knowledge.values import replace

_PUBLISHED = lazily("(?:(?:主动|对外)?(?:公开|发布|公布))?(?:(?:政府|政务)?信息)?")
_PUBLISH = "公开"
_PUT_OUT_EN = lazily(r"\b(?:published?|disclosed?|put out|posted)\b")
Told = tuple[Answer, Context]
"""The answer, and what the chat is to remember of it."""


class ComparedReplies:
    """Replies from several reports of one index, each figure beside the other."""

    def __init__(self, store: FactStore, offices: Offices) -> None:
        self._store = store
        self._offices = offices

    def reply(
        self,
        text: str,
        question: Question,
        organisation: str | None,
        context: Context,
        default: Callable[[], ReportRecord],
    ) -> Told | None:
        """The answer and what the chat is to remember; None for a message that compares no reports.

        `default` gives the report whose contact stands in a refusal.
        """
        spoken = context.chosen.language or question.spoken
        comparison = over_offices(question, text, self._offices, context) if self._offices.several else None
        if comparison is not None and comparison.too_many:
            return Composer(default(), spoken).refusal("too_many_offices"), Context()
        if comparison is not None:
            names = all_names(comparison.reports, comparison.missing)
            latin = all_spelled(comparison.reports, comparison.missing)
            question = ranked(without_peers(understand(text, names, latin)))
        elif organisation is not None:
            reckoned = across_years(question)
            comparison = over_years(reckoned, organisation, self._store, context)
            question = question if comparison is None else reckoned
        if comparison is None:
            question, comparison = self._as_before(text, question, context)
        if comparison is None or len(comparison.reports) < 2:
            return None
        table = SideBySide(
            self._store, comparison.reports, short_names(comparison.reports), spoken, comparison.missing
        )
        return _told_side_by_side(question, comparison, table, organisation, context)

    def _as_before(
        self, text: str, question: Question, context: Context
    ) -> tuple[Question, Comparison | None]:
        """The question of the reports that were compared last, or in which the same was asked one after another."""
        again = resumed(question, context)
        before = context.compared if again is not None else over_visited(question, context)
        if not before or self._offices.named(text):
            return question, None
        records = map(self._store.by_id, before)
        comparison = Comparison(tuple(record for record in records if record is not None))
        alone = again is None or again.terms == (context.question.terms if context.question else ())
        question = again or question
        return (measured_as_before(question, context.question) if alone else question), comparison


def _published() -> Term:
    """The word of what is published in all, which English leaves to its verb: who published the most."""
    return Term(
        _PUBLISH, (_PUBLISH, *lexicon().zh[_PUBLISH].names), GENERIC_WEIGHT, syllables(_PUBLISH), known=True
    )


def _is_of_all_published(question: Question) -> bool:
    """True for 哪家单位公开最多 after reconsiderations: of what was published, which says enough between reports."""
    called = [(term.text, *term.names) for term in question.terms if len(term.text) > 1]
    return bool(called) and all(any(map(_PUBLISHED.fullmatch, names)) for names in called)


def _told_side_by_side(
    question: Question, comparison: Comparison, table: SideBySide, organisation: str | None, context: Context
) -> Told | None:
    """What the compared reports say, each beside the other, and what the chat is about then."""
    reports = comparison.reports
    compared = tuple(report.id for report in reports)
    if _PUT_OUT_EN.search(question.text.lower()) and not any(len(term.text) > 1 for term in question.terms):
        question = replace(question, terms=(_published(),), unit=question.unit or "条")
    before = None if _is_of_all_published(question) else context.question
    for reading in readings(question, before):
        answer = table.answer(replace(reading, operation=question.operation, each=question.each))
        if answer is not None:
            newest = max(reports, key=lambda report: report.year)
            asked = replace(reading, operation=None, year=None, relative_year=None, over_years=0)
            kept = Context(asked, report=newest.id, organisation=organisation or newest.organisation)
            return answer, replace(kept, compared=compared, operation=question.operation)
    if len({report.organisation for report in reports}) > 1:
        asked = replace(question, operation=None)
        kept = Context(asked, organisation=context.organisation, operation=question.operation)
        return table.refusal(), replace(kept, compared=compared)
    return None
