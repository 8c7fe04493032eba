"""A caption that is an office and a year names the report; any other caption is only a caption."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.desk.desk import Desk
from bot.desk.naming import named_by
from knowledge.models import NOT_NAMED, Named
from tests.bot.desk.conftest import ADMIN


@pytest.mark.parametrize(
    "words", ["青禾县柳湾镇人民政府 2020", "青禾县柳湾镇人民政府2020年", " 青禾县柳湾镇人民政府，2020年度 "]
)
def test_an_office_and_a_year_name_a_report(words: str) -> None:
    assert named_by(words) == Named("青禾县柳湾镇人民政府", 2020)


@pytest.mark.parametrize("words", ["", "请看一下", "2020", "请在2020年前发布，谢谢"])
def test_other_words_do_not(words: str) -> None:
    assert named_by(words) == NOT_NAMED


def test_a_report_that_names_nobody_is_published_under_the_name_given(desk: Desk) -> None:
    path = Path("report.txt")
    path.write_text(
        "政府信息公开工作年度报告\n\n一、总体情况\n\n全年主动公开政府信息 77 条。\n", encoding="utf-8"
    )
    number = desk.versions.begin(ADMIN, 1, 1, "en")
    named = {path.name: named_by("青禾县柳湾镇人民政府 2020")}
    outcome = desk.prepare(number, [path], lambda *_: None, named)
    assert [(one.organisation, one.year) for one in outcome.reports] == [("青禾县柳湾镇人民政府", 2020)]


def test_an_office_under_a_shorter_name_is_the_one_that_is_live(desk: Desk) -> None:
    path = Path("report.txt")
    path.write_text(
        "灵沙乡人民政府2021年政府信息公开工作年度报告\n\n一、总体情况\n\n全年主动公开政府信息 77 条。\n\n"
        "联系地址：平罗县灵沙乡灵沙村三队\n",
        encoding="utf-8",
    )
    outcome = desk.prepare(desk.versions.begin(ADMIN, 1, 1, "en"), [path], lambda *_: None)
    assert [(one.organisation, one.year) for one in outcome.reports] == [("平罗县灵沙乡人民政府", 2021)]
    assert len(outcome.samples) == 1
