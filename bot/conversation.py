"""The short memory of a chat: what was just asked and answered, kept only for a while; and what it has chosen."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from bot.answering.answer import Language
from bot.understanding.question import Operation, Question
from knowledge.values import replace, value

T = TypeVar("T")

MAX_CHATS = 10_000
"""Chats remembered at once; the one silent longest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a chat has chosen for good."""

    language: Language | None = None
    """The language of replies; None: that of each message."""
    organisation: str = ""
    """The office that questions are about."""
    year: int = 0
    """The year that questions are about; 0: the newest."""


@value(frozen=True)
class Context:
    """What the next message of a chat may lean on."""

    question: Question | None = None
    choices: tuple[str, ...] = ()
    choice_positions: tuple[int, ...] = ()
    """Positions (in the report) of the facts offered as choices."""
    figures: tuple[int, ...] = ()
    """Positions of the figures answered last, oldest first, a handful at most."""
    report: int = 0
    """The report (its id in the index) that the choices and figures are of."""
    compared: tuple[int, ...] = ()
    """The reports (their ids in the index) that the last answer set side by side."""
    operation: Operation | None = None
    """How it compared them."""
    organisation: str = ""
    """The office the chat is about, once a message has named it."""
    answered: Question | None = None
    """The question answered last: what a message after a refusal may lean on instead."""
    visited: tuple[int, ...] = ()
    """The reports (their ids in the index) in which the same was asked one after another, the last one last."""
    pending: str = ""
    """A question that waits for the resident to say which office it is about."""
    misses: int = 0
    """Refusals in a row."""
    time: float = 0.0
    edition: str = ""
    """The index that the positions and ids are of."""
    script: Language | None = None
    """The language of whoever writes, as far as their device tells: for first words that could be of any."""
    chosen: Choice = Choice()
    """What the chat has chosen for good."""


def still_about(reading: Question, context: Context) -> Question:
    """A reckoning with what was told, which names nothing, with what was asked before: 办结了吗 is then still of that."""
    if reading.operation is None or reading.terms or context.question is None:
        return reading
    return replace(reading, terms=tuple(replace(term, position=-1) for term in context.question.terms))


class Keeper(Protocol):
    """Where contexts and choices survive a restart."""

    def save(self, chat: str, context: Context) -> None:
        """Keeps a context."""

    def load(self, chat: str) -> tuple[Context, float] | None:
        """A context and its age in seconds."""

    def save_choice(self, chat: str, choice: Choice) -> None:
        """Keeps a choice."""

    def load_choice(self, chat: str) -> Choice:
        """What a chat has chosen."""

    def drop_context(self, chat: str) -> None:
        """Deletes a context."""

    def forget(self, chat: str) -> None:
        """Deletes everything of a chat."""

    def tidy(self) -> None:
        """Deletes what is too old."""

    def close(self) -> None:
        """Is done with keeping."""


class Conversations:
    """Contexts by chat id; one older than the pause is as good as none."""

    def __init__(
        self,
        pause_minutes: float,
        clock: Callable[[], float] = time.monotonic,
        keeper: Keeper | None = None,
    ) -> None:
        self._pause = pause_minutes * 60
        self._clock = clock
        self._keeper = keeper
        self._contexts: OrderedDict[str, Context] = OrderedDict()
        self._choices: OrderedDict[str, Choice] = OrderedDict()
        self.edition = ""
        """The index in use: what a context says of places in another one no longer counts."""

    def get(self, chat: str) -> Context:
        """The context of a chat, empty after the pause, with what the chat has chosen."""
        context = self._contexts.get(chat) or self._loaded(chat)
        if context is None or self._clock() - context.time > self._pause:
            context = Context(edition=self.edition)
        if context.edition != self.edition:
            context = replace(
                context,
                choices=(),
                choice_positions=(),
                figures=(),
                report=0,
                compared=(),
                visited=(),
                edition=self.edition,
            )
        chosen = self.chosen(chat)
        return context if context.chosen == chosen else replace(context, chosen=chosen)

    def put(self, chat: str, context: Context) -> None:
        """Remembers a context; chats without an id are not remembered."""
        if not chat:
            return
        kept = replace(context, time=self._clock(), edition=self.edition, chosen=Choice())
        _remember(self._contexts, chat, kept)
        if self._keeper:
            self._keeper.save(chat, kept)

    def begin(self, chat: str, script: Language) -> None:
        """Notes the language of whoever writes, where nothing was asked yet that would show it."""
        context = self.get(chat)
        if context.question is None and context.script is not script:
            _remember(
                self._contexts, chat, replace(context, time=self._clock(), script=script, chosen=Choice())
            )

    def chosen(self, chat: str) -> Choice:
        """What a chat has chosen."""
        if not chat:
            return Choice()
        known = self._choices.get(chat)
        if known is None:
            known = self._keeper.load_choice(chat) if self._keeper else Choice()
            _remember(self._choices, chat, known)
        return known

    def choose(self, chat: str, choice: Choice) -> None:
        """Remembers what a chat has chosen; with another office or year a new conversation begins."""
        before = self.chosen(chat)
        if (before.organisation, before.year) != (choice.organisation, choice.year):
            self._contexts.pop(chat, None)
            if self._keeper:
                self._keeper.drop_context(chat)
        self.correct(chat, choice)

    def correct(self, chat: str, choice: Choice) -> None:
        """Remembers what a chat has chosen, such as without what is no longer there; the conversation goes on."""
        _remember(self._choices, chat, choice)
        if self._keeper:
            self._keeper.save_choice(chat, choice)

    def forget(self, chat: str) -> None:
        """Drops what is remembered of a chat."""
        self._contexts.pop(chat, None)
        self._choices.pop(chat, None)
        if self._keeper:
            self._keeper.forget(chat)

    def tidy(self) -> None:
        """Drops the contexts that are too old."""
        old = [chat for chat, context in self._contexts.items() if self._clock() - context.time > self._pause]
        for chat in old:
            del self._contexts[chat]
        if self._keeper:
            self._keeper.tidy()

    def close(self) -> None:
        """Is done with remembering."""
        if self._keeper:
            self._keeper.close()

    def _loaded(self, chat: str) -> Context | None:
        """The context that was kept before a restart; where none was, that is remembered too."""
        if self._keeper is None or not chat:
            return None
        context, age = self._keeper.load(chat) or (Context(), 0.0)
        context = replace(context, time=self._clock() - age)
        _remember(self._contexts, chat, context)
        return context


def _remember(memory: OrderedDict[str, T], chat: str, value: T) -> None:
    """Puts a chat last in a memory, and forgets the first if there are too many."""
    memory[chat] = value
    memory.move_to_end(chat)
    while len(memory) > MAX_CHATS:
        memory.popitem(last=False)
