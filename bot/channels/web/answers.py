"""An answer as a page shows it: its lines, links to the report's text at that very sentence, its breakdown, its choices."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import cast

from bot.answering.answer import Answer, Language, Source, Status
from bot.assistant import Assistant
from bot.channels.base import Responder
from bot.channels.web.charts import DrawnChart, drawn, fitting
from bot.channels.web.library import Library, report_path
from bot.chart import Chart
from bot.charts import charts
from bot.guide import Guide

_LINKS = 3
"""Places in the report that an answer links to."""
_NEAR = 3
"""Figures offered where the report does not give what was asked."""
_CUT = ("…", "...")
"""How a sentence ends that is too long to be asked for."""
_KEPT = 64
"""Reports whose breakdowns are kept at hand."""


@dataclass(frozen=True, slots=True)
class Link:
    """A place in a report's text."""

    path: str
    fragment: str
    label: str
    report: str


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer ready for the template."""

    headline: str
    lines: tuple[str, ...]
    language: Language
    answered: bool
    choices: tuple[str, ...]
    links: tuple[Link, ...]
    chart: DrawnChart | None
    related: tuple[str, ...] = ()
    """Questions that may follow: figures that stand beside the answer, or near what the report does not give."""


class Answers:
    """Prepares answers; keeps the breakdowns of the reports last asked about."""

    def __init__(self, library: Library, responder: Responder) -> None:
        self._library = library
        # a wrapper of the assistant has all that it has; a responder of another kind offers nothing
        self._guide = Guide(cast(Assistant, responder)) if hasattr(responder, "browser") else None
        self._charts: OrderedDict[tuple[object, ...], tuple[Chart, ...]] = OrderedDict()

    def shown(self, answer: Answer, chat: str) -> Shown:
        """The parts of an answer that a conversation was just given."""
        lines = [line for line in answer.reply.splitlines() if line.strip()]
        numbered = tuple(f"{number}. " for number in range(1, len(answer.choices) + 1))
        if numbered:
            lines = [line for line in lines if not line.startswith(numbered)]
        answered = answer.status is Status.ANSWERED
        headline = lines.pop(0) if answered and lines else ""
        return Shown(
            headline,
            tuple(lines),
            answer.language,
            answered,
            answer.choices,
            links(answer),
            self._chart(answer),
            self._related(answer, chat),
        )

    def _related(self, answer: Answer, chat: str) -> tuple[str, ...]:
        """What may be asked next; nothing beside choices."""
        if self._guide is None or answer.choices or answer.status is Status.SMALLTALK:
            return ()
        offers = self._guide.offers(answer, chat, self._guide.ground(answer, chat))
        refused = answer.status is Status.UNANSWERABLE
        offered = [offer.text for offer in (offers.others if refused else offers.related)]
        return tuple(text for text in offered if not text.endswith(_CUT))[:_NEAR]

    def _chart(self, answer: Answer) -> DrawnChart | None:
        """The breakdown that what was answered is a part of."""
        named = [source.id for source in answer.facts if source.id]
        if not named or not answer.facts[0].id:
            return None
        office, year = _office_and_year(answer.facts[0])
        chart = fitting(self._charts_of(office, year, answer.language), named)
        return drawn(chart, named[:1]) if chart else None

    def _charts_of(self, office: str, year: int, language: Language) -> tuple[Chart, ...]:
        store = self._library.store
        key = (self._library.edition, office, year, language)
        if key not in self._charts:
            record = store.report(office, year)
            self._charts[key] = charts(store, record, language) if record else ()
            while len(self._charts) > _KEPT:
                self._charts.popitem(last=False)
        self._charts.move_to_end(key)
        return self._charts[key]


def links(answer: Answer) -> tuple[Link, ...]:
    """Where in the reports the answer's facts are stated; one link for each sentence."""
    found: dict[tuple[str, str], Link] = {}
    for source in answer.facts:
        office, year = _office_and_year(source)
        if office and source.id:
            label = source.label or source.section.rpartition(" › ")[2]
            found.setdefault(
                (source.report, source.quote),
                Link(report_path(office, year), source.id, label, source.report),
            )
    return tuple(found.values())[:_LINKS]


def _office_and_year(source: Source) -> tuple[str, int]:
    """What a source calls its report."""
    office, _, year = source.report.rpartition(" ")
    return (office, int(year)) if year.isdigit() else ("", 0)
