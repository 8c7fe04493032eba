"""An index is looked through page by page: every fact comes once, filters hold, offices are found by their names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge import browsing
from knowledge.browsing import Browsing, FactFilter
from knowledge.indexing import build_index
from knowledge.records import StoredFact
from knowledge.store import FactStore
from tests.samples import LINGSHA, MADE_UP

FILES = [LINGSHA, *sorted((MADE_UP / "several").iterdir()), MADE_UP / "2020-qinghe-liuwan.txt"]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("index") / "index.db"
    build_index(FILES, path)
    return path


@pytest.fixture
def store(index: Path) -> Iterator[FactStore]:
    opened = FactStore.read(index)
    yield opened
    opened.close()


def everything(browse: Browsing, wanted: FactFilter, limit: int) -> list[StoredFact]:
    """All facts of all pages."""
    found: list[StoredFact] = []
    after: tuple[int, int] | None = (0, -1)
    while after is not None:
        page = browse.facts(wanted, after, limit)
        assert len(page.facts) <= limit
        found += page.facts
        after = page.after
    return found


@pytest.mark.parametrize("portion", [1, 2, 50])
def test_every_fact_comes_once_whatever_the_page(
    store: FactStore, portion: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browsing, "_PORTION", portion)
    found = everything(store.browse(), FactFilter(), 97)
    assert [(f.report, f.position) for f in found] == sorted(
        (record.id, position) for record in store.reports() for position in range(record.fact_count)
    )


def test_filters_hold_together(store: FactStore) -> None:
    record = next(r for r in store.reports() if r.organisation.endswith("柳湾镇人民政府") and r.year == 2020)
    wanted = FactFilter(record.organisation, 2020, "table", "件", "applications.received")
    found = everything(store.browse(), wanted, 3)
    assert {f.fact.key for f in found} == {
        f.fact.key for f in store.by_key(record.id, "applications.received")
    }
    assert {f.report for f in found} == {record.id}


def test_words_are_found_though_the_report_prints_blanks(store: FactStore) -> None:
    found = everything(store.browse(), FactFilter(words="临时生活救助信息12条"), 50)
    assert found
    assert all("临时生活救助信息 12 条" in f.fact.quote for f in found)


@pytest.mark.parametrize("words", ["%", "_", "\\", "'; DROP TABLE facts; --"])
def test_words_are_only_words(store: FactStore, words: str) -> None:
    assert store.browse().offices(words) == []
    assert store.browse().count_offices(words) == 0
    assert everything(store.browse(), FactFilter(key=words), 50) == []


def test_offices_come_page_by_page_with_their_years(store: FactStore) -> None:
    browse = store.browse()
    names = [browse.offices(limit=1, offset=at)[0] for at in range(browse.count_offices())]
    assert names == browse.offices()
    assert {o.organisation: o.years for o in browse.offices("柳湾")} == {"青禾县柳湾镇人民政府": (2020, 2019)}
