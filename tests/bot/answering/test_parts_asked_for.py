"""What a total is made up of, and so many figures of one kind added up."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant

PARTS = ("72", "242", "316", "1210")


@pytest.mark.parametrize(
    "question",
    [
        "How many notices went out per channel?",
        "Break it down for me: how many published by each platform?",
        "Name all the channels it published through",
        "What outlets did they publish on, and how many pieces on each?",
        "各个渠道都公开了多少条",
        "用哪几种途径公开的，分别多少条",
        "发布渠道有哪些",
    ],
)
def test_channels_asked_for_unnamed_are_all_told(lingsha: Assistant, question: str) -> None:
    reply = lingsha.ask(question).reply
    assert all(part in reply for part in PARTS), reply


def test_the_total_does_not_answer_for_each_kind(lingsha: Assistant) -> None:
    answer = lingsha.ask("how many complaints in each category")
    assert answer.status is not Status.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "How many people do the three job lists concern, all added up? I mean the employment ones, together",
        "the three employment items together: how many people",
        "就业的三条信息合计涉及多少人",
    ],
)
def test_so_many_of_a_kind_are_added(lingsha: Assistant, question: str) -> None:
    assert "487" in lingsha.ask(question).reply


def test_another_number_of_them_is_not_added(lingsha: Assistant) -> None:
    assert "487" not in lingsha.ask("the four employment items together: how many people").reply
