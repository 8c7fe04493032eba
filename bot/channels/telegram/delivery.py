"""Courier: sends and rewrites messages. Limits and bad networks are the limiter's matter."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    InlineQueryResult,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, TelegramError

from bot.channels.telegram.rendering import CAPTION_UNITS, units
from bot.channels.telegram.reply import Attachment, Reply
from bot.logs import describe
from bot.pictures import PictureError, draw

log = logging.getLogger(__name__)

Buttons = InlineKeyboardMarkup | None

_CACHED = 30
"""Seconds for which Telegram may show the same articles again; then a new report may hold others."""
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_SHUT = (
    "rights to",
    "write_forbidden",
    "topic_closed",
    "chat not found",
    "deactivated",
    "restricted",
    "_forbidden",
)
"""What Telegram says where a group does not let the bot write, or is no more."""
_NO_TOPIC = "thread not found"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reply belongs: chat, topic of a forum, and in groups the message it replies to."""

    chat: int
    thread: int | None = None
    reply_to: int | None = None


def is_shut_out(error: BaseException) -> bool:
    """Whether a message is refused because the bot may not write there: nothing else can be said there either."""
    said = error.message.lower() if isinstance(error, BadRequest) else ""
    return any(words in said for words in _SHUT)


class Courier:
    """Sends HTML messages through one bot."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def send(self, place: Place, parts: Sequence[str], buttons: Buttons = None) -> tuple[int, ...]:
        """Sends the parts in order, the buttons under the last; returns the ids of the messages."""
        sent = []
        for number, part in enumerate(parts, 1):
            markup = buttons if number == len(parts) else None
            sent.append(await self._send_one(place, part, markup))
        return tuple(sent)

    async def rewrite(
        self, place: Place, earlier: Sequence[int], parts: Sequence[str], buttons: Buttons = None
    ) -> tuple[int, ...]:
        """Puts a new reply in the place of an earlier one; returns the ids of its messages."""
        if len(earlier) == len(parts) == 1 and await self._edit(place, earlier[0], parts[0], buttons):
            return tuple(earlier)
        for number in earlier:
            await self._delete(place, number)
        return await self.send(place, parts, buttons)

    async def deliver(self, place: Place, reply: Reply, earlier: Sequence[int] = ()) -> tuple[int, ...]:
        """Sends a reply, in place of earlier messages if there are any; returns the ids of its messages."""
        picture = await self._drawn(reply)
        sent = None
        if picture:
            sent, earlier = await self._pictured(place, picture, reply, earlier), ()
        if sent is None and earlier and reply.parts:
            sent = await self.rewrite(place, earlier, reply.parts, reply.buttons)
        elif sent is None:
            sent = await self.send(place, reply.parts, reply.buttons)
        if reply.attachment:
            sent = (*sent, *await self._file(place, reply.attachment))
        return sent

    async def _pictured(
        self, place: Place, picture: bytes, reply: Reply, earlier: Sequence[int]
    ) -> tuple[int, ...] | None:
        """Sends a reply as a picture; None in a group that lets nobody send pictures: there it goes out as text."""
        for number in earlier:
            await self._delete(place, number)
        try:
            return (await self._send_picture(place, picture, reply),)
        except BadRequest as error:
            if not is_shut_out(error):
                raise
            return None

    async def _file(self, place: Place, file: Attachment) -> tuple[int, ...]:
        """Sends a file, where the group lets the bot send any."""
        try:
            return (await self._send_file(place, file),)
        except BadRequest as error:
            if not is_shut_out(error):
                raise
            return ()

    async def _in_topic(self, place: Place, send: Callable[[Place], Awaitable[Message]]) -> int:
        """Sends something where it belongs; into the group as such where the topic of a forum was deleted meanwhile."""
        try:
            return (await send(place)).message_id
        except BadRequest as error:
            if place.thread is None or _NO_TOPIC not in error.message.lower():
                raise
            return (await send(replace(place, thread=None))).message_id

    async def show_typing(self, place: Place, picture: bool = False) -> None:
        """Shows that an answer is coming; where that fails the answer comes without it."""
        action = ChatAction.UPLOAD_PHOTO if picture else ChatAction.TYPING
        with contextlib.suppress(TelegramError):
            await self._bot.send_chat_action(place.chat, action, message_thread_id=place.thread)

    async def acknowledge(self, query: str, text: str = "") -> bool:
        """Ends the waiting sign on a pressed button, or shows a pop-up; False if it is too late for that."""
        try:
            await self._bot.answer_callback_query(query, text or None, show_alert=bool(text))
        except TelegramError as error:
            log.info("a button could not be acknowledged: %s", describe(error))
            return False
        return True

    async def offer(
        self, query: str, found: Sequence[InlineQueryResult], kept: bool = True, more: str = ""
    ) -> None:
        """Answers an inline query, for now or to be kept a moment; one that is no longer waited for is let go.

        `more` is what Telegram asks on with when somebody has scrolled through what was found.
        """
        cached = _CACHED if kept else 1
        try:
            await self._bot.answer_inline_query(
                query, found, cache_time=cached, is_personal=True, next_offset=more
            )
        except TelegramError as error:
            log.info("an inline query could not be answered: %s", describe(error))

    async def _send_one(self, place: Place, part: str, buttons: Buttons) -> int:
        return await self._in_topic(
            place,
            lambda at: self._bot.send_message(
                at.chat,
                part,
                parse_mode=ParseMode.HTML,
                message_thread_id=at.thread,
                reply_parameters=_referring(at),
                reply_markup=_written(buttons),
                link_preview_options=_NO_PREVIEW,
            ),
        )

    async def _drawn(self, reply: Reply) -> bytes | None:
        """The picture of a reply; None where it has none, or none can be drawn, or its words are too many."""
        if reply.sheet is None or len(reply.parts) != 1 or units(reply.parts[0]) > CAPTION_UNITS:
            return None
        try:
            return await asyncio.to_thread(draw, reply.sheet)
        except PictureError as error:
            log.warning("a picture could not be drawn, its figures are sent as text: %s", error)
            return None

    async def _send_picture(self, place: Place, picture: bytes, reply: Reply) -> int:
        return await self._in_topic(
            place,
            lambda at: self._bot.send_photo(
                at.chat,
                picture,
                reply.parts[0],
                parse_mode=ParseMode.HTML,
                message_thread_id=at.thread,
                reply_parameters=_referring(at),
                reply_markup=_written(reply.buttons),
                filename="chart.png",
            ),
        )

    async def _send_file(self, place: Place, file: Attachment) -> int:
        return await self._in_topic(
            place,
            lambda at: self._bot.send_document(
                at.chat,
                file.content,
                file.caption,
                message_thread_id=at.thread,
                reply_parameters=_referring(at),
                filename=file.name,
            ),
        )

    async def _edit(self, place: Place, number: int, part: str, buttons: Buttons) -> bool:
        """Edits one message; False if it cannot be edited any more, because someone has deleted it."""
        try:
            await self._bot.edit_message_text(
                part,
                place.chat,
                number,
                parse_mode=ParseMode.HTML,
                reply_markup=_written(buttons),
                link_preview_options=_NO_PREVIEW,
            )
        except BadRequest as error:
            return "not modified" in error.message.lower()
        return True

    async def _delete(self, place: Place, number: int) -> None:
        """Deletes a message; one that is gone already is as good as deleted."""
        try:
            await self._bot.delete_message(place.chat, number)
        except BadRequest as error:
            log.info("an earlier message could not be deleted: %s", describe(error))


@lru_cache(512)
def _written(buttons: Buttons) -> Any:
    """Buttons as the Bot API takes them; the library passes this on as it is, and many answers have the same ones."""
    return buttons.to_json() if buttons else None


def _referring(place: Place) -> ReplyParameters | None:
    """Which message it replies to; one that was deleted meanwhile does no harm."""
    return ReplyParameters(place.reply_to, allow_sending_without_reply=True) if place.reply_to else None
