"""The index file: what is put in comes out the same, and what is no index is refused with a sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from knowledge.errors import StoreError
from knowledge.grams import grams
from knowledge.models import Report
from knowledge.postings import kinds_of
from knowledge.store import FactStore
from knowledge.writing import IndexWriter
from tests.samples import MADE_UP_NAMES, lingsha, report

LIUWAN = "2020-qinghe-liuwan.txt"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[IndexWriter]:
    """An index with the shipped report and another office's."""
    opened = IndexWriter.open(tmp_path / "index.db")
    opened.put(lingsha())
    opened.put(report(LIUWAN))
    yield opened
    opened.close()


def id_of(store: IndexWriter, source: Report) -> int:
    record = store.report(source.organisation, source.year)
    assert record is not None
    return record.id


@pytest.mark.parametrize("name", MADE_UP_NAMES)
def test_a_report_comes_out_as_it_was_put_in(name: str, tmp_path: Path) -> None:
    source = report(name)
    store = IndexWriter.open(tmp_path / "index.db")
    store.put(source)
    store.verify()
    record = store.newest()
    assert record is not None
    assert (record.organisation, record.year, record.title) == (
        source.organisation,
        source.year,
        source.title,
    )
    assert (record.period_start, record.period_end) == (source.period_start, source.period_end)
    assert (record.contact, record.source, record.findings) == (
        source.contact,
        source.source,
        source.findings,
    )
    assert tuple(item.fact for item in store.all_facts(record.id)) == source.facts
    store.close()


@pytest.mark.parametrize("value", ["0", "0.5", "2875.64", "1840", "-31", "123456789012.345"])
def test_values_keep_every_digit(value: str, tmp_path: Path) -> None:
    first = replace(lingsha().facts[0], value=Decimal(value))
    store = IndexWriter.open(tmp_path / "index.db")
    store.put(replace(lingsha(), facts=(first,)))
    (stored,) = store.all_facts(1)
    assert str(stored.fact.value) == value
    store.close()


def test_the_same_office_and_year_is_replaced(store: IndexWriter) -> None:
    shorter = replace(lingsha(), facts=lingsha().facts[:5], title="新")
    store.put(shorter)
    assert store.count_reports() == 2
    key = id_of(store, shorter)
    assert len(store.all_facts(key)) == 5
    assert [record.title for record in store.reports() if record.id == key] == ["新"]
    assert store.by_key(key, "contact") == []


def test_another_year_stands_beside(store: IndexWriter) -> None:
    store.put(replace(lingsha(), year=2019))
    store.put(replace(lingsha(), year=2021))
    assert store.years(lingsha().organisation) == [2021, 2020, 2019]
    newest = store.newest(lingsha().organisation)
    assert newest is not None
    assert newest.year == 2021
    assert [record.year for record in store.reports()] == [2021, 2020, 2020, 2019]


def test_what_is_not_there_is_none(store: IndexWriter) -> None:
    assert store.report(lingsha().organisation, 1999) is None
    assert store.newest("别处") is None
    assert store.years("别处") == []
    assert store.all_facts(99) == []
    assert store.facts(id_of(store, lingsha()), []) == []


def test_a_key_finds_itself_and_what_lies_below_it(store: IndexWriter) -> None:
    key = id_of(store, report(LIUWAN))
    below = [item.fact.key for item in store.by_key(key, "applications.refused")]
    assert len(below) == 8 * 7
    assert all(name.startswith("applications.refused.") for name in below)
    assert [item.fact.value for item in store.by_key(key, "applications.received.total")] == [13]
    assert store.by_key(key, "applications.receive") == []


def test_parts_are_found_by_their_total(store: IndexWriter) -> None:
    assert [part.fact.value for part in store.parts_of(id_of(store, lingsha()), 0)] == [72, 242, 316, 1210]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("灵沙乡", "平罗县灵沙乡人民政府"),
        ("柳湾镇政府", "青禾县柳湾镇人民政府"),
        ("林沙", "平罗县灵沙乡人民政府"),
    ],
)
def test_offices_are_found_by_part_of_their_name(store: IndexWriter, text: str, office: str) -> None:
    assert store.organisations_like(text)[0] == office


def test_offices_are_not_found_by_nothing(store: IndexWriter) -> None:
    assert store.organisations_like("") == store.organisations_like("？") == []


def test_verification_counts_the_facts(store: IndexWriter, tmp_path: Path) -> None:
    store.verify()
    with sqlite3.connect(tmp_path / "index.db") as connection:
        connection.execute("DELETE FROM facts WHERE position = 3")
    with pytest.raises(StoreError, match="facts"):
        store.verify()


# ---------------------------------------------------------------- what is no index
def test_a_missing_index_says_how_to_build_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no index there; build one with: python -m knowledge build"):
        FactStore.read(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("content", [b"nonsense" * 1000, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_file_that_is_no_database_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="not a readable index"):
        FactStore.read(path)
    with pytest.raises(StoreError, match="cannot be written"):
        IndexWriter.open(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE people (name TEXT)")
    with pytest.raises(StoreError, match="no index of this program"):
        FactStore.read(path)
    with pytest.raises(StoreError, match="no index of this program"):
        IndexWriter.open(path)


def test_an_index_of_another_version_is_refused(store: IndexWriter, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "index.db") as connection:
        connection.execute("PRAGMA user_version = 999")
    with pytest.raises(StoreError, match="another version"):
        FactStore.read(tmp_path / "index.db")


def test_a_reader_cannot_write(store: IndexWriter, tmp_path: Path) -> None:
    reader = FactStore.read(tmp_path / "index.db")
    with pytest.raises(sqlite3.OperationalError):
        IndexWriter(reader._connection, reader.path).put(lingsha())
    reader.close()


def test_a_folder_is_no_index(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        FactStore.read(tmp_path)


def test_what_is_at_hand_is_dropped_between_questions_only(
    store: IndexWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = id_of(store, lingsha())
    everything = [item.position for item in store.all_facts(key)]
    keys = frozenset(gram for fact in store.all_facts(key)[:20] for gram in grams(fact.fact.label))
    held = store.postings(key, keys, kinds_of((), True))
    monkeypatch.setattr("knowledge.store.MAX_AT_HAND", 3)
    for _ in range(3):
        assert [item.position for item in store.facts(key, everything)] == everything
        assert store.postings(key, keys, kinds_of((), True)) == held


def test_the_newest_report_is_known_as_soon_as_it_is_put_in(store: IndexWriter) -> None:
    organisation = lingsha().organisation
    newest = store.newest(organisation)
    assert newest is not None
    store.put(replace(lingsha(), year=newest.year + 1))
    later = store.newest(organisation)
    assert later is not None
    assert later.year == newest.year + 1


def test_a_fact_is_one_object_however_it_is_asked_for(store: IndexWriter) -> None:
    key = id_of(store, lingsha())
    found = store.by_key(key, "applications")
    assert len(found) > 10
    for other in (store.by_key(key, "applications"), store.facts(key, [item.position for item in found])):
        assert all(a is b for a, b in zip(found, other, strict=True))
    assert {id(item) for item in found} <= {id(item) for item in store.all_facts(key)}
