"""A small assistant for tests of channels, where it does not matter what is answered.

Run as a module it is the bot's own command line over this assistant: `python -m tests.bot.fakes telegram`.
"""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

from bot import cli
from bot.answering.answer import Answer, Language, Source, Status
from bot.conversation import Choice, Conversations
from bot.understanding.question import Question
from bot.understanding.reader import understand
from knowledge.store import ReportRecord

CHOICES = ("全乡主动公开了多少条政府信息？", "政务微博公开了多少条政府信息？")
SOURCE = Source("临时生活救助", Decimal(201), "人", "一、（一）", "涉及人员 201 人", "灵沙乡 2020")


class FakeAssistant:
    """Echoes; certain words call for a certain kind of answer."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.closed = False
        self.conversations = Conversations(30)

    def has_several(self) -> tuple[bool, bool]:
        """One office, one year."""
        return False, False

    def office_of(self, chat: str) -> str:
        """The one office."""
        return "灵沙乡"

    def forget(self, chat: str) -> None:
        """Forgets a chat."""
        self.conversations.forget(chat)

    def ask(self, text: str, chat: str = "") -> Answer:
        """Answers by the words in the message: crash, which, long, else an echo."""
        self.asked.append((chat, text))
        language = Language.EN if text.isascii() else Language.ZH_CN
        if "crash" in text:
            raise RuntimeError(f"cannot understand {text}")
        if "which" in text:
            return Answer(
                Status.AMBIGUOUS,
                f"您想问哪一个？\n1. {CHOICES[0]}\n2. {CHOICES[1]}",
                language,
                choices=CHOICES,
            )
        if "long" in text:
            return Answer(Status.ANSWERED, "201 人\n" + "很长 <的> & 回答\n" * 600, language)
        return Answer(Status.ANSWERED, f"201 人\n{text}\n出处：一", language, (SOURCE,), confidence=0.98765)

    def office_asked(self, text: str, chat: str = "", chosen: Choice | None = None) -> str:
        """Nothing says which."""
        return ""

    def about(
        self, text: str, chat: str = "", chosen: Choice | None = None
    ) -> tuple[Question, ReportRecord | None]:
        """What was asked; of no report."""
        return understand(text), None

    def page(self, name: str, language: Language, chat: str = "") -> Answer:
        """A page that shows its name and language."""
        return Answer(Status.SMALLTALK, f"[{name} {language}]\n电话：0952-6801081", language)

    def warm_up(self) -> None:
        """Has nothing to load."""

    def close(self) -> None:
        """Notes that it was closed."""
        self.closed = True


def main() -> int:
    """The bot's command line, its Assistant.open replaced."""
    from bot.assistant import Assistant

    def open_fake(
        index: Path, pause_minutes: float, organisation: str, keeper: object = None
    ) -> FakeAssistant:
        return FakeAssistant()

    Assistant.open = open_fake  # type: ignore[method-assign, assignment]
    if "telegram" in sys.argv:
        from bot.channels.telegram import outbox

        outbox.STILL_COMES = 2.0  # what a killed run has sent is at the stand-in at once, or never comes
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
