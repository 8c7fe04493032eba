"""The pieces that replies are made of: the office, a figure with its unit, what was counted, whom to ask."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.answer import Language, Source
from bot.answering.texts import english_quantity, knows, office_named, say, template, written
from bot.answering.wording import cut, number_text
from bot.english_labels import bilingual_cell, glossed
from bot.fact_ids import fact_id
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.patterns import lazily
from knowledge.store import ReportRecord

_NO_FIGURE = frozenset({ValueState.BLANK, ValueState.SLASH, ValueState.DAMAGED, ValueState.VAGUE})

_FIRMS = lazily("(?:主体|企业|商户|工商户|公司|经营户|经营者|商家|门店|店|厂|单位)$")
_HOUSEHOLD, _FIRMS_UNIT = "户", "户（经营）"
"""Firms are counted as households are; in English they are none."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """What replies about one report in one language say time and again."""

    report: ReportRecord
    language: Language

    @property
    def office(self) -> str:
        """The organisation as the resident writes it."""
        return office_named(self.report.organisation, self.language)

    def measure_name(self, measure: Measure) -> str:
        """What a measure is called in refusals: 人数, amount of money."""
        key = f"measures.{measure.value}"
        return template(key, self.language) if knows(key) else measure.value

    def figure(self, fact: Fact) -> str:
        """A fact's value with qualifier and unit: 100余项, 0件, 约 3 万元."""
        if fact.value is None or fact.state in _NO_FIGURE:
            return self._without_value(fact)
        unknown = fact.measure is Measure.MONEY and not fact.unit
        missing = template("no_unit", self.language) if unknown else ""
        if self.language is Language.EN:
            about = template("approximately", self.language) if fact.approximate else ""
            printed = f" ({' '.join(fact.value_text.split())})" if fact.approximate else ""
            unit = _FIRMS_UNIT if fact.unit == _HOUSEHOLD and _FIRMS.search(fact.topic) else fact.unit
            return f"{about}{english_quantity(fact.value, unit)}{printed}{missing}"
        if fact.approximate:
            return written(re.sub(r"\s+", "", fact.value_text), self.language)
        unit = "%" if fact.unit == "%" else f" {written(fact.unit, self.language)}"
        return f"{number_text(fact.value)}{unit}{missing}".strip()

    def _without_value(self, fact: Fact) -> str:
        """What stands where a figure is expected: nothing, a slash, what cannot be read, or that there was none."""
        printed = fact.value_text
        match fact.state:
            case ValueState.BLANK:
                return template("blank", self.language)
            case ValueState.SLASH:
                return template("slash", self.language)
            case ValueState.DAMAGED:
                return say("damaged", self.language, printed=printed)
            case ValueState.VAGUE:
                return say("vague", self.language, printed=written(printed, self.language))
            case ValueState.ZERO:
                return say("none", self.language, label=written(fact.label, self.language))
        return printed

    def named_figure(self, fact: Fact) -> str:
        """What was counted, then the figure."""
        return f"{self._label(fact)} {self.figure(fact)}"

    def _measure(self, fact: Fact) -> str:
        key = f"measures.{fact.measure.value}"
        return f" · {template(key, self.language)}" if knows(key) else ""

    def _read_as(self, fact: Fact) -> str:
        """What was counted, in the report's words; to whoever asks in English with the English of what it is made of."""
        if self.language is not Language.EN:
            return self._label(fact)
        return bilingual_cell(fact.label) if fact.kind is FactKind.TABLE else glossed(fact.label)

    def _gloss(self, fact: Fact) -> str:
        """What stands behind a name in English, alone."""
        glossed_so = self.language is Language.EN and fact.kind is not FactKind.TABLE
        return glossed(fact.label).removeprefix(fact.label) if glossed_so else ""

    def _label(self, fact: Fact) -> str:
        return written(fact.label, self.language)

    def _section(self, fact: Fact) -> str:
        return written(fact.section or self.report.title, self.language)

    def choice(self, fact: Fact) -> str:
        """A fact as a short question to choose: what was counted, and in what."""
        measure = fact.unit or (self.measure_name(fact.measure) if fact.value is not None else "")
        label = self._label(fact)
        return f"{label}（{written(measure, self.language)}）" if measure else label

    def _near(self, fact: Fact) -> str:
        figure = self.figure(fact) if fact.value is not None else written(cut(fact.words, 90), self.language)
        return say("near", self.language, label=self._read_as(fact), figure=figure)

    def _joined(self, members: Sequence[str]) -> str:
        return written("、".join(members), self.language)

    def _finding(self, fact: Fact) -> str:
        """A note if what the checks found inconsistent concerns this figure: its name, and its column if one is named."""
        for finding in self.report.findings:
            column = re.search("“([^”]+)”栏", finding)
            named = f"“{fact.topic}”" in finding or f"“{fact.label}”" in finding
            if named and (column is None or fact.kind is not FactKind.TABLE or column[1] == fact.scope):
                return say("finding", self.language, finding=written(finding, self.language))
        return ""

    def sources(self, facts: Sequence[Fact]) -> tuple[Source, ...]:
        """The facts as an answer shows them, with the report they are from."""
        name = f"{self.report.organisation} {self.report.year}"
        return tuple(
            Source(
                f.label,
                f.value if f.value is not None else f.value_text,
                f.unit,
                f.section,
                f.words,
                name,
                fact_id(self.report.organisation, self.report.year, f),
            )
            for f in facts
        )

    def contact_line(self) -> str:
        """Telephone and address in one line, as every reply that does not answer ends."""
        contact = self.report.contact
        fields = [field for field in ("telephone", "address", "email") if getattr(contact, field)][:2]
        if not fields:
            return say("contact_missing", self.language, office=self.office)
        details = self._comma.join(self._contact_field(field) for field in fields)
        return say("contact_line", self.language, office=self.office, details=details)

    @property
    def _comma(self) -> str:
        return ", " if self.language is Language.EN else "，"

    def _contact_field(self, field: str) -> str:
        name = template(f"contact_fields.{field}", self.language)
        colon = ": " if self.language is Language.EN else "："
        return f"{name}{colon}{getattr(self.report.contact, field)}"
