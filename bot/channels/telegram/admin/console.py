"""The console: which messages and buttons are an administrator's, and who deals with them.

It stands in front of the handlers that residents meet. What is not an administrator's falls through to those, so a
resident who types /reload reads what is said to any unknown command.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram import BotCommand, BotCommandScopeChat, Chat, Message, Update, User
from telegram.error import TelegramError
from telegram.ext import (
    Application,
    ApplicationHandlerStop,
    CallbackQueryHandler,
    ContextTypes,
    MessageHandler,
)
from telegram.ext import filters as kinds

from bot.answering.answer import Language
from bot.channels.telegram.admin.answers import AnswerPages
from bot.channels.telegram.admin.numbers import NumberPages
from bot.channels.telegram.admin.pauses import PausePages
from bot.channels.telegram.admin.questions import QuestionPages
from bot.channels.telegram.admin.uploads import Uploads
from bot.channels.telegram.admin.versions import VersionPages
from bot.channels.telegram.admin.window import PREFIX, TEXTS, TROUBLE, Caller, Page, Window
from bot.channels.telegram.delivery import Courier, Place
from bot.channels.telegram.menus import PRIVATE
from bot.channels.texts import say
from bot.desk.desk import Desk
from bot.desk.prompts import Prompts
from bot.logs import describe
from bot.pausing import PauseSwitch

log = logging.getLogger(__name__)

Context = ContextTypes.DEFAULT_TYPE
Command = Callable[[Caller], Awaitable[None]]
Press = Callable[..., Awaitable[None]]

COMMANDS = (
    "unanswered",
    "aliases",
    "reload",
    "versions",
    "rollback",
    "stats",
    "export",
    "pause",
    "resume",
)
"""The administrators' commands, in the order of their menu."""
_BEFORE_RESIDENTS = -2
"""The group of handlers that is asked before those for residents, and before a pause stops anything."""


