"""The limiter: pace, order, patience and memory, in a time that passes only when everybody waits."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Coroutine
from itertools import count, pairwise
from typing import Any

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.channels.telegram import limiter as module
from bot.channels.telegram.limiter import Limiter
from tests.bot_api.server import PATIENCE


class Time:
    """A clock that stands still while anyone has something to do."""

    def __init__(self) -> None:
        self.now = 1000.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = count()

    async def sleep(self, duration: float) -> None:
        woken = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + duration, next(self._numbers), woken))
        await woken

    async def pass_until_done(self, *work: Coroutine[Any, Any, None]) -> None:
        tasks = [asyncio.create_task(part) for part in work]
        while not all(task.done() for task in tasks):
            for _ in range(20):
                await asyncio.sleep(0)
            if self._sleepers:
                self.now, _, woken = heapq.heappop(self._sleepers)
                woken.set_result(None)
        await asyncio.gather(*tasks)


class World:
    """A limiter, and a Telegram that notes when which chat got what, failing on order."""

    def __init__(self, per_second: int = 30) -> None:
        self.time = Time()
        self.limiter = Limiter(per_second, self._give_up, clock=lambda: self.time.now, sleep=self.time.sleep)
        self.sent: list[tuple[float, object, str]] = []
        self.errors: dict[object, list[TelegramError]] = {}
        self.given_up = 0

    async def send(self, chat: object, text: str = "", endpoint: str = "sendMessage") -> None:
        data = {"chat_id": chat, "text": text}
        await self.limiter.process_request(self._request, (endpoint, data), {}, endpoint, data, None)

    def run(self, *work: Coroutine[Any, Any, None]) -> None:
        asyncio.run(asyncio.wait_for(self.time.pass_until_done(*work), PATIENCE))

    def seconds(self, chat: object) -> list[float]:
        """When a chat got its messages, in seconds since the start."""
        return [round(moment - 1000, 2) for moment, to, _ in self.sent if to == chat]

    def _give_up(self) -> None:
        self.given_up += 1

    async def _request(self, endpoint: str, data: dict[str, Any]) -> bool:
        await asyncio.sleep(0)
        if errors := self.errors.get(data["chat_id"]):
            raise errors.pop(0)
        self.sent.append((self.time.now, data["chat_id"], data["text"]))
        return True


def test_a_chat_gets_a_message_a_second_in_order() -> None:
    world = World()
    world.run(*(world.send(1, str(number)) for number in range(6)))
    moments = world.seconds(1)
    assert moments[0] == 0
    assert all(1 < later - earlier < 1.1 for earlier, later in pairwise(moments))
    assert [text for _, _, text in world.sent] == list("012345")


def test_a_group_gets_twenty_messages_a_minute() -> None:
    world = World()
    world.run(*(world.send(-5) for _ in range(45)))
    moments = world.seconds(-5)
    assert moments[19] < 22
    assert all(later - earlier >= 60 for earlier, later in zip(moments, moments[20:], strict=False))
    assert moments[-1] < 140


def test_all_chats_together_get_thirty_a_second() -> None:
    world = World()
    world.run(*(world.send(chat) for chat in range(1, 301)))
    moments = [moment for moment, _, _ in world.sent]
    assert all(later - earlier > 1 for earlier, later in zip(moments, moments[30:], strict=False))
    assert moments[-1] - moments[0] < 11
    assert all(later - earlier > 0.03 for earlier, later in pairwise(moments))
    assert [chat for _, chat, _ in world.sent] == list(range(1, 301))


def test_without_a_pace_nothing_waits() -> None:
    world = World(per_second=0)
    world.run(*(world.send(-5) for _ in range(100)))
    assert set(world.seconds(-5)) == {0}


def test_a_limit_stops_its_own_chat_only() -> None:
    world = World()
    world.errors[1] = [RetryAfter(50)]
    world.run(*(world.send(chat, text) for text in "ab" for chat in (1, 2)))
    assert world.seconds(2)[-1] < 2
    assert min(world.seconds(1)) >= 50
    assert [text for _, chat, text in world.sent if chat == 1] == ["a", "b"]


def test_what_sends_no_message_neither_waits_nor_counts() -> None:
    world = World()
    world.errors[1] = [RetryAfter(50)]
    world.run(
        world.send(1),
        *(world.send(2, endpoint="sendChatAction") for _ in range(50)),
        world.send(2, endpoint="deleteMessage"),
        world.send(2),
    )
    assert max(world.seconds(2)) < 0.1


def test_failures_of_network_and_server_are_tried_again_with_growing_pauses() -> None:
    world = World()
    world.errors[1] = [NetworkError("down"), TimedOut(), TelegramError("Invalid server response")]
    world.run(world.send(1))
    assert 3.5 <= world.seconds(1)[0] < 5  # each attempt also waits for room in the chat


def test_pauses_stay_short_while_others_get_through() -> None:
    world = World()
    world.errors[1] = [NetworkError("down") for _ in range(20)]

    async def others() -> None:
        for chat in range(2, 102):
            await world.send(chat)
            await world.time.sleep(0.5)

    world.run(world.send(1), others())
    assert world.seconds(1)[0] < 45  # 20 failures; with pauses that grow it would be four minutes


@pytest.mark.parametrize(
    "error", [BadRequest("no"), Forbidden("blocked"), InvalidToken(), RetryAfter(100_000)]
)
def test_what_waiting_cannot_mend_fails_at_once(error: TelegramError) -> None:
    world = World()
    world.errors[1] = [error]
    with pytest.raises(type(error)):
        world.run(world.send(1))
    assert world.time.now == 1000
    assert world.sent == []


def test_a_network_that_stays_away_is_waited_for() -> None:
    world = World()
    world.errors[1] = [NetworkError("down") for _ in range(500)]
    world.errors[2] = [NetworkError("down") for _ in range(500)]
    world.run(world.send(1), world.send(2))
    assert world.time.now - 1000 > 7000
    assert len(world.sent) == 2
    assert world.given_up == 0


def test_a_message_that_fails_while_others_get_through_is_given_up() -> None:
    world = World()
    world.errors[1] = [NetworkError("down") for _ in range(500)]

    async def others() -> None:
        for chat in range(2, 102):
            await world.send(chat)
            await world.time.sleep(10)

    with pytest.raises(NetworkError):
        world.run(world.send(1), others())
    assert 600 < world.time.now - 1000 < 1010
    assert world.given_up == 1


def test_a_long_limit_is_waited_out() -> None:
    world = World()
    world.errors[1] = [RetryAfter(3600)]
    world.run(world.send(1))
    assert world.seconds(1)[0] >= 3600


def test_what_is_soon_too_late_is_tried_a_few_times_in_a_hurry() -> None:
    world = World()
    world.errors[None] = [NetworkError("down"), TimedOut()]
    world.run(world.send(None, endpoint="answerInlineQuery"))
    assert [moment for moment, *_ in world.sent] == [pytest.approx(1001.3)]
    world.errors[None] = [NetworkError("down") for _ in range(9)]
    with pytest.raises(NetworkError):
        world.run(world.send(None, endpoint="answerCallbackQuery"))
    assert world.time.now < 1010


def test_a_group_that_moved_is_followed() -> None:
    world = World()
    world.errors[-5] = [ChatMigrated(-1005)]
    world.run(world.send(-5))
    assert world.seconds(-1005)[0] < 2


def test_silent_chats_are_forgotten() -> None:
    world = World(per_second=1000)

    async def one_after_another() -> None:
        for chat in range(1, 5_001):
            await world.send(chat)

    world.run(one_after_another())
    assert len(world.sent) == 5_000
    assert len(world.limiter._chats) <= 4 * module._CHATS_KEPT
