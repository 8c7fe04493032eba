"""The breakdowns that a report offers, as plain data for whoever draws or lists them.

Bars stand side by side; nothing is added up here. They share one unit, and they belong together because the report
says so: parts of one total, figures of one sentence, cells of one row or column, one figure in several years.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.answering.answer import Language
from bot.answering.composer import Composer
from bot.answering.texts import say, written
from bot.bar_labels import shortened, titled
from bot.english_labels import bilingual, glossed
from bot.fact_ids import fact_id
from knowledge import form
from knowledge.models import Fact, FactKind
from knowledge.patterns import lazily
from knowledge.records import ReportRecord, StoredFact
from knowledge.store import FactStore

MAX_BARS = 12
"""More bars than this cannot be read in one picture."""
_FEWEST_IN_A_SENTENCE = 3
"""Two figures of one sentence seldom are a breakdown; two parts of a total are."""
_BALANCE = 4
"""Applications of this year and the last against those closed and those carried on: four figures that hold others."""
_NUMBER = lazily(r"^[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]\s*(?=\D)")
"""The number of a heading, which says nothing where it stands alone."""
_OF_ALL = lazily("共|总|累计|合计|年末|^分别")
_FEWEST_BARS = 2
"""Figures that are not nought."""
_LATIN = lazily("[A-Za-z]{2}")
"""What shows that a name is in English already."""
_DRAWN = 60
"""Letters before a bar; Chinese characters are as wide as two."""
_YEARS, _OUTCOMES = "y", "o"
_SHORTEST_SHARED = 3
"""Characters that must be shared to be left out where no total says what all bars are of."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure of a breakdown."""

    label: str
    """What was counted, as the report says it."""
    short: str
    """The same without the words that all bars share."""
    value: Decimal
    value_text: str
    """The figure in the resident's language, with unit and 余 or 约."""
    fact: str
    """The name of the fact (see `fact_ids`)."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A breakdown: bars of one unit."""

    id: str
    """Its name: that of the fact at its head, and a letter where several breakdowns have the same head."""
    head: str
    """The name of the fact that heads it: the total, or the first bar."""
    title: str
    """What is broken down."""
    total: str
    """The total as the report gives it; empty where the report gives none."""
    unit: str
    bars: tuple[Bar, ...]
    section: str
    """Where it stands in the report; empty where its figures are from several reports."""
    adds_up: bool = True
    """Whether the bars make up the total: some reports name but a few parts, or parts that hold each other."""

    @property
    def facts(self) -> frozenset[str]:
        """The names of all facts that it shows, its total included."""
        return frozenset((self.head, *(bar.fact for bar in self.bars)))


def charts(store: FactStore, report: ReportRecord, language: Language) -> tuple[Chart, ...]:
    """Every breakdown of a report, in its order; totals with parts first, then years, sentences and tables."""
    facts = store.all_facts(report.id)
    draft = _Draft(Composer(report, language))
    found = [
        *_totals(draft, facts),
        *_years(store, report, draft, facts),
        *_sentences(draft, facts),
        *_tables(draft, facts),
    ]
    return tuple(chart for chart in found if chart is not None)


