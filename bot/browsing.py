"""Browsing without a question: offices, years, a report's outline, one fact by its name, what stands near it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from functools import cached_property

from bot.answering.composer import Composer
from bot.answering.search import Search
from bot.fact_ids import Kind, parts_of, report_code
from bot.outline import Entry, Outline, Section, Topic, outline_of
from bot.understanding.question import Question
from knowledge.browsing import Office
from knowledge.matching import Match
from knowledge.models import Document, Measure
from knowledge.records import ReportRecord
from knowledge.store import FactStore
from knowledge.values import replace

_SAYS_SOMETHING = 0.3
"""Share of the question that a fact explains which is worth offering."""
_OUTLINES = 16
"""Reports whose outlines are kept; each has a few hundred facts."""


class Browser:
    """Leafs through the reports of one index; a swapped-in index needs another browser."""

    def __init__(self, store: FactStore, default: str = "") -> None:
        """`default` names the office shown where none is asked for."""
        self._store = store
        self._default = default
        self._outlines: OrderedDict[int, Outline] = OrderedDict()

    # ------------------------------------------------------------------ offices and years
    def count_offices(self) -> int:
        """How many offices have reports in the index."""
        return self._store.count_organisations()

    def offices(self, like: str = "", limit: int = 8) -> list[str]:
        """Offices whose names sound like a text, the likeliest first; by name where there is no text."""
        if like.strip():
            return self._store.organisations_like(like, limit)
        return self._store.organisations_under("", limit)

    def page_of_offices(self, start: int, count: int) -> list[Office]:
        """Some of all offices, in the order of their names."""
        return self._store.browse().offices(limit=count, offset=start)

    def years(self, organisation: str) -> list[int]:
        """The years of which an office's reports are loaded, newest first."""
        return self._store.years(organisation)

    def report(self, organisation: str = "", year: int | None = None) -> ReportRecord | None:
        """An office's report for a year, the newest where none is named; None if it is not loaded."""
        if year is not None and organisation:
            return self._store.report(organisation, year)
        return self._store.newest(organisation or self._default or None)

    # ------------------------------------------------------------------ within a report
    def outline(self, report: ReportRecord) -> Outline:
        """Sections, topics and facts of a report; the last few are kept."""
        if report.id not in self._outlines:
            self._outlines[report.id] = outline_of(report, self._store.all_facts(report.id))
            while len(self._outlines) > _OUTLINES:
                self._outlines.popitem(last=False)
        return self._outlines[report.id]

    def outline_with(self, name: str) -> Outline | None:
        """The outline of the report that a fact, topic or section belongs to; None if that report is gone."""
        parts = parts_of(name)
        report = self.report_with(parts[1]) if parts else None
        return self.outline(report) if report else None

    def fact(self, name: str) -> tuple[ReportRecord, Entry] | None:
        """A fact by its name; None if its report is gone or says something else now."""
        outline = self.outline_with(name)
        entry = outline.entries.get(name) if outline else None
        return (outline.report, entry) if outline and entry else None

    def place(self, name: str) -> tuple[Outline, Section | Topic] | None:
        """A section or topic by its name; None if there is none such any more."""
        outline = self.outline_with(name)
        if outline is None:
            return None
        found = outline.section(name) if name.startswith(Kind.SECTION) else outline.topic(name)
        return (outline, found) if found else None

    def report_with(self, code: str) -> ReportRecord | None:
        """The report with a code (see `fact_ids`); None if it is gone."""
        number = self._by_code.get(code)
        return None if number is None else self._store.by_id(number)

    def candidates(self, report: ReportRecord, question: Question, limit: int) -> list[Entry]:
        """The facts that say something of a question, the likeliest first, whether or not one of them answers it."""
        outline = self.outline(report)
        search = Search(self._store, report, Composer(report, question.spoken))
        wider = replace(question, measure=None, unit="")  # 多少人 asked of what was counted in 条 or in 元
        found = search.rank(wider, question.terms)
        matches = sorted(found, key=lambda match: match.fact.measure is not question.measure)
        places = (match.stored.position for match in matches if _says(match))
        return [outline.by_position[place] for place in places if place in outline.by_position][:limit]

    def document(self, report: ReportRecord) -> Document | None:
        """The text that a report was read from; None where the index does not hold it."""
        return self._store.document(report.id)

    def near(self, names: Sequence[str], limit: int = 3) -> list[Entry]:
        """Figures that stand with the named facts: parts of their total, their sentence, their topic."""
        outline = self.outline_with(names[0]) if names else None
        first = outline.entries.get(names[0]) if outline else None
        if outline is None or first is None:
            return []
        fact, position = first.fact, first.stored.position
        topic = outline.topics.get(first.id)
        close = [
            *([outline.by_position[fact.part_of]] if fact.part_of in outline.by_position else []),
            *outline.by_total.get(position, ()),
            *_nearest(outline.by_quote[fact.quote], position),
            *(_nearest(outline.by_total.get(fact.part_of, ()), position) if fact.part_of is not None else ()),
            *(topic.entries if topic else ()),
        ]
        return [entry for entry in dict.fromkeys(close) if _offered(entry, names)][:limit]

    @cached_property
    def _by_code(self) -> dict[str, int]:
        """The reports (ids in the index) by their codes."""
        return {report_code(office, year): number for number, office, year in self._store.names_of_reports()}


def _says(match: Match) -> bool:
    """True for a fact that leaves not all of the question aside."""
    return match.explained >= _SAYS_SOMETHING


def _nearest(entries: Iterable[Entry], position: int) -> list[Entry]:
    """Facts in the order of their distance from a position."""
    return sorted(entries, key=lambda entry: abs(entry.stored.position - position))


def _offered(entry: Entry, names: Sequence[str]) -> bool:
    """True for a figure, or a list, that was not shown just now."""
    fact = entry.fact
    return entry.id not in names and not fact.key and (fact.value is not None or fact.measure is Measure.LIST)