class Console:
    """Deals with administrators; everybody else passes by."""

    def __init__(
        self,
        desk: Desk,
        courier: Courier,
        application: Application[Any, Any, Any, Any, Any, Any],
        admins: Sequence[int],
        language: Callable[[Chat | None, User | None], Language],
        switch: PauseSwitch,
    ) -> None:
        self._admins = frozenset(admins)
        self._without_menu: set[int] = set()
        self._language = language
        self._window = window = Window(courier, application.bot)
        self._uploads = Uploads(desk, window)
        self._answers = AnswerPages(desk, Prompts(desk.state), window)
        self._commands: dict[str, Command] = {"reload": self._reload}
        self._presses: dict[str, Press] = {}
        self._add_versions(VersionPages(desk, window))
        self._add_questions(QuestionPages(desk, window), self._answers)
        self._add_numbers(NumberPages(desk, window))
        self._add_pauses(PausePages(switch, desk.record, window))
        mine = kinds.User(self._admins) & kinds.ChatType.PRIVATE & kinds.UpdateType.MESSAGE
        application.add_handlers(
            [MessageHandler(mine, self.message), CallbackQueryHandler(self.pressed, f"^{PREFIX}")],
            _BEFORE_RESIDENTS,
        )

    def _add_versions(self, pages: VersionPages) -> None:
        """The commands and buttons of reports and their versions."""
        self._commands |= {"versions": pages.versions, "rollback": pages.rollback}
        self._presses |= {
            "pub": pages.publish,
            "dis": pages.discard,
            "ver": pages.of_report,
            "bak": pages.ask_back,
            "yes": pages.go_back,
            "no": pages.keep,
            "page": pages.list_page,
        }

    def _add_questions(self, questions: QuestionPages, answers: AnswerPages) -> None:
        """Those of what was asked in vain, and of what was taught."""
        self._commands |= {"unanswered": questions.unanswered, "aliases": answers.aliases}
        self._presses |= {
            "una": questions.list_page,
            "que": questions.question,
            "fct": questions.fact,
            "ali": questions.teach,
            "drp": questions.dismiss,
            "fix": answers.ask,
            "day": answers.keep,
            "can": answers.cancel,
            "als": answers.list_page,
            "und": answers.undo,
        }

    def _add_numbers(self, pages: NumberPages) -> None:
        """Those of numbers by day and of downloads."""
        self._commands |= {"stats": pages.stats, "export": pages.export}
        self._presses |= {"exp": pages.one, "xpp": pages.list_page, "log": pages.log}

    def _add_pauses(self, pages: PausePages) -> None:
        """Those of the switch for "please call us"."""
        self._commands |= {"pause": pages.pause, "resume": pages.resume}
        self._presses |= {"paus": pages.turn}

    # ------------------------------------------------------------------ beginning and end
    async def begin(self) -> None:
        """Takes up what was left unfinished, and gives each administrator the menu."""
        self._uploads.resume()
        for admin in self._admins:
            await self._offer_menu(admin)

    async def close(self) -> None:
        """Gives up work under way; the next start takes it up again."""
        await self._uploads.close()

    async def _offer_menu(self, admin: int) -> None:
        """The menu of one administrator's chat, in Chinese and in English."""
        self._without_menu.discard(admin)
        try:
            for language, code in ((Language.ZH_CN, None), (Language.EN, "en")):
                commands = [BotCommand(name, TEXTS.say(f"command.{name}", language)) for name in COMMANDS]
                commands += [BotCommand(name, say(f"telegram.{name}", language)) for name in PRIVATE]
                await self._window.bot.set_my_commands(commands, BotCommandScopeChat(admin), code)
        except TelegramError as error:
            self._without_menu.add(admin)
            log.info("an administrator's menu waits until they first write to the bot: %s", describe(error))

    # ------------------------------------------------------------------ updates
    async def message(self, update: Update, context: Context) -> None:
        """Deals with an administrator's command or file; anything else is a question like anybody's."""
        message = update.message
        if message is None or message.from_user is None:
            return
        try:
            await self._deal_with(message, message.from_user, context)
        finally:
            if message.from_user.id in self._without_menu:
                await self._offer_menu(message.from_user.id)

    async def _deal_with(self, message: Message, user: User, context: Context) -> None:
        caller = self._caller(message.chat, user)
        command = _command(message, context.bot.bot.username)
        try:
            if message.document is not None:
                self._uploads.receive(caller, message)
            elif command in self._commands:
                await self._commands[command](caller)
            elif not await self._answers.written(caller, message):
                return
        except TROUBLE as trouble:
            await self._window.show(caller, Page(caller.explain(trouble)))
        raise ApplicationHandlerStop

    async def pressed(self, update: Update, context: Context) -> None:
        """Deals with an administrator's button."""
        query = update.callback_query
        if query is None or query.from_user.id not in self._admins or query.message is None:
            return
        caller = self._caller(query.message.chat, query.from_user)
        verb, *arguments = (query.data or "").removeprefix(PREFIX).split(":")
        if verb not in self._presses:
            await self._window.acknowledge(caller, query.id, caller.say("refusal.old_button"))
            raise ApplicationHandlerStop
        try:
            await self._presses[verb](caller, query.message.message_id, query.id, *arguments)
        except TROUBLE as trouble:
            await self._window.acknowledge(caller, query.id, caller.explain(trouble))
        raise ApplicationHandlerStop

    async def _reload(self, caller: Caller) -> None:
        self._uploads.reload(caller)

    def _caller(self, chat: Chat, user: User) -> Caller:
        return Caller(user.id, Place(chat.id), self._language(chat, user))


def _command(message: Message, username: str | None) -> str:
    """The command a message begins with; '' if it begins with none, or with another bot's."""
    word = (message.text or "").replace("／", "/", 1).split(maxsplit=1)[:1]
    name, _, addressee = word[0].partition("@") if word else ("", "", "")
    if not name.startswith("/") or (addressee and addressee.lower() != (username or "").lower()):
        return ""
    return name[1:].lower()
