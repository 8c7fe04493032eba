"""Figures asked for in everyday words, answered by the real assistant."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Offices


@pytest.mark.parametrize(
    "question", ["有几个人来要过政府信息的申请", "多少人提过行政复议", "一共几个人因为公开打官司"]
)
def test_where_no_case_came_in_nobody_brought_one(lingsha: Assistant, question: str) -> None:
    assert lingsha.ask(question).reply.startswith(("0", "没有"))


def test_cases_are_not_people(offices: Offices) -> None:
    answer = offices("2024-songgao-shichangju.md").ask("有几个人来申请过公开信息")
    assert answer.status is not Status.ANSWERED


def test_who_tells_of_himself_first_may_ask_for_the_telephone(lingsha: Assistant) -> None:
    told = lingsha.ask("我家在外头包地种菜，看了报纸有点糊涂，你们电话是啥")
    assert told.reply.startswith("电话：")
    other = lingsha.ask("我是本村的，想问兽医站的电话")
    assert other.status is Status.UNANSWERABLE


def test_a_share_is_no_change_in_points(offices: Offices) -> None:
    answer = offices("2022-dongting-jiedao.txt").ask("解决率升了几个点")
    assert "91.4%\n" not in answer.reply


def test_what_was_done_next_is_told_of_what_was_counted_before(offices: Offices) -> None:
    answer = offices("2023-xiyuan-shifan.txt").ask("本科生录取了多少")
    assert answer.reply.startswith("4138")


@pytest.mark.parametrize(
    "question", ["乡里有没有人要求公开信息", "有多少群众要求政府公开信息", "村民要求公开的信息有几件"]
)
def test_who_demands_that_information_be_made_public_applies_for_it(
    lingsha: Assistant, question: str
) -> None:
    reply = lingsha.ask(question).reply
    assert "0 件" in reply
    assert "1840" not in reply


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How many documents were kept from the public?", "3 items"),
        ("how many documents can't be published", "3 items"),
        ("how many files were marked not for release", "3 items"),
        ("How many documents were published?", "41 items"),
        ("how many requests were refused", "0 items"),
    ],
)
def test_documents_kept_back_are_no_refused_requests(lingsha: Assistant, question: str, figure: str) -> None:
    assert lingsha.ask(question).reply.startswith(figure)
