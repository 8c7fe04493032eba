"""The short memory of a chat: what was just asked and answered, kept only in this process and only for a while."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.understanding.question import Operation, Question

MAX_CHATS = 10_000
"""Chats remembered at once; the one silent longest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the next message of a chat may lean on."""

    question: Question | None = None
    choices: tuple[str, ...] = ()
    choice_positions: tuple[int, ...] = ()
    """Positions (in the report) of the facts offered as choices."""
    figures: tuple[int, ...] = ()
    """Positions of the figures answered last, oldest first, at most three."""
    report: int = 0
    """The report (its id in the index) that the choices and figures are of."""
    compared: tuple[int, ...] = ()
    """The reports (their ids in the index) that the last answer set side by side."""
    operation: Operation | None = None
    """How it compared them."""
    organisation: str = ""
    """The office the chat is about, once a message has named it."""
    pending: str = ""
    """A question that waits for the resident to say which office it is about."""
    misses: int = 0
    """Refusals in a row."""
    time: float = 0.0


class Conversations:
    """Contexts by chat id; one older than the pause is as good as none."""

    def __init__(self, pause_minutes: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._pause = pause_minutes * 60
        self._clock = clock
        self._contexts: OrderedDict[str, Context] = OrderedDict()

    def get(self, chat: str) -> Context:
        """The context of a chat, empty after the pause."""
        context = self._contexts.get(chat)
        if context is None or self._clock() - context.time > self._pause:
            return Context()
        return context

    def put(self, chat: str, context: Context) -> None:
        """Remembers a context; chats without an id are not remembered."""
        if not chat:
            return
        self._contexts[chat] = replace(context, time=self._clock())
        self._contexts.move_to_end(chat)
        while len(self._contexts) > MAX_CHATS:
            self._contexts.popitem(last=False)

    def forget(self, chat: str) -> None:
        """Drops what is remembered of a chat."""
        self._contexts.pop(chat, None)
