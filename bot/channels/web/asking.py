"""Questions from the web put to the assistant: conversations without names, and the office that a page is about."""

from __future__ import annotations

import re
import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass

from bot.answering.answer import Answer
from bot.channels.base import Responder
from knowledge.normalization import clean

_TOKEN = re.compile(r"[A-Za-z0-9_-]{16,64}")
_MAX_CHATS = 10_000


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer and the milliseconds it took."""

    answer: Answer
    milliseconds: float


class Asking:
    """Asks the assistant; keeps of a conversation only which office its page is about."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder
        self._about: OrderedDict[str, str] = OrderedDict()

    def ask(self, text: str, chat: str = "", office: str = "") -> Reply:
        """Answers a question; a page about one office says so before the first question of a conversation."""
        start = time.perf_counter()
        if chat and office and self._about.get(chat) != office:
            self._responder.ask(office, chat)
            self._about[chat] = office
            if len(self._about) > _MAX_CHATS:
                self._about.popitem(last=False)
        answer = self._responder.ask(readable(text), chat)
        return Reply(answer, (time.perf_counter() - start) * 1000)


def readable(text: str) -> str:
    """Letters that can be stored and shown: no halves of characters, nothing invisible."""
    return clean(text.encode("utf-8", "replace").decode("utf-8"))


def new_conversation() -> str:
    """A name for a conversation that nobody can guess; it says nothing about who has it."""
    return secrets.token_urlsafe(16)


def conversation(token: str) -> str:
    """The conversation a page held on to, or a new one if that is none of ours."""
    return token if _TOKEN.fullmatch(token) else new_conversation()
