"""Questions from the web put to the assistant: conversations without names, and what a page is about."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass

from bot.answering.answer import Answer
from bot.channels.base import Responder
from bot.conversation import Choice, Conversations
from knowledge.normalization import clean
from knowledge.patterns import lazily

_TOKEN = lazily(r"[A-Za-z0-9_-]{16,64}")
NO_CHOICE = Choice()


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer and the milliseconds it took."""

    answer: Answer
    milliseconds: float


class Asking:
    """Asks the assistant, after telling it what a page is about."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder

    def ask(self, text: str, chat: str = "", choice: Choice = NO_CHOICE) -> Reply:
        """Answers a question; `choice` is the office, year and language of the page it was asked on."""
        start = time.perf_counter()
        conversations = getattr(self._responder, "conversations", None)
        if chat and isinstance(conversations, Conversations) and conversations.chosen(chat) != choice:
            conversations.choose(chat, choice)
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
