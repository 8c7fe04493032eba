"""What an English question must not be answered with, and a plain answer where the report says there was none."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """青禾县东港镇人民政府2021年政府信息公开工作年度报告

一、总体情况
2021年，我镇主动公开政府信息318条，其中政务公告41条、惠农政策87条。受理政府信息公开申请14件，较上年增加5件。
因政府信息公开被申请行政复议3件。申请人可通过当面、信函、网络、传真四种方式提出申请。
全年新登记养殖合作社6家、注销2家；查处违法捕捞案件9件。没有收到对信息公开工作的举报。
"""


@pytest.fixture(scope="module")
def harbour(inline: Inline) -> Assistant:
    """The assistant on a made-up report in a few sentences."""
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        (
            "how many FOI requests did they take in",
            "14",
        ),  # neither the reviews asked for nor the ways of applying
        ("how many items did the town put out by itself", "318"),  # no requests
        ("by how much did requests go up", "5"),
        ("farmer benefit policy notices, how many", "87"),
        ("any idea how many reviews were filed", "3"),
    ],
)
def test_the_figure_asked_for_comes_first(harbour: Assistant, question: str, figure: str) -> None:
    answer = answered(harbour, question)
    assert figure in answer.reply.split("\n")[0].split()


@pytest.mark.parametrize(
    "question",
    [
        "how many cooperatives were flumped",
        "fishing deaths",
        "how many of the notices were in english",
        "names of the staff",
    ],
)
def test_what_is_left_unexplained_is_refused(harbour: Assistant, question: str) -> None:
    assert harbour.ask(question).status is not Status.ANSWERED


def test_a_stated_absence_is_a_plain_none(harbour: Assistant) -> None:
    assert "None (0)." in harbour.ask("were there any tip-offs").reply.split("\n")[0]
