"""A message that Telegram takes when its run is long killed and the next one has sent it again: it is there once."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from telegram.error import BadRequest, TimedOut

from bot.channels.telegram.inbox import Inbox
from bot.channels.telegram.message_numbers import MessageNumbers
from bot.channels.telegram.outbox import Outbox
from bot.state import State
from tests.bot.channels.telegram.conftest import Talk
from tests.bot_api.failures import Held
from tests.bot_api.process import BotProcess
from tests.bot_api.server import PATIENCE, BotApi
from tests.bot_api.updates import RESIDENT, message

CHAT = int(str(RESIDENT["id"]))
UNIT = 0.3
"""Seconds after which the message is sent again."""


class SlowChat:
    """A chat whose server takes the message of the first run only when the test says so."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.numbers = {100}
        """Those that are given."""
        self.texts: dict[int, str] = {}
        """What is there, by its number."""
        self.is_first = True
        self.deleted: list[tuple[int, float]] = []
        """Numbers of what was deleted, and when."""
        self.lock = asyncio.Lock()
        """Held by whatever is being sent."""

    def give(self, text: str) -> int:
        """A message arrives; returns its number."""
        self.numbers.add(number := max(self.numbers) + 1)
        self.texts[number] = text
        return number

    async def post(self, method: str, data: dict[str, Any], **limits: float) -> dict[str, Any]:
        """Answers as the Bot API does; the run that sends first is killed."""
        if method == "sendMessage":
            if self.is_first:
                self.is_first = False
                raise asyncio.CancelledError
            return {"message_id": self.give(data["text"])}
        number = data["message_id"]
        if number not in self.texts:
            raise BadRequest("Message to edit not found")
        if method == "deleteMessage":
            del self.texts[number]
            self.deleted.append((number, time.monotonic()))
            return {}
        if self.texts[number] == data["text"]:
            raise BadRequest("Message is not modified")
        self.texts[number] = data["text"]
        return {"message_id": number, "from": {"is_bot": True}}

    def begun(self) -> Outbox:
        """A run of the bot, which goes on with what the one before it watched for."""
        self.lock = asyncio.Lock()
        outbox = Outbox(Inbox(State.open(self.folder / "state.db"), "1:token"))
        outbox.numbers.note(CHAT, 100)
        outbox.latecomers.reach_by(self.post, lambda chat: self.lock)
        outbox.resume([])
        return outbox

    async def run(self) -> Outbox:
        """A run of the bot that answers the question; it ends where it is killed."""
        outbox = self.begun()
        with outbox.answering(7, owed=True):
            data = {"chat_id": CHAT, "text": "一"}
            attempt = outbox.once("sendMessage", data, self.post, lambda: self.lock)
        while True:
            try:
                async with self.lock:
                    await attempt()
                return outbox
            except TimedOut:
                await asyncio.sleep(0.02)


def killed_while_held(folder: Path) -> SlowChat:
    """A chat whose first run was killed with the message on its way."""
    Inbox(State.open(folder / "state.db"), "1:token").take(
        [{"update_id": 7, "message": message(BotApi(), "一")}]
    )
    chat = SlowChat(folder)
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(chat.run())
    return chat


async def send(outbox: Outbox, chat: SlowChat, text: str) -> None:
    """A run of the bot sends something else to the chat."""
    attempt = outbox.once("sendMessage", {"chat_id": CHAT, "text": text}, chat.post, lambda: chat.lock)
    async with chat.lock:
        await attempt()


