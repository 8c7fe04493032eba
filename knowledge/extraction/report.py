"""A Document to a Report: who, when, every fact, the contact; one readable list of steps."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.checks import check_facts
from knowledge.errors import ReportError
from knowledge.extraction import contacts, identity, names, prose, statements
from knowledge.extraction.absences import absences
from knowledge.extraction.breakdowns import breakdowns
from knowledge.extraction.cell_facts import TableReading
from knowledge.extraction.damage import cut_off, lost_characters
from knowledge.extraction.imprint import labels_one_by_one
from knowledge.extraction.inventories import inventories
from knowledge.extraction.named_ways import named_ways
from knowledge.extraction.one_report import require_one_report
from knowledge.extraction.other_tables import is_other_table, other_tables
from knowledge.extraction.outline import Passage, PlacedBlock, walk
from knowledge.extraction.own_name import without_own_name
from knowledge.extraction.published import as_published
from knowledge.extraction.recognition import require_report
from knowledge.extraction.tables import FormReader
from knowledge.extraction.unread import unread_parts, unread_tables
from knowledge.models import NOT_NAMED, BlockKind, Document, Fact, Named, Report


def extract_report(document: Document, named: Named = NOT_NAMED) -> Report:
    """Extracts everything a report states; `named` says whose it is where the report does not.

    Raises ReportError if the document is no government information disclosure report, holds several of them, or does
    not say its year.
    """
    require_report(document)
    require_one_report(document)
    document = labels_one_by_one(document)
    who = identity.identify(document, named)
    if who is None:
        raise ReportError(
            f"{document.source}: the report's year was not found; its title should name it, e.g. 2020年政府信息公开工作年度报告, or give it to the build: --year 2020"
        )
    placed = list(walk(document))
    passages = [part for part in placed if isinstance(part, Passage)]
    figures = cut_off(without_own_name(prose.figures(passages, who.year), who.organisation), placed)
    reading = _tables(placed)
    contact, contact_facts = contacts.find_contact([(p.section, p.text) for p in passages], who.organisation)
    facts = (
        *figures,
        *reading.facts,
        *other_tables(placed, who.year),
        *contact_facts,
        *who.facts,
        *_words(placed, passages, figures, who),
    )
    left = (*unread_tables(placed), *unread_parts(placed, reading.facts), *lost_characters(passages, figures))
    checked = check_facts(facts, tables_whole=not reading.findings)
    return Report(
        who.organisation,
        who.year,
        who.title,
        who.period_start,
        who.period_end,
        contact,
        as_published(facts, document),
        document.source,
        (*document.findings, *who.findings, *reading.findings, *left, *checked),
    )


def _words(
    placed: list[Passage | PlacedBlock], passages: list[Passage], figures: list[Fact], who: identity.Identity
) -> Iterator[Fact]:
    """What the report says in words: what did not occur, what it names one by one, its statements."""
    yield from absences(passages, who.year)
    yield from breakdowns(figures)
    yield from inventories(figures)
    yield from named_ways(passages)
    yield from names.names(passages, who.organisation)
    yield from statements.lists(passages)
    yield from statements.outline_lists(placed)
    yield from statements.statements(passages, who.organisation)


def _tables(placed: list[Passage | PlacedBlock]) -> TableReading:
    """The facts of the national form's tables, with the headings between them as context."""
    reader = FormReader()
    for part in placed:
        if isinstance(part, PlacedBlock):
            section = part.headings[0] if part.headings else ""
            if is_other_table(part.block.rows):
                continue
            if part.block.kind is BlockKind.TABLE:
                reader.table(part.block.rows, section)
            else:
                reader.heading(part.block.text, section)
    return reader.reading()
