"""The outbox: each message of an answer goes out once, though connections break and the bot may be killed meanwhile.

A message that Telegram may have taken, although no confirmation came, is looked for before it is sent again (see
`arrival.py`). For the case of a kill, the update that is answered has a note in the inbox before a message leaves: which
messages of its answer are out, and from where on this one is to be looked for. The next start answers the update anew,
passes over what is out, and looks for the one message that was on its way.

Telegram may take a message when the run that sent it has been killed and the next one has looked for it already. So one
that is not there is looked for once more some seconds after it left, and sent again only then. Should it come even later,
it is deleted (see `latecomers.py`).

A request that is merely slow is given time, for a message that Telegram takes later would not be found yet. Where that is
not enough the message is sent again, and what the slow request brings after all is deleted.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import Any
from weakref import WeakSet

from telegram import TelegramObject
from telegram.error import TelegramError, TimedOut

from bot.channels.telegram.arrival import Arrival, may_have_arrived
from bot.channels.telegram.awaited import Awaited
from bot.channels.telegram.in_hand import Answering
from bot.channels.telegram.inbox import Inbox
from bot.channels.telegram.latecomers import LASTS, Latecomers, Post, Turn
from bot.channels.telegram.message_numbers import MessageNumbers, Moment

Data = dict[str, Any]

_EDITS = {
    "sendMessage": "editMessageText",
    "sendPhoto": "editMessageCaption",
    "sendDocument": "editMessageCaption",
}
"""What sends a message -> what edits it."""
_CONTENT = ("chat_id", "text", "caption", "parse_mode", "link_preview_options", "reply_markup")
"""Parameters that an edit takes over, so that it changes nothing."""
_PATIENCE, _LONGEST = 30.0, 120.0
"""Seconds after which a message is looked for that has left and was not confirmed, and after which its request is ended."""
STILL_COMES = 8.0
"""Seconds after a message has left in which it may still turn up although the run that sent it has ended."""
_SEEN_BEFORE = 40
"""Numbers that may have been given since a message left in an earlier run, and were seen by runs that are over."""
_LATELY = 600.0
"""Seconds whose numbers may stand among those at which a message of an earlier run is looked for."""
_MOST_LOOKS = 3
"""Failures after which a server that was never seen to refuse an edit is taken for one that cannot tell."""


_IN_HAND: ContextVar[Answering | None] = ContextVar("update_in_hand", default=None)


class Outbox:
    """Stands between the updates that are answered and the messages that answer them."""

    def __init__(self, inbox: Inbox) -> None:
        self.inbox = inbox
        self.numbers = MessageNumbers()
        self.arrival = Arrival()
        self.unconfirmed: WeakSet[_Sending] = WeakSet()
        """Messages that have left and whose numbers are not known."""
        self.slow: set[asyncio.Future[Any]] = set()
        """Requests that go on although they are no longer waited for, and what is done about them."""
        self.latecomers = Latecomers(
            inbox.watches, self.numbers, self.arrival, self.goes_on, lambda: STILL_COMES
        )

    def goes_on(self, work: Coroutine[Any, Any, object]) -> None:
        """Has something done that nobody waits for."""
        task = asyncio.ensure_future(work)
        self.slow.add(task)
        task.add_done_callback(self.slow.discard)

    def resume(self, owed: Sequence[int]) -> None:
        """Takes over what earlier runs knew of numbers, before any of the updates that they left is answered."""
        self.numbers.take_over(self.inbox.numbers_since(time.time() - _LATELY))
        for note in filter(None, map(self.inbox.note_of, owed)):
            self.numbers.catch_up(note["since"])
        self.latecomers.resume()

    def seen(self, chat: int, number: int) -> None:
        """Notes that a message of a chat has this number."""
        self.numbers.note(chat, number)
        self.latecomers.note(chat, number)

    @contextmanager
    def answering(self, update: int, owed: bool) -> Iterator[Answering]:
        """What goes out inside the block answers an update; `owed` if an earlier run left it unanswered."""
        answering = Answering(update, self.inbox.take_up(update) if owed else None)
        token = _IN_HAND.set(answering)
        try:
            yield answering
        finally:
            answering.finished = True  # what tasks send that it leaves behind is no part of the answer
            _IN_HAND.reset(token)

    def once(
        self, method: str, data: Data, post: Post, turn: Turn = asyncio.Lock
    ) -> Callable[[], Awaitable[Any]]:
        """A request that may be made again and again until it succeeds: what it sends will be there once.

        Nothing else is sent to the chat while the lock is held that `turn` gives.
        """
        answering = _IN_HAND.get()
        if answering and answering.finished:
            answering = None
        if answering:
            self.inbox.acquit(answering.update)
        if method in _EDITS and isinstance(data["chat_id"], int):  # a channel's name says nothing of numbers
            return _Sending(self, answering, method, data, post, turn).attempt
        return lambda: post(method, data)  # edits and deletions do no harm twice


class _Sending:
    """One message on its way."""

    def __init__(
        self, outbox: Outbox, answering: Answering | None, method: str, data: Data, post: Post, turn: Turn
    ) -> None:
        self._outbox, self._answering, self._turn = outbox, answering, turn
        self._method, self._data, self._post = method, data, post
        self._chat: int = data["chat_id"]
        self._since: Moment | None = None
        """When it left; None if it has not left yet."""
        self._doubtful = False
        self._comes_until = 0.0
        """By the clock, until when it may turn up that an earlier run has sent."""
        self._looked_at: Moment = []
        """How far the chat had come when it was last looked for; whatever comes later has a higher number."""
        self._was_missing = False
        """Whether it has been looked for in that time, in vain."""
        self._failed_looks = 0
        self._ruled_out: set[int] = set()
        """Numbers that it was looked for at since it left."""
        self._number = answering.earlier.pop(0) if answering and answering.earlier else None
        """Its number, once it is out: an earlier run may have sent it."""
        if answering and not self._number and answering.on_its_way:
            self._since, answering.on_its_way = answering.on_its_way, None
            self._doubtful, self._comes_until = True, answering.left + STILL_COMES
            outbox.unconfirmed.add(self)

    async def attempt(self) -> Any:
        """Sends the message, unless it is there; raises what is raised for a request."""
        there = self._number or (await self._look() if self._doubtful else None)
        if there:
            return self._short(there)
        self._expect_the_first()
        self._doubtful = False
        self._is_leaving()
        try:
            sent = await self._sent()
        except TelegramError as error:
            self._doubtful = may_have_arrived(error)
            raise
        return self._short(sent["message_id"])

    def _short(self, number: int) -> Data:
        """The message that is out, as far as anyone needs it: the library takes long to read all of it."""
        chat = {"id": self._chat, "type": "private"}
        return {"message_id": self._is_out(number), "date": int(time.time()), "chat": chat}

    async def _sent(self) -> Any:
        """The message as Telegram confirms it; TimedOut if that takes too long, and then the request goes on by itself."""
        request = asyncio.ensure_future(self._post(self._method, self._data, read_timeout=_LONGEST))
        try:
            await asyncio.wait({request}, timeout=_PATIENCE)
        except asyncio.CancelledError:
            request.cancel()
            raise
        if request.done():
            return request.result()
        self._outbox.slow.add(request)
        request.add_done_callback(self._came_late)
        raise TimedOut

    def _came_late(self, request: asyncio.Future[Any]) -> None:
        """A slow request has ended: it may have brought the message after all, or brought it twice."""
        self._outbox.slow.discard(request)
        if request.cancelled() or request.exception():
            return
        self._counted(request.result()["message_id"])

    def _counted(self, number: int) -> int:
        """The number that counts: the first one that is known. What else comes is the same message again, and is deleted."""
        self._outbox.seen(self._chat, number)
        if self._number is None:
            self._number = number
        elif number != self._number:
            self._outbox.goes_on(self._delete(number))
        return self._number

    async def _delete(self, number: int) -> None:
        with suppress(TelegramError):
            await self._post("deleteMessage", {"chat_id": self._chat, "message_id": number})

    async def _look(self) -> int | None:
        """Its number, if it is in the chat; TimedOut while it may still come."""
        if self._comes_until:
            self._looked_at = self._outbox.numbers.now(self._chat)
        there = None if self._was_missing and self._may_come() else await self._find()
        if there is None and self._may_come() and self._outbox.arrival.tells(_EDITS[self._method]):
            self._was_missing = True
            self._ruled_out.clear()
            raise TimedOut
        return there

    def _may_come(self) -> bool:
        return 0 < self._comes_until - time.time() <= STILL_COMES

    async def _find(self) -> int | None:
        """Its number, if it is in the chat."""
        if self._since is None or self._chat != self._data["chat_id"]:  # a group that moved has numbers anew
            return None
        since = [max(self._since[0], self._outbox.inbox.last_reply(self._chat)), *self._since[1:]]
        unknown = len(self._outbox.unconfirmed) + (_SEEN_BEFORE if self._comes_until else 0)
        numbers = self._outbox.numbers.since(self._chat, since, unknown)
        method = _EDITS[self._method]
        try:
            return await self._outbox.arrival.find(method, self._put, numbers, self._ruled_out)
        except TelegramError as error:
            # An outage ends; a server that fails at every edit must not hold up the answer for long.
            self._failed_looks += may_have_arrived(error)
            if self._failed_looks < _MOST_LOOKS or self._outbox.arrival.tells(method):
                raise
            return None

    async def _put(self, number: int) -> Any:
        """Puts what it says into the message with a number."""
        return await self._post(_EDITS[self._method], {**self._content(), "message_id": number})

    def _content(self) -> Data:
        """What it says, as an edit takes it."""
        return {name: value for name, value in self._data.items() if name in _CONTENT}

    def _expect_the_first(self) -> None:
        """Has the message of an earlier run watched for that is not there and is about to be sent again."""
        if self._doubtful and self._looked_at and self._outbox.arrival.tells(_EDITS[self._method]):
            content = {name: _plain(value) for name, value in self._content().items()}
            ends = time.time() + LASTS * STILL_COMES
            first = Awaited(self._chat, _EDITS[self._method], content, self._looked_at, ends)
            self._outbox.latecomers.expect(first, self._post, self._turn)
            self._looked_at = []

    def _is_leaving(self) -> None:
        self._chat = self._data["chat_id"]
        self._ruled_out.clear()
        self._since = self._outbox.numbers.now(self._chat)
        self._outbox.unconfirmed.add(self)
        if self._answering:
            note = {"out": self._answering.out, "since": self._since, "left": time.time()}
            self._outbox.inbox.note(self._answering.update, note)

    def _is_out(self, arrived: int) -> int:
        """Notes that it is out; returns its number."""
        number = self._counted(arrived)
        self._outbox.unconfirmed.discard(self)
        if self._answering:
            self._answering.out.append(number)
        return number


def _plain(value: Any) -> Any:
    """A parameter as it can be kept: buttons and options as the Bot API writes them."""
    return value.to_dict() if isinstance(value, TelegramObject) else value
