"""Leafing through the contents: there and back, each thing once, and in the language of whoever reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.bot.channels.telegram.conftest import Talk, talking
from tests.bot_api.updates import press


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Talk]:
    """The bot over the published report."""
    with talking(tmp_path_factory.mktemp("bot"), "run", module="bot") as running:
        yield running


def test_back_leads_to_the_page_that_one_came_from(talk: Talk) -> None:
    user = {"id": 881, "is_bot": False, "first_name": "王", "language_code": "zh-hans"}
    shown = talk.ask("/topics", user=user)
    for text in ("一、总体", "›", "›"):
        shown = in_place(talk, shown, text, user)
    before = rows_of(shown)
    shown = in_place(talk, shown, before[0], user)
    assert rows_of(in_place(talk, shown, "返回", user)) == before


def test_what_is_said_twice_is_offered_once(talk: Talk) -> None:
    user = {"id": 882, "is_bot": False, "first_name": "王", "language_code": "zh-hans"}
    shown = in_place(talk, talk.ask("/topics", user=user), "六、其他", user)
    assert [text for text in rows_of(shown) if "无其他" in text] == ["无其他需要报告的事项"]


def test_the_contents_are_told_in_english(talk: Talk) -> None:
    user = {"id": 883, "is_bot": False, "first_name": "Tom", "language_code": "en"}
    shown = talk.ask("/topics", user=user)
    assert all(text[0].isascii() for text in rows_of(shown))
    shown = in_place(talk, in_place(talk, shown, "Requests received", user), "New application", user)
    assert [text for text in rows_of(shown) if text.startswith(("Natural person", "Total"))]


def rows_of(shown: dict[str, Any]) -> list[str]:
    return [button["text"] for row in shown["reply_markup"]["inline_keyboard"] for button in row]


def in_place(talk: Talk, shown: dict[str, Any], text: str, user: dict[str, Any]) -> dict[str, Any]:
    """Presses a button and returns its message as it is then."""
    rows = shown["reply_markup"]["inline_keyboard"]
    data = next(button["callback_data"] for row in rows for button in row if text in button["text"])
    since = len(talk.api.calls)
    talk.api.feed(press(talk.api, shown, data, user))
    talk.api.wait_for("editMessageText", since=since)
    return talk.api.messages[user["id"], shown["message_id"]]
