"""The outbox: knows for every message that goes out which update it answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from bot.channels.telegram.inbox import Inbox

_IN_HAND: ContextVar[int | None] = ContextVar("update_in_hand", default=None)
"""The number of the update that the running task answers."""


class Outbox:
    """Stands between the updates that are answered and the messages that answer them."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    @contextmanager
    def answering(self, update: int, owed: bool) -> Iterator[None]:
        """What goes out inside the block answers an update; `owed` if an earlier run left it unanswered."""
        if owed:
            self._inbox.suspect(update)
        token = _IN_HAND.set(update)
        try:
            yield
        finally:
            _IN_HAND.reset(token)

    def message_is_ready(self) -> None:
        """Notes that a message is about to wait for its turn."""
        if (update := _IN_HAND.get()) is not None:
            self._inbox.acquit(update)
