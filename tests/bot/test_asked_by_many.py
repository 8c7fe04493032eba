"""What many chats ask is worked out once: each is told the same and goes on from it, and nothing of a person is kept."""

from __future__ import annotations

from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from bot import offices
from bot.answering.answer import Answer, Status
from bot.assistant import Assistant
from bot.conversation import Context
from bot.offices import read
from bot.understanding.question import Question
from knowledge.indexing import build_index
from tests.samples import TITLE

_chats = count()


@pytest.fixture
def worked_out(lingsha: Assistant, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The messages that were worked out, not only told once more."""
    messages: list[str] = []
    work = lingsha._worked_out

    def noting(text: str, context: Context) -> tuple[Answer, Context]:
        messages.append(text)
        return work(text, context)

    monkeypatch.setattr(lingsha, "_worked_out", noting)
    return messages


def test_what_many_ask_is_worked_out_once_and_leant_on_by_each(
    lingsha: Assistant, worked_out: list[str]
) -> None:
    chats = [f"many {next(_chats)}" for _ in range(3)]
    asked = (
        "临时救助公示了多少条，多人同问"  # no other test may have asked it of the assistant that all share
    )
    told = [lingsha.ask(asked, chat) for chat in chats]
    assert worked_out == [asked]
    assert told[0] == told[1] == told[2]
    assert lingsha.ask("涉及多少人呢", chats[-1]).facts[0].value == 201
    assert lingsha.ask("涉及多少人呢", f"many {next(_chats)}").status is not Status.ANSWERED


@pytest.mark.parametrize("message", ["0952680 临时救助多少人", "我叫马小军，低保批了没有"])
def test_what_may_be_somebodys_own_is_not_kept_for_others(
    lingsha: Assistant, worked_out: list[str], message: str
) -> None:
    for _ in range(2):
        lingsha.ask(message, f"own {next(_chats)}")
    assert worked_out == [message, message]


def test_what_was_told_from_an_index_is_not_told_from_the_next(tmp_path: Path) -> None:
    index, report = tmp_path / "index.db", tmp_path / "report.txt"

    def build(number: int) -> None:
        report.write_text(f"{TITLE}\n\n全年组织消防演练{number}场。\n", encoding="utf-8")
        build_index([report], index)

    build(31)
    with closing(Assistant.open(index)) as assistant:
        assert assistant.ask("消防演练多少场", "before").facts[0].value == 31
        build(47)
        assert assistant.ask("消防演练多少场", "after").facts[0].value == 47


def test_a_message_that_is_looked_at_once_more_is_not_read_again(
    lingsha: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def noting(text: str, organisation: str | None, located: str) -> Question:
        seen.append(text)
        return read(text, organisation, located)

    monkeypatch.setattr(offices, "read", noting)
    message = "咱乡路灯装了几盏"
    assert lingsha.ask(message, "looked at").status is Status.UNANSWERABLE
    assert lingsha.about(message, "looked at")[0].text == message
    assert seen == [message]
    lingsha.about("咱乡路灯修了几盏", "looked at")
    assert seen == [message, "咱乡路灯修了几盏"]
