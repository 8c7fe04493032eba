"""The intake: every update once, several chats at once, each chat in the order of its updates' numbers.

A chat that waits for Telegram's limit or for a slow connection holds up nobody else, and still two
questions of one resident are answered in the order they were asked.
"""

from __future__ import annotations

import asyncio
import logging
import time
from bisect import insort
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from operator import attrgetter

from telegram import Bot, Update

from bot.channels.telegram.inbox import Inbox, RawUpdate
from bot.channels.telegram.outbox import Outbox
from bot.channels.telegram.reading import read_update
from bot.chats import once_answered
from bot.logs import describe
from bot.monitoring.metrics import Metrics

log = logging.getLogger(__name__)

MOST_IN_HAND = 2_000
"""Updates taken and not yet answered; no more are fetched until there are fewer."""


class Intake:
    """Takes updates and has them processed; what is not finished when the bot stops stays in the inbox."""

    def __init__(
        self,
        process: Callable[[Update], Awaitable[None]],
        inbox: Inbox,
        outbox: Outbox,
        metrics: Metrics,
        bot: Bot,
    ) -> None:
        self._process = process
        self._inbox = inbox
        self._outbox = outbox
        self._metrics = metrics
        self._bot = bot
        self._chats: dict[int, deque[Update]] = {}
        """Chats with updates in hand; each has a task that works through them."""
        self._owed: set[int] = set()
        """Numbers of the updates that an earlier run left."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._room = asyncio.Event()
        self._room.set()
        self.in_hand = 0
        """Updates taken and not yet answered."""

    @property
    def full(self) -> bool:
        """Whether no more updates should be taken for now."""
        return self.in_hand >= MOST_IN_HAND

    async def room(self) -> None:
        """Waits until more updates may be taken."""
        await self._room.wait()

    def take(self, updates: Sequence[RawUpdate]) -> None:
        """Takes those updates that were never taken before; once it returns, none of them can be lost."""
        fresh = self._inbox.take(updates)
        self._metrics.repeated.inc(len(updates) - len(fresh))
        self._enqueue_all(fresh)

    def resume(self) -> int:
        """Takes up what an earlier run of the bot left unanswered; returns how many."""
        owed = self._inbox.owed()
        self._owed = {update["update_id"] for update in owed}
        self._outbox.resume(sorted(self._owed))
        self._enqueue_all(owed)
        return len(owed)

    async def settle(self, seconds: float) -> bool:
        """Lets the updates in hand be finished, for so long; the rest is left for the next run of the bot."""
        if self._tasks:
            await asyncio.wait(tuple(self._tasks), timeout=seconds)
        finished = not self._tasks
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        return finished

    def _enqueue_all(self, updates: Sequence[RawUpdate]) -> None:
        for raw in updates:
            try:
                update = read_update(raw, self._bot)
            except Exception as error:  # not even who wrote where can be read
                log.error("an update could not be read and is left out: %s", describe(error))
                self._inbox.answered(raw["update_id"])
            else:
                self._enqueue(update)

    def _enqueue(self, update: Update) -> None:
        self._count(1)
        if self.full:
            self._room.clear()
        if update.effective_chat and update.effective_message:
            self._outbox.seen(update.effective_chat.id, update.effective_message.message_id)
        if update.message:
            self._metrics.update_lag.observe(max(0.0, time.time() - update.message.date.timestamp()))
        chat = _chat(update)
        if chat in self._chats:
            insort(self._chats[chat], update, key=attrgetter("update_id"))  # some come out of order
            return
        self._chats[chat] = deque([update])
        task = asyncio.create_task(self._work(chat))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, chat: int) -> None:
        """Processes the updates of one chat, one after another, until there are no more."""
        updates = self._chats[chat]
        try:
            while updates:
                await self._finish(updates.popleft())
        finally:
            del self._chats[chat]

    async def _finish(self, update: Update) -> None:
        start, number = time.perf_counter(), update.update_id
        with self._outbox.answering(number, number in self._owed) as answering, once_answered():
            try:
                await self._process(update)
            except Exception as error:  # handlers' own errors never get here; the next update must not suffer
                log.error("an update could not be processed: %s", describe(error))
        self._inbox.answered(number, answering.out)
        self._metrics.update_seconds.observe(time.perf_counter() - start)
        self._count(-1)
        if not self.full:
            self._room.set()

    def _count(self, change: int) -> None:
        self.in_hand += change
        self._metrics.updates_in_hand.set(self.in_hand)


def _chat(update: Update) -> int:
    """What keeps its order: the chat, or for updates without one the person."""
    if update.effective_chat:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user else 0
