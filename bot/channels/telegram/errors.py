"""When handling an update fails: the log learns class and place, the resident how to reach the office."""

from __future__ import annotations

import logging

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter

from bot.channels.base import Responder
from bot.channels.telegram.delivery import Courier, Place
from bot.channels.telegram.handlers import Context, Handlers
from bot.channels.telegram.rendering import render_text
from bot.channels.telegram.whereabouts import conversation_of
from bot.channels.texts import say
from bot.logs import describe

log = logging.getLogger(__name__)


class ErrorHandler:
    """Called by the application with every exception of a handler; never raises one itself."""

    def __init__(self, responder: Responder, courier: Courier, handlers: Handlers) -> None:
        self._responder = responder
        self._courier = courier
        self._handlers = handlers

    async def handle(self, update: object, context: Context) -> None:
        """Logs the error and, where a message can still reach the resident, apologises."""
        error = context.error
        if error is None:
            return
        if isinstance(error, Forbidden):
            log.info("a resident has blocked the bot, or a group has removed it")
            return
        log.error("an update could not be handled: %s", describe(error))
        unreachable = isinstance(error, RetryAfter | NetworkError) and not isinstance(error, BadRequest)
        if isinstance(update, Update) and not unreachable:
            try:
                await self._apologise(update)
            except Exception as second:
                log.error("nor could the apology be sent: %s", describe(second))

    async def _apologise(self, update: Update) -> None:
        """Says sorry in the resident's language, with the office's contact if the assistant can give it."""
        chat, user = update.effective_chat, update.effective_user
        if chat is None:
            return
        language = self._handlers.language(chat, user)
        text = say("telegram.apology", language)
        try:
            text += "\n\n" + self._responder.page("contact", language, conversation_of(chat, user)).reply
        except Exception as error:
            log.error("the contact page failed: %s", describe(error))
        await self._courier.send(Place(chat.id), render_text(text))
