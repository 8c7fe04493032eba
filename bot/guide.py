"""What is offered beside an answer: examples to begin with, related facts, what else may have been meant, a breakdown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.answering.answer import Answer, Language, Source, Status
from bot.answering.composer import Composer
from bot.answering.counting.of_itself import tells_of_itself
from bot.answering.extent.members import CHANNEL
from bot.answering.texts import examples, written
from bot.answering.wording import cut
from bot.assistant import Assistant
from bot.chart import Chart
from bot.conversation import Choice
from bot.headings import offered
from bot.outline import Entry
from bot.understanding.question import Question
from bot.understanding.reader import understand
from knowledge.models import Fact, FactKind, Measure
from knowledge.records import ReportRecord

_EXAMPLES = 4
NEAR = frozenset({"not_in_report", "measure", "split"})
"""Refusals after which what the report does hold may help."""
_RELATED, _OTHERS = 2, 6
_WORDS = 40
"""Characters of a sentence that say what it is about."""
_BREAKDOWN = 3
"""Figures of one breakdown in an answer from which on a picture says more than the words."""
_KEPT = 64
"""Reports and languages whose examples and breakdowns are kept."""
_FEW = 5
"""Figures that sum a report up at least, if it has as many."""
_COUNTED = frozenset({Measure.ITEM, Measure.PERSON, Measure.HOUSEHOLD, Measure.TIMES, Measure.MONEY})
_MAIN_CELLS = (
    "applications.received.total",
    "applications.closed.total",
    "review.reconsideration.total",
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A fact to open: its name, and the words for it."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Offers:
    """What may follow an answer."""

    related: tuple[Offer, ...] = ()
    others: tuple[Offer, ...] = ()
    """What else may have been meant, without what was answered."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where an answer stands."""

    report: ReportRecord | None = None
    """The report of its facts; of a refusal, the one that the chat is about. None: there is nothing to offer beside it."""
    names: tuple[str, ...] = ()
    """Its facts."""
    is_there: bool = False
    """Whether the report still holds them."""
    chart: Chart | None = None
    """A breakdown that the answer belongs to."""
    breaks_down: bool = False
    """True if the answer itself is that breakdown."""


