"""Latecomers: messages of a run that was killed, which Telegram takes only when the next run has sent them again.

Nothing tells how long Telegram may hold a message. To wait as long as it ever could would keep people waiting for answers
that never left. So an answer is sent again after some seconds, and what comes later still is looked for and deleted: the
sooner the less time it has been held. The watch is kept in the state file, so that another kill does not end it.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from functools import partial
from typing import Any

from telegram.error import TelegramError

from bot.channels.telegram.arrival import Arrival
from bot.channels.telegram.awaited import Awaited, Watches
from bot.channels.telegram.message_numbers import MessageNumbers

Post = Callable[..., Awaitable[Any]]
"""Makes a request: method and parameters."""
Turn = Callable[[], asyncio.Lock]
"""Gives the lock that is held by whatever is being sent to a chat."""

LASTS = 15
"""Times the wait before a message is sent again for which the one that may still come is watched for."""
_SOONEST, _SHARE = 1 / 4, 1 / 4
"""The pause between two looks: this part of that wait at least, and this part of the time the message was held by then."""


class Latecomers:
    """Watches for messages that may still come; `unit` gives the wait before one is sent again, in seconds."""

    def __init__(
        self,
        kept: Watches,
        numbers: MessageNumbers,
        arrival: Arrival,
        goes_on: Callable[[Coroutine[Any, Any, object]], None],
        unit: Callable[[], float],
    ) -> None:
        self._kept, self._numbers, self._arrival = kept, numbers, arrival
        self._goes_on, self._unit = goes_on, unit
        self._open: defaultdict[int, list[Awaited]] = defaultdict(list)
        self._reach: tuple[Post, Callable[[int], asyncio.Lock]] | None = None

    def expect(self, awaited: Awaited, post: Post, turn: Turn) -> None:
        """Begins to watch for a message that is about to be sent again."""
        self._kept.keep(awaited)
        self._begin(awaited, post, turn)

    def reach_by(self, post: Post, turn: Callable[[int], asyncio.Lock]) -> None:
        """How requests are made of which no message of this run is the occasion; `turn` of a chat by its id."""
        self._reach = post, turn

    def resume(self) -> None:
        """Goes on with the watches of earlier runs."""
        if self._reach is None:
            return
        post, turn = self._reach
        for awaited in self._kept.kept():
            self._numbers.catch_up(awaited.since)
            for number in awaited.seen:
                self._numbers.note(awaited.chat, number)
            self._begin(awaited, post, partial(turn, awaited.chat))

    def note(self, chat: int, number: int) -> None:
        """A message of a chat is known by its number: it is none of those awaited, in the next run either."""
        for awaited in self._open.get(chat, ()):
            if number > awaited.since[0]:
                awaited.seen.add(number)
                self._kept.keep(awaited)

    def _begin(self, awaited: Awaited, post: Post, turn: Turn) -> None:
        self._open[awaited.chat].append(awaited)
        self._goes_on(self._watch(awaited, post, turn))

    async def _watch(self, awaited: Awaited, post: Post, turn: Turn) -> None:
        """Looks for a message from time to time until it was found, or has not come for long.

        The chat is held up during a look: a new message could get the very number that is looked at.
        """
        unit, ruled_out = self._unit(), set[int]()
        while (left := awaited.ends - time.time()) > 0:
            held = LASTS * unit - left
            await asyncio.sleep(min(left, max(_SOONEST * unit, _SHARE * held)))
            async with turn():
                with suppress(TelegramError):
                    if await self._was_there(awaited, post, ruled_out):
                        break
        self._open[awaited.chat].remove(awaited)
        if not self._open[awaited.chat]:
            del self._open[awaited.chat]
        self._kept.drop(awaited)

    async def _was_there(self, awaited: Awaited, post: Post, ruled_out: set[int]) -> bool:
        """Looks for a message once; deletes it if it is there."""
        come_so_far = max(self._numbers.now(awaited.chat))
        numbers = self._numbers.since(awaited.chat, awaited.since, len(self._open))
        try:
            put = partial(_put, post, awaited)
            there = await self._arrival.find(awaited.method, put, numbers, ruled_out)
        finally:  # what had not been given yet may be given by the next look
            ruled_out -= {number for number in ruled_out if number > come_so_far}
        if there is None:
            return False
        await post("deleteMessage", {"chat_id": awaited.chat, "message_id": there})
        self._numbers.note(awaited.chat, there)
        return True


async def _put(post: Post, awaited: Awaited, number: int) -> Any:
    """Puts what a message says into the one with a number."""
    return await post(awaited.method, {**awaited.content, "message_id": number})
