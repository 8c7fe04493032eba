"""The facts that fit some words of a question, best first; kept, because reckoning and deciding ask for the same."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.belonging.account_owner import on_its_own_account
from bot.answering.belonging.named_government import of_the_government_named
from bot.answering.belonging.own_name import apart_from_own_name
from bot.answering.belonging.own_word import told_by_its_own_word
from bot.answering.belonging.same_name import told_by_its_sentence
from bot.answering.belonging.site_owner import on_the_site_asked
from bot.answering.counting.measuring import allowed_measures, asks_for_change, is_change
from bot.answering.figures.change_of_row import CHANGE_CELL
from bot.understanding.question import Question
from bot.years import fitting_year, year_sought
from knowledge.matching import Match, rank
from knowledge.models import FactKind, Measure
from knowledge.patterns import lazily
from knowledge.query import Query, Term
from knowledge.store import FactStore, ReportRecord
from knowledge.values import replace

_RANKED, _OF_ANOTHER_YEAR = 12, 60
"""Facts looked at; those of another year are few and may rank behind many of this year's."""
_APPLIED = "申请"
_BY_HOW_MANY = lazily("(?:增加|减少|增减|增|减)了?(?:多少|几|好多)")


class Ranking:
    """Ranks the facts of one report, for as long as one question is answered."""

    def __init__(self, store: FactStore, report: ReportRecord) -> None:
        self._store = store
        self._report = report
        self._ranked: dict[tuple[Query, int | None, bool], list[Match]] = {}

    def __call__(self, question: Question, terms: Sequence[Term]) -> list[Match]:
        """Ranked facts for the question with these terms, facts about another year left out."""
        query, year = _query(question, terms), year_sought(question, self._report)
        asked = query, year, asks_for_change(question)
        found = self._ranked.get(asked)
        if found is None:
            limit = _RANKED if year in (None, self._report.year) else _OF_ANOTHER_YEAR
            matches = rank(self._store, self._report.id, query, limit)
            fitting = self._fitting(question, terms, matches)
            found = self._by_how_many(question, fitting or matches) or fitting
            self._ranked[asked] = found
        return found

    def _by_how_many(self, question: Question, matches: list[Match]) -> list[Match]:
        """The old form's cell that says by how many, for that of the row named: 行政许可增加多少."""
        best = matches[0].fact if matches else None
        if best is None or best.kind is not FactKind.TABLE or not _BY_HOW_MANY.search(question.folded):
            return []
        cells = self._store.by_key(self._report.id, f"{best.key.rpartition('.')[0]}.{CHANGE_CELL}")
        return [replace(matches[0], stored=cell) for cell in cells if cell.fact.value is not None]

    def _fitting(self, question: Question, terms: Sequence[Term], matches: list[Match]) -> list[Match]:
        """Those of the year, the site, the account and the name that the words mean."""
        office = self._report.organisation
        fitting = fitting_year(question, matches, self._report)
        if asks_for_change(question):
            fitting = [match for match in fitting if is_change(question, match.fact)]
        fitting = on_the_site_asked(question, terms, fitting, office)
        fitting = of_the_government_named(question, fitting, office)
        fitting = on_its_own_account(question, terms, fitting, office)
        fitting = told_by_its_sentence(terms, apart_from_own_name(terms, fitting, office))
        several = len(question.measures_at) > 1  # the second figure may follow from the first
        return fitting if several else told_by_its_own_word(terms, fitting)


def _query(question: Question, terms: Sequence[Term]) -> Query:
    """What is looked for: the terms, and the measures that may answer."""
    text = "".join(term.text if term.sounds else term.names[0] for term in terms)
    measure = None if question.measure is Measure.NUMBER else question.measure
    if _APPLIED in question.folded and any(map(_is_applicant, terms)):
        text += _APPLIED  # 个人和企业的申请: both are applicants
    return Query(tuple(terms), allowed_measures(question), measure, question.unit, text)


def _is_applicant(term: Term) -> bool:
    """True for a word that names who applied, and nothing else."""
    return bool(term.columns) and all(column.startswith("applications.") for column in term.columns)
