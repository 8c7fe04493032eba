"""One office under two names is one office, and no other one is taken for it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from knowledge.indexing import build_index
from knowledge.models import Contact
from knowledge.one_office import is_one_office, located_name, province_of
from knowledge.store import FactStore

NOWHERE = Contact()
IN_JIANGZHOU = Contact(address="江州市禾城区长河大道8号", telephone="0900-5550180")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("禾城区人民政府", IN_JIANGZHOU), ("江州市禾城区人民政府", NOWHERE)),
        (("江州市禾城区人民政府", NOWHERE), ("禾城区政府", IN_JIANGZHOU)),
        (("禾城区教育局", IN_JIANGZHOU), ("越河省江州市禾城区教育局", NOWHERE)),
        (
            ("柳荫街道", Contact(email="ly@example.cn")),
            ("禾城区柳荫街道办事处", Contact(email="ly@example.cn")),
        ),
        (("禾城区政府", NOWHERE), ("禾城区人民政府", NOWHERE)),
    ],
)
def test_one_office_under_two_names(one: tuple[str, Contact], other: tuple[str, Contact]) -> None:
    assert is_one_office(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("城关镇人民政府", NOWHERE), ("青禾县城关镇人民政府", NOWHERE)),
        (("城关镇人民政府", Contact(address="望澜县城关镇东街1号")), ("青禾县城关镇人民政府", NOWHERE)),
        (("江州市教育局", IN_JIANGZHOU), ("江州市禾城区教育局", IN_JIANGZHOU)),
        (("教育局", IN_JIANGZHOU), ("江州市禾城区教育局", IN_JIANGZHOU)),
        (("禾城区人民政府", IN_JIANGZHOU), ("江州市禾城区教育局", IN_JIANGZHOU)),
    ],
)
def test_offices_that_only_sound_alike(one: tuple[str, Contact], other: tuple[str, Contact]) -> None:
    assert not is_one_office(one, other)


def page(folder: Path, office: str, year: int, address: str) -> Path:
    path = folder / f"{year}-{len(office)}.txt"
    path.write_text(
        f"{office}{year}年政府信息公开工作年度报告\n一、总体情况\n主动公开信息{year - 2000}条。\n"
        f"联系地址：{address}\n",
        encoding="utf-8",
    )
    return path


def held(index: Path) -> list[tuple[str, int]]:
    with closing(FactStore.read(index)) as store:
        return [(record.organisation, record.year) for record in store.reports()]


def test_the_years_of_one_office_stand_under_the_name_that_came_first(tmp_path: Path) -> None:
    index = tmp_path / "index.db"
    address = "江州市禾城区长河大道8号"
    build_index([page(tmp_path, "禾城区人民政府", 2021, address)], index)
    build_index([page(tmp_path, "江州市禾城区人民政府", 2022, address)], index)
    assert held(index) == [("禾城区人民政府", 2022), ("禾城区人民政府", 2021)]


def test_towns_of_one_name_in_two_counties_stay_apart(tmp_path: Path) -> None:
    index = tmp_path / "index.db"
    files = [
        page(tmp_path, "城关镇人民政府", 2021, "望澜县城关镇东街1号"),
        page(tmp_path, "青禾县城关镇人民政府", 2022, "青禾县城关镇西街2号"),
    ]
    build_index(files, index)
    assert sorted(held(index)) == [("城关镇人民政府", 2021), ("青禾县城关镇人民政府", 2022)]


@pytest.mark.parametrize(
    ("name", "contact", "located"),
    [
        ("禾城区人民政府", Contact(address="江州市禾城区长河大道8号"), "江州市禾城区人民政府"),
        ("禾城区人民政府", Contact(address="长河大道8号"), "禾城区人民政府"),
        ("青禾县柳湾镇人民政府", Contact(telephone="0951-5550103"), "宁夏回族自治区青禾县柳湾镇人民政府"),
        ("四川省体育局", Contact(telephone="(028)5550103"), "四川省体育局"),
        ("民政局", Contact(address="青禾县东街1号"), "民政局"),
    ],
)
def test_the_contact_shows_the_places_above(name: str, contact: Contact, located: str) -> None:
    assert located_name(name, contact) == located


@pytest.mark.parametrize(
    ("number", "province"),
    [
        ("010-55501030", "北京"),
        ("02855501030", "四川"),
        ("0898-5550103", "海南"),
        ("0891-555010", "西藏"),
        ("5550103", ""),
    ],
)
def test_a_number_begins_as_its_province(number: str, province: str) -> None:
    assert province_of(number) == province
