"""The menu of commands: per scope and language, and for a chat in traditional characters one of its own.

Telegram tells languages apart by two letters only: `zh` is all Chinese. So the menu that everybody sees is in
simplified Chinese and in English, and a private chat in another script or language gets its own.
"""

from __future__ import annotations

import logging
from collections.abc import Collection

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from bot.answering.answer import Language
from bot.channels.texts import say
from bot.logs import describe

log = logging.getLogger(__name__)

PRIVATE = ("start", "topics", "report", "year", "office", "contact", "language", "help", "privacy", "forget")
"""The commands of a private chat, in the order of its menu."""
_GROUP = ("ask", "topics", "report", "contact", "help", "privacy")
_SCOPES: tuple[tuple[BotCommandScope, tuple[str, ...]], ...] = (
    (BotCommandScopeAllPrivateChats(), PRIVATE),
    (BotCommandScopeAllGroupChats(), _GROUP),
)
_EVERYBODY = ((Language.ZH_CN, None), (Language.ZH_CN, "zh"), (Language.EN, "en"))


class Menus:
    """Keeps the menus of one bot."""

    def __init__(self, bot: Bot, admins: Collection[int] = ()) -> None:
        """The chats of administrators have menus that are filled elsewhere."""
        self._bot = bot
        self._admins = frozenset(admins)
        self._left_out: frozenset[str] | None = None

    async def offer(self, several_offices: bool, several_years: bool) -> None:
        """Fills the menus where they are not so already; what there is nothing to choose of is left out."""
        left_out = frozenset(
            name
            for name, there in (("office", several_offices), ("year", several_years or several_offices))
            if not there
        )
        if left_out == self._left_out:
            return
        try:
            for scope, names in _SCOPES:
                for language, code in _EVERYBODY:
                    await self._bot.set_my_commands(_menu(names, left_out, language), scope, code)
            self._left_out = left_out
        except TelegramError as error:
            log.warning("the menu of commands could not be set: %s", describe(error))

    async def offer_to(self, chat: int, language: Language | None) -> None:
        """Gives a private chat a menu in its own language; None takes it away again."""
        scope = BotCommandScopeChat(chat)
        if chat in self._admins:
            return
        try:
            if language is None:
                await self._bot.delete_my_commands(scope)
            else:
                left_out = self._left_out or frozenset()
                await self._bot.set_my_commands(_menu(PRIVATE, left_out, language), scope)
        except TelegramError as error:
            log.info("the menu of one chat could not be set: %s", describe(error))


def _menu(names: tuple[str, ...], left_out: frozenset[str], language: Language) -> list[BotCommand]:
    return [BotCommand(name, say(f"telegram.{name}", language)) for name in names if name not in left_out]
