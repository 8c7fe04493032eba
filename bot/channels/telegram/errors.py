"""When handling an update fails: the log learns class and place, the resident how to reach the office."""

from __future__ import annotations

import logging
import time

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter

from bot.channels.telegram.delivery import Courier, is_shut_out
from bot.channels.telegram.handlers import Context, Handlers
from bot.channels.telegram.rendering import render_text
from bot.channels.telegram.whereabouts import conversation_of, place_of
from bot.channels.texts import say
from bot.last_contact import LastContact
from bot.logs import describe, is_damage

log = logging.getLogger(__name__)

_SILENCE = 600.0
"""Seconds for which it is not said again that the index is damaged."""


class ErrorHandler:
    """Called by the application with every exception of a handler; never raises one itself."""

    def __init__(self, contact: LastContact, courier: Courier, handlers: Handlers) -> None:
        self._contact = contact
        self._courier = courier
        self._handlers = handlers
        self._silent_until = 0.0

    async def handle(self, update: object, context: Context) -> None:
        """Logs the error and, where a message can still reach the resident, apologises."""
        error = context.error
        if error is None:
            return
        if isinstance(error, Forbidden):
            log.info("a resident has blocked the bot, or a group has removed it")
            return
        if is_shut_out(error):
            log.info("a group does not let the bot write")
            return
        self._log(error)
        unreachable = isinstance(error, RetryAfter | NetworkError) and not isinstance(error, BadRequest)
        if isinstance(update, Update) and not unreachable:
            try:
                await self._apologise(update)
            except Exception as second:
                log.error("nor could the apology be sent: %s", describe(second))

    async def _apologise(self, update: Update) -> None:
        """Says sorry in the resident's language, with the office's contact if the assistant can give it."""
        chat, user, message = update.effective_chat, update.effective_user, update.effective_message
        if chat is None or message is None:
            return
        language = self._handlers.language(chat, user)
        contact = self._contact.tell(language, conversation_of(chat, user))
        text = say("telegram.apology" if contact else "telegram.apology_alone", language)
        await self._courier.send(place_of(message), render_text(f"{text}\n\n{contact}".strip()))

    def _log(self, error: Exception) -> None:
        """One line; that the index is damaged is said once in a while, not with every question."""
        damaged, now = is_damage(error), time.monotonic()
        if damaged and now < self._silent_until:
            return
        if damaged:
            self._silent_until = now + _SILENCE
        log.error("an update could not be handled: %s", describe(error))
