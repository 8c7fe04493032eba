"""Several figures asked about in one message: what is reckoned with them, or each of them told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from bot.answering.answer import Answer, Language
from bot.answering.beside import told_before
from bot.answering.composer import Composer
from bot.answering.counting.in_and_out import go_both_ways
from bot.answering.deciding import Decider
from bot.answering.decision import Decision
from bot.answering.extent.left_out import beside_one, names_all
from bot.answering.extent.two_kinds import added_up
from bot.answering.figures.by_measure import in_that_measure
from bot.answering.figures.by_name import reckoned_by_name
from bot.answering.figures.channels_added import channels_added
from bot.answering.figures.counted import counted_alike
from bot.answering.figures.figure import figures
from bot.answering.figures.left_over import asks_what_is_left
from bot.answering.figures.not_done_yet import not_done_yet
from bot.answering.figures.of_heading import under_its_heading
from bot.answering.figures.outcomes_listed import outcomes_listed
from bot.answering.figures.raised import raised_by
from bot.answering.figures.reasoning import Reasoner
from bot.answering.figures.reckoning import Reckoner, asks_total
from bot.answering.figures.results_of_cases import cells_alone
from bot.answering.figures.sides_added import sides_added
from bot.answering.figures.the_rest import of_what_was_told
from bot.answering.figures.things import SHARED_WORD, things
from bot.answering.figures.told_before import adds_them, how_many, in_one_breath, shares_what_was_told
from bot.answering.figures.total_of_both import total_of_both
from bot.answering.figures.with_another import with_another
from bot.answering.telling.channels import Ranker
from bot.answering.telling.roles import sought
from bot.conversation import Context
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.query import TELLING
from knowledge.store import FactStore, ReportRecord

_SEVERAL, _NEAR = 2, 6


@dataclass(frozen=True, slots=True)
class Together:
    """Answers questions that no single fact of a report answers."""

    store: FactStore
    report: ReportRecord
    composer: Composer
    rank: Ranker
    decide: Callable[[Question, Context], Decision]
    """What the report says of a question where it is answered with one figure."""
    among: Decider
    """What is decided on facts that fit a question."""

    def answer(self, question: Question, context: Context) -> Answer | None:
        """What the figures make together, or each of them; None for a question about one figure."""
        reckoner = Reckoner(self.composer)
        return (
            self._of_what_was_told(question, context, reckoner)
            or not_done_yet(question, self.store, self.report.id, reckoner)
            or total_of_both(question, self.rank, self.composer)
            or self._as_the_report_calls_it(question, reckoner)
            or self._in_all(question, context, reckoner)
            or self._one_by_one(question, context, reckoner)
        )

    def reasons(self, question: Question) -> Answer | None:
        """Why applications were refused, where the form gives several reasons; None for any other question."""
        cells = outcomes_listed(question, self.store, self.report.id)
        return Reckoner(self.composer).each(figures(cells)) if cells else None

    def _of_what_was_told(self, question: Question, context: Context, reckoner: Reckoner) -> Answer | None:
        """What is left of the figures told before; by how much figures rose, as the report prints it."""
        before = told_before(context, self.store, self.report.id)
        told = of_what_was_told(question, before, partial(self.store.parts_of, self.report.id), reckoner)
        told = told or with_another(
            question, context.question, before, self.store, self.report.id, self.rank, reckoner
        )
        return told or raised_by(question, self.rank, reckoner)

    def _as_the_report_calls_it(self, question: Question, reckoner: Reckoner) -> Answer | None:
        """Figures called by a column or by their very names."""
        if cells := cells_alone(question, self.store, self.report.id):
            return reckoner.each(figures(cells))
        added = reckoned_by_name(question, self.store, self.report, reckoner)
        return added or channels_added(
            question, self.store, self.report.id, self.rank, reckoner, self.composer
        )

    def _in_all(self, question: Question, context: Context, reckoner: Reckoner) -> Answer | None:
        """The sum of what is counted alike under one heading, or of the kinds of one thing."""
        alike = counted_alike(question, self.rank)
        if alike := under_its_heading(question, alike, self.store, self.report.id):
            told = figures(alike)
            return reckoner.each(told) if go_both_ways(match.fact for match in alike) else reckoner.sum(told)
        if asks_total(question) and len(things(question)) < _SEVERAL:
            decided = self.decide(question, context)
            if go_both_ways(match.fact for match in decided.answer):
                return reckoner.each(figures(decided.answer))  # who came in and who went out are no total
            return added_up(question, decided, reckoner, self.rank, self._around(decided))
        return None

    def _around(self, decision: Decision) -> list[Fact]:
        """The figures near the first that is told."""
        if not decision.answer:
            return []
        place = decision.answer[0].stored.position
        near = range(max(0, place - _NEAR), place + _NEAR + 1)
        return [stored.fact for stored in self.store.facts(self.report.id, near)]

    def _one_by_one(self, question: Question, context: Context, reckoner: Reckoner) -> Answer | None:
        """Each of the things that a question names, found by itself."""
        states_several = question.yes_no and len(question.stated) > 1
        joined = bool(question.joints) or question.each or states_several
        several = joined and question.ask in (Ask.FIGURE, Ask.ANY) and not sought(question)
        reckons = question.operation is not None or question.negated or asks_what_is_left(question)
        if not several and not reckons:
            return None
        weak = several and len(things(question)) < _SEVERAL
        if weak and (two := sides_added(question, self.rank, reckoner)) is not None:
            return two
        if question.operation is None and not question.each and not states_several:
            matches = self.rank(question, question.terms)
            single = self.among(question, matches)
            if single.answer and names_all(question, single.answer[0]) and not beside_one(question, matches):
                added = _added(question, single, reckoner)
                if added is not None or _says_each(question, single.answer[0]):
                    return added
        return self._reasoned(question, context) or sides_added(question, self.rank, reckoner)

    def _reasoned(self, question: Question, context: Context) -> Answer | None:
        """The same with what was told before, where that is what a share is asked of."""
        reasoner = Reasoner(self.store, self.report, self.composer, self.rank)
        before: Sequence[Match] = told_before(context, self.store, self.report.id)
        before = in_that_measure(question, before, self.store, self.report.id)
        told = None
        if context.question is not None and shares_what_was_told(question, context.question):
            many = how_many(question) or (in_one_breath(before) if adds_them(question) else 0)
            told = reasoner.share_of_those(context.question, before, many)
            if told is None and many:
                return self.composer.refusal("not_in_report")  # of both, not of one of them
        return told or reasoner.answer(question, before)


def _added(question: Question, decision: Decision, reckoner: Reckoner) -> Answer | None:
    """县里救助的和镇里救助的一共多少人: the figures of one sentence that answer together, added where that is asked."""
    together = figures(decision.answer)
    stated = all(figure.fact.value is not None for figure in together)
    if len(together) < _SEVERAL or not stated:
        return None
    return reckoner.sum(together) if asks_total(question) and len(things(question)) >= _SEVERAL else None


def _says_each(question: Question, match: Match) -> bool:
    """False if a figure names one of two things by another word alone: 政策解读 is not 政策文件和解读 together."""
    least = SHARED_WORD if question.language is Language.EN else TELLING
    telling = [term for term in question.terms if term.weight > least]
    joined = bool(question.joints) and asks_total(question)
    return not joined or all(fold(term.text) in fold(match.fact.topic) for term in telling)