async def watched(outbox: Outbox) -> None:
    """Waits until a run watches for nothing any more."""
    deadline = time.monotonic() + PATIENCE
    while outbox.slow:
        assert time.monotonic() < deadline
        await asyncio.sleep(0.02)


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is sent again soon."""
    monkeypatch.setattr("bot.channels.telegram.outbox.STILL_COMES", UNIT)


def test_what_comes_after_it_was_sent_again_is_deleted_and_what_was_answered_meanwhile_stays(
    tmp_path: Path,
) -> None:
    chat = killed_while_held(tmp_path)

    async def goes_on() -> None:
        outbox = await chat.run()
        await send(outbox, chat, "二")
        chat.give("一")  # the first run's, at last
        outbox.seen(CHAT, chat.give("somebody wrote this"))
        await watched(outbox)

    asyncio.run(goes_on())
    assert sorted(chat.texts.items()) == [(101, "一"), (102, "二"), (104, "somebody wrote this")]


def test_another_kill_ends_no_watch(tmp_path: Path) -> None:
    chat = killed_while_held(tmp_path)

    async def until_the_next_kill() -> None:
        outbox = await chat.run()
        await send(outbox, chat, "二")
        outbox.seen(CHAT, chat.give("somebody wrote this"))

    async def goes_on() -> None:
        outbox = chat.begun()
        await send(outbox, chat, "一")  # asked once more
        chat.give("一")  # the first run's, at last
        await watched(outbox)
        assert not chat.begun().slow

    asyncio.run(until_the_next_kill())
    asyncio.run(goes_on())
    assert sorted(chat.texts.items()) == [
        (101, "一"),
        (102, "二"),
        (103, "somebody wrote this"),
        (104, "一"),
    ]


def test_what_was_held_a_short_time_is_deleted_in_a_shorter_one(tmp_path: Path) -> None:
    chat = killed_while_held(tmp_path)

    async def goes_on() -> float:
        outbox = await chat.run()
        await asyncio.sleep(2 * UNIT)
        chat.give("一")
        came = time.monotonic()
        await watched(outbox)
        return came

    came = asyncio.run(goes_on())
    assert [number for number, _ in chat.deleted] == [102]
    assert chat.deleted[0][1] - came < 2 * UNIT


def test_to_forget_a_chat_ends_what_is_kept_of_its_watches(tmp_path: Path) -> None:
    chat = killed_while_held(tmp_path)

    async def run() -> Inbox:
        return (await chat.run()).inbox

    inbox = asyncio.run(run())
    assert len(inbox.watches.kept()) == 1
    inbox.forget(CHAT)
    assert inbox.watches.kept() == []


def test_nothing_is_sent_to_the_chat_during_a_look(tmp_path: Path) -> None:
    chat = killed_while_held(tmp_path)

    async def goes_on() -> None:
        lock = asyncio.Lock()
        outbox = Outbox(Inbox(State.open(tmp_path / "state.db"), "1:token"))
        outbox.numbers.note(CHAT, 100)
        looked: list[bool] = []

        async def post(method: str, data: dict[str, Any], **limits: float) -> dict[str, Any]:
            if method != "sendMessage" and 101 in chat.texts:
                looked.append(lock.locked())
            return await chat.post(method, data)

        with outbox.answering(7, owed=True):
            attempt = outbox.once("sendMessage", {"chat_id": CHAT, "text": "一"}, post, lambda: lock)
        while not chat.texts:
            try:
                await attempt()
            except TimedOut:
                await asyncio.sleep(0.02)
        while len(looked) < 3:
            await asyncio.sleep(0.02)
        assert all(looked)

    asyncio.run(asyncio.wait_for(goes_on(), PATIENCE))


def test_the_running_bot_deletes_what_comes_late(api: BotApi, start: Callable[..., BotProcess]) -> None:
    process, let_go = start(), threading.Event()
    api.failures.order("sendMessage", Held(process.kill, let_go))
    api.feed({"message": message(api, "这句话被压住了")})
    process.exit_code()
    again = start()
    api.wait_for("sendMessage")
    let_go.set()
    api.wait_for("deleteMessage", timeout=30.0)
    Talk(api, again).ask("最后再问一句")
    there = [text["text"] for (chat, _), text in sorted(api.messages.items()) if chat == CHAT]
    assert [("压住" in text, "最后" in text) for text in there] == [(True, False), (False, True)]
    assert again.stop() == 0


def test_numbers_that_an_earlier_run_saw_are_not_looked_at() -> None:
    numbers = MessageNumbers()
    numbers.note(CHAT, 100)
    numbers.take_over(range(101, 300))
    numbers.catch_up([100, 320])
    assert numbers.since(CHAT, [100, 100], 40) == [*range(300, 300 + 48)]
    numbers.note(CHAT, 305)
    assert 305 not in numbers.since(CHAT, [100, 100], 40)


def test_numbers_that_two_chats_have_tell_nothing_of_others() -> None:
    numbers = MessageNumbers()
    numbers.note(CHAT, 100)
    numbers.take_over([101, 102, 101])
    assert numbers.since(CHAT, [100, 100], 1)[:3] == [101, 102, 103]


def test_what_lately_came_and_was_answered_is_known_by_its_numbers(tmp_path: Path) -> None:
    inbox = Inbox(State.open(tmp_path / "state.db"), "1:token")
    api = BotApi()
    asked = [message(api, text) for text in ("一", "二")]
    inbox.take([{"update_id": 7 + place, "message": one} for place, one in enumerate(asked)])
    inbox.answered(7, [500, 501])
    assert sorted(inbox.numbers_since(0.0)) == sorted([501, *(one["message_id"] for one in asked)])
    assert inbox.numbers_since(time.time() + 1) == []
