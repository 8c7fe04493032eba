"""A report made ready for the index: rows of plain values, so that the work can be done in another process."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from knowledge.documents import pack
from knowledge.grams import grams
from knowledge.models import Document, Fact, Report
from knowledge.postings import packed

if TYPE_CHECKING:
    from knowledge.store import FactStore, ReportRecord

FACT_FIELDS = Fact.__slots__
"""The columns of a fact's row, in their order."""
_VALUES = attrgetter(*FACT_FIELDS)
FactRow = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """What the index keeps of one report."""

    organisation: str
    year: int
    title: str
    period_start: str
    period_end: str
    source: str
    contact: str
    """The contact as JSON."""
    findings: tuple[str, ...]
    figures: int
    """Figures stated in prose."""
    cells: int
    """Table cells and details of the report itself."""
    facts: tuple[FactRow, ...]
    postings: tuple[str, str]
    """Grams, and the facts that hold each, as the index keeps them (see `postings.packed`)."""
    names: tuple[str, ...]
    """Grams of the organisation's name."""
    document: bytes | None = None
    """The text of the report, packed; None where only its facts are known."""


def entry_of(report: Report, document: Document | None = None) -> IndexEntry:
    """The entry of a report, with the text it was read from."""
    return IndexEntry(
        report.organisation,
        report.year,
        report.title,
        report.period_start,
        report.period_end,
        report.source,
        json.dumps(asdict(report.contact), ensure_ascii=False),
        report.findings,
        sum(fact.value is not None and not fact.key for fact in report.facts),
        sum(bool(fact.key) for fact in report.facts),
        tuple(_row(fact) for fact in report.facts),
        packed(report.facts),
        tuple(sorted(grams(report.organisation))),
        None if document is None else pack(document),
    )


def entry_in(store: FactStore, record: ReportRecord) -> IndexEntry:
    """The entry of a report that an index holds, so that it can be put into one again."""
    facts = tuple(stored.fact for stored in store.all_facts(record.id))
    report = Report(
        record.organisation,
        record.year,
        record.title,
        record.period_start,
        record.period_end,
        record.contact,
        facts,
        record.source,
        record.findings,
    )
    return entry_of(report, store.document(record.id))


def digest_of(entry: IndexEntry) -> str:
    """A name for what an entry states, the same for the same facts of the same report, whatever its file is called."""
    told = json.dumps([entry.organisation, entry.year, entry.contact, entry.facts], ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()


def _row(fact: Fact) -> FactRow:
    """A fact as SQLite keeps it; enumerations are strings already."""
    row = dict(zip(FACT_FIELDS, _VALUES(fact), strict=True))
    row.update(
        measure=fact.measure.value,
        value=None if fact.value is None else format(fact.value, "f"),
        kind=fact.kind.value,
        state=fact.state.value,
        approximate=int(fact.approximate),
        change=int(fact.change),
        items=json.dumps(fact.items, ensure_ascii=False) if fact.items else "",
    )
    return tuple(row.values())
