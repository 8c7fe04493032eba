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


@pytest.mark.parametrize("office", ["青石县残联", "青石县残疾人联合会"])
@pytest.mark.parametrize("question", ["残联公开了多少条", "你们县残联公开几条信息"])
def test_they_are_known_by_their_short_names(tmp_path: Path, office: str, question: str) -> None:
    """残联 is the office itself, and no word that a figure has to explain."""
    page = tmp_path / "page.txt"
    page.write_text(
        f"{office}2016年政府信息公开工作年度报告\n一、总体情况\n公开信息10条。\n", encoding="utf-8"
    )
    build_index([page], tmp_path / "page.db")
    assert Assistant.open(tmp_path / "page.db").ask(question).reply.startswith("10 条")
