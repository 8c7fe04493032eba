"""Figures that hold for each of several are no total, and are told as what they are."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.samples import TITLE

_BODY = """一、总体情况
县教育局在每所学校明确2名校务公开监督员，每季度开展业务培训3次，全县共有学校46所。
微信公众账号（1个）推送信息120条；快手账号（2个）推送信息35条；视频号账号（1个）推送信息35条；微博账号（1个）推送信息88条。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    """The assistant on a small report."""
    return inline(f"{TITLE}\n\n{_BODY}")


@pytest.mark.parametrize(
    "question", ["校务公开监督员总共多少人", "全县合计有几名监督员", "业务培训一共搞了几次"]
)
def test_what_holds_for_each_is_no_total(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("校务公开监督员几个人", "2 名（按“每所”计，不是总数）"),
        ("业务培训开展几次", "3 次（按“每季度”计，不是总数）"),
        ("How many supervisors?", "for each one, not in all"),
    ],
)
def test_it_is_told_as_holding_for_each(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.ask(question).reply


def test_who_asks_for_each_is_told_just_that(assistant: Assistant) -> None:
    assert assistant.ask("每所学校几名监督员").reply.startswith("2 名\n")


def test_as_much_on_two_channels_is_no_figure_said_twice(assistant: Assistant) -> None:
    reply = assistant.ask("快手和视频号推送了多少条").reply
    assert reply.count("35 条") > 1


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("快手和视频号一共推送了多少", "70条"),
        ("微博微信一共发了多少", "208条"),
        ("哪个新媒体发得最少", "最少的是快手账号推送信息、视频号账号推送信息：35 条"),
        ("哪个账号发得最多", "最多的是微信公众账号推送信息：120 条"),
    ],
)
def test_accounts_are_not_what_they_published(assistant: Assistant, question: str, figure: str) -> None:
    assert figure in assistant.ask(question).reply
