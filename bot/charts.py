"""The breakdowns that a report offers, as plain data for whoever draws or lists them.

Bars stand side by side; nothing is added up here. They share one unit, and they belong together because the report
says so: parts of one total, figures of one sentence, cells of one row or column, one figure in several years.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.answering.answer import Language
from bot.answering.composer import Composer
from bot.answering.texts import say
from bot.chart import MAX_BARS, YEARS, Chart, Draft
from bot.fact_ids import fact_id
from knowledge import form
from knowledge.models import Fact, FactKind
from knowledge.patterns import lazily
from knowledge.records import ReportRecord, StoredFact
from knowledge.store import FactStore

_FEWEST_IN_A_SENTENCE = 3
"""Two figures of one sentence seldom are a breakdown; two parts of a total are."""
_BALANCE = 4
"""Applications of this year and the last against those closed and those carried on: four figures that hold others."""
_NUMBER = lazily(r"^[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]\s*(?=\D)")
"""The number of a heading, which says nothing where it stands alone."""
_OF_ALL = lazily("共|总|累计|合计|年末|^分别")
_OUTCOMES = "o"


def charts(store: FactStore, report: ReportRecord, language: Language) -> tuple[Chart, ...]:
    """Every breakdown of a report, in its order; totals with parts first, then years, sentences and tables."""
    facts = store.all_facts(report.id)
    draft = Draft(Composer(report, language))
    found = [
        *_totals(draft, facts),
        *_years(store, report, draft, facts),
        *_sentences(draft, facts),
        *_tables(draft, facts),
    ]
    return tuple(chart for chart in found if chart is not None)


def _totals(draft: Draft, facts: Iterable[StoredFact]) -> list[Chart | None]:
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


def _total(draft: Draft, fact: Fact) -> str:
    return draft.composer.figure(fact) if fact.value is not None else ""


def _sentences(draft: Draft, facts: Iterable[StoredFact]) -> list[Chart | None]:
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


def _heading(draft: Draft, fact: Fact) -> str:
    """The nearest heading, and what is counted under it."""
    heading = _NUMBER.sub("", (fact.section or draft.composer.report.title).rsplit(" › ", 1)[-1])
    return say(
        "chart.under",
        draft.composer.language,
        heading=draft.named(heading),
        measure=draft.composer.measure_name(fact.measure),
    )


def _tables(draft: Draft, facts: Iterable[StoredFact]) -> list[Chart | None]:
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


def _outcomes(draft: Draft, closed: Fact, cells: dict[str, Fact]) -> Chart | None:
    """The applications dealt with, by what became of them; cases of none are left out."""
    rows = [cells.get(f"applications.{row}.total") for row in sorted(form.outcomes())]
    given = [fact for fact in rows if fact is not None and fact.value]
    title = say("chart.outcomes", draft.composer.language, label=draft.named(closed.label))
    return draft.chart(closed, given, title, _total(draft, closed), [fact.topic for fact in given], _OUTCOMES)


def _years(
    store: FactStore, report: ReportRecord, draft: Draft, facts: Sequence[StoredFact]
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


def _over_years(draft: Draft, head: Fact, figures: Sequence[tuple[ReportRecord, Fact]]) -> Chart | None:
    if not any(fact.value for _, fact in figures):
        return None
    composer = draft.composer
    title = say("chart.years", composer.language, label=draft.named(head.label))
    names = [say("chart.year", composer.language, year=record.year) for record, _ in figures]
    chart = draft.chart(head, [fact for _, fact in figures], title, names=names, letter=YEARS)
    if chart is None:
        return None
    owners = zip(chart.bars, figures, strict=True)
    bars = tuple(
        replace(bar, short=bar.label, fact=fact_id(r.organisation, r.year, f)) for bar, (r, f) in owners
    )
    return replace(chart, bars=bars, section="")
