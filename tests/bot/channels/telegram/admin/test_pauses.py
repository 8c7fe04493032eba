"""The switch for "please call us", turned in Telegram: asked first, at once for residents, kept in the record."""

from __future__ import annotations

import csv
import io
import itertools
from typing import Any

import pytest

from tests.bot.channels.telegram.admin.conftest import ADMIN, OTHER, AdminTalk, buttons, of
from tests.bot_api.updates import RESIDENT

PHONE = "0952-6801081"
_numbers = itertools.count(8500)


def resident() -> dict[str, Any]:
    return of({**RESIDENT, "id": next(_numbers)})


def turned(desk: AdminTalk, command: str, button: str) -> None:
    """Turns the switch and waits until that is done."""
    asked, since = desk.ask(command, **of(ADMIN)), len(desk.api.calls)
    desk.push(asked, button)
    desk.api.wait_for("editMessageText", since=since)


def test_a_pause_is_asked_about_kept_and_ended(desk: AdminTalk) -> None:
    desk.send("/pause", **of(ADMIN))
    asked = desk.shown("暂停回答吗")
    assert "201" in desk.ask("临时救助多少人", **resident())["text"]  # asking alone changes nothing
    desk.push(asked, "暂停")
    desk.shown("已暂停")
    paused = desk.ask("临时救助多少人", **resident())["text"]
    assert "0952-6801081" in paused
    assert "201" not in paused
    desk.push(asked, "暂停")  # once more: nothing is recorded twice
    desk.send("/pause", **of(ADMIN))
    desk.shown("已经是暂停状态")
    desk.send("/resume", **of(OTHER))
    desk.push(desk.shown("Answer residents' questions again?", OTHER), "Answer again", OTHER)
    desk.shown("answered again", OTHER)
    assert "201" in desk.ask("临时救助多少人", **resident())["text"]

    since = len(desk.api.calls)
    desk.send("/export", **of(ADMIN))
    desk.api.wait_for("sendDocument", lambda params: "操作记录" in params["caption"], since)
    log = csv.DictReader(io.StringIO(desk.api.documents[-1][2].decode("utf-8-sig")))
    rows = [(row["admin"], row["action"], row["before"], row["after"]) for row in log]
    assert rows == [("1002", "resume", "paused", "answering"), ("1001", "pause", "answering", "paused")]


def test_a_pause_that_is_thought_better_of_changes_nothing(desk: AdminTalk) -> None:
    desk.send("/pause", **of(OTHER))
    desk.push(desk.when(lambda one: "Leave it" in buttons(one), OTHER), "Leave it", OTHER)
    desk.shown("Left as it is", OTHER)
    assert "201" in desk.ask("临时救助多少人", **resident())["text"]


@pytest.mark.parametrize("command", ["/pause", "/resume"])
def test_residents_have_no_such_command(desk: AdminTalk, command: str) -> None:
    assert desk.ask(command, **resident())["text"] == desk.ask("/nosuch", **resident())["text"]


def test_during_a_pause_buttons_tell_no_figure_but_the_language_and_the_contact(desk: AdminTalk) -> None:
    person = resident()
    first, answer = desk.ask("/start", **person), desk.ask("临时救助多少人", **person)
    languages, contents = desk.ask("/language", **person), desk.ask("/topics", **person)
    turned(desk, "/pause", "暂停")
    told = 0
    for shown in (first, answer, contents):
        for data in buttons(shown).values():
            text = desk.press(shown, {"callback_data": data}, user=person["user"])["text"]
            assert PHONE in text
            assert ("暂停服务" in text) is (data != "p:contact")
            told += 1
    assert told > 12
    since = len(desk.api.calls)
    desk.push(languages, "English", person["user"])
    assert "English" in desk.api.wait_for("editMessageText", since=since).params["text"]
    assert desk.ask("临时救助多少人", **person)["text"].startswith("Automatic answers are paused")
    turned(desk, "/resume", "恢复")
    assert desk.ask("临时救助多少人", **person)["bold"] == ["201 people"]
