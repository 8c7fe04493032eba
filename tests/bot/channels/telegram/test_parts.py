"""Small parts of the channel: memory that stays small, chats that wait for nobody, requests made again."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Chat, Message, Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.channels.telegram.delivery import persist
from bot.channels.telegram.memory import Recent
from bot.channels.telegram.ordering import ChatByChat


def test_memory_forgets_the_oldest() -> None:
    memory: Recent[int, str] = Recent(size=2)
    for number in (1, 2, 1, 3):
        memory.put(number, f"v{number}")
    assert [memory.get(number) for number in (1, 2, 3)] == ["v1", None, "v3"]


def update(chat: int) -> Update:
    """A message in a chat."""
    return Update(1, message=Message(1, None, Chat(chat, "private")))  # type: ignore[arg-type]


def test_a_chat_keeps_its_order_and_holds_up_nobody_else() -> None:
    done: list[str] = []

    async def work(name: str, wait: asyncio.Event | None = None) -> None:
        if wait:
            await wait.wait()
        done.append(name)

    async def scenario() -> None:
        processor, held = ChatByChat(), asyncio.Event()
        async with processor, asyncio.TaskGroup() as tasks:
            for chat, name, wait in (
                (1, "a1", held),
                (1, "a2", None),
                (2, "b1", None),
                (1, "a3", None),
                (2, "b2", None),
            ):
                tasks.create_task(processor.process_update(update(chat), work(name, wait)))
            while "b2" not in done:
                await asyncio.sleep(0)
            assert done == ["b1", "b2"]
            held.set()

    asyncio.run(asyncio.wait_for(scenario(), 5))
    assert done == ["b1", "b2", "a1", "a2", "a3"]


class Requests:
    """A request that fails with the given errors, one after another, and then succeeds."""

    def __init__(self, *errors: TelegramError) -> None:
        self._errors = list(errors)
        self.made = 0

    async def __call__(self) -> str:
        self.made += 1
        if self._errors:
            raise self._errors.pop(0)
        return "sent"


class Pauses(list[float]):
    """The pauses that were made; they cost no time."""

    async def sleep(self, duration: float) -> None:
        self.append(duration)


def test_a_request_is_made_again_when_the_network_fails() -> None:
    pauses = Pauses()
    assert asyncio.run(persist(Requests(NetworkError("down"), TimedOut()), pauses.sleep)) == "sent"
    assert pauses == [0.5, 1]


def test_a_limit_is_waited_out() -> None:
    pauses = Pauses()
    assert asyncio.run(persist(Requests(RetryAfter(7)), pauses.sleep)) == "sent"
    assert pauses == [7]


@pytest.mark.parametrize("error", [BadRequest("no"), Forbidden("blocked"), RetryAfter(3600)])
def test_what_waiting_cannot_mend_fails_at_once(error: TelegramError) -> None:
    request, pauses = Requests(error), Pauses()
    with pytest.raises(type(error)):
        asyncio.run(persist(request, pauses.sleep))
    assert request.made == 1
    assert pauses == []


def test_a_network_that_stays_away_ends_the_attempts() -> None:
    request, pauses = Requests(*[NetworkError("down")] * 50), Pauses()
    with pytest.raises(NetworkError):
        asyncio.run(persist(request, pauses.sleep))
    assert request.made == 7
    assert 20 < sum(pauses) < 60
