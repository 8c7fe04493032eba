"""The limiter: every message keeps Telegram's limits and is sent again when something goes wrong on the way.

It stands between the library and the network, so whatever calls a method of the bot gets the same patience:

* a chat gets at most one message a second, a group at most 20 a minute, all chats together as many a second as
  `telegram.per_second` says, evenly spaced; what comes too early waits its turn
* a limit that Telegram sets (429) stops only the chat it was set for
* failures of the network, of the server (5xx) and timeouts are tried again, with growing pauses, for as long as nothing
  gets through; but no message is sent again that has arrived (see `outbox.py`)
* messages of one chat go out in the order they were given

Methods that send no message pass at once; answers to buttons and inline queries, which soon nobody waits for any more,
are tried a few times in a hurry.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any

from telegram.error import ChatMigrated, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.channels.telegram.outbox import Outbox
from bot.channels.telegram.requests import is_failure
from bot.channels.telegram.windows import Window
from bot.logs import describe

log = logging.getLogger(__name__)

Reply = bool | dict[str, Any] | list[dict[str, Any]]
Sleep = Callable[[float], Awaitable[object]]

PER_SECOND = 30
"""Telegram's own limit for all chats together, unless more is paid for."""
PATIENCE = 600.0
"""Seconds after which a message is given up that fails while others get through."""
LONGEST_LIMIT = 24 * 3600.0
"""Seconds of a limit that are waited for; nobody looks for an answer longer."""
_PAUSES = (0.5, 1, 2, 4, 8, 15)
"""Seconds before each new attempt after a failure of the network; the last goes on."""
_AWAY = 30.0
"""Seconds in which nobody got through, after which the network counts as away."""
_LONGEST_AMONG_OTHERS = 2
"""The same while others get through: the network is not away, so the next attempt may well succeed."""
_SHORT_PAUSES = (0.3, 1.0, 2.0)
"""The same for answers that soon nobody waits for any more."""
_SLACK = 1.05
"""What is sent a second apart may reach Telegram a little less than a second apart."""
_CHAT, _GROUP = (1, 1.0 * _SLACK), (20, 60.0 * _SLACK)
_AT_ONCE = 16
"""Messages on their way at the same time: enough for 30 a second over a slow proxy."""
_CHATS_KEPT = 1_000
"""Chats from which on those that have been quiet are let go."""
_MESSAGES = ("send", "edit", "copy", "forward")
_UPLOADS = ("sendPhoto", "sendDocument")
_TYPING = "sendChatAction"
_QUIET = 4
"""Typing signs on their way at the same time; in a rush nobody misses one, and each is a request."""


@dataclass
class _Chat:
    """What is known of one chat: whose turn it is, and how much was sent lately."""

    windows: tuple[Window, ...]
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    blocked_until: float = 0.0
    waiting: int = 0


class _Patience:
    """How long one request has failed, while others got through."""

    def __init__(self, now: float) -> None:
        self._failures, self._failed_at, self._since = 0, now, now
        self._others_get_through = False

    def ends(self, now: float, last_success: float) -> bool:
        """True if a failure is one too many.

        While nobody gets through the network is away, and it is waited for however long that takes.
        """
        self._others_get_through = last_success >= self._failed_at
        if now - last_success > _AWAY:
            self._since = now
        self._failed_at = now
        return now - self._since > PATIENCE

    def pause(self) -> float:
        """Seconds to wait after a failure, longer after each."""
        self._failures += 1
        pause = _PAUSES[min(self._failures, len(_PAUSES)) - 1]
        return min(pause, _LONGEST_AMONG_OTHERS) if self._others_get_through else pause


