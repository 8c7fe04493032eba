"""The running bot when someone floods it, and when it is paused by a command or by hand."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.channels.telegram.flood import FloodGuard, Verdict
from bot.pausing import PauseSwitch
from tests.bot.channels.telegram.conftest import Talk, talking
from tests.bot.fakes import CHOICES
from tests.bot_api.updates import GROUP, KINDS, RESIDENT, added_to_group, message, press, typed_inline

ADMIN = {**RESIDENT, "id": 99}
PHONE = "0952-6801081"


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bot")


@pytest.fixture(scope="module")
def talk(directory: Path) -> Iterator[Talk]:
    settings = {"GONGKAI_CHAT__PER_MINUTE": "5", "GONGKAI_TELEGRAM__ADMINS": "99"}
    with talking(directory, "telegram", "--index", "x", module="tests.bot.fakes", **settings) as running:
        yield running


def someone(number: int) -> dict[str, Any]:
    return {**RESIDENT, "id": number}


def shown_to(talk: Talk, chat: int) -> list[str]:
    return [shown["text"] for (to, _), shown in sorted(talk.api.messages.items()) if to == chat]


def test_a_flood_gets_one_note_and_holds_up_nobody_else(talk: Talk) -> None:
    for number in range(20):
        talk.send(f"第{number}问，", user=someone(5001))
    talk.send("隔壁的", user=someone(5002))
    talk.api.wait_for("sendMessage", lambda params: "隔壁的" in params["text"])
    talk.api.wait_for("sendMessage", lambda params: "发得太快" in params["text"])
    later = int(time.time()) + 90
    talk.send("慢一点了", user=someone(5001), date=later)
    talk.api.wait_for("sendMessage", lambda params: "慢一点了" in params["text"])
    texts = shown_to(talk, 5001)
    assert [text.split("\n")[1] for text in texts[:5]] == [f"第{number}问，" for number in range(5)]
    assert "发得太快" in texts[5]
    assert texts[6].startswith("201 人\n慢一点了")
    assert len(texts) == 7


def test_questions_that_waited_while_the_bot_was_off_are_no_flood(talk: Talk) -> None:
    start = int(time.time()) - 20_000
    for number in range(15):
        talk.send(f"早上第{number}问，", user=someone(5003), date=start + 60 * number)
    talk.api.wait_for("sendMessage", lambda params: "早上第14问" in params["text"])
    assert len(shown_to(talk, 5003)) == 15


def test_administrators_may_be_fast(talk: Talk) -> None:
    for number in range(10):
        talk.send(f"管理员第{number}问，", user=ADMIN)
    talk.api.wait_for("sendMessage", lambda params: "管理员第9问" in params["text"])


def test_a_button_pressed_too_often_is_told_in_a_pop_up(talk: Talk) -> None:
    user = someone(5004)
    shown = talk.ask("which", user=user)
    button = shown["reply_markup"]["inline_keyboard"][0][0]
    for _ in range(8):
        talk.api.feed(press(talk.api, shown, button["callback_data"], user=user))
    popup = talk.api.wait_for("answerCallbackQuery", lambda params: "太快" in str(params.get("text")))
    assert popup.status == 200


def test_a_location_that_is_shared_live_is_no_flood(talk: Talk) -> None:
    user = someone(5006)
    sent, since = message(talk.api, user=user, **KINDS["location"]), len(talk.api.calls)
    talk.api.feed({"message": sent})
    for second in range(12):
        talk.api.feed({"edited_message": {**sent, "edit_date": sent["date"] + second}})
    talk.send("还在路上", user=user)
    talk.api.wait_for("sendMessage", lambda params: "还在路上" in params["text"], since)
    assert len(shown_to(talk, 5006)) == 2


def test_what_others_say_in_a_group_is_no_flood(talk: Talk) -> None:
    user = someone(5005)
    for _ in range(10):
        talk.send("村里开会", user=user, chat=GROUP)
    assert talk.ask("/ask 开会", user=user, chat=GROUP)["text"].startswith("201 人")


@pytest.fixture
def paused(talk: Talk, directory: Path) -> Iterator[PauseSwitch]:
    switch = PauseSwitch(directory / "var" / "state.db")
    switch.turn(True)
    yield switch
    switch.turn(False)
    switch.close()


def test_a_paused_bot_hands_over_the_contact_at_once_and_answers_again_afterwards(
    talk: Talk, paused: PauseSwitch
) -> None:
    user = someone(6001)
    text = talk.ask("临时救助多少人", user=user)["text"]
    assert "暂停服务" in text
    assert PHONE in text
    assert "201" not in text
    assert talk.ask("how many people", user=someone(6002))["text"].startswith("Automatic answers are paused")
    paused.turn(False)
    assert talk.ask("临时救助多少人", user=user)["text"].startswith("201 人")


def test_a_paused_bot_tells_nothing_by_buttons_and_commands_either(talk: Talk, paused: PauseSwitch) -> None:
    user = someone(6003)
    paused.turn(False)
    shown = talk.ask("which", user=user)
    paused.turn(True)
    button = shown["reply_markup"]["inline_keyboard"][0][0]
    text = talk.press(shown, button, user=user)["text"]
    assert PHONE in text
    assert "are paused" in text
    assert CHOICES[0] not in text
    assert "暂停服务" in talk.ask("/topics", user=someone(6004))["text"]
    assert "暂停服务" in talk.ask("/start t_relief", user=someone(6004))["text"]


@pytest.mark.parametrize("user", [None, ADMIN])
def test_a_paused_bot_offers_the_contact_alone_everywhere_and_to_everybody(
    user: dict[str, Any] | None, talk: Talk, paused: PauseSwitch
) -> None:
    asked: tuple[dict[str, Any], ...] = (
        {"text": "/topics"},
        {"text": "/report@GONGKAI_test_bot", "chat": GROUP},
        {"text": "/nosuch"},
        {"caption": "/topics", **KINDS["photo"]},
        KINDS["sticker"],
        KINDS["voice"],
    )
    for number, fields in enumerate(asked):
        shown = talk.ask(user=user or someone(6005 + number), **fields)["text"]
        assert PHONE in shown
        assert "[topics" not in shown
        assert "[contact" in shown or "[help" in shown or "暂停服务" in shown
    for words in ("临时救助", ""):
        typed = typed_inline(talk.api, words, user or someone(6005))
        talk.api.feed(typed)
        name = typed["inline_query"]["id"]
        call = talk.api.wait_for("answerInlineQuery", lambda params, n=name: params["inline_query_id"] == n)  # type: ignore[misc]
        (article,) = call.params["results"]
        assert PHONE in article["input_message_content"]["message_text"]


@pytest.mark.parametrize(("language", "said"), [("zh-hans", "暂停"), ("zh-hant", "暫停"), ("en", "paused")])
def test_whoever_starts_a_paused_bot_is_told(
    language: str, said: str, talk: Talk, paused: PauseSwitch
) -> None:
    shown = talk.ask("/start", user={**someone(7100 + len(said + language)), "language_code": language})
    assert said in shown["text"]
    assert PHONE in shown["text"]
    assert "reply_markup" not in shown


def test_a_group_that_adds_a_paused_bot_is_not_invited_to_ask(talk: Talk, paused: PauseSwitch) -> None:
    shown = talk.reply_to(lambda: talk.api.feed(added_to_group()))
    assert shown["chat"]["id"] == GROUP["id"]
    assert PHONE in shown["text"]
    assert "/ask" not in shown["text"]


@pytest.mark.parametrize("page", ["contact", "privacy"])
def test_the_pages_of_a_paused_bot_stay(page: str, talk: Talk, paused: PauseSwitch) -> None:
    assert talk.ask(f"/{page}", user=someone(7000 + len(page)))["text"].startswith(f"[{page}")


def guard_over(moments: list[float], per_minute: int = 3) -> list[Verdict]:
    guard = FloodGuard(per_minute)
    return [guard.verdict(1, moment) for moment in moments]


@pytest.mark.parametrize(
    ("moments", "expected"),
    [
        ([0, 1, 2, 3, 4], "PASS PASS PASS WARN IGNORE"),
        ([0, 30, 60, 90, 120], "PASS PASS PASS PASS PASS"),
        ([0, 1, 2, 3, 30, 70, 100], "PASS PASS PASS WARN IGNORE PASS PASS"),
        ([0, 1, 2, 3, 70, 71, 72, 73], "PASS PASS PASS WARN PASS PASS PASS WARN"),
    ],
)
def test_a_flood_ends_when_its_author_slows_down(moments: list[float], expected: str) -> None:
    assert " ".join(verdict.name for verdict in guard_over(moments)) == expected


def test_without_a_limit_nobody_floods() -> None:
    assert set(guard_over([0.0] * 100, per_minute=0)) == {Verdict.PASS}
