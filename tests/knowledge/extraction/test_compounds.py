"""A number told in its scales one after the other is one number; what cannot be one is told as none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from knowledge.extraction.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("投资1亿2000万元", "12000", "万元"),
        ("投资约1亿2千万元", "12000", "万元"),
        ("投资1亿2345.6万元", "12345.6", "万元"),
        ("办理案件2万3千余件", "23000", "件"),
        ("发放3万5000元", "35000", "元"),
        ("培训5千6百人", "5600", "人"),
        ("公开1万2千3百条", "12300", "条"),
        ("硬化道路3万5千米", "35000", "米"),
        ("公开一万二千三百件", "12300", "件"),
        ("收到三百件", "300", "件"),
        ("劝导万余次", "10000", "次"),
        ("3亿元", "3", "亿元"),
        ("7000多万元", "7000", "万元"),
        ("架设3千米管线", "3", "千米"),
    ],
)
def test_one_number(text: str, value: str, unit: str) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.value, quantity.unit, quantity.damaged) == (Decimal(value), unit, False)


@pytest.mark.parametrize("text", ["发放2万30000元", "预算2亿3千4百万元"])
def test_no_number(text: str) -> None:
    assert [quantity.damaged for quantity in find_quantities(text)] == [True]


@pytest.mark.parametrize(
    "text", ["办好百件实事", "拥有110千伏线路", "采购项目 5 1,203,400元", "相同信息计1条"]
)
def test_what_counts_nothing(text: str) -> None:
    assert find_quantities(text) == []


def test_what_is_printed_is_kept() -> None:
    (quantity,) = find_quantities("全年办理约2万3千件。")
    assert (quantity.text, quantity.approximate, quantity.qualifier) == ("约2万3千件", True, "约")
