"""Rows whose cells a comma or a semicolon parts are tables of the form, and sentences with such marks are not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

import pytest

from knowledge.extraction.report import extract_report
from knowledge.readers.separated_rows import split, with_tabs
from knowledge.readers.text import read_text
from tests.knowledge.forms.damage import DAMAGES
from tests.knowledge.forms.editions import CURRENT, TRIAL, filled
from tests.knowledge.forms.layouts import once, squared, text_report
from tests.knowledge.forms.test_every_layout import cells

Rows = Sequence[Sequence[str]]


def parted_by(mark: str, quote: str = "", tail: str = "") -> Callable[[Rows], list[str]]:
    """Rows as lines, a mark between the cells."""
    return lambda rows: [mark.join(f"{quote}{cell}{quote}" for cell in row) + tail for row in rows]


MARKS = {
    "wide commas": parted_by("，"),
    "commas": parted_by(","),
    "commas and blanks": parted_by(", "),
    "commas and quotes": parted_by(",", '"'),
    "semicolons": parted_by(";"),
    "wide semicolons": parted_by("；", tail="；"),
    "wide blanks": parted_by("\u3000"),
    "unbreakable blanks": parted_by("\u00a0\u00a0"),
}


@pytest.mark.parametrize("edition", [TRIAL, CURRENT])
@pytest.mark.parametrize("lines", MARKS.values(), ids=MARKS)
def test_every_mark_gives_the_cells_as_printed(lines: Callable[[Rows], list[str]], edition: str) -> None:
    form = filled(edition, 11)
    report = text_report(form, lines)
    assert cells(report) == form.truth
    assert report.findings == ()


@pytest.mark.parametrize(
    "damage", ["a blank cell", "a blank row", "a row of the office's own", "a column for remarks"]
)
@pytest.mark.parametrize("arranged", [once, squared])
def test_damage_to_a_row_moves_no_other(damage: str, arranged: Callable[..., list[list[str]]]) -> None:
    form = filled(CURRENT, 1)
    DAMAGES[damage](form, Random(1))
    assert cells(text_report(form, parted_by("，"), arranged)) == form.truth


def test_a_thousands_mark_that_may_part_cells_is_told_not_guessed() -> None:
    form = filled(CURRENT, 1)
    DAMAGES["thousands"](form, Random(1))
    report = text_report(form, parted_by(","))
    assert cells(report).items() <= form.truth.items()
    assert any("无法对应" in finding for finding in report.findings)


@pytest.mark.parametrize(
    "lines",
    [
        ["我们公开了信息内容，形式，期限。", "规章，0件。"],
        ["自然人，法人都可以申请，共收到3件，均已办结。", "行政许可，12"],
        ["规章，0，0，0"],
    ],
)
def test_sentences_and_rows_without_a_header_stay_as_they_are(lines: list[str]) -> None:
    assert with_tabs(lines) == lines


def test_marks_in_brackets_and_quotes_part_nothing() -> None:
    assert split("部分公开（只计一，不计二），22（其中3件，4件），,5", "，") == [
        "部分公开（只计一，不计二）",
        "22（其中3件，4件）",
        ",5",
    ]
    assert split('"规章","1,288",0', ",") == ["规章", "1,288", "0"]


def test_cells_run_together_are_no_figure_however_many() -> None:
    text = (
        "云岭县文化局2024年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n三、收到和处理政府信息公开申请情况\n"
        "自然人法人或其他组织总计\n商业企业科研机构社会公益组织法律服务机构其他\n"
        "一、本年新收政府信息公开申请数量2343677240053902119286515794\n二、上年结转政府信息公开申请数量0000000\n"
    )
    report = extract_report(read_text(text.encode(), "report.txt"))
    assert [fact.value for fact in report.facts if fact.value] == [12]
    assert any("本年新收政府信息公开申请数量" in finding for finding in report.findings)
