"""A report as one leafs through it: sections, their topics, and the facts of each topic."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.fact_ids import Kind, fact_code, identifier, place_code, report_code
from knowledge.extraction.numerals import parse_chinese_number
from knowledge.models import Fact, FactKind, Measure
from knowledge.patterns import lazily
from knowledge.records import ReportRecord, StoredFact

_NUMBER = lazily(
    r"^[（(第]?\s*(?:(?P<chinese>[一二三四五六七八九十百]+)|(?P<digits>\d{1,3}))(?=[、.．，）)条\s])"
)
_UNNUMBERED = 999
"""Headings without a number follow those that have one."""
_SEPARATOR = " › "


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact with the name it is opened by."""

    id: str
    stored: StoredFact

    @property
    def fact(self) -> Fact:
        """The fact itself."""
        return self.stored.fact


@dataclass(frozen=True, slots=True)
class Topic:
    """What stands under one heading of a section, or in one row of its table."""

    id: str
    name: str
    section: str
    """The name of its section."""
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A main part of a report."""

    id: str
    name: str
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report."""

    report: ReportRecord
    sections: tuple[Section, ...]
    entries: dict[str, Entry]
    """Every fact of the report by its name, those that no topic shows included."""
    by_position: dict[int, Entry]
    """The same by position."""
    by_quote: dict[str, list[Entry]]
    """Facts of one sentence."""
    by_total: dict[int, list[Entry]]
    """The parts of a total, by its position."""
    topics: dict[str, Topic]
    """The topic that shows a fact, by the fact's name."""

    def section(self, name: str) -> Section | None:
        """The section with this id."""
        return next((section for section in self.sections if section.id == name), None)

    def topic(self, name: str) -> Topic | None:
        """The topic with this id."""
        return next((topic for one in self.sections for topic in one.topics if topic.id == name), None)


def outline_of(report: ReportRecord, facts: Iterable[StoredFact]) -> Outline:
    """Arranges the facts of a report; what is stated twice in the same words is shown once."""
    code = report_code(report.organisation, report.year)
    entries: dict[str, Entry] = {}
    for stored in facts:
        name = identifier(Kind.FACT, code, fact_code(stored.fact))
        entries.setdefault(name, Entry(name, stored))
    shown = _shown(list(entries.values()))
    sections: dict[str, dict[tuple[str, ...], list[Entry]]] = {}
    for entry in shown:
        section, *path = _path(entry.fact, report)
        sections.setdefault(section, {}).setdefault(tuple(path), []).append(entry)
    made = [_section(code, name, topics) for name, topics in sections.items()]
    ordered = tuple(sorted(made, key=lambda section: _order([section.name])))
    by_quote: dict[str, list[Entry]] = {}
    by_total: dict[int, list[Entry]] = {}
    for entry in entries.values():
        by_quote.setdefault(entry.fact.quote, []).append(entry)
        if entry.fact.part_of is not None:
            by_total.setdefault(entry.fact.part_of, []).append(entry)
    by_position = {entry.stored.position: entry for entry in entries.values()}
    topics = {entry.id: topic for one in ordered for topic in one.topics for entry in topic.entries}
    return Outline(report, ordered, entries, by_position, by_quote, by_total, topics)


def _section(code: str, name: str, topics: dict[tuple[str, ...], list[Entry]]) -> Section:
    in_rows = any(entry.fact.kind is FactKind.TABLE for entries in topics.values() for entry in entries)
    ordered = list(topics.items()) if in_rows else sorted(topics.items(), key=lambda item: _order(item[0]))
    made = tuple(
        Topic(
            identifier(Kind.TOPIC, code, place_code(name, *path)),
            path[-1] if path else name,
            name,
            tuple(entries),
        )
        for path, entries in ordered
    )
    return Section(identifier(Kind.SECTION, code, place_code(name)), name, made)


def _path(fact: Fact, report: ReportRecord) -> tuple[str, ...]:
    """Section, headings below it, and for a cell the row it stands in."""
    headings = tuple((fact.section or report.title).split(_SEPARATOR))
    return (*headings, fact.topic) if fact.kind is FactKind.TABLE else headings


def _shown(entries: list[Entry]) -> list[Entry]:
    """All but the contact, which has a page of its own, and sentences whose figures are shown."""
    figures = {entry.fact.quote for entry in entries if entry.fact.value is not None}
    return [
        entry
        for entry in entries
        if entry.fact.kind is not FactKind.CONTACT
        and not (entry.fact.measure is Measure.TEXT and not entry.fact.key and entry.fact.quote in figures)
    ]


def _order(path: Iterable[str]) -> list[int]:
    """Headings by their numbers, as in the report: 二 before 十, （8） before （10）."""
    return [_number(heading) for heading in path]


def _number(heading: str) -> int:
    match = _NUMBER.match(heading)
    if match is None:
        return _UNNUMBERED
    return int(match["digits"]) if match["digits"] else parse_chinese_number(match["chinese"]) or _UNNUMBERED
