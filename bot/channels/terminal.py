"""The terminal channel: a prompt for a person, line by line for a program."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TextIO

from bot.answering.answer import Answer, Language, Status
from bot.channels.base import PAGES, Responder, language_of
from bot.channels.texts import say

_ENDS = frozenset({"/quit", "/exit", "/q"})
"""Lines that end a conversation."""
_ENDS_TOO = frozenset({"quit", "exit"})
"""What a person types as well, who is used to other programs; a program may ask for these words."""
_BOLD, _PLAIN = "\033[1m", "\033[0m"


class Terminal:
    """Talks to one person on standard input and output."""

    def __init__(
        self, responder: Responder, source: TextIO | None = None, sink: TextIO | None = None
    ) -> None:
        """Uses standard input and output where no others are given."""
        self._responder = responder
        self._source = source or sys.stdin
        self._sink = sink or sys.stdout
        self._interactive = self._source.isatty()
        self._bold = self._interactive and self._sink.isatty() and "NO_COLOR" not in os.environ
        self._language = _locale_language()

    def serve(self) -> None:
        """Answers until the end of input or /quit; Ctrl-C ends a conversation like Ctrl-D."""
        if not self._interactive:
            for line in self._source:
                if self._ends(line):
                    return
                self._answer(line)
            return
        with contextlib.suppress(ImportError):
            import readline  # noqa: F401  (gives input() its line editing and history)
        self._show(self._responder.page("start", self._language))
        self._write(say("terminal.usage", self._language) + "\n")
        with contextlib.suppress(EOFError, KeyboardInterrupt):
            while not self._ends(line := input(say("terminal.prompt", self._language))):
                self._answer(line)
        self._write("\n" + say("terminal.farewell", self._language))

    def _ends(self, line: str) -> bool:
        """True for a line that ends the conversation."""
        text = line.strip().lower()
        return text in _ENDS or (self._interactive and text in _ENDS_TOO)

    def _answer(self, line: str) -> None:
        """Answers one line, a question or a command; blank lines are skipped."""
        text = line.strip()
        if not text:
            return
        command = text.removeprefix("/").lower()
        if text.startswith("/") and command in PAGES:
            answer = self._responder.page(command, self._language)
        else:
            answer = self._responder.ask(text, chat="terminal")
            self._language = answer.language
        self._show(answer)

    def _show(self, answer: Answer) -> None:
        """Prints an answer, its figure in bold, and a blank line; the reply itself numbers its choices."""
        figure, line_break, rest = answer.reply.partition("\n")
        if self._bold and answer.status is Status.ANSWERED:
            figure = f"{_BOLD}{figure}{_PLAIN}"
        self._write(f"{figure}{line_break}{rest}\n")

    def _write(self, text: str) -> None:
        """Prints at once, so that a program on the other end is not kept waiting."""
        print(text, file=self._sink, flush=True)


def _locale_language() -> Language:
    """The language of the terminal, as its environment names it."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return language_of(os.environ[name])
    return Language.ZH_CN
