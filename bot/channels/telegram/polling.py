"""Fetching updates by long polling, through bad networks, and saying in the log what stands in the way.

The library's own Updater would do the fetching, but it is silent while it retries, and once a token is
revoked it stops fetching without telling the program.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import TypeVar

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram.inbox import RawUpdate
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.limiter import seconds
from bot.channels.telegram.requests import UpdatesRequest
from bot.logs import describe

log = logging.getLogger(__name__)

T = TypeVar("T")

UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.MY_CHAT_MEMBER,
)
"""The kinds of update asked for; channel posts and the rest never arrive."""

_LONG_POLL = timedelta(seconds=25)
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
_REMIND_AFTER = 600.0
"""Seconds after which an outage that goes on is logged again."""


class Line:
    """The line to Telegram: repeats a request until it gets through, and logs an outage once."""

    def __init__(self) -> None:
        self._trouble: type[TelegramError] | None = None
        self._logged = 0.0

    async def insist(
        self, call: Callable[[], Awaitable[T]], gives_up_on: tuple[type[TelegramError], ...] = ()
    ) -> T:
        """Makes a request again and again until it succeeds; only a rejected token ends it (InvalidToken).

        Errors of the kinds in `gives_up_on` end it too, for requests whose refusal can be explained.
        """
        pause = _FIRST_PAUSE
        while True:
            try:
                result = await call()
            except InvalidToken:
                raise
            except RetryAfter as error:
                await asyncio.sleep(seconds(error.retry_after))
            except TelegramError as error:
                if isinstance(error, gives_up_on):
                    raise
                self._lost(error)
                await asyncio.sleep(pause)
                pause = min(_LONGEST_PAUSE, pause * 1.5)
            else:
                self._restored()
                return result

    def _lost(self, error: TelegramError) -> None:
        """Logs a trouble when it begins, when it changes, and every ten minutes while it lasts."""
        now = time.monotonic()
        if type(error) is self._trouble and now - self._logged < _REMIND_AFTER:
            return
        self._trouble, self._logged = type(error), now
        if isinstance(error, Conflict):
            log.error(
                "another program uses the same bot token (409 Conflict): stop the other copy of the bot,"
                " or remove its webhook; trying on"
            )
        else:
            log.warning(
                "Telegram cannot be reached (%s): check the network, telegram.proxy and telegram.base_url;"
                " trying on",
                describe(error),
            )

    def _restored(self) -> None:
        if self._trouble is not None:
            self._trouble = None
            log.info("Telegram answers again")


async def poll(bot: Bot, line: Line, intake: Intake, request: UpdatesRequest) -> None:
    """Takes updates until cancelled, then tells Telegram which of them were taken."""
    taken: int | None = None
    try:
        while True:
            await intake.room()
            updates = await line.insist(partial(_fetch, bot, request, taken, _LONG_POLL))
            if updates:
                intake.take(updates)
                taken = max(update["update_id"] for update in updates) + 1
    except asyncio.CancelledError:
        if taken is not None:
            await _confirm(bot, taken)
        raise


async def _fetch(bot: Bot, request: UpdatesRequest, offset: int | None, wait: timedelta) -> list[RawUpdate]:
    """One request for updates; a reply that is not Telegram's counts as a failure, to be tried again."""
    request.fetched = []
    try:
        await bot.get_updates(offset=offset, timeout=wait, allowed_updates=UPDATES)
        return [{**update, "update_id": int(update["update_id"])} for update in request.fetched]
    except TelegramError:
        raise
    except Exception as error:
        raise TelegramError("unreadable updates") from error


async def _confirm(bot: Bot, offset: int) -> None:
    """Tells Telegram that everything before the offset was taken, so that it is not delivered again."""
    try:
        await bot.get_updates(offset=offset, limit=1, timeout=timedelta(0), read_timeout=2, connect_timeout=2)
    except TelegramError as error:
        log.info(
            "the last updates could not be confirmed; they are known when they come again: %s",
            describe(error),
        )
