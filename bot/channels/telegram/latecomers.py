"""Latecomers: messages of a run that was killed, which Telegram takes only when the next run has sent them again.

Nothing tells how long Telegram may hold a message. To wait as long as it ever could would keep people waiting for answers
that never left. So an answer is sent again after some seconds, and what comes later still is looked for and deleted.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from telegram.error import TelegramError

Turn = Callable[[], asyncio.Lock]
"""Gives the lock that is held by whatever is being sent to a chat."""

_PAUSES = (0.5, 1, 2, 4, 8)
"""Times the wait before a message is sent again: pauses before each look for the one that may still come."""


async def await_latecomer(turn: Turn, find: Callable[[], Awaitable[bool]], unit: float) -> None:
    """Looks for a message from time to time until it was found; ends without it after fifteen times `unit` seconds.

    The chat is held up during a look: a new message could get the very number that is looked at.
    """
    for pause in _PAUSES:
        await asyncio.sleep(pause * unit)
        async with turn():
            with suppress(TelegramError):
                if await find():
                    return
