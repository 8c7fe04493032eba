"""Looks for the answer to an understood question in one report: rank, reckon, decide."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from bot.answering.answer import Answer, Language
from bot.answering.belonging.account_owner import on_its_own_account
from bot.answering.belonging.online import on_the_website
from bot.answering.belonging.own_name import apart_from_own_name
from bot.answering.belonging.own_word import told_as_one, told_by_its_own_word, without_another_kind
from bot.answering.belonging.same_name import told_by_its_sentence
from bot.answering.belonging.site_owner import on_the_site_asked
from bot.answering.beside import called_just_that, next_to_it, part_beside, told_before
from bot.answering.composer import Composer
from bot.answering.counting.measuring import CASES, allowed_measures, asks_for_change, is_change
from bot.answering.counting.of_itself import is_outline
from bot.answering.dates import dates_asked
from bot.answering.deciding import decided, may_be_told_elsewhere
from bot.answering.decision import NOTHING, Decision
from bot.answering.extent.every_channel import with_all_put_out
from bot.answering.extent.left_out import adds_what_stands_apart, leaves_out, names_all, things_told
from bot.answering.extent.merging import merged_members
from bot.answering.extent.of_it_alone import of_it_alone
from bot.answering.extent.of_the_year import of_the_year
from bot.answering.extent.two_kinds import added_up, both_kinds
from bot.answering.figures.by_name import reckoned_by_name
from bot.answering.figures.channels_added import channels_added
from bot.answering.figures.counted import counted_alike
from bot.answering.figures.kinds_asked import asks_of_each, made_up_of
from bot.answering.figures.left_over import asks_what_is_left
from bot.answering.figures.printed import printed_results
from bot.answering.figures.reasoning import Reasoner
from bot.answering.figures.reckoning import Reckoner, asks_total, figures
from bot.answering.figures.things import SHARED_WORD, several_kinds, things
from bot.answering.figures.told_before import told_with
from bot.answering.figures.villages import villages_counted
from bot.answering.policy import decide
from bot.answering.reaching import asks_contact, for_its_class
from bot.answering.standing import own_share
from bot.answering.telling.alike import points_alike
from bot.answering.telling.by_figure import by_its_figure, with_its_figure
from bot.answering.telling.channels import WAYS, counts_ways
from bot.answering.telling.enumerating import naming_them, seeks_another_thing, with_a_number
from bot.answering.telling.improvement import remedy
from bot.answering.telling.in_words import second_look, told_in_words
from bot.answering.telling.lead_ins import with_what_follows
from bot.answering.telling.roles import sought
from bot.answering.telling.sections import part_asked, the_same_of_another
from bot.answering.thresholds import CLOSE
from bot.conversation import Context
from bot.understanding.question import Ask, Operation, Question
from bot.years import against_another_year, carried_from, fits_year, fitting_year, year_sought
from knowledge.matching import Match, rank
from knowledge.models import Measure, ValueState
from knowledge.normalization import fold
from knowledge.query import TELLING, Query, Term
from knowledge.store import FactStore, ReportRecord
from knowledge.values import replace

_RANKED, _OF_ANOTHER_YEAR = 12, 60
"""Facts looked at; those of another year are few and may rank behind many of this year's."""
_SEVERAL = 2
_NEEDS_SEVERAL = frozenset(Operation) - {Operation.SUM}
"""Operations that no single fact answers; a lone 合计 only asks for a total."""
_APPLIED = "申请"
_SHORT = 4
"""Characters of the names that two parts of a total are joined by: 线上线下, 初级中级."""
_SURELY = 0.8
"""How far a statement must explain a question that most reports do not answer."""


