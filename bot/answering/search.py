"""Looks for the answer to an understood question in one report: rank, reckon, decide."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from bot.answering.answer import Answer
from bot.answering.belonging.own_word import told_as_one, without_another_kind
from bot.answering.belonging.quoted_names import by_quoted_names
from bot.answering.beside import called_just_that, next_to_it, part_beside, total_of_it
from bot.answering.composer import Composer
from bot.answering.counting.of_each import is_what_all_got
from bot.answering.counting.of_itself import is_outline
from bot.answering.dates import dates_asked
from bot.answering.deciding import Decisions, decided, may_be_told_elsewhere
from bot.answering.decision import NOTHING, Decision
from bot.answering.extent.actively import published_rather
from bot.answering.extent.every_channel import with_all_put_out
from bot.answering.extent.left_out import adds_what_stands_apart, leaves_out, things_told
from bot.answering.extent.less_than_all import without_less_than_all
from bot.answering.extent.merging import part_of_one_stated
from bot.answering.extent.of_it_alone import of_it_alone
from bot.answering.extent.of_its_column import of_its_column
from bot.answering.extent.of_the_year import of_the_year, without_all_years
from bot.answering.extent.total_first import total_first
from bot.answering.extent.two_kinds import both_kinds
from bot.answering.figures.asked_together import Together
from bot.answering.figures.called_alike import each_of_its_total
from bot.answering.figures.figure import Figure
from bot.answering.figures.kinds_asked import made_up_of
from bot.answering.figures.printed import printed_results
from bot.answering.figures.raised import says_no_change
from bot.answering.figures.sides_added import tells_one_of_two
from bot.answering.figures.things import several_kinds
from bot.answering.figures.told_before import told_with
from bot.answering.figures.villages import counts_villages, villages_counted
from bot.answering.otherwise import told_otherwise, ways_of_publishing
from bot.answering.policy import decide
from bot.answering.ranking import Ranking
from bot.answering.reaching import (
    asked_by_post,
    asks_contact,
    asks_for_a_floor_unsaid,
    for_its_class,
    names_holder,
)
from bot.answering.standing import own_share
from bot.answering.staying import stays_close
from bot.answering.telling.alike import points_alike
from bot.answering.telling.articles import article_asked
from bot.answering.telling.by_figure import with_its_figure
from bot.answering.telling.by_figure_en import asked_from_its_figure
from bot.answering.telling.by_what_means import done_by_that
from bot.answering.telling.channels import Ranker, counts_ways, put_out_on_it
from bot.answering.telling.contents import contents_of_report
from bot.answering.telling.enumerating import naming_them, seeks_another_thing, with_a_number
from bot.answering.telling.improvement import remedy, solved
from bot.answering.telling.lead_ins import with_what_follows
from bot.answering.telling.of_a_list import one_of_a_list
from bot.answering.telling.one_or_other import one_or_other
from bot.answering.telling.quoted_as import quoted_as
from bot.answering.telling.sections import part_asked
from bot.answering.telling.so_many_things import so_many_things
from bot.answering.thresholds import CLOSE
from bot.conversation import Context
from bot.own_words import leaves_unsaid, names_another
from bot.understanding.question import Ask, Operation, Question
from bot.years import against_another_year, carried_from, fits_year, year_sought
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.store import FactStore, ReportRecord

_NEEDS_SEVERAL = frozenset(Operation) - {Operation.SUM}
"""Operations that no single fact answers; a lone 合计 only asks for a total."""
_ALL_YEARS = "累计"
_OF_A_MONTH = lazily("[每一]个?月(?![^一二三四五六七八九十]{0,2}[日号])|月均|按月")
_SURELY = 0.8
"""How far a statement must explain a question that most reports do not answer."""


class Search:
    """The search for answers in one report of the index."""

    def __init__(self, store: FactStore, report: ReportRecord, composer: Composer) -> None:
        self._store = store
        self._report = report
        self._composer = composer
        self.rank: Ranker = Ranking(store, report)
        """The facts for some terms of a question, best first."""
        self._among = Decisions()
        self._decided: tuple[Question, Context, Decision] | None = None

    # ------------------------------------------------------------------ one fact
    def decide(self, question: Question, context: Context) -> Decision:
        """Answer, ask back or refuse; reckoning asks for it, and answering once more."""
        if self._decided is None or self._decided[0] is not question or self._decided[1] is not context:
            self._decided = question, context, self._decided_anew(question, context)
        return self._decided[2]

    def _decided_anew(self, question: Question, context: Context) -> Decision:
        """The same, from the report."""
        question = by_quoted_names(question, self._store, self._report.id)
        decision = naming_them(question, with_a_number(question, self._decide(question, context)))
        decision = of_it_alone(question, decision, self._store, self._report.id, self.rank)
        decision = both_kinds(question, decision, self._store, self._report.id)
        decision = with_all_put_out(question, decision, self._store, self._report.id)
        decision = without_less_than_all(question, decision)
        decision = of_the_year(question, decision, self._store, self._report.id)
        decision = of_its_column(question, decision, self._store, self._report.id)
        decision = solved(question, decision, self._store, self._report)
        return with_what_follows(decision, self._store, self._report.id, question.listing)

    def _decide(self, question: Question, context: Context) -> Decision:
        """The same; a question about a part of what was just answered looks there first."""
        by_shape = self._by_its_shape(question, context)
        return by_shape if by_shape is not None else self._among_matches(question, context)

    def _by_its_shape(self, question: Question, context: Context) -> Decision | None:
        """What is told of questions of a known shape, such as how many villages there are; None for all others."""
        store, report = self._store, self._report.id
        alike = points_alike(question, store, report)
        if alike is not None:
            return alike
        villages = villages_counted(question, store, report)
        if villages is not None:
            return villages
        if (contents := contents_of_report(question, store, report)) is not None:
            return contents
        if (
            article := article_asked(question, store, report)
            or quoted_as(question, store, report)
            or so_many_things(question, store, report)
        ) is not None:
            return article
        if (counted := asked_from_its_figure(question, store, report)) is not None:
            return counted
        if counts_ways(question):
            return ways_of_publishing(question, store, report, self.rank)
        improved = remedy(question, store, self._report)
        if improved is not None:
            return improved
        parts_of_it = made_up_of(question, self.rank)
        if parts_of_it is not None:
            return parts_of_it
        return part_asked(question, store, report, context.question if question.elliptical else None)

    def _fitting(self, question: Question) -> list[Match]:
        """The ranked facts that say the kind of thing sought.

        有人申请公开吗 is answered neither with a list nor with what the report is made up of.
        """
        matches = [m for m in self.rank(question, question.terms) if not seeks_another_thing(question, m)]
        matches = told_as_one(question.terms, without_another_kind(question.folded, matches))
        matches = without_all_years(question, put_out_on_it(question, matches))
        matches = total_first(question, matches)
        return [m for m in matches if not is_outline(m.fact)] if question.yes_no else matches

    def _among_matches(self, question: Question, context: Context) -> Decision:
        """What the facts that match the question's words say, or the sentence of a second look."""
        matches = self._fitting(question)
        results = printed_results(question, matches)
        printed = decide(question, results) if results else NOTHING
        if printed.answer:
            return printed
        adds = adds_what_stands_apart(question, matches) or tells_one_of_two(question, matches)
        if question.operation in _NEEDS_SEVERAL or adds:
            near = matches[0] if matches and matches[0].explained >= CLOSE else None
            return Decision(nearest=near, reason="not_in_report")
        if question.within and context.figures:
            parts = {item.position for item in self._store.parts_of(self._report.id, context.figures[-1])}
            inside = decide(question, called_just_that(question, matches, parts))
            if inside.answer:
                return inside
        beside = part_beside(question, matches, context, self._store, self._report.id)
        beside = beside or stays_close(question, matches, context, self._store, self._report.id)
        if beside is not None:
            return beside
        decision = published_rather(question, decided(question, matches, self._among), self.rank)
        decision = for_its_class(question, decision)
        decision = with_its_figure(question, decision, self._store, self._report.id)
        if decision.answer and (
            leaves_out(question, decision)
            or several_kinds(question, things_told(decision))
            or says_no_change(question, decision)
        ):
            return Decision(nearest=decision.answer[0], reason="not_in_report")
        if decision.choices or (decision.answer and not may_be_told_elsewhere(question, decision)):
            return decision
        second = told_otherwise(question, self._store, self._report.id, self.rank)
        if second is None and len(decision.answer) > 1:  # two sentences, neither of which leads
            return Decision(nearest=decision.answer[0], reason="not_in_report")
        return second or decision

    def one_of_a_list(self, question: Question, context: Context) -> tuple[Question, Decision] | None:
        """第二个呢 after the problems were told: that one, and what was asked so; None where a choice was offered or nothing was listed."""
        if context.choices:
            return None
        told = partial(self.decide, context.question or question, context)
        return one_of_a_list(question, context.question, self._store, self._report.id, told)

    def decide_anew(self, question: Question, reading: Question, context: Context) -> Decision:
        """The decision on a reading; a follow-up that names something is not answered with the same figure again.

        农村低保发了多少钱, 城里呢: the rural figure names 城市 somewhere in its sentence, but another one is meant.
        """
        beside = one_or_other(question, context, self._store, self._report.id, self.decide)
        beside = beside or done_by_that(question, context, self._store, self._report.id)
        beside = beside or total_of_it(question, context, self._store, self._report.id)
        beside = beside or next_to_it(question, context, self._store, self._report.id)
        unsaid = beside is not None and leaves_unsaid(question, reading, beside, context)
        if (
            beside
            and not unsaid
            and not any(is_what_all_got(question, match.fact) for match in beside.answer)
        ):
            return beside
        decision = self.decide(reading, context)
        again = decision.answer and decision.answer[0].stored.position in context.figures[-1:]
        if not again or not question.elliptical or not names_another(question, decision.answer[0].fact):
            return decision
        told = decision.answer[0].fact  # a report may say it twice
        others = [
            m
            for m in self.rank(reading, reading.terms)
            if (m.fact.value, m.fact.unit) != (told.value, told.unit)
        ]
        other = decide(reading, others)
        if not other.answer:
            return decision
        share, instead = (own_share(question, reading, found) or 0.0 for found in (decision, other))
        return other if instead >= share else decision

    # ------------------------------------------------------------------ several facts
    def reckon(self, question: Question, context: Context) -> Answer | None:
        """Sums, shares and comparisons; and several things asked about at once that no single fact answers."""
        asked = Together(self._store, self._report, self._composer, self.rank, self.decide, self._among)
        if question.ask is Ask.WHY:
            return asked.reasons(question)  # 为什么微博比微信多 asks for no comparison
        if counts_villages(question):
            return None  # and 公开栏总共多少个村有 for no notices
        if whole := part_of_one_stated(question, self._store, self._report.id):
            return self._composer.refusal("split", whole)
        told = asked.answer(question, context)
        if told and _OF_A_MONTH.search(question.folded) and not any("月" in one.quote for one in told.facts):
            return None  # 一个月一共发多少, of what was paid in a year
        return told

    def each_of_its_total(self, matches: Sequence[Match]) -> list[Figure]:
        """Figures with one name, each called by its total; [] unless each is of a total of its own."""
        return each_of_its_total(matches, self._store, self._report.id)

    def told_with(self, answer: Answer, question: Question, context: Context) -> tuple[int, ...]:
        """The figures a chat has been told last, those of a reckoned answer among them."""
        return told_with(answer, question, context.figures, partial(self._store.labelled, self._report.id))

    # ------------------------------------------------------------------ other ways to an answer
    def dates(self, question: Question) -> list[Match]:
        """The date of the report itself that is asked for, where a date is asked of nothing else."""
        told = (self.about(key) for key in dates_asked(question))
        return next((found for found in told if found), [])

    def about(self, key: str) -> list[Match]:
        """A fact about the report itself, by its key."""
        return [Match(stored, 1.0, 1.0, 1.0, ()) for stored in self._store.by_key(self._report.id, key)]

    def says_who(self, question: Question) -> bool:
        """True if the report says by their post who does what the message asks about (组长是谁); it names nobody."""
        if question.category != "names" or question.ask not in (Ask.WHO, Ask.WHAT):
            return False
        best = decide(question, self.rank(question, question.terms)).answer[:1]
        return bool(best) and best[0].explained >= _SURELY and best[0].fact.measure is Measure.TEXT

    def by_post(self, question: Question) -> Question:
        """局长叫什么 as 局长是谁, where the report names who it is."""
        asked = asked_by_post(question)
        if asked is None or not names_holder(asked, decide(asked, self.rank(asked, asked.terms))):
            return question
        return asked

    def asks_contact(self, question: Question) -> bool:
        """True if the message asks how to reach the office, not how its hotline or mailbox was used."""
        quotes = "".join(item.fact.quote for item in self._store.by_key(self._report.id, "contact"))
        return asks_contact(question, quotes + self._report.organisation + self._report.contact.organisation)

    def contact(self, question: Question) -> Answer:
        """The contact fields asked for."""
        if asks_for_a_floor_unsaid(question, self._report.contact.address):
            return self._composer.refusal("not_in_report")
        facts = [item.fact for item in self._store.by_key(self._report.id, "contact")]
        return self._composer.contact(question.contact_fields, facts)

    def other_year(self, question: Question) -> Answer | None:
        """The refusal of a year that is not loaded; None if a fact of this report speaks of that very year."""
        carried = carried_from(question, self._report)
        if carried or against_another_year(question, self._report) == self._report.year - 1:
            return None  # the report may print last year's figure beside this year's
        dated = [m for m in self.rank(question, question.terms) if not m.unexplained and m.explained >= CLOSE]
        if any(fits_year(question, match.fact, self._report, strict=True) for match in dated):
            return None
        return self.not_loaded(year_sought(question, self._report))

    def tells_all_years(self, question: Question, context: Context) -> bool:
        """True if the figure that answers is of all years together: 历年累计345条."""
        return any(_ALL_YEARS in match.fact.topic for match in self.decide(question, context).answer)

    def years_held(self) -> Answer:
        """Says of which years there are reports here."""
        years = "、".join(map(str, self._store.years(self._report.organisation)))
        return self._composer.refusal("years_held", years=years)

    def not_loaded(self, year: int | None = None) -> Answer:
        """Says of which years there are reports; `year` is the one asked about, None where it is several."""
        years = "、".join(map(str, self._store.years(self._report.organisation)))
        if year is None:
            return self._composer.refusal("only_years", years=years)
        return self._composer.refusal("other_year", years=years, asked=year)
