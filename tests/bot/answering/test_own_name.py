"""Words of the office's own name, and sentences that say there was none."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """松岭县水务局2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。2022年，松岭县水务局共主动公开政府信息88条。
（二）依申请公开。有关公开信息的申请，2022年本局一件都没有收到。
（三）监督保障。市民认为本局没有依法公开信息的，可以向县政务公开办公室反映。
联系电话：0990-5550144。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(REPORT)


def test_what_only_the_offices_name_holds_is_not_answered_with_all_it_did(bureau: Assistant) -> None:
    assert bureau.ask("水务信息有多少条").status is not Status.ANSWERED
    assert "88" in bureau.ask("水务局公开了多少条信息").reply


def test_absence_is_told_as_no(bureau: Assistant) -> None:
    reply = bureau.ask("did anybody ask for information?").reply
    assert "No" in reply or "no " in reply or "0" in reply.split("\n")[0]


@pytest.mark.parametrize(
    "question", ["where can I complain if information is kept secret", "to whom do I complain about undisclosed information?"]
)  # fmt: skip
def test_the_report_may_say_to_whom_to_complain(bureau: Assistant, question: str) -> None:
    assert "县政务公开办公室" in bureau.ask(question).reply


def test_a_place_in_the_name_of_a_medium_is_that_mediums(inline: Inline) -> None:
    report = "湖北省云溪市气象局2022年政府信息公开工作年度报告\n一、总体情况\n在湖北气象发稿69篇，在云溪日报发稿11篇。\n"
    assert "69 篇" in inline(report).ask("湖北气象发稿多少篇").reply.partition("\n")[0]
