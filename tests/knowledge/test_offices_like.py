"""Offices found by what a message says of their names, also where very many share most of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge.entries import entry_of
from knowledge.store import FactStore
from knowledge.writing import IndexWriter
from tests.samples import report_of

_FIRST = "青丹赤玄金银松柏桃柳"
_KINDS = ("人民政府", "教育局", "民政局")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FactStore]:
    """An index of three hundred offices: every kind in a hundred towns of one county."""
    store = IndexWriter.open(tmp_path_factory.mktemp("many") / "index.db")
    for kind in _KINDS:
        for town in (f"{a}{b}" for a in _FIRST for b in "石海"):
            for ending in "镇乡街坪坝":
                title = f"云山县{town}{ending}{kind}2020年政府信息公开工作年度报告"
                store.put_entry(entry_of(report_of("公开信息1条。", title)))
    yield store
    store.close()


@pytest.mark.parametrize("text", ["云山县柳海镇教育局公开了多少条", "柳海镇教育局", "柳海镇叫育局公开多少"])
def test_the_kind_of_office_decides_among_those_of_one_place(store: FactStore, text: str) -> None:
    assert store.organisations_like(text)[0] == "云山县柳海镇教育局"


@pytest.mark.parametrize("text", ["教育局", "人民政府公开了多少条", "云山县"])
def test_what_very_many_share_finds_some_of_them(store: FactStore, text: str) -> None:
    assert len(store.organisations_like(text, 5)) == 5


@pytest.mark.parametrize("text", ["收到多少件", "", "hello"])
def test_a_message_that_names_nobody_finds_nobody(store: FactStore, text: str) -> None:
    assert store.organisations_like(text) == []
    assert store.organisations_like(text) == []


def test_the_first_offices_are_those_of_the_newest_reports_by_name(store: FactStore) -> None:
    records = sorted(store.reports(), key=lambda record: (-record.year, record.organisation))
    assert store.first_organisations(4) == [record.organisation for record in records[:4]]


def test_a_name_in_full_is_found_though_each_of_its_pairs_is_in_very_many(tmp_path: Path) -> None:
    wanted = "松溪县白石镇农业局"
    report = report_of("公开信息1条。", f"{_FIRST[0]}县2020年政府信息公开工作年度报告")
    store = IndexWriter.open(tmp_path / "index.db")
    for number in range(
        101
    ):  # each two neighbours of the name stand in a hundred others, which come before it
        for name in (f"一{number}松溪县白", f"一{number}县白石镇", f"一{number}石镇农业局"):
            store.put_entry(entry_of(replace(report, organisation=name)))
    store.put_entry(entry_of(replace(report, organisation=wanted)))
    assert store.organisations_like(f"请问{wanted}公开了多少条")[0] == wanted
    store.close()
