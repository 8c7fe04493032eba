"""The text of a report is kept in the index, and every fact finds the place in it where it is stated."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from knowledge.documents import pack, unpack
from knowledge.extraction.report import extract_report
from knowledge.indexing import build_index
from knowledge.models import Block, BlockKind, Document, Fact, FactKind, Measure
from knowledge.places import Place, places
from knowledge.readers import read_document
from knowledge.store import FactStore
from knowledge.writing import IndexWriter
from tests.samples import LINGSHA, MADE_UP, MADE_UP_NAMES, lingsha, path_of

SEVERAL = sorted((MADE_UP / "several").iterdir())
ALL = [path_of(name) for name in (LINGSHA.name, *MADE_UP_NAMES)] + SEVERAL


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_a_document_comes_out_as_it_was_packed(path: Path) -> None:
    document = read_document(path)
    assert unpack(pack(document)) == document


def test_the_index_keeps_the_text_and_drops_it_with_its_report(tmp_path: Path) -> None:
    index = tmp_path / "index.db"
    for _ in range(2):
        build_index([LINGSHA], index)
    store = FactStore.read(index)
    record = store.newest()
    assert record is not None
    assert store.document(record.id) == read_document(LINGSHA)
    assert store.document(record.id + 1) is None
    store.close()


def test_a_report_put_in_without_its_text_has_none(tmp_path: Path) -> None:
    store = IndexWriter.open(tmp_path / "index.db")
    store.put(lingsha())
    record = store.newest()
    assert record is not None
    assert store.document(record.id) is None
    store.close()


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_every_fact_of_a_report_is_found_in_its_text(path: Path) -> None:
    document = read_document(path)
    facts = extract_report(document).facts
    for fact, place in zip(facts, places(document, facts), strict=True):
        assert place is not None, fact
        block = document.blocks[place.block]
        if place.row is not None:
            name = squeezed(fact.quote.split("｜")[0])
            words = [squeezed(cell) for row in block.rows for cell in row]
            assert any(name in word for word in words), fact
            assert place.cell is None or block.rows[place.row][place.cell].strip() == fact.value_text
        elif fact.kind is not FactKind.TABLE:
            there = squeezed(block.text[place.start : place.end])
            assert there
            assert there in squeezed(fact.quote) or squeezed(fact.quote) in there


def test_most_cells_are_found_exactly() -> None:
    document = read_document(LINGSHA)
    facts = [fact for fact in extract_report(document).facts if fact.kind is FactKind.TABLE]
    exact = [place for place in places(document, facts) if place and place.cell is not None]
    assert len(exact) >= 0.9 * len(facts)


def test_a_sentence_printed_twice_is_found_under_its_own_heading() -> None:
    same = "全年公开 5 条。"
    blocks = (
        Block(BlockKind.HEADING, "一、总体情况", level=1),
        Block(BlockKind.PARAGRAPH, same),
        Block(BlockKind.HEADING, "二、主动公开政府信息情况", level=1),
        Block(BlockKind.PARAGRAPH, f"去年也是。{same}"),
    )
    document = Document(blocks, "made-up.txt")
    section = "二、主动公开政府信息情况"
    fact = Fact(same, "", Measure.ITEM, Decimal(5), "5", "条", FactKind.PROSE, section, same)
    assert places(document, [fact]) == [Place(3, 5, 14)]
