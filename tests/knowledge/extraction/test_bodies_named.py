"""Federations, schools of the party and state farms publish such reports too, and are named by their titles."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.assistant import Assistant
from knowledge.indexing import build_index


@pytest.mark.parametrize(
    "office", ["青石县残联", "青石市红十字会", "青石县残疾人联合会", "青石市科协", "青石县委党校", "青石林场"]
)
def test_bodies_that_are_no_government_office_are_named(tmp_path: Path, office: str) -> None:
    """Federations, schools of the party and state farms publish such reports too."""
    page = tmp_path / "page.txt"
    page.write_text(
        f"{office}2016年政府信息公开工作年度报告\n一、总体情况\n公开信息10条。\n", encoding="utf-8"
    )
    build_index([page], tmp_path / "page.db")
    assert office in Assistant.open(tmp_path / "page.db").ask("这是哪个单位的报告").reply
