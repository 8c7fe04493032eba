"""Bureaus by what their field is called for short."""

from __future__ import annotations

import pytest

from bot.understanding.offices import names_of


@pytest.mark.parametrize(
    ("organisation", "short"),
    [
        ("青石市市场监督管理局", "市场监管局"),
        ("青石市市场监督管理局", "青石市市监局"),
        ("青石县人力资源和社会保障局", "县人社局"),
        ("青石县住房和城乡建设局", "住建局"),
        ("青石市发展和改革委员会", "市发改委"),
        ("青石区卫生健康委员会", "卫健委"),
        ("青石省文化和旅游厅", "文旅厅"),
    ],
)
def test_a_field_is_said_for_short(organisation: str, short: str) -> None:
    assert short in names_of(organisation)


def test_a_township_has_no_field() -> None:
    assert not any("监" in name for name in names_of("青石县柳湾镇人民政府"))
