"""两个合在一起比网站多多少: figures added before they are compared, and words side by side that are to be added."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "working"),
    [
        ("政务微博和政务微信加起来比政府网站多出几条", "316 + 242 − 72 = 486"),
        ("网站公开的比微信微博合起来少多少条", "242 + 316 − 72 = 486"),
        ("How many more items did Weibo and WeChat together publish than the website?", "− 72 = 486"),
    ],
)
def test_a_sum_is_compared_with_a_third_figure(lingsha: Assistant, question: str, working: str) -> None:
    """All three figures stand in the working."""
    assert working in lingsha.ask(question, "sums").reply.splitlines()[0]


@pytest.mark.parametrize(
    "question",
    ["微博和微信拢到一块儿多少条", "微信微博全加起来有几条", "政务微博政务微信加一块一共多少条信息"],
)
def test_words_side_by_side_are_added(lingsha: Assistant, question: str) -> None:
    """The 加 of 加起来 joins nothing: the two things before it are what is added, never one that names both."""
    answer = lingsha.ask(question, "side")
    assert answer.status is Status.ANSWERED
    assert "242 + 316 = 558" in answer.reply or "316 + 242 = 558" in answer.reply


def test_people_assigned_are_no_rank(lingsha: Assistant) -> None:
    """安排了几名 holds 排了几名, which asks for a place in an order."""
    assert lingsha.ask("查阅专区里编排了几名工作人员", "rank").reply.startswith("1 名")
