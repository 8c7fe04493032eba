"""The switch for "please call us": while it is on, every question is answered with the office's contact alone.

It lies in the state file, so `python -m bot pause on`, an administrator's command and a restart all mean the same
switch, and every channel sees it at the next question.
"""

from __future__ import annotations

import logging
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from bot.answering.answer import Answer, Language, Status
from bot.channels.texts import say
from bot.state import State, StateError

if TYPE_CHECKING:
    from bot.assistant import Assistant
    from knowledge.records import ReportRecord

log = logging.getLogger(__name__)

R = TypeVar("R")

PAUSED = "paused"
"""The reason of answers that are given while the switch is on."""
_NAME = "pause"
_INVITING = ("start", "help")
"""Pages that tell how to ask."""


class PauseSwitch:
    """The switch in one state file; the file is opened once there is one."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._state: State | None = None
        self._last = False
        self._failing = False

    @property
    def on(self) -> bool:
        """Whether questions are to be answered with the contact alone; as last seen if the file fails."""
        try:
            if self._state is None and not self._path.exists():
                return False
            with self._opened().reading() as database:
                row = database.execute("SELECT turned_on FROM switches WHERE name = ?", (_NAME,)).fetchone()
            self._last, self._failing = bool(row and row[0]), False
        except StateError as error:
            if not self._failing:  # once, not with every question
                log.error("the pause switch could not be read: %s", error)
            self._failing = True
        return self._last

    def turn(self, on: bool) -> bool:
        """Turns the switch; returns whether that changed anything. StateError if it cannot be kept."""
        with self._opened().writing() as database:
            changed = self.on != on
            database.table("switches").upsert(
                {"name": _NAME, "turned_on": int(on), "time": time.time()}, pk="name"
            )
        self._last = on
        return changed

    def close(self) -> None:
        """Closes the file."""
        if self._state:
            self._state.close()

    def _opened(self) -> State:
        self._state = self._state or State.open(self._path)
        return self._state


def pausable(responder: R, switch: PauseSwitch) -> R:
    """The same responder, except that it only hands over the contact while the switch is on."""
    return cast(R, _Pausable(responder, switch))


class _Pausable:
    """Stands in front of an assistant; whatever would tell a figure, or invite to ask for one, looks at the switch first."""

    def __init__(self, assistant: Any, switch: PauseSwitch) -> None:
        self._assistant: Assistant = assistant
        self._switch = switch

    @property
    def paused(self) -> bool:
        """Whether the switch is on."""
        return self._switch.on

    def ask(self, text: str, chat: str = "") -> Answer:
        """The answer, or the contact of the office that is asked about."""
        if not self._switch.on:
            return self._assistant.ask(text, chat)
        question, report = self._assistant.about(text, chat)
        chosen = self._assistant.conversations.chosen(chat).language
        return call_us(self._assistant, chosen or question.language, chat, report)

    def page(self, name: str, language: Language, chat: str = "") -> Answer:
        """A fixed page; those that would invite to ask say that it is of no use now."""
        if name in _INVITING and self._switch.on:
            return call_us(self._assistant, language, chat)
        return self._assistant.page(name, language, chat)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._assistant, name)


def call_us(
    assistant: Assistant, language: Language, chat: str = "", report: ReportRecord | None = None
) -> Answer:
    """What is said while the switch is on: a sentence and the office's contact, never that of another office."""
    if report is not None:
        from bot.answering.composer import Composer

        contact = Composer(report, language).page("contact").reply
    elif assistant.office_of(chat):
        contact = assistant.page("contact", language, chat).reply
    else:
        text = say("channel.paused_offices", language)
        return Answer(Status.UNANSWERABLE, text, language, reason=PAUSED)
    text = f"{say('channel.paused', language)}\n\n{contact}"
    return Answer(Status.UNANSWERABLE, text, language, reason=PAUSED)
