"""Which year a question is about, and whether a figure may answer for it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.understanding.reader import understand
from bot.years import about_year, asked_year, fits_year
from knowledge.models import Contact, Fact, FactKind, Measure
from knowledge.store import ReportRecord

REPORT = ReportRecord(1, "灵沙乡", 2020, "年度报告", "", "", "x.txt", Contact(), (), 1)


def figure(year: int | None = None, topic: str = "政务微博公开政府信息") -> Fact:
    return Fact(
        topic,
        topic,
        Measure.ITEM,
        Decimal(316),
        "316条",
        "条",
        FactKind.PROSE,
        "一",
        f"{topic}316条。",
        year=year,
    )


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("微博多少条", None), ("2020年微博多少条", 2020), ("2019年微博多少条", 2019), ("今年微博多少条", 2020), ("去年微博多少条", 2019),
        ("前年微博多少条", 2018), ("明年微博多少条", 2021), ("items on Weibo last year", 2019), ("items in 2018", 2018),
        ("结转到2021年的多少件", None), ("carried over into 2021", None),
    ],
)  # fmt: skip
def test_the_year_is_counted_from_the_report(text: str, year: int | None) -> None:
    assert asked_year(understand(text), REPORT) == year


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("微博多少条", True),
        ("2020年微博多少条", True),
        ("今年微博多少条", True),
        ("去年微博多少条", False),
        ("2021年微博多少条", False),
    ],
)
def test_the_report_answers_for_its_own_year_only(text: str, about: bool) -> None:
    assert about_year(understand(text), REPORT) is about


@pytest.mark.parametrize(
    ("text", "fact_year", "fits"),
    [
        ("微博多少条", None, True),
        ("微博多少条", 2019, False),
        ("2020年微博多少条", None, True),
        ("2020年微博多少条", 2019, False),
        ("去年微博多少条", 2019, True),
        ("去年微博多少条", None, False),
        ("2019年微博多少条", 2019, True),
        ("2018年微博多少条", 2019, False),
        ("2021年微博多少条", None, False),
    ],
)
def test_a_figure_answers_for_its_own_year_only(text: str, fact_year: int | None, fits: bool) -> None:
    assert fits_year(understand(text), figure(fact_year), REPORT) is fits


@pytest.mark.parametrize(
    ("text", "topic", "fits"),
    [
        ("2019年部门决算公示了几条", "公示 2019 年部门决算、2020 年部门预算信息", True),
        ("2019年部门预算公示了几条", "公示 2019 年部门决算、2020 年部门预算信息", False),
        ("2018年部门决算公示了几条", "公示 2019 年部门决算、2020 年部门预算信息", False),
    ],
)
def test_a_document_of_another_year_is_told_of_by_this_report(text: str, topic: str, fits: bool) -> None:
    assert fits_year(understand(text), figure(topic=topic), REPORT) is fits


def test_silence_about_the_year_is_not_enough_where_strictness_is_asked() -> None:
    assert not fits_year(understand("2020年微博多少条"), figure(), REPORT, strict=True)
