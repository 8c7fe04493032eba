"""Buttons for readers of traditional characters are written in them, and work when they are pressed."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from knowledge.traditional import traditionalize
from tests.bot.channels.telegram.conftest import Message
from tests.bot.channels.telegram.test_residents_of_several import Running, resident

LIUWAN = "青禾縣柳灣鎮人民政府"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    one = Running(tmp_path_factory.mktemp("bot"))
    try:
        yield one
    finally:
        one.process.kill()
        one.api.stop()


def rows(shown: Message) -> list[list[dict[str, str]]]:
    found: list[list[dict[str, str]]] = (shown.get("reply_markup") or {"inline_keyboard": []})[
        "inline_keyboard"
    ]
    return found


def in_simplified(shown: Message) -> list[str]:
    """The buttons that are not in traditional characters."""
    texts = [button["text"] for row in rows(shown) for button in row]
    return [text for text in texts if traditionalize(text) != text]


@pytest.mark.parametrize("restarted", [False, True])
def test_an_office_to_choose_answers_the_question_that_waits(restarted: bool, running: Running) -> None:
    user = resident("zh-hant")
    shown = running.talk.ask("公開了多少條資訊", user=user)
    assert rows(shown)[0][0]["text"] == LIUWAN
    if restarted:
        running.restart(signal.SIGTERM)
    answer = running.talk.press(shown, rows(shown)[0][0], user=user)
    assert answer["bold"] == ["936 條"]
    assert in_simplified(answer) == []


def test_every_button_is_in_traditional_characters(running: Running) -> None:
    user = resident("zh-hant")
    talk = running.talk
    talk.ask("/office 柳灣", user=user)
    for text in (
        "/start",
        "/office",
        "/topics",
        "柳灣鎮微博公開了多少條",
        "微博公開了多少條 ",
        "公開了多少",
        "補助發了多少錢",
    ):
        shown = talk.ask(text, user=user)
        assert rows(shown)
        assert in_simplified(shown) == [], text
