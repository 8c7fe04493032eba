"""One table cell: a figure, nought, a blank, a slash, or words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from knowledge.extraction.cells import parse_cell
from knowledge.models import ValueState


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", "12"), ("1,288", "1288"), ("1，288", "1288"), ("63870", "63870"), ("8935.6", "8935.6"),
        ("-31", "-31"), ("+19", "19"), ("－31", "-31"), ("−3", "-3"), ("１２", "12"), (" 7 ", "7"),
        ("5（含上年结转2件）", "5"), ("5(注)", "5"), ("5*", "5"), ("1 288", "1288"), ("3件", "3"),
    ],
)  # fmt: skip
def test_a_figure_is_read_as_printed(text: str, value: str) -> None:
    cell = parse_cell(text)
    assert cell is not None
    assert (cell.value, cell.state) == (Decimal(value), ValueState.GIVEN)


@pytest.mark.parametrize("text", ["5①", "5 ②", "5¹", "5*", "5注1"])
def test_a_footnote_mark_is_no_digit(text: str) -> None:
    cell = parse_cell(text)
    assert cell is None or cell.value == 5


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("0", ValueState.ZERO), ("０", ValueState.ZERO), ("0.00", ValueState.ZERO), ("无", ValueState.ZERO),
        ("", ValueState.BLANK), ("  ", ValueState.BLANK), ("\u3000", ValueState.BLANK), ("\xa0", ValueState.BLANK),
        ("/", ValueState.SLASH), ("／", ValueState.SLASH), ("—", ValueState.SLASH), ("--", ValueState.SLASH),
    ],
)  # fmt: skip
def test_nought_blank_and_slash_are_three_things(text: str, state: ValueState) -> None:
    cell = parse_cell(text)
    assert cell is not None
    assert cell.state is state
    assert cell.value == (0 if state is ValueState.ZERO else None)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("327600元", "元"),
        ("8935.6万元", "万元"),
        ("12.48 万元", "万元"),
        ("1.2亿元", "亿元"),
        ("63870", ""),
        ("6.387（万元）", "万元"),
    ],
)
def test_a_unit_in_the_cell_is_kept(text: str, unit: str) -> None:
    cell = parse_cell(text)
    assert cell is not None
    assert cell.unit == unit


@pytest.mark.parametrize(
    "text", ["自然人", "（一）予以公开", "一、本年新收", "2.重复申请", "详见附件", "12月", "3-5", "1.2.3"]
)
def test_words_are_no_value(text: str) -> None:
    assert parse_cell(text) is None


def test_a_footnote_mark_stays_in_the_text_as_printed() -> None:
    cell = parse_cell("3①")
    assert cell is not None
    assert (cell.text, cell.value) == ("3①", Decimal(3))
