"""One question asked of several reports, and the figures set side by side: years of an office, offices of a year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.answering.answer import Answer, Language, Status
from bot.answering.composer import Composer
from bot.answering.figures.figure import Figure, of_one_kind
from bot.answering.figures.reckoning import Reckoner, asks_total
from bot.answering.search import Search
from bot.answering.texts import say, written
from bot.answering.thresholds import MIN_EXPLAINED
from bot.answering.wording import cut
from bot.conversation import Context
from bot.understanding.question import Ask, Operation, Question
from knowledge.form import is_main_column
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure
from knowledge.query import TELLING
from knowledge.store import FactStore, ReportRecord

MAX_QUOTES = 4
"""Passages quoted in one reply; every figure is named with its year and office in any case."""
_PUBLISHED, _ITEMS = "公开", "条"
_WHOLE = 0.8
"""From here on a figure's own words are nearly all asked for, so that it is no part of something larger."""


@dataclass(slots=True)
class SideBySide:
    """Finds what a question asks for in each report, and writes one reply about all of them."""

    store: FactStore
    reports: Sequence[ReportRecord]
    names: Sequence[str]
    language: Language
    missing: Sequence[tuple[str, int]] = ()
    _only: Figure | None = None
    """The one figure found where there was nothing to compare it with."""
    _told: dict[int, ReportRecord] = field(default_factory=dict)
    """Which report each fact in the reply is from, by the fact's identity."""

    def answer(self, question: Question) -> Answer | None:
        """The figures compared as the question asks; None if fewer than two reports give one."""
        asked = _of_one_report(question)
        matches = [self._figure_in(report, asked) for report in self.reports]
        matches = self._on_one_key(matches, asked)
        figures, without = [], [*self.missing]
        for report, name, match in zip(self.reports, self.names, matches, strict=True):
            if match is None:
                without.append((report.organisation, report.year))
            else:
                figures.append(Figure(match.fact, name, match.score))
                self._told[id(match.fact)] = report
        if len(figures) < 2 or not of_one_kind([figure.fact for figure in figures]):
            self._only = figures[0] if len(figures) == 1 else None
            return None
        answer = self._reckoned(question, figures, bool(without))
        if answer is None:
            return None
        notes = [
            say("side_by_side.missing", self.language, office=written(office, self.language), year=year)
            for office, year in without
        ]
        return replace(answer, reply="\n".join([answer.reply, *notes]))

    def refusal(self) -> Answer:
        """Says that there is nothing to compare: of which report there is a figure, and whom to ask for the other."""
        other = next(
            r for r in self.reports if self._only is None or r is not self._told[id(self._only.fact)]
        )
        composer = Composer(other, self.language)
        if self._only is None:
            return composer.refusal("not_in_report")
        name = written(self._only.name, self.language)
        return composer.refusal("not_comparable", name=name, figure=self.figure(self._only.fact))

    def _reckoned(self, question: Question, figures: list[Figure], some_missing: bool) -> Answer | None:
        reckoner = Reckoner(self)
        operation = (
            Operation.SUM if question.operation is None and asks_total(question) else question.operation
        )
        match operation:
            case Operation.SUM:
                return None if some_missing else reckoner.sum(figures)
            case Operation.AVERAGE:
                return None if some_missing else reckoner.average(figures)
            case Operation.DIFFERENCE if question.measure is Measure.PERCENT and len(figures) == 2:
                return reckoner.percent_of_difference(*self._as_asked(question, figures))
            case Operation.DIFFERENCE:
                return reckoner.difference(figures) if len(figures) == 2 else None
            case Operation.RATIO:
                return reckoner.ratio(self._as_asked(question, figures)) if len(figures) == 2 else None
            case Operation.MORE if len(figures) == 2:
                return reckoner.larger(question, self._as_asked(question, figures))
            case Operation.MOST | Operation.LEAST | Operation.MORE:
                return reckoner.ranked(question, figures)
            case Operation.SHARE:
                return None
        return reckoner.each(figures)

    def _as_asked(self, question: Question, figures: list[Figure]) -> list[Figure]:
        """The later year first: 2017年是2016年的几倍, 今年比去年多吗; offices in the order of the message."""
        years = len({report.organisation for report in self.reports}) == 1
        earlier_first = question.years[:2] == tuple(report.year for report in self.reports)
        return figures[::-1] if years and not earlier_first else figures

    # ------------------------------------------------------------------ the figure of one report
    def _figure_in(self, report: ReportRecord, question: Question) -> Match | None:
        """The one figure that a report gives for the question."""
        search = Search(self.store, report, Composer(report, self.language))
        decision = search.decide(question, Context())
        best, *others = decision.answer or (None,)
        if best is None or best.fact.value is None or best.explained < MIN_EXPLAINED or best.fact.change:
            return None
        same = [m for m in others if m.fact.measure is best.fact.measure and not m.fact.change]
        if any(match.fact.value != best.fact.value for match in same):
            return None
        content = any(term.weight >= TELLING for term in question.terms)
        rows = any(term.rows for term in question.terms)
        whole = best.fact.parts or best.specific >= _WHOLE or best.fact.kind is FactKind.TABLE
        return best if content or rows or whole else None

    def _on_one_key(self, matches: list[Match | None], question: Question) -> list[Match | None]:
        """The same cell of the form in every report, where the question names one: prose words differ, cells do not."""
        key = next((m.fact.key for m in matches if m is not None and m.fact.key), "")
        if not key:
            rows = {row for term in question.terms for row in term.rows}
            key = self._usual_cell(rows, question) if len(rows) == 1 else ""
        if not key:
            return matches
        found: list[Match | None] = []
        for report in self.reports:
            cells = [item for item in self.store.by_key(report.id, key) if item.fact.key == key]
            given = [cell for cell in cells if cell.fact.value is not None]
            found.append(Match(given[0], 1.0, 1.0, 1.0, ()) if given else None)
        return found

    def _usual_cell(self, rows: set[str], question: Question) -> str:
        """The cell meant by a row of the form that is named without a column, if every report has it."""
        columns = any(term.columns for term in question.terms)
        (row,) = rows
        cells = [
            item.fact for item in self.store.by_key(self.reports[0].id, row) if is_main_column(item.fact.key)
        ]
        fitting = [fact for fact in cells if question.measure in (None, Measure.NUMBER, fact.measure)]
        return fitting[0].key if len(fitting) == 1 and not columns else ""

    # ------------------------------------------------------------------ writing, as the Reckoner asks for it
    def figure(self, fact: Fact) -> str:
        """A fact's value with qualifier and unit."""
        return Composer(self._told[id(fact)], self.language).figure(fact)

    def working(self, result: str, working: str, facts: Sequence[Fact], label: str, score: float) -> Answer:
        """The reply: result, working, and each source with its office and year."""
        lines = [result, working] if working else [result]
        lines.append(say("side_by_side.read", self.language, label=written(facts[0].label, self.language)))
        for fact in facts[:MAX_QUOTES]:
            report = self._told[id(fact)]
            lines.append(
                say(
                    "side_by_side.source",
                    self.language,
                    quote=cut(fact.words, 120),
                    office=written(report.organisation, self.language),
                    year=report.year,
                    section=written(fact.section or report.title, self.language),
                )
            )
        sources = tuple(
            source
            for fact in facts
            for source in Composer(self._told[id(fact)], self.language).sources([fact])
        )
        return Answer(Status.ANSWERED, "\n".join(lines), self.language, sources, (), round(score, 3))


def _of_one_report(question: Question) -> Question:
    """What each report is asked: the same without years, offices and reckoning; 谁公开得多 counts items."""
    telling = any(term.weight >= TELLING or term.rows or term.columns for term in question.terms)
    published = not telling and any(_PUBLISHED in name for term in question.terms for name in term.names)
    usual = Measure.ITEM if published else Measure.NUMBER
    terms = {term.names: term for term in reversed(question.terms)}
    kept = tuple(sorted(terms.values(), key=lambda term: term.position))
    return replace(
        question,
        terms=kept,
        measure=question.measure
        if question.measure not in (None, Measure.NUMBER, Measure.PERCENT)
        else usual,
        unit=_ITEMS if published else question.unit,
        ask=Ask.FIGURE,
        operation=None,
        claim=None,
        yes_no=False,
        year=None,
        relative_year=None,
        each=False,
        joints=(),
        than=None,
        within=False,
        place="",
    )
