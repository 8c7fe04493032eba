"""An answer that comes long after its question says so, in its own message."""

from __future__ import annotations

import time

import pytest

from bot.answering.answer import Language
from bot.channels.telegram.lateness import with_note
from bot.channels.telegram.rendering import MESSAGE_UNITS
from bot.channels.telegram.reply import Reply
from tests.bot.channels.telegram.conftest import Talk
from tests.bot_api.updates import RESIDENT


def test_what_was_asked_while_the_bot_was_off_is_answered_with_a_line_about_it(talk: Talk) -> None:
    user = {**RESIDENT, "id": 31}
    shown = talk.ask("临时救助多少人", user=user, date=int(time.time()) - 3 * 3600)["text"]
    assert shown.startswith("201 人\n临时救助多少人")
    assert "约 3 小时前的问题" in shown.splitlines()[-1]
    assert "小时前" not in talk.ask("临时救助多少人", user=user)["text"]


@pytest.mark.parametrize(
    ("waited", "said"),
    [
        (0, ""),
        (599, ""),
        (720, "12 minutes ago"),
        (80_000, "22 h ago"),
        (-50, ""),
        (1.8e9, ""),
    ],
)
def test_only_a_long_wait_is_told(waited: float, said: str) -> None:
    (part,) = with_note(Reply(["201"]), waited, Language.EN).parts
    assert said in part
    assert part == "201" or said


def test_a_message_that_is_full_is_followed_by_the_line() -> None:
    full = "字" * MESSAGE_UNITS
    first, second = with_note(Reply([full]), 7200, Language.ZH_CN).parts
    assert first == full
    assert "2 小时前" in second
