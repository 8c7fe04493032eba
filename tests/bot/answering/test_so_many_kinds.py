"""A sum of four lists is not given of three of them, nor is one list all four."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """清河县柳湾镇人民政府2016年政府信息公开工作年度报告
一、总体情况
（一）民生公开。公示养老保险名单6条涉及人员95人，低保名单5条涉及人员84人，特困供养名单4条涉及人员12人，医疗救助信息3条涉及人员61人。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize("question", ["四项名单一共多少条", "四个名单一共涉及多少人", "四种名单总共几条"])
def test_fewer_than_asked_for_are_no_sum(town: Assistant, question: str) -> None:
    assert town.ask(question).status is not Status.ANSWERED


def test_as_many_as_asked_for_are(town: Assistant) -> None:
    assert "= 191人" in town.ask("三个名单一共涉及多少人").reply


def test_one_of_them_is_told(town: Assistant) -> None:
    assert town.ask("低保名单涉及多少人").reply.startswith("84 人")