class Guide:
    """Knows what to offer; asks the assistant and keeps nothing about residents."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._examples: dict[tuple[str, int, str, Language], tuple[str, ...]] = {}
        self._charts: dict[tuple[str, int, Language], tuple[Chart, ...]] = {}

    def ground(self, answer: Answer, chat: str) -> Ground:
        """Where an answer that the chat was just given stands."""
        names = tuple(source.id for source in answer.facts if source.id)
        found = self._assistant.browser.fact(names[0]) if names else None
        if found is None:
            return Ground(self._assistant.report_of(chat) if names or answer.reason in NEAR else None, names)
        chart, whole = self._chart_of(found[0], answer, names)
        return Ground(found[0], names, True, chart, whole)

    def offers(self, answer: Answer, chat: str, ground: Ground, told: frozenset[str] = frozenset()) -> Offers:
        """What to offer beside an answer that the chat was just given; nothing that it was told before."""
        names, report = ground.names, ground.report
        if report is None:
            return Offers()
        writer = Composer(report, answer.language)
        related = self._assistant.browser.near(names, _RELATED) if ground.is_there else []
        shown = {*names, *told, *(entry.id for entry in related)}
        question = self._assistant.conversations.get(chat).question
        others = self._candidates(report, question, _OTHERS + len(shown)) if question else []
        told_of = {source.quote for source in answer.facts}
        others = [one for one in others if one.id not in shown and not _says_the_same(one.fact, told_of)]
        if answer.status is Status.UNANSWERABLE:  # whose contact is given already
            others = [one for one in others if not (_is_contact(one.fact) or tells_of_itself(one.fact))]
        return Offers(offers_of(writer, related), offers_of(writer, others[:_OTHERS]))

    def charts(self, report: ReportRecord, language: Language) -> tuple[Chart, ...]:
        """The breakdowns of a report."""
        key = (self._assistant.edition, report.id, language)
        if key not in self._charts:
            if len(self._charts) >= _KEPT:
                self._charts.clear()
            self._charts[key] = self._assistant.charts(language, report.organisation, report.year)
        return self._charts[key]

    def found(self, text: str, report: ReportRecord, limit: int) -> list[Entry]:
        """The facts of a report that say something of a text."""
        return self._candidates(report, understand(text), limit)

    def main_figures(self, report: ReportRecord, limit: int) -> list[Entry]:
        """What a report is summed up by: the totals of its prose, and the main cells of the form.

        Where these are few, the first other figures of its prose are among them.
        """
        entries = [
            one
            for one in self._assistant.browser.outline(report).entries.values()
            if one.fact.value is not None
        ]
        cells = [one for one in entries if one.fact.key in _MAIN_CELLS][:limit]
        main = [one for one in entries if one.fact.parts][: limit - len(cells)]
        if missing := _FEW - len(main) - len(cells):
            plain = [one for one in entries if _is_plain_figure(one.fact)]
            plain.sort(key=lambda one: not CHANNEL.search(one.fact.label))  # what was published, and where
            main += plain[: max(0, missing)]
        return [*sorted(main, key=lambda one: one.stored.position), *cells]

    def examples(self, language: Language, chat: str) -> tuple[str, ...]:
        """Questions to begin with, each of which is answered from the chat's report."""
        report = self._assistant.report_of(chat)
        chosen = self._assistant.conversations.chosen(chat)
        office = "" if self._assistant.office_of(chat) else report.organisation
        key = (self._assistant.edition, report.id, office, language)
        if key not in self._examples:
            if len(self._examples) >= _KEPT:
                self._examples.clear()
            asked_of = Choice(language, chosen.organisation or report.organisation, chosen.year)
            if office:
                asked_of = Choice(language)  # the question has to name it
            found = tuple(islice(self._answered(office, asked_of), _EXAMPLES))
            if not found:
                return ()  # a bot that is paused answers again some time
            self._examples[key] = found
        return self._examples[key]

    def _answered(self, office: str, chosen: Choice) -> Iterable[str]:
        """Those of the prepared questions that are answered, each by something else."""
        language = chosen.language or Language.ZH_CN
        colon = ": " if office and language is Language.EN else ""
        told: set[str] = set()
        for text in examples(language):
            question = f"{written(office, language)}{colon}{text}"
            answer = self._assistant.preview(question, chosen)
            if answer.status is Status.ANSWERED and answer.facts and answer.facts[0].quote not in told:
                told.add(answer.facts[0].quote)
                yield question

    def _candidates(self, report: ReportRecord, question: Question, limit: int) -> list[Entry]:
        return self._assistant.browser.candidates(report, question, limit)

    def _chart_of(
        self, report: ReportRecord, answer: Answer, names: Sequence[str]
    ) -> tuple[Chart | None, bool]:
        """The breakdown with all the facts of an answer, and whether the answer is that breakdown."""
        if answer.status is not Status.ANSWERED or not names:
            return None, False
        told = set(names)
        charts = self.charts(report, answer.language)
        if len(told) == 1 and (listed := next((one for one in charts if _lists(answer.facts[0], one)), None)):
            return listed, True
        chart = next((one for one in charts if told <= one.facts), None)
        return chart, chart is not None and len(told) >= _BREAKDOWN


def _is_plain_figure(fact: Fact) -> bool:
    """True for a figure of the prose that is neither a total, nor a part of one, nor about the report itself."""
    counts = fact.measure in _COUNTED and fact.kind is FactKind.PROSE and not fact.key
    return counts and not fact.parts and fact.part_of is None and not tells_of_itself(fact)


def _is_contact(fact: Fact) -> bool:
    """True for a way to reach the office."""
    return fact.kind is FactKind.CONTACT


def _says_the_same(fact: Fact, quotes: Collection[str]) -> bool:
    """True for the very sentence that an answer quotes, which is no other thing that may have been meant."""
    return fact.value is None and fact.measure is Measure.TEXT and not fact.key and fact.quote in quotes


def _lists(source: Source, chart: Chart) -> bool:
    """Whether one fact is a breakdown in itself: it lists just the figures that the chart shows, in its order."""
    parts = str(source.value).split("；")
    return (
        source.section == chart.section
        and len(parts) == len(chart.bars) >= _BREAKDOWN
        and all(str(bar.value) in part.split() for part, bar in zip(parts, chart.bars, strict=True))
    )


def offers_of(writer: Composer, entries: Iterable[Entry]) -> tuple[Offer, ...]:
    """Facts in a few words: what was counted, or how the sentence begins."""
    return tuple(Offer(entry.id, _in_words(writer, entry.fact)) for entry in entries)


def _in_words(writer: Composer, fact: Fact) -> str:
    if fact.measure is Measure.TEXT and not fact.key and fact.value is None:
        return cut(written(fact.quote, writer.language), _WORDS)
    return offered(fact, writer)
