"""Names in quotation marks that a question repeats, and what is read of a report for them."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from knowledge.store import FactStore
from tests.bot.conftest import Inline

_REPORT = """柳湾镇人民政府2023年政府信息公开工作年度报告

联系电话：0900-5550000。

一、总体情况

开展“政策公开讲”活动12场，参加群众300人。全年公开政策信息45条。
"""


@pytest.fixture
def office(inline: Inline) -> Assistant:
    """An office whose report puts a name of everyday words in quotation marks."""
    return inline(_REPORT)


@pytest.mark.parametrize("question", ["政策公开讲搞了几场", "镇上的政策公开讲一共几场？"])
def test_a_quoted_name_is_one_word(office: Assistant, question: str) -> None:
    assert office.ask(question).reply.startswith("12 场")


def test_sentences_are_read_for_names_only_where_words_stand_side_by_side(
    office: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []

    def names_of(_: FactStore, report: int, *__: object) -> frozenset[str]:
        read.append(report)
        return frozenset()

    monkeypatch.setattr(FactStore, "prepared_of_quotes", names_of)
    office.ask("低保多少人")
    assert not read
    office.ask("政策公开讲几场")
    assert read