class Search:
    """The search for answers in one report of the index."""

    def __init__(self, store: FactStore, report: ReportRecord, composer: Composer) -> None:
        self._store = store
        self._report = report
        self._composer = composer
        self._ranked: dict[tuple[Query, int | None], list[Match]] = {}
        self._decided: tuple[Question, Context, Decision] | None = None

    # ------------------------------------------------------------------ one fact
    def rank(self, question: Question, terms: Sequence[Term]) -> list[Match]:
        """Ranked facts for the question with these terms, facts about another year left out."""
        text = "".join(term.text if term.sounds else term.names[0] for term in terms)
        measure = None if question.measure is Measure.NUMBER else question.measure
        if _APPLIED in question.folded and any(map(_is_applicant, terms)):
            text += _APPLIED  # 个人和企业的申请: both are applicants
        query = Query(tuple(terms), allowed_measures(question), measure, question.unit, text)
        key = (query, year_sought(question, self._report))
        if key not in self._ranked:  # reckoning and deciding ask for the same ranking
            limit = _RANKED if key[1] in (None, self._report.year) else _OF_ANOTHER_YEAR
            matches = rank(self._store, self._report.id, query, limit)
            fitting = fitting_year(question, matches, self._report)
            if asks_for_change(question):
                fitting = [match for match in fitting if is_change(question, match.fact)]
            office = self._report.organisation
            fitting = on_the_site_asked(question, terms, fitting, office)
            fitting = on_its_own_account(question, terms, fitting, office)
            fitting = told_by_its_sentence(terms, apart_from_own_name(terms, fitting, office))
            several = len(question.measures_at) > 1  # the second figure may follow from the first
            self._ranked[key] = fitting if several else told_by_its_own_word(terms, fitting)
        return self._ranked[key]

    def decide(self, question: Question, context: Context) -> Decision:
        """Answer, ask back or refuse; reckoning asks for it, and answering once more."""
        if self._decided is None or self._decided[0] is not question or self._decided[1] is not context:
            self._decided = question, context, self._decided_anew(question, context)
        return self._decided[2]

    def _decided_anew(self, question: Question, context: Context) -> Decision:
        """The same, from the report."""
        decision = naming_them(question, with_a_number(question, self._decide(question, context)))
        decision = of_it_alone(question, decision, self._store, self._report.id, self.rank)
        decision = both_kinds(question, decision, self._store, self._report.id)
        decision = with_all_put_out(question, decision, self._store, self._report.id)
        decision = of_the_year(question, decision, self._store, self._report.id)
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
        if counts_ways(question):
            return self._ways(question)
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
        return [m for m in matches if not is_outline(m.fact)] if question.yes_no else matches

    def _among_matches(self, question: Question, context: Context) -> Decision:
        """What the facts that match the question's words say, or the sentence of a second look."""
        matches = self._fitting(question)
        results = printed_results(question, matches)
        printed = decide(question, results) if results else NOTHING
        if printed.answer:
            return printed
        if question.operation in _NEEDS_SEVERAL or adds_what_stands_apart(question, matches):
            near = matches[0] if matches and matches[0].explained >= CLOSE else None
            return Decision(nearest=near, reason="not_in_report")
        if question.within and context.figures:
            parts = {item.position for item in self._store.parts_of(self._report.id, context.figures[-1])}
            inside = decide(question, called_just_that(question, matches, parts))
            if inside.answer:
                return inside
        beside = part_beside(question, matches, context, self._store, self._report.id)
        if beside is not None:
            return beside
        decision = for_its_class(question, decided(question, matches))
        decision = with_its_figure(question, decision, self._store, self._report.id)
        if decision.answer and (
            leaves_out(question, decision)
            or several_kinds(question, things_told(decision))
            or (asks_of_each(question) and things_told(decision) < _SEVERAL)
            or self._other_part(question, decision)
        ):
            return Decision(nearest=decision.answer[0], reason="not_in_report")
        if decision.choices or (decision.answer and not may_be_told_elsewhere(question, decision)):
            return decision
        second = self._nobody(question) or self._second_look(question) or self._website(question)
        second = second or by_its_figure(question, self._store, self._report.id)
        if second is None and len(decision.answer) > 1:  # two sentences, neither of which leads
            return Decision(nearest=decision.answer[0], reason="not_in_report")
        return second or decision

    def _ways(self, question: Question) -> Decision:
        """How many channels there are: the figure where the report counts them, else the channels by name."""
        counted = [m for m in self.rank(question, question.terms) if WAYS.search(m.fact.topic)]
        decision = decide(question, [m for m in counted if m.fact.unit == "个"])
        if decision.answer:
            return decision
        named = replace(question, measure=None, unit="", ask=Ask.WHAT, listing=True)
        return second_look(named, self._store, self._report.id, self.rank) or NOTHING

    def _second_look(self, question: Question) -> Decision | None:
        """The sentence that answers; of a question that counts what is told in words as well, its words alone.

        要过几道关，都叫啥 is told by a sentence that names them, 第几年 by one that says 最后一年.
        """
        asked = question
        if question.measure is not None and (told := told_in_words(question.folded)):
            asked = replace(question, measure=None, unit="", ask=told, category="")
        return second_look(asked, self._store, self._report.id, self.rank)

    def _website(self, question: Question) -> Decision | None:
        """网上发了几条: the website's figure, where the report has none for the web."""
        asked = on_the_website(question)
        decision = None if asked is None else decide(asked, self.rank(asked, asked.terms))
        return decision if decision is not None and decision.answer else None

    def one_of_a_list(self, question: Question, context: Context) -> tuple[Question, Decision] | None:
        """第二个呢 after the problems were told: that one, and what was asked so; None where a choice was offered or nothing was listed."""
        if question.choice is None or context.choices or context.question is None:
            return None
        asked = the_same_of_another(question, context.question)
        told = part_asked(asked, self._store, self._report.id, context.question)
        return None if told is None else (asked, told)

    def _nobody(self, question: Question) -> Decision | None:
        """有几个人申请: where no application came in, nobody applied; where some did, the report counts no people."""
        asked = any(t.rows or any(map(CASES.search, t.names[:2])) for t in question.terms)
        if question.measure is not Measure.PERSON or not asked:
            return None
        cases = replace(question, measure=Measure.ITEM, unit="件")
        decision = decide(cases, self.rank(cases, cases.terms))
        none = decision.answer and all(match.fact.state is ValueState.ZERO for match in decision.answer)
        return decision if none else None

    def _other_part(self, question: Question, decision: Decision) -> bool:
        """True if one part is asked for that the report names only with another, whose own figure it gives.

        线下招聘会 of 线上线下招聘会37场，其中线上21场 is neither of the two figures.
        """
        best = decision.answer[0]
        if not best.fact.parts:
            return False
        topic = fold(best.fact.topic)
        names = [
            fold(part.fact.topic) for part in self._store.parts_of(self._report.id, best.stored.position)
        ]
        telling = [term for term in question.terms if term.weight >= TELLING]
        asked = (question.folded, *(fold(name) for term in question.terms for name in term.names))
        others = [name for name in names if 1 < len(name) <= _SHORT and not any(name in a for a in asked)]
        words = [fold(term.text) for term in telling if len(term.text) <= _SHORT]
        return any(name + word in topic or word + name in topic for name in others for word in words)

    def decide_anew(self, question: Question, reading: Question, context: Context) -> Decision:
        """The decision on a reading; a follow-up that names something is not answered with the same figure again.

        农村低保发了多少钱, 城里呢: the rural figure names 城市 somewhere in its sentence, but another one is meant.
        """
        beside = next_to_it(question, context, self._store, self._report.id)
        if beside is not None:
            return beside
        decision = self.decide(reading, context)
        names_something = any(term.weight >= TELLING for term in question.terms)
        again = decision.answer and decision.answer[0].stored.position in context.figures[-1:]
        if not (again and names_something and question.elliptical) or question.yes_no:
            return decision
        if merged_members(question, decision.answer[0].fact):
            return decision
        told = context.figures[-1:]
        others = [m for m in self.rank(reading, reading.terms) if m.stored.position not in told]
        other = decide(reading, others)
        if not other.answer:
            return decision
        share, instead = (own_share(question, reading, found) or 0.0 for found in (decision, other))
        return other if instead >= share else decision

    # ------------------------------------------------------------------ several facts
    def reckon(self, question: Question, context: Context) -> Answer | None:
        """Sums, shares and comparisons; and several things asked about at once that no single fact answers."""
        if question.ask is Ask.WHY:
            return None  # 为什么微博比微信多 asks for no comparison
        reckoner = Reckoner(self._composer)
        added = reckoned_by_name(question, self._store, self._report, reckoner)
        added = added or channels_added(
            question, self._store, self._report.id, self.rank, reckoner, self._composer
        )
        if added is not None:
            return added
        if alike := counted_alike(question, self.rank):
            return reckoner.sum(figures(alike))
        if asks_total(question) and len(things(question)) < 2:
            both = added_up(question, self.decide(question, context), reckoner)
            if both is not None:
                return both
        states_several = question.yes_no and len(question.stated) > 1
        joined = bool(question.joints) or question.each or states_several
        several = joined and question.ask in (Ask.FIGURE, Ask.ANY) and not sought(question)
        if (
            question.operation is None
            and not several
            and not (question.negated or asks_what_is_left(question))
        ):
            return None
        if question.operation is None and not question.each and not states_several:
            single = decide(question, self.rank(question, question.terms))
            if single.answer and names_all(question, single.answer[0]):
                added = self._added(question, single)
                if added is not None or _says_each(question, single.answer[0]):
                    return added
        before = told_before(context, self._store, self._report.id)
        return Reasoner(self._store, self._report, self._composer, self.rank).answer(question, before)

    def told_with(self, answer: Answer, question: Question, context: Context) -> tuple[int, ...]:
        """The figures a chat has been told last, those of a reckoned answer among them."""
        return told_with(answer, question, context.figures, partial(self._store.labelled, self._report.id))

    def _added(self, question: Question, decision: Decision) -> Answer | None:
        """县里救助的和镇里救助的一共多少人: the figures of one sentence that answer together, added where that is asked."""
        together = figures(decision.answer)
        stated = all(figure.fact.value is not None for figure in together)
        if len(together) < 2 or not stated or not asks_total(question) or len(things(question)) < 2:
            return None
        return Reckoner(self._composer).sum(together)

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

    def asks_contact(self, question: Question) -> bool:
        """True if the message asks how to reach the office, not how its hotline or mailbox was used."""
        quotes = "".join(item.fact.quote for item in self._store.by_key(self._report.id, "contact"))
        return asks_contact(question, quotes + self._report.organisation + self._report.contact.organisation)

    def contact(self, question: Question) -> Answer:
        """The contact fields asked for."""
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

    def not_loaded(self, year: int | None = None) -> Answer:
        """Says of which years there are reports; `year` is the one asked about, None where it is several."""
        years = "、".join(map(str, self._store.years(self._report.organisation)))
        if year is None:
            return self._composer.refusal("only_years", years=years)
        return self._composer.refusal("other_year", years=years, asked=year)


def _says_each(question: Question, match: Match) -> bool:
    """False if a figure names one of two things by another word alone: 政策解读 is not 政策文件和解读 together."""
    least = SHARED_WORD if question.language is Language.EN else TELLING
    telling = [term for term in question.terms if term.weight > least]
    joined = bool(question.joints) and asks_total(question)
    return not joined or all(fold(term.text) in fold(match.fact.topic) for term in telling)


def _is_applicant(term: Term) -> bool:
    """True for a word that names who applied, and nothing else."""
    return bool(term.columns) and all(column.startswith("applications.") for column in term.columns)
