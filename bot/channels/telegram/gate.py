"""The gate: what is stopped before a resident's handler sees it, because its author floods or the bot is paused."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from typing import Any

from telegram import Chat, Message, Update, User
from telegram.ext import Application, ApplicationHandlerStop, ContextTypes, TypeHandler

from bot.answering.answer import Answer, Language
from bot.channels.telegram import names
from bot.channels.telegram.delivery import Courier
from bot.channels.telegram.flood import FloodGuard, Verdict
from bot.channels.telegram.incoming import Command, Request, read_edit, read_request
from bot.channels.telegram.inline import contact_alone
from bot.channels.telegram.names import Press
from bot.channels.telegram.rendering import render_text
from bot.channels.telegram.whereabouts import conversation_of, place_of
from bot.channels.texts import say
from bot.monitoring.metrics import Metrics

Context = ContextTypes.DEFAULT_TYPE
Speaker = Callable[[Chat | None, User | None], Language]
"""The language to speak to somebody in a chat."""

_FIRST, _AFTER_ADMINS = -3, -1
"""Groups of handlers: floods are stopped before all others, a pause before those of residents alone."""
_WHILE_PAUSED = frozenset({"forget", "language", "office"})
"""Commands that tell nothing of a report, so they work while the bot is paused."""
_PRESSED_ALWAYS = frozenset({Press.LANGUAGE, Press.PAGE, Press.OFFICE, Press.OFFICES})
"""Buttons of which the same holds."""


class Gate:
    """Looks at every update first. Administrators may flood, and their own commands work during a pause.

    Whatever else they ask is paused like anybody's: what an inline query or a group is shown, residents read too.
    """

    def __init__(
        self,
        courier: Courier,
        guard: FloodGuard,
        call_us: Callable[[Language, str], Answer | None],
        admins: Collection[int],
        language: Speaker,
        metrics: Metrics,
    ) -> None:
        """`call_us` gives what is said in a conversation while the bot is paused, None while it is not."""
        self._courier = courier
        self._guard = guard
        self._call_us = call_us
        self._admins = frozenset(admins)
        self._language = language
        self._metrics = metrics

    def register(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Stands in front of everything, and once more behind the administrators' handlers."""
        application.add_handler(TypeHandler(Update, self.stop_floods), _FIRST)
        application.add_handler(TypeHandler(Update, self.stop_paused), _AFTER_ADMINS)

    async def stop_floods(self, update: Update, context: Context) -> None:
        """Stops what somebody sends too fast. Inline queries come with every letter typed, so they are no flood."""
        user, query = update.effective_user, update.callback_query
        message, request = _asked(update, context)
        if user is not None and user.id in self._admins:
            return
        if query:
            verdict = self._guard.verdict(query.from_user.id, time.time())
        elif message and request is not None:
            written = message.edit_date or message.date
            verdict = self._guard.verdict(user.id if user else message.chat_id, written.timestamp())
        else:
            return
        if verdict is Verdict.PASS:
            return
        self._metrics.floods.inc()
        warning = say("telegram.flood", self._language(update.effective_chat, user))
        if query:
            await self._courier.acknowledge(query.id, warning if verdict is Verdict.WARN else "")
        elif verdict is Verdict.WARN:
            await self._say(message, warning)
        raise ApplicationHandlerStop

    async def stop_paused(self, update: Update, context: Context) -> None:
        """While the bot is paused, gives the contact in place of what would tell something of a report."""
        chat, user = update.effective_chat, update.effective_user
        if not self._is_telling(update, context):
            return
        inline = update.inline_query
        conversation = f"telegram:{inline.from_user.id}" if inline else conversation_of(chat, user)
        answer = self._call_us(self._language(chat, user), conversation)
        if answer is None:
            return
        query = update.callback_query
        if inline:
            await self._courier.offer(inline.id, contact_alone(answer), kept=False)
        elif query:
            await self._courier.acknowledge(query.id)
        message = query.message if query else update.message or update.edited_message
        if message:
            await self._say(message, answer.reply)
        raise ApplicationHandlerStop

    def _is_telling(self, update: Update, context: Context) -> bool:
        """Whether an update would be shown something of a report, or invited to ask, by others than the assistant.

        Questions and pages are the assistant's, which knows of the pause.
        """
        if update.inline_query:
            return True
        if query := update.callback_query:
            pressed = names.read(query.data or "")
            return pressed is None or pressed.press not in _PRESSED_ALWAYS
        _, request = _asked(update, context)
        return isinstance(request, Command) and request.name not in _WHILE_PAUSED

    async def _say(self, to: object, text: str) -> None:
        """Says something where a message stands."""
        await self._courier.send(place_of(to), render_text(text))


def _asked(update: Update, context: Context) -> tuple[Message | None, Request | None]:
    """The message that an update brings, and what it asks of the bot."""
    if message := update.message:
        return message, read_request(message, context.bot.bot)
    edited = update.edited_message
    return edited, read_edit(edited, context.bot.bot) if edited else None
