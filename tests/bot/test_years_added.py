"""Two years of one office, and bureaus of one kind: what both make together, whether there is more, who has most."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.assistant import Assistant
from knowledge.indexing import build_index
from tests.bot.replies import told_by

YEAR = """白杨县林业局{year}年政府信息公开工作年度报告
一、概述
全年主动公开政府信息{published}条，其中通过政府网站公开{site}条，政务微博公开12条。收到政府信息公开申请{requests}件，均按时办结。发布政策解读稿件9篇。
"""
"""An invented report of one year."""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("years")
    reports = [
        _written(folder / "2016.txt", YEAR.format(year=2016, published=110, site=98, requests=14)),
        _written(folder / "2017.txt", YEAR.format(year=2017, published=122, site=110, requests=20)),
    ]
    build_index(reports, folder / "years.db")
    assistant = Assistant.open(folder / "years.db")
    yield assistant
    assistant.close()


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2017年和2016年主动公开一共多少条", "110 + 122 = 232"),
        ("2016年和2017年申请一共几件", "14 + 20 = 34"),
        ("2016和2017年网站总共公开了多少条", "98 + 110 = 208"),
        ("收到申请比去年增加了吗", "对，2017年更多"),
        ("政策解读稿件比上年增加了吗", "一样多"),
        ("主动公开信息比去年增加了没有", "对，2017年更多"),
        ("哪一年申请多", "2017年：20 件"),
    ],
)
def test_years_are_reckoned_together(office: Assistant, question: str, said: str) -> None:
    """One year's figure answers none of these."""
    assert said in told_by(office, question)


@pytest.fixture(scope="module")
def bureaus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("bureaus")
    reports = [
        _written(
            folder / f"{place}.txt",
            f"{place}公安局2016年政府信息公开工作年度报告\n一、总体情况\n全年收到政府信息公开申请{requests}件。",
        )
        for place, requests in (("青石县", 14), ("白杨县", 20))
    ]
    build_index(reports, folder / "bureaus.db")
    assistant = Assistant.open(folder / "bureaus.db")
    yield assistant
    assistant.close()


def test_bureaus_of_one_kind_are_compared(bureaus: Assistant) -> None:
    """哪个公安局 is a kind of office as 哪个镇 is."""
    assert "白杨县公安局：20 件" in told_by(bureaus, "哪个公安局收到的申请最多")
