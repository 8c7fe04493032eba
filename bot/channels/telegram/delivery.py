"""Courier: sends and rewrites messages. Limits and bad networks are the limiter's matter."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.logs import describe

log = logging.getLogger(__name__)

Buttons = InlineKeyboardMarkup | None

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reply belongs: chat, topic of a forum, and in groups the message it replies to."""

    chat: int
    thread: int | None = None
    reply_to: int | None = None


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
        if len(earlier) == len(parts) == 1:
            if await self._edit(place, earlier[0], parts[0], buttons):
                return tuple(earlier)
        else:
            for number in earlier:
                await self._delete(place, number)
        return await self.send(place, parts, buttons)

    async def acknowledge(self, query: str, text: str = "") -> bool:
        """Ends the waiting sign on a pressed button, or shows a pop-up; False if it is too late for that."""
        try:
            await self._bot.answer_callback_query(query, text or None, show_alert=bool(text))
        except TelegramError as error:
            log.info("a button could not be acknowledged: %s", describe(error))
            return False
        return True

    async def _send_one(self, place: Place, part: str, buttons: Buttons) -> int:
        reply = ReplyParameters(place.reply_to, allow_sending_without_reply=True) if place.reply_to else None
        message = await self._bot.send_message(
            place.chat,
            part,
            parse_mode=ParseMode.HTML,
            message_thread_id=place.thread,
            reply_parameters=reply,
            reply_markup=buttons,
            link_preview_options=_NO_PREVIEW,
        )
        return message.message_id

    async def _edit(self, place: Place, number: int, part: str, buttons: Buttons) -> bool:
        """Edits one message; False if it cannot be edited any more, because someone has deleted it."""
        try:
            await self._bot.edit_message_text(
                part,
                place.chat,
                number,
                parse_mode=ParseMode.HTML,
                reply_markup=buttons,
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
