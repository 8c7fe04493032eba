"""The switch for "please call us": the command line, several processes, an assistant in front of a real index."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.answering.answer import Language, Status
from bot.assistant import Assistant
from bot.conversation import Choice
from bot.pausing import PauseSwitch, pausable
from bot.state import State
from tests.bot.conftest import Offices


def pause(*arguments: str) -> str:
    command = [sys.executable, "-m", "bot", "pause", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=20).stdout


def test_the_command_turns_the_switch_for_every_process(tmp_path: Path) -> None:
    with closing(PauseSwitch(tmp_path / "var" / "state.db")) as running:
        assert pause() == "not paused: questions are answered\n"
        assert not running.on
        assert pause("on") == "paused: questions get the office's contact\n"
        assert running.on
        assert pause("show").startswith("paused")
        assert pause("off").startswith("not paused")
        assert not running.on


def test_every_turn_is_seen_however_often_the_file_is_opened_and_closed(tmp_path: Path) -> None:
    path = tmp_path / "var" / "state.db"
    running = [PauseSwitch(path) for _ in range(2)]
    for turn in ("on", "off", "on"):
        pause(turn)
        assert [switch.on for switch in running] == [turn == "on"] * 2
    for switch in running:
        switch.close()


def test_the_switch_survives_a_restart(tmp_path: Path) -> None:
    with closing(PauseSwitch(tmp_path / "state.db")) as switch:
        assert switch.turn(True)
        assert not switch.turn(True)
    with closing(PauseSwitch(tmp_path / "state.db")) as switch:
        assert switch.on


def test_looking_at_the_switch_makes_no_file(tmp_path: Path) -> None:
    assert not PauseSwitch(tmp_path / "state.db").on
    assert not (tmp_path / "state.db").exists()


def test_a_file_that_fails_leaves_the_switch_as_it_was(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "state.db"
    State.open(path).close()
    switch = PauseSwitch(path)
    switch.turn(True)
    switch.close()
    assert switch.on
    assert "could not be read" in caplog.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("临时救助多少人", "暂停服务"),
        ("臨時救助多少人", "暫停服務"),
        ("how many people got relief", "paused"),
    ],
)
def test_a_paused_assistant_gives_a_sentence_and_the_contact(
    question: str, said: str, lingsha: Assistant, tmp_path: Path
) -> None:
    with closing(PauseSwitch(tmp_path / "state.db")) as switch:
        assistant = pausable(lingsha, switch)
        before = assistant.ask(question)
        switch.turn(True)
        answer = assistant.ask(question)
        switch.turn(False)
        assert assistant.ask(question).reply == before.reply
    assert answer.status is Status.UNANSWERABLE
    assert said in answer.reply
    assert "0952-6801081" in answer.reply
    assert not answer.facts
    assert "201" not in answer.reply


def test_a_paused_assistant_gives_the_contact_of_the_office_asked_about_and_of_no_other(
    offices: Offices, tmp_path: Path
) -> None:
    several = offices("2020-qinghe-liuwan.txt", "several/2020-qinghe-shiqiao.txt")
    with closing(PauseSwitch(tmp_path / "state.db")) as switch:
        assistant = pausable(several, switch)
        switch.turn(True)
        for text, telephone in (("石桥乡公开了多少条", "0368-5550241"), ("柳湾镇呢", "0368-5550136")):
            assert telephone in assistant.ask(text).reply
        pages = [assistant.page(name, Language.ZH_CN) for name in ("start", "help")]
        for unnamed in (assistant.ask("公开了多少条"), *pages):
            assert "0368" not in unnamed.reply
            assert "说出要问的单位" in unnamed.reply
        switch.turn(False)
        assert "您好" in assistant.page("start", Language.ZH_CN).reply


def test_a_chosen_language_counts_during_a_pause(lingsha: Assistant, tmp_path: Path) -> None:
    with closing(PauseSwitch(tmp_path / "state.db")) as switch:
        switch.turn(True)
        lingsha.conversations.choose("english", Choice(Language.EN))
        reply = pausable(lingsha, switch).ask("临时救助多少人", "english").reply
        lingsha.forget("english")
    assert reply.startswith("Automatic answers are paused")
