"""Last year's figures and changes, in every wording: none of them is ever this year's figure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from knowledge.extraction.outline import Passage
from knowledge.extraction.prose import figures
from knowledge.models import Fact


def read(text: str) -> list[Fact]:
    """The figures of one passage of a report for 2020."""
    return figures([Passage(text, ("一、总体情况", "（一）主动公开情况"), 1)], 2020)


def standings(text: str) -> list[tuple[str, int | None, bool]]:
    """Value, other year and change of each figure."""
    return [(f"{fact.value}", fact.year, fact.change) for fact in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "收到申请20件，2019年为12件。",
        "收到申请20件，上年度为12件。",
        "收到申请20件，去年同期为12件。",
        "收到申请20件，较2019年的12件增加。",
        "收到申请20件，比去年的12件有所增加。",
        "收到申请20件（2019年12件）。",
        "收到申请20件（上年12件）。",
        "收到申请20件，2019年收到申请12件。",
        "收到申请20件。2019年，全镇共收到申请12件。",
    ],
)
def test_the_figure_of_another_year_is_not_this_years(text: str) -> None:
    assert standings(text) == [("20", None, False), ("12", 2019, False)]


@pytest.mark.parametrize(
    "text",
    [
        "收到申请20件，同比增加8件。",
        "收到申请20件，较上年增加8件。",
        "收到申请20件，比上年同期多8件。",
        "收到申请20件，比2019年多收8件。",
        "收到申请20件，较去年新增8件。",
        "收到申请20件，增加8件。",
        "收到申请20件，与上年相比增加了8件。",
        "收到申请20件，环比减少8件。",
        "收到申请20件，增幅8%。",
        "收到申请20件，增长8%。",
        "收到申请20件，下降8个百分点。",
        "收到申请20件，同比增长8倍。",
    ],
)
def test_a_change_is_no_total(text: str) -> None:
    assert standings(text) == [("20", None, False), ("8", None, True)]


@pytest.mark.parametrize("words", ["增加", "多", "增加了", "增长"])
def test_after_the_other_years_figure_comes_the_change(words: str) -> None:
    assert standings(f"收到申请20件，比2019年的12件{words}8件。") == [
        ("20", None, False),
        ("12", 2019, False),
        ("8", None, True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "办理时限由15个工作日缩短至8个工作日。",
        "办理时限由去年的15个工作日压缩为8个工作日。",
        "办理时限从2019年的15个工作日减少到8个工作日。",
    ],
)
def test_what_is_reached_is_this_years_and_what_it_started_from_is_not(text: str) -> None:
    before, now = read(text)
    assert (before.value, before.year, before.change) == (Decimal(15), 2019, False)
    assert (now.value, now.year, now.change) == (Decimal(8), None, False)
    assert "办理时限" in before.topic
    assert "办理时限" in now.topic


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("上年结转申请2件，本年新收8件，结转2021年1件。", ["2", "8", "1"]),
        ("公示2019年部门决算信息6条。", ["6"]),
        ("2019年部门决算公开12条。", ["12"]),
        ("低保新增86户，新建公示栏3个。", ["86", "3"]),
        ("年内增加公示栏12个。", ["12"]),
        ("自2018年以来累计公开120条。", ["120"]),
        ("时限由法定20个工作日压缩到8个工作日。", ["20", "8"]),
        ("2020年，全镇公开信息30条。", ["30"]),
    ],
)
def test_figures_of_this_year_stay_so(text: str, values: list[str]) -> None:
    assert standings(text) == [(value, None, False) for value in values]


def test_a_plan_for_next_year_is_next_years() -> None:
    assert standings("2021年，我镇将新建公示栏3个，培训信息员20名。") == [
        ("3", 2021, False),
        ("20", 2021, False),
    ]


def test_this_years_clause_ends_what_another_year_opened() -> None:
    assert standings("截至2019年底，全镇有低保户120户；截至2020年底，有低保户135户。") == [
        ("120", 2019, False),
        ("135", None, False),
    ]


def test_years_told_respectively_are_the_years_of_their_figures() -> None:
    assert standings("2018年、2019年、2020年分别收到申请5件、12件、20件。") == [
        ("5", 2018, False),
        ("12", 2019, False),
        ("20", None, False),
    ]


def test_what_is_only_joined_is_like_what_it_is_joined_to() -> None:
    facts = read("结婚登记13对、离婚登记6对，上年分别为12对和5对；公开信息9条，同比增加2条、3%。")
    assert [fact.year for fact in facts] == [None, None, 2019, 2019, None, None, None]
    assert [fact.change for fact in facts] == [False] * 5 + [True, True]


def test_another_year_and_a_change_are_no_parts_of_a_total() -> None:
    assert {fact.part_of for fact in read("公开信息936条，上年为812条，同比增加124条。")} == {None}
    *_, part = read("公开信息936条，比上年的812条多124条。其中，网站936条。")
    assert part.part_of == 0
