"""Naming an office: alone, in pinyin, in an English sentence; and one whose report is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from bot.conversation import Choice
from knowledge.indexing import build_index
from tests.bot.conftest import Inline
from tests.samples import LINGSHA, path_of

LIUWAN, SHIQIAO = "青禾县柳湾镇人民政府", "青禾县石桥乡人民政府"
REPORTS = ("2020-qinghe-liuwan.txt", "several/2019-qinghe-liuwan.txt", "several/2020-qinghe-shiqiao.txt")


@pytest.fixture
def several(tmp_path: Path) -> Assistant:
    build_index([path_of(name) for name in REPORTS], tmp_path / "index.db")
    return Assistant.open(tmp_path / "index.db")


@pytest.mark.parametrize(
    "text",
    ["柳湾镇", "青禾县柳湾镇人民政府", "我想问柳湾镇", "换到柳湾镇", "柳湾镇的", "Liuwan", "Liuwan town"],
)
def test_an_office_named_alone_is_the_one_asked_about_from_then_on(several: Assistant, text: str) -> None:
    answer = several.ask(text, "a")
    assert answer.status is Status.SMALLTALK
    assert LIUWAN in answer.reply
    assert several.ask("一共制发了多少件文件", "a").reply.startswith("154 件")


def test_another_office_named_alone_is_asked_the_same(several: Assistant) -> None:
    asked = "主动公开多少条信息"
    several.ask(f"柳湾镇{asked}", "a")
    first = several.ask("石桥乡", "a").reply.split("\n")[0]
    assert first == several.ask(f"石桥乡{asked}", "b").reply.split("\n")[0]
    assert first[0].isdigit()


@pytest.mark.parametrize(
    "text",
    [
        "How many documents were issued in Liuwan town?",
        "柳湾镇: How many documents were issued?",
        "How many documents were issued by 青禾县柳湾镇人民政府?",
        "How many documents were issued by Qinghe Liuwan?",
    ],
)
def test_an_english_question_names_its_office_in_either_script(several: Assistant, text: str) -> None:
    answer = several.ask(text)
    assert answer.reply.startswith("154 items")


def test_an_office_is_looked_up_by_its_pinyin(several: Assistant) -> None:
    assert several.browser.offices("liuwan") == [LIUWAN]
    assert several.browser.offices("Shi Qiao") == [SHIQIAO]


def test_an_office_whose_report_is_gone_is_no_longer_spoken_of(several: Assistant, tmp_path: Path) -> None:
    several.conversations.choose("a", Choice(None, LIUWAN, 2019))
    assert several.office_of("a") == LIUWAN
    other = tmp_path / "other.db"
    build_index([path_of(REPORTS[2]), LINGSHA], other)
    other.replace(tmp_path / "index.db")
    assert several.office_of("a") == ""
    build_index([LINGSHA], other)
    other.replace(tmp_path / "index.db")
    assert several.office_of("a") == several.report_of("a").organisation


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("这份报告是哪个单位编制的", True),
        ("编制单位是谁", True),
        ("这是哪个部门的年报", True),
        ("这年报谁搞的", True),
        ("谁编制的应急预案", False),
        ("编制人数是谁定的", False),
    ],
)
def test_whose_report_it_is(inline: Inline, text: str, told: bool) -> None:
    office = "青石县望江镇人民政府"
    assistant = inline(f"{office}2021年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n")
    assert assistant.ask(text, text).reply.startswith(f"{office}\n") is told
