"""One breakdown as plain data: bars of one unit, named as a report names them, for whoever draws or lists them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.answering.answer import Language
from bot.answering.composer import Composer
from bot.answering.texts import written
from bot.bar_labels import shortened, titled
from bot.english_labels import bilingual, glossed
from bot.fact_ids import fact_id
from knowledge.models import Fact
from knowledge.patterns import lazily

YEARS = "y"
"""What stands behind the name of a chart of several years."""
MAX_BARS = 12
"""More bars than this cannot be read in one picture."""
_FEWEST_BARS = 2
"""Figures that are not nought."""
_LATIN = lazily("[A-Za-z]{2}")
"""What shows that a name is in English already."""
_DRAWN = 60
"""Letters before a bar; Chinese characters are as wide as two."""
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


@dataclass(frozen=True, slots=True)
class Draft:
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
        if letter != YEARS and sum(1 for fact in shown if fact.value) < _FEWEST_BARS:
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


def figures_of(chart: Chart) -> str:
    """The bars as lines of text, for a caption or where no picture can be drawn."""
    return "\n".join(f"{bar.label} {bar.value_text}" for bar in chart.bars)
