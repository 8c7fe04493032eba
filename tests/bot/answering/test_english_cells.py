"""Cells of the national form asked for in English: the row and the column have to be those asked for."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Offices

LIUWAN = "2020-qinghe-liuwan.txt"


@pytest.mark.parametrize(
    ("question", "cell"),
    [
        ("how many normative documents were newly made public", "2 items"),
        ("total number of normative documents disclosed to the public", "11 items"),
        ("change in administrative coercive items", "0"),
        ("number of compulsory measure items in the previous year", "2 items"),
        ("total amount of government purchases", "327600"),
        ("granted requests of individuals", "5 items"),
        ("granted to companies", "1 item"),
    ],
)
def test_the_cell_is_told(offices: Offices, question: str, cell: str) -> None:
    assert offices(LIUWAN).ask(question).reply.startswith(cell)


@pytest.mark.parametrize(
    "question",
    [
        "requests from embassies",
        "number of foreign applicants",
    ],
)
def test_a_total_is_not_told_for_applicants_that_no_column_names(offices: Offices, question: str) -> None:
    assert offices(LIUWAN).ask(question).status is not Status.ANSWERED


def test_repetition_is_no_petition(offices: Offices) -> None:
    reply = offices(LIUWAN).ask("how many requests were rejected because of repetition").reply
    assert "重复申请" in reply


@pytest.mark.parametrize(
    "question", ["requests from other organisations", "how many requests by other applicants"]
)
def test_the_column_of_other_organisations_has_a_name(offices: Offices, question: str) -> None:
    assert "本年新收政府信息公开申请数量｜其他：0" in offices(LIUWAN).ask(question).reply