class Limiter(BaseRateLimiter[bool]):
    """Paces and repeats the requests of one bot. With `per_second` 0 it paces nothing and only repeats.

    `given_up` is called for each message that does not get through however often it is tried.
    """

    def __init__(
        self,
        per_second: int = PER_SECOND,
        given_up: Callable[[], object] = lambda: None,
        outbox: Outbox | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._paced = per_second > 0
        self._overall = Window(1, _SLACK / per_second if per_second else 0.0)
        self._gate = asyncio.Lock()
        self._connections = asyncio.Semaphore(_AT_ONCE)
        self._typing = 0
        self._chats: dict[object, _Chat] = {}
        self._tidy_at = _CHATS_KEPT
        self._last_success = clock()
        self._given_up = given_up
        self._outbox = outbox

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to put away."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Reply]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: bool | None,
    ) -> Reply:
        """Makes one request when its turn has come, and again as long as that may help; at once where `rate_limit_args` is True."""
        request: Callable[[], Awaitable[Reply]] = partial(callback, *args, **kwargs)
        if rate_limit_args:
            return await request()
        if endpoint == _TYPING:
            return await self._if_quiet(request)
        if endpoint.startswith("answer"):
            return await self._hurry(request)
        if data.get("chat_id") is None or endpoint.startswith("get"):
            return await request()
        if self._outbox:
            post = partial(callback, **kwargs)
            request = self._outbox.once(endpoint, data, post, lambda: self._chat(data["chat_id"]).turn)
        chat = self._chat(data["chat_id"])
        chat.waiting += 1
        try:
            async with chat.turn:
                counts = self._paced and endpoint.startswith(_MESSAGES)
                return await self._persist(request, chat, data, counts, endpoint in _UPLOADS)
        finally:
            chat.waiting -= 1
            self._tidy()

    def turn(self, chat: int) -> asyncio.Lock:
        """What is held by whatever is being sent to a chat."""
        return self._chat(chat).turn

    async def _if_quiet(self, request: Callable[[], Awaitable[Reply]]) -> Reply:
        """Makes a request whose loss does not matter, unless there is a rush."""
        if self._typing >= _QUIET or self._connections.locked():
            return True
        self._typing += 1
        try:
            return await request()
        finally:
            self._typing -= 1

    async def _hurry(self, request: Callable[[], Awaitable[Reply]]) -> Reply:
        """Repeats a request a few times if it fails."""
        for pause in _SHORT_PAUSES:
            try:
                return await request()
            except TelegramError as error:
                if not is_failure(error):
                    raise
            await self._sleep(pause)
        return await request()

    async def _persist(
        self,
        request: Callable[[], Awaitable[Reply]],
        chat: _Chat,
        data: dict[str, Any],
        counts: bool,
        uploads: bool,
    ) -> Reply:
        """Repeats a request until it succeeds, is refused, or patience ends."""
        patience = _Patience(self._clock())
        while True:
            await self._wait_for_turn(chat, counts)
            try:
                async with self._connections:
                    reply = await request()
            except ChatMigrated as error:
                data["chat_id"] = error.new_chat_id  # the group has become a supergroup with another id
            except RetryAfter as error:
                self._block(chat, error)
            except TelegramError as error:
                if not is_failure(error):
                    raise
                if patience.ends(self._clock(), self._last_success):
                    self._given_up()
                    raise
                log.info("a reply did not get through, trying again: %s", describe(error))
                await self._sleep(patience.pause())
            else:
                self._last_success = self._clock()
                if counts and uploads:  # Telegram counts it when all of it is there
                    chat.windows[0].ended(self._last_success)
                return reply

    def _block(self, chat: _Chat, error: RetryAfter) -> None:
        """Lets a chat wait as long as Telegram says; gives up where that is too long."""
        wait = seconds(error.retry_after)
        if wait > LONGEST_LIMIT:
            self._given_up()
            raise error
        chat.blocked_until = self._clock() + wait
        log.warning("Telegram's limit for one chat is reached: waiting %.0f s", wait)

    async def _wait_for_turn(self, chat: _Chat, counts: bool) -> None:
        """Waits for the end of a limit, and for a message for room in the chat and among all."""
        await self._until(chat.blocked_until)
        if not counts:
            return
        await self._until(max(window.opens() for window in chat.windows))
        async with self._gate:  # who waits longest goes first, and a stall is not followed by a burst
            await self._until(self._overall.opens())
            for window in (*chat.windows, self._overall):
                window.note(self._clock())

    async def _until(self, moment: float) -> None:
        if (rest := moment - self._clock()) > 0:
            await self._sleep(rest)

    def _chat(self, number: object) -> _Chat:
        chat = self._chats.get(number)
        if chat is None:
            limits = (_CHAT, _GROUP) if str(number).startswith(("-", "@")) else (_CHAT,)
            windows = tuple(Window(limit, length) for limit, length in limits)
            chat = self._chats[number] = _Chat(windows)
        return chat

    def _tidy(self) -> None:
        """Forgets chats that nothing is known of but their silence."""
        if len(self._chats) <= self._tidy_at:
            return
        now = self._clock()
        self._chats = {
            number: chat
            for number, chat in self._chats.items()
            if chat.waiting
            or chat.turn.locked()
            or chat.blocked_until > now
            or not all(window.idle(now) for window in chat.windows)
        }
        self._tidy_at = max(_CHATS_KEPT, 2 * len(self._chats))


def seconds(duration: int | float | timedelta) -> float:
    """A duration of the library, which gives a number or a timedelta, in seconds."""
    return duration.total_seconds() if isinstance(duration, timedelta) else float(duration)
