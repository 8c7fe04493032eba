"""The gate: what is stopped before any handler sees it, because its author floods or the bot is paused."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Collection
from typing import Any

from telegram import CallbackQuery, Chat, InlineQuery, Message, Update, User
from telegram.error import TelegramError
from telegram.ext import Application, ApplicationHandlerStop, ContextTypes, TypeHandler

from bot.answering.answer import Answer, Language
from bot.channels.telegram import names
from bot.channels.telegram.delivery import Courier
from bot.channels.telegram.flood import FloodGuard, Verdict
from bot.channels.telegram.incoming import read_request
from bot.channels.telegram.names import Press
from bot.channels.telegram.rendering import render_text
from bot.channels.telegram.whereabouts import conversation_of, place_of
from bot.channels.texts import say
from bot.monitoring.metrics import Metrics

Context = ContextTypes.DEFAULT_TYPE
Speaker = Callable[[Chat | None, User | None], Language]
"""The language to speak to somebody in a chat."""

_FIRST = -2
"""The group of handlers that is asked before all others."""
_ALWAYS = ("start", "help", "contact", "privacy", "forget", "language", "office")
"""Commands that tell no figure, so they work while the bot is paused; a /start that opens a topic is none."""
_PRESSED_ALWAYS = frozenset({Press.LANGUAGE, Press.PAGE, Press.OFFICE, Press.OFFICES})
"""Buttons of which the same holds."""


class Gate:
    """Looks at every update first. Administrators always pass."""

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
        """Stands in front of everything."""
        application.add_handler(TypeHandler(Update, self.look), _FIRST)

    async def look(self, update: Update, context: Context) -> None:
        """Lets an update pass, or deals with it and stops it."""
        user = update.effective_user
        if user is not None and user.id in self._admins:
            return
        if update.inline_query:
            await self._look_at_inline(update.inline_query)
        elif update.callback_query:
            await self._look_at_press(update.callback_query)
        else:
            message = update.message or update.edited_message
            if message and read_request(message, context.bot.bot) is not None:
                await self._look_at_message(message)

    async def _look_at_message(self, message: Message) -> None:
        user, written = message.from_user, message.edit_date or message.date
        verdict = self._guard.verdict(user.id if user else message.chat_id, written.timestamp())
        if verdict is not Verdict.PASS:
            self._metrics.floods.inc()
        if verdict is Verdict.WARN:
            await self._say(message, say("telegram.flood", self._language(message.chat, user)))
        if verdict is not Verdict.PASS:
            raise ApplicationHandlerStop
        if message.edit_date or not _tells_a_figure(message.text or ""):
            return  # a question is answered by the assistant, which knows of the pause
        answer = self._call_us(self._language(message.chat, user), conversation_of(message.chat, user))
        if answer:
            await self._say(message, answer.reply)
            raise ApplicationHandlerStop

    async def _look_at_press(self, query: CallbackQuery) -> None:
        chat = query.message.chat if query.message else None
        language = self._language(chat, query.from_user)
        verdict = self._guard.verdict(query.from_user.id, time.time())
        if verdict is not Verdict.PASS:
            self._metrics.floods.inc()
            await self._courier.acknowledge(
                query.id, say("telegram.flood", language) if verdict is Verdict.WARN else ""
            )
            raise ApplicationHandlerStop
        pressed = names.read(query.data or "")
        if pressed is not None and pressed.press in _PRESSED_ALWAYS:
            return
        answer = self._call_us(language, conversation_of(chat, query.from_user))
        if answer:
            await self._courier.acknowledge(query.id)
            if query.message:
                await self._say(query.message, answer.reply)
            raise ApplicationHandlerStop

    async def _look_at_inline(self, query: InlineQuery) -> None:
        """Inline queries come with every letter typed, so they are no flood; a paused bot offers nothing."""
        if self._call_us(self._language(None, query.from_user), ""):
            with contextlib.suppress(TelegramError):  # typed on meanwhile
                await query.get_bot().answer_inline_query(query.id, [], cache_time=1)
            raise ApplicationHandlerStop

    async def _say(self, to: object, text: str) -> None:
        """Says something where a message stands."""
        await self._courier.send(place_of(to), render_text(text))


def _tells_a_figure(text: str) -> bool:
    """Whether a message is a command that shows something of a report; /ask carries a question like any other."""
    name, _, rest = text.partition(" ")
    if not name.startswith("/"):
        return False
    name = name.removeprefix("/").partition("@")[0].lower()
    return name not in (*_ALWAYS, "ask") or (name == "start" and bool(rest.strip()))
