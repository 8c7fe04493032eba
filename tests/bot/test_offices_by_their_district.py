"""An office called by its district, with the district's kind, where several are loaded; its account called as its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from bot.understanding.offices import names_of
from knowledge.indexing import build_index
from tests.bot.conftest import Inline
from tests.bot.replies import told_by

JUSTICE = """{city}{district}司法局2024年政府信息公开工作年度报告
一、总体情况
{district}法律援助中心受理法律援助案件{came}件，办结案件{done}件。“{district}”微信公众号推送文章{posts}篇。
"""


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("districts")
    said = [
        {"city": "江州市", "district": "清湖区", "came": 640, "done": 480, "posts": 55},
        {"city": "云岭市", "district": "白塔区", "came": 300, "done": 210, "posts": 77},
    ]
    files = []
    for number, words in enumerate(said):
        files.append(folder / f"{number}.txt")
        files[-1].write_text(JUSTICE.format(**words), encoding="utf-8")
    build_index(files, folder / "index.db")
    return Assistant.open(folder / "index.db")


def test_the_district_with_its_kind_is_a_name() -> None:
    """The city before it may be left out."""
    assert "清湖区司法局" in names_of("江州市清湖区司法局")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("清湖区司法局受理多少法律援助案件", "640 件"),
        ("清湖区司法局法律援助办结多少", "480 件"),
        ("白塔区司法局法律援助案件办结多少件", "210 件"),
        ("白塔区司法局公众号推送几篇", "77 篇"),
    ],
)
def test_it_is_told_of_that_office(several: Assistant, question: str, said: str) -> None:
    assert said in told_by(several, question)


def test_a_district_that_is_not_loaded_is_not_told(several: Assistant) -> None:
    assert several.ask("红石区司法局受理多少法律援助案件").status is not Status.ANSWERED


def test_an_account_called_as_the_place(inline: Inline) -> None:
    """The street's name before 公众号 is that of the office."""
    street = inline(
        "江州市柳湾街道2020年政府信息公开工作年度报告\n一、总体情况\n“柳湾街道”微信公众号全年推送文章412篇。\n"
    )
    assert "412 篇" in told_by(street, "柳湾街道公众号推了几篇")