@dataclass(frozen=True, slots=True)
class _Draft:
    """Turns figures into charts of one report in one language."""

    composer: Composer

    def chart(
        self,
        head: Fact,
        figures: Sequence[Fact],
        title: str,
        total: str = "",
        names: Sequence[str] = (),
        letter: str = "",
    ) -> Chart | None:
        """A chart of figures that share one unit; None where they do not, or where there is nothing to see."""
        report = self.composer.report
        shown = [fact for fact in figures if fact.value is not None and fact.value >= 0]
        alike = {(fact.unit, fact.measure) for fact in shown}
        if len(shown) < len(figures) or len(alike) != 1 or not 1 < len(shown) <= MAX_BARS:
            return None
        if letter != _YEARS and sum(1 for fact in shown if fact.value) < _FEWEST_BARS:
            return None  # five of one kind and none of the others
        labels = list(names or [fact.label for fact in shown])
        shorter = shortened(labels, 1 if total else _SHORTEST_SHARED)  # its dictionary knows simplified words
        bars = tuple(
            Bar(
                self.named(label, short),
                self.drawn(short),
                fact.value,
                self.composer.figure(fact),
                self._id(fact),
            )
            for label, short, fact in zip(labels, shorter, shown, strict=True)
            if fact.value is not None
        )
        section = head.section or report.title
        name = self._id(head)
        adds_up = sum(fact.amount for fact in shown) == head.amount
        return Chart(
            name + letter, name, self.named(titled(title)), total, shown[0].unit, bars, section, adds_up
        )

    def named(self, name: str, short: str = "") -> str:
        """A name of the report as the resident reads it: in English with the report's words behind it."""
        language = self.composer.language
        if language is not Language.EN:
            return written(name, language)
        told = bilingual(name, short)
        return told if told != name or _LATIN.search(name) else glossed(name)

    def drawn(self, name: str) -> str:
        """The same where it stands before a bar: short enough for the lines there are."""
        told = self.named(name)
        room = sum(1 if char.isascii() else 2 for char in told) <= _DRAWN
        return told if room or not told.startswith(name) else name

    def _id(self, fact: Fact) -> str:
        return fact_id(self.composer.report.organisation, self.composer.report.year, fact)


def _totals(draft: _Draft, facts: Iterable[StoredFact]) -> list[Chart | None]:
    """Each total of the prose with its own parts: channels, classes of documents."""
    parts: dict[int, list[Fact]] = {}
    by_position = {stored.position: stored.fact for stored in facts}
    for fact in by_position.values():
        if fact.part_of is not None and fact.part_of in by_position:
            parts.setdefault(fact.part_of, []).append(fact)
    return [
        draft.chart(
            by_position[position], group, by_position[position].label, _total(draft, by_position[position])
        )
        for position, group in sorted(parts.items())
    ]


def _total(draft: _Draft, fact: Fact) -> str:
    return draft.composer.figure(fact) if fact.value is not None else ""


def _sentences(draft: _Draft, facts: Iterable[StoredFact]) -> list[Chart | None]:
    """Figures of one sentence and one unit that are no parts of a total: people by programme."""
    groups: dict[tuple[str, str, str], list[Fact]] = {}
    year = draft.composer.report.year
    for stored in facts:
        fact = stored.fact
        apart = fact.part_of is None and not fact.parts and not fact.change and fact.year in (None, year)
        if fact.kind is FactKind.PROSE and not fact.key and fact.value is not None and fact.unit and apart:
            groups.setdefault((fact.quote, fact.unit, fact.measure), []).append(fact)
    return [
        draft.chart(group[0], group, _heading(draft, group[0]))
        for group in groups.values()
        if len(group) >= _FEWEST_IN_A_SENTENCE and _stand_side_by_side(group)
    ]


def _stand_side_by_side(group: Sequence[Fact]) -> bool:
    """True for different things with different figures, none of which holds others: no total, no balance."""
    values = sorted(fact.value for fact in group if fact.value is not None)
    adds_up = 2 * values[-1] == sum(values) or (
        len(values) == _BALANCE and 2 * (values[0] + values[-1]) == sum(values)
    )
    named_apart = len({fact.label for fact in group}) == len(group)
    return (
        named_apart
        and values[0] != values[-1]
        and not adds_up
        and not any(_OF_ALL.search(f.label) for f in group)
    )


def _heading(draft: _Draft, fact: Fact) -> str:
    """The nearest heading, and what is counted under it."""
    heading = _NUMBER.sub("", (fact.section or draft.composer.report.title).rsplit(" › ", 1)[-1])
    return say(
        "chart.under",
        draft.composer.language,
        heading=draft.named(heading),
        measure=draft.composer.measure_name(fact.measure),
    )


