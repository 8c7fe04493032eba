"""The ways residents name an office."""

from __future__ import annotations

import pytest

from bot.understanding.latin_names import latin_names_of
from bot.understanding.offices import bare_name, longest_possible, names_of


@pytest.mark.parametrize(
    ("organisation", "names"),
    [
        (
            "平罗县灵沙乡人民政府",
            ["平罗县灵沙乡人民政府", "平罗县灵沙乡", "灵沙乡人民政府", "灵沙乡政府", "灵沙乡", "灵沙"],
        ),
        ("霁川市映湖街道办事处", ["霁川市映湖街道办事处", "映湖街道", "映湖"]),
        ("望澜县民政局", ["望澜县民政局", "民政局", "县民政局"]),
        ("松皋市市场监督管理局", ["松皋市市场监督管理局", "市场监督管理局"]),
        ("珑溪县人民政府", ["珑溪县人民政府", "珑溪县", "珑溪县政府", "珑溪"]),
    ],
)
def test_an_office_is_known_by_its_usual_names(organisation: str, names: list[str]) -> None:
    assert [name for name in names if name not in names_of(organisation)] == []


@pytest.mark.parametrize("organisation", ["平罗县灵沙乡人民政府", "望澜县民政局", "霁川市映湖街道办事处"])
def test_the_longest_name_comes_first_and_no_name_is_a_single_character(organisation: str) -> None:
    names = names_of(organisation)
    assert [len(name) for name in names] == sorted(map(len, names), reverse=True)
    assert min(map(len, names)) >= 2
    assert organisation in names


@pytest.mark.parametrize(
    ("organisation", "foreign"),
    [("平罗县灵沙乡人民政府", "平罗县"), ("平罗县灵沙乡人民政府", "人民政府"), ("望澜县民政局", "望澜县")],
)
def test_the_place_above_is_another_office(organisation: str, foreign: str) -> None:
    assert foreign not in names_of(organisation)


@pytest.mark.parametrize(
    ("organisation", "bare"),
    [
        ("平罗县灵沙乡人民政府", "平罗县灵沙乡"),
        ("霁川市映湖街道办事处", "霁川市映湖街道"),
        ("望澜县民政局", "望澜县民政局"),
        ("", ""),
    ],
)
def test_the_bare_name_is_the_place(organisation: str, bare: str) -> None:
    assert bare_name(organisation) == bare


def test_offices_are_spelt_in_latin_letters() -> None:
    assert latin_names_of("平罗县灵沙乡人民政府")[:2] == ("pingluo lingsha", "lingsha")
    assert latin_names_of("景德镇市昌江区民政局")[-1] == "changjiang"
    assert latin_names_of("新乡市卫滨区教育局")[0] == "xinxiang weibin"
    assert "hohhot" in latin_names_of("呼和浩特市交通运输局")
    assert {"changqing", "zhangqing"} <= set(latin_names_of("济源县长青镇人民政府"))  # 长 is read either way
    assert latin_names_of("办公室") == ()


@pytest.mark.parametrize(
    "organisation",
    [
        "平罗县灵沙乡人民政府",
        "柳湾镇",
        "望澜县民政局",
        "霁川市映湖街道办事处",
        "龍泉縣龍泉鎮人民政府",
        "江州师范大学",
        "溪源师范学院",
        "江州市公安局云岭区分局",
        "江州市人民政府安阳街道办事处",
        "上海市科委",
    ],
)
def test_no_name_is_longer_than_the_characters_it_can_be_made_of(organisation: str) -> None:
    names = names_of(organisation)
    assert all(longest_possible(organisation, frozenset(name)) >= len(name) for name in names)
    assert longest_possible(organisation, frozenset("收到几件")) == 0
