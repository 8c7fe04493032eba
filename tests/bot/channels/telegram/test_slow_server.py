"""A server that takes a message after all patience: it is there once, whenever it comes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from telegram.error import BadRequest, TimedOut

from bot.channels.telegram import outbox as outbox_module
from bot.channels.telegram.inbox import Inbox
from bot.channels.telegram.outbox import Outbox
from bot.state import State
from tests.bot_api.server import PATIENCE

CHAT = 4711


class SlowChat:
    """A chat whose server takes the first message only when the test lets it, after all patience."""

    def __init__(self) -> None:
        self.sent: list[int] = []
        """Numbers of messages, in the order they were given out."""
        self.left: set[int] = set()
        """Those that are there."""
        self.first = asyncio.Event()
        self.second = asyncio.Event()
        self.second.set()

    async def post(self, method: str, data: dict[str, Any], **limits: float) -> dict[str, Any]:
        """Answers as the Bot API does."""
        if method == "sendMessage":
            self.sent.append(101 + len(self.sent))
            number = self.sent[-1]
            await (self.first if number == 101 else self.second).wait()
            self.left.add(number)
            return {"message_id": number}
        if data["message_id"] not in self.left:
            raise BadRequest("Message to edit not found")
        if method == "deleteMessage":
            self.left.remove(data["message_id"])
            return {}
        raise BadRequest("Message is not modified")

    def once(self, tmp_path: Path) -> tuple[Outbox, Callable[[], Awaitable[Any]]]:
        """A message on its way to the chat."""
        outbox = Outbox(Inbox(State.open(tmp_path / "state.db"), "1:token"))
        outbox.numbers.note(CHAT, 100)
        return outbox, outbox.once("sendMessage", {"chat_id": CHAT, "text": "一"}, self.post)


async def _times_out(request: Callable[[], Awaitable[Any]]) -> None:
    with pytest.raises(TimedOut):
        await request()


async def _ended(outbox: Outbox) -> None:
    """Waits until slow requests and what is done about them have ended."""
    while outbox.slow:
        await asyncio.wait(set(outbox.slow))


def test_a_message_that_a_slow_server_takes_before_it_is_sent_again_is_not_sent_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox_module, "_PATIENCE", 0.01)

    async def conversation() -> None:
        chat = SlowChat()
        outbox, request = chat.once(tmp_path)
        await _times_out(request)
        chat.first.set()
        await _ended(outbox)
        assert (await request())["message_id"] == 101
        assert (chat.sent, chat.left) == ([101], {101})

    asyncio.run(conversation())


@pytest.mark.parametrize("at", ["while it is sent again", "after it was sent again"])
def test_a_message_that_a_slow_server_takes_after_all_is_there_once(
    at: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox_module, "_PATIENCE", 0.01)

    async def conversation() -> None:
        chat = SlowChat()
        outbox, request = chat.once(tmp_path)
        await _times_out(request)
        monkeypatch.setattr(outbox_module, "_PATIENCE", PATIENCE)
        if at == "while it is sent again":
            chat.second.clear()
            again = asyncio.ensure_future(request())
            while len(chat.sent) < 2:
                await asyncio.sleep(0)
            chat.first.set()
            await _ended(outbox)
            chat.second.set()
            number = (await again)["message_id"]
        else:
            number = (await request())["message_id"]
            chat.first.set()
        await _ended(outbox)
        assert len(chat.sent) == 2
        assert chat.left == {number}

    asyncio.run(conversation())
