"""Several chats at once, each chat in order.

A chat that waits for Telegram's limit or for a slow connection holds up nobody else, and still two
questions of one resident are answered in the order they were asked.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Coroutine
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

_CHATS_AT_ONCE = 256


class ChatByChat(BaseUpdateProcessor):
    """Processes the updates of one chat one after another, those of different chats side by side."""

    def __init__(self) -> None:
        super().__init__(max_concurrent_updates=_CHATS_AT_ONCE)
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Waits for the chat's earlier updates; a lock lets those who wait in one by one, in order."""
        chat = update.effective_chat if isinstance(update, Update) else None
        lock = self._locks.setdefault(chat.id if chat else 0, asyncio.Lock())
        try:
            async with lock:
                await coroutine
        except asyncio.CancelledError:
            # The program ends; an update that still waited for its turn would be reported as forgotten.
            if isinstance(coroutine, Coroutine):
                coroutine.close()
            raise

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to put away."""
