"""The terminal: line by line for a program, with greeting and prompt for a person."""

from __future__ import annotations

import io
import os
import pty
import select
import signal
import subprocess
import sys
import time

import pytest

from bot.channels.terminal import Terminal
from tests.bot.fakes import CHOICES, FakeAssistant


@pytest.fixture(autouse=True)
def chinese_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal whose environment names no language."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def talk(*lines: str) -> tuple[FakeAssistant, str]:
    """Sends lines through a pipe; returns the assistant and what was printed."""
    assistant, printed = FakeAssistant(), io.StringIO()
    Terminal(assistant, io.StringIO("".join(f"{line}\n" for line in lines)), printed).serve()
    return assistant, printed.getvalue()


def test_each_line_is_answered_without_greeting_and_prompt() -> None:
    assistant, printed = talk("临时救助多少人", "", "   ", "那微博呢")
    assert assistant.asked == [("terminal", "临时救助多少人"), ("terminal", "那微博呢")]
    assert printed == "201 人\n临时救助多少人\n出处：一\n\n201 人\n那微博呢\n出处：一\n\n"


def test_a_last_line_without_its_end_is_answered() -> None:
    assistant = FakeAssistant()
    Terminal(assistant, io.StringIO("临时救助"), io.StringIO()).serve()
    assert assistant.asked == [("terminal", "临时救助")]


def test_numbers_are_left_to_the_assistant_which_offered_the_choices() -> None:
    assistant, printed = talk("which", "2")
    assert f"您想问哪一个？\n1. {CHOICES[0]}\n2. {CHOICES[1]}\n\n201 人\n2\n" in printed
    assert assistant.asked == [("terminal", "which"), ("terminal", "2")]


def test_commands_show_pages_in_the_language_of_the_conversation() -> None:
    _, printed = talk("/contact", "hello", "/HELP")
    assert "[contact zh-CN]" in printed
    assert "[help en]" in printed


@pytest.mark.parametrize("line", ["/quit", " /EXIT ", "/q"])
def test_a_line_ends_the_conversation(line: str) -> None:
    assistant, _ = talk("临时救助", line, "那微博呢")
    assert assistant.asked == [("terminal", "临时救助")]


def test_what_only_looks_like_a_command_is_a_question() -> None:
    assistant, _ = talk("/临时救助", "/nonsense")
    assert [text for _, text in assistant.asked] == ["/临时救助", "/nonsense"]


@pytest.mark.parametrize("variable", ["LC_ALL", "LANG"])
def test_the_first_page_follows_the_locale(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, "zh_TW.UTF-8")
    assert "[help zh-Hant]" in talk("/help")[1]


class Person:
    """Someone at a real terminal, talking to the running program."""

    def __init__(self, **environment: str) -> None:
        self._master, slave = pty.openpty()
        before = signal.signal(
            signal.SIGINT, signal.default_int_handler
        )  # a shell's & makes children deaf to it
        self._program = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "tests.bot.fakes", "chat", "--index", "x"],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env={**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "dumb", **environment},
        )
        signal.signal(signal.SIGINT, before)
        os.close(slave)
        self._bytes = b""

    @property
    def seen(self) -> str:
        """Everything that was on the screen."""
        return self._bytes.decode(errors="replace")

    def wait_for(self, text: str, times: int = 1) -> None:
        """Reads until a text is on the screen, perhaps more than once; a busy machine may take its time."""
        assert self.sees(text, times, seconds=90), self.seen

    def sees(self, text: str, times: int, seconds: float) -> bool:
        """Reads for so long at most; True once the text is on the screen so many times."""
        deadline = time.monotonic() + seconds
        while self.seen.count(text) < times:
            if time.monotonic() > deadline:
                return False
            if select.select([self._master], [], [], 0.1)[0]:
                self._bytes += os.read(self._master, 65536)
        return True

    def type(self, text: str) -> None:
        """Types."""
        os.write(self._master, text.encode())

    def interrupt(self, until: str) -> None:
        """Presses Ctrl-C until a text shows: Python misses it in the very instant it begins to wait."""
        for _ in range(6):
            time.sleep(0.3)
            os.kill(self._program.pid, 2)
            if self.sees(until, 1, seconds=5):
                return
        raise AssertionError(self.seen)

    def leave(self) -> int:
        """Waits for the end of the program."""
        code = self._program.wait(30)
        os.close(self._master)
        return code


def test_a_person_is_greeted_prompted_and_answered_with_the_figure_in_bold() -> None:
    person = Person()
    person.wait_for("[start zh-CN]")
    person.wait_for("Ctrl-D")
    person.wait_for("问：")
    person.type("临时救助多少人\n")
    person.wait_for("\033[1m201 人\033[0m")
    person.wait_for("问：", times=2)
    person.type("\x04")
    person.wait_for("再见。")
    assert person.leave() == 0


def test_bold_can_be_switched_off_and_ctrl_c_ends_quietly() -> None:
    person = Person(NO_COLOR="1")
    person.wait_for("问：")
    person.type("临时救助多少人\n")
    person.wait_for("问：", times=2)
    person.interrupt(until="再见。")
    assert person.leave() == 0
    assert "\033[1m" not in person.seen
    assert "Traceback" not in person.seen
