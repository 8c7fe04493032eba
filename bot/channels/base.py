"""What a channel is, and what it needs of the assistant."""

from __future__ import annotations

from typing import Protocol

from bot.answering.answer import Answer, Language

PAGES = ("start", "help", "contact", "privacy")
"""The fixed pages every channel offers, in the order of its menu; each is a command: /start, /help …"""


COMMANDS = ("topics", "report", "year", "office", "language", "forget")
"""What a channel with commands and buttons offers besides."""


class ChannelError(Exception):
    """The channel cannot go on; the text says what to do and is meant for the administrator."""


class Responder(Protocol):
    """The side of the assistant that channels see."""

    def ask(self, text: str, chat: str = "") -> Answer:
        """Answers one message of a conversation; without a chat it is a conversation of its own."""

    def page(self, name: str, language: Language, chat: str = "") -> Answer:
        """One of PAGES, about the office that the conversation is about."""


class Channel(Protocol):
    """A way for residents to reach the assistant."""

    def serve(self) -> None:
        """Serves residents until told to stop or until there is nothing more to read."""


def language_of(code: str | None) -> Language:
    """The language for a code such as zh-hant, zh_TW.UTF-8, en or fr; Chinese where there is none."""
    tag = (code or "zh").lower().replace("_", "-").split(".")[0]
    if tag.startswith("zh"):
        traditional = any(part in ("hant", "tw", "hk", "mo") for part in tag.split("-"))
        return Language.ZH_HANT if traditional else Language.ZH_CN
    return Language.ZH_CN if tag in ("c", "posix", "") else Language.EN
