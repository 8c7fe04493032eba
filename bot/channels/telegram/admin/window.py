"""The window administrators look through: messages, buttons, and sentences in their language."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

from bot.answering.answer import Language
from bot.channels.telegram.delivery import Courier, Place
from bot.channels.telegram.rendering import render_text
from bot.desk.refusal import DeskRefusal
from bot.desk.texts import Sentences
from bot.desk.versions import NOBODY
from bot.state import StateError
from knowledge.errors import KnowledgeError

TEXTS = Sentences(Path(__file__).with_name("texts.toml"))
PREFIX = "adm:"
"""What the data of every administrators' button begins with."""
CAPTION = 1024
"""Telegram's limit for the words under a picture."""
POP_UP = 200
"""Telegram's limit for a pop-up."""
TROUBLE = (DeskRefusal, KnowledgeError, StateError)
"""What may go wrong and is said in one line."""
_LABEL = 56
"""Characters of a button's label."""

Button = tuple[str, str]
"""Label, and what the button does: a verb and its arguments, parted by colons."""


@dataclass(frozen=True, slots=True)
class Page:
    """A message as it is shown: text, buttons under it, a bold line above it."""

    text: str
    rows: Sequence[Sequence[Button]] = ()
    headline: str = ""


@dataclass(frozen=True, slots=True)
class Caller:
    """The administrator at the window."""

    admin: int
    place: Place
    language: Language

    def say(self, key: str, **values: object) -> str:
        """A sentence in the administrator's language."""
        return TEXTS.say(key, self.language, **values)

    def explain(self, error: Exception) -> str:
        """One line about what went wrong."""
        if isinstance(error, DeskRefusal):
            values = dict(error.values)
            if "admin" in values:
                values["admin"] = self.who(int(str(values["admin"])))
            return self.say(f"refusal.{error.key}", **values)
        return self.say("refusal.error", error=str(error))

    def who(self, admin: int) -> str:
        """Who did something: an administrator by number, or somebody at the command line."""
        if admin == self.admin:
            return self.say("who.you", admin=admin)
        return self.say("who.nobody" if admin == NOBODY else "who.admin", admin=admin)


class Window:
    """Shows things to administrators."""

    def __init__(self, courier: Courier, bot: Bot) -> None:
        self.bot = bot
        self._courier = courier

    async def show(self, caller: Caller, page: Page) -> tuple[int, ...]:
        """Sends a page; returns the ids of its messages."""
        parts = render_text(page.text, page.headline)
        return await self._courier.send(caller.place, parts, buttons(page.rows))

    async def rewrite(self, caller: Caller, earlier: Sequence[int], page: Page) -> tuple[int, ...]:
        """Puts a page in the place of earlier messages; returns the ids of its messages."""
        parts = render_text(page.text, page.headline)
        return await self._courier.rewrite(caller.place, earlier, parts, buttons(page.rows))

    async def acknowledge(self, caller: Caller, query: str, text: str = "") -> None:
        """Ends the waiting sign of a button, with a pop-up if there is something to say."""
        if not await self._courier.acknowledge(query, text[:POP_UP]) and text:
            await self.show(caller, Page(text))

    async def document(self, caller: Caller, content: bytes, name: str, caption: str = "") -> None:
        """Sends a file."""
        await self.bot.send_document(caller.place.chat, content, filename=name, caption=caption or None)

    async def picture(self, caller: Caller, content: bytes, caption: str) -> None:
        """Sends a picture."""
        await self.bot.send_photo(caller.place.chat, content, caption=clip(caption, CAPTION))


def buttons(rows: Sequence[Sequence[Button]]) -> InlineKeyboardMarkup | None:
    """Rows of buttons; None if there are none."""
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(clip(label, _LABEL), callback_data=PREFIX + data) for label, data in row]
            for row in rows
        ]
    )


def clip(text: str, length: int) -> str:
    """A text cut to so many characters."""
    return text if len(text) <= length else f"{text[: length - 1]}…"


def moment(seconds: float) -> str:
    """A time as administrators read it."""
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))