def _tables(draft: _Draft, facts: Iterable[StoredFact]) -> list[Chart | None]:
    """Rows of the form whose cells make up a total, and what became of the applications."""
    cells = {stored.fact.key: stored.fact for stored in facts if stored.fact.kind is FactKind.TABLE}
    found = []
    for key, fact in cells.items():
        row, _, column = key.rpartition(".")
        if column != "total" or not fact.value:
            continue
        parts = [cell for name, cell in cells.items() if name.rpartition(".")[0] == row and name != key]
        given = [cell for cell in parts if cell.value]
        if len({cell.value for cell in given}) == 1 and len(given) < len(parts):
            continue  # one application each of two or three kinds: nothing to see
        names = [cell.scope or cell.label for cell in given]
        found.append(draft.chart(fact, given, fact.label, _total(draft, fact), names))
        if row == "applications.closed":
            found.append(_outcomes(draft, fact, cells))
    return found


def _outcomes(draft: _Draft, closed: Fact, cells: dict[str, Fact]) -> Chart | None:
    """The applications dealt with, by what became of them; cases of none are left out."""
    rows = [cells.get(f"applications.{row}.total") for row in sorted(form.outcomes())]
    given = [fact for fact in rows if fact is not None and fact.value]
    title = say("chart.outcomes", draft.composer.language, label=draft.named(closed.label))
    return draft.chart(closed, given, title, _total(draft, closed), [fact.topic for fact in given], _OUTCOMES)


def _years(
    store: FactStore, report: ReportRecord, draft: _Draft, facts: Sequence[StoredFact]
) -> list[Chart | None]:
    """The main figures year by year, where several years of the office are loaded and each gives the figure."""
    records = [store.report(report.organisation, year) for year in sorted(store.years(report.organisation))]
    loaded = [record for record in records if record is not None][-MAX_BARS:]
    if len(loaded) < 2:
        return []
    by_year = {record.year: store.all_facts(record.id) for record in loaded}
    found = []
    for stored in facts:
        if _is_main(stored.fact):
            figures = [(record, _same(stored.fact, by_year[record.year])) for record in loaded]
            found.append(_over_years(draft, stored.fact, [(r, f) for r, f in figures if f is not None]))
    return found


def _is_main(fact: Fact) -> bool:
    """True for what came in of applications, and for totals of the prose."""
    return fact.value is not None and (
        fact.key == "applications.received.total" or (not fact.key and fact.parts > 0)
    )


def _same(fact: Fact, others: Sequence[StoredFact]) -> Fact | None:
    """The figure of another report that has the same key, or the very same name; None if there is none or several."""
    found = [
        stored.fact
        for stored in others
        if (stored.fact.key == fact.key if fact.key else stored.fact.label == fact.label)
        and stored.fact.unit == fact.unit
        and stored.fact.value is not None
        and stored.fact.year is None
    ]
    return found[0] if len(found) == 1 else None


def _over_years(draft: _Draft, head: Fact, figures: Sequence[tuple[ReportRecord, Fact]]) -> Chart | None:
    if not any(fact.value for _, fact in figures):
        return None
    composer = draft.composer
    title = say("chart.years", composer.language, label=draft.named(head.label))
    names = [say("chart.year", composer.language, year=record.year) for record, _ in figures]
    chart = draft.chart(head, [fact for _, fact in figures], title, names=names, letter=_YEARS)
    if chart is None:
        return None
    owners = zip(chart.bars, figures, strict=True)
    bars = tuple(
        replace(bar, short=bar.label, fact=fact_id(r.organisation, r.year, f)) for bar, (r, f) in owners
    )
    return replace(chart, bars=bars, section="")


def figures_of(chart: Chart) -> str:
    """The bars as lines of text, for a caption or where no picture can be drawn."""
    return "\n".join(f"{bar.label} {bar.value_text}" for bar in chart.bars)
