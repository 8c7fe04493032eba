"""Several offices and years in one bot, restarts of every kind in the middle, and a report that is replaced."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from knowledge.indexing import build_index
from tests.bot.channels.telegram.conftest import Message, Talk
from tests.bot_api.process import BotProcess
from tests.bot_api.server import PATIENCE, BotApi
from tests.bot_api.updates import press
from tests.samples import LINGSHA, path_of

LIUWAN, SHIQIAO = "青禾县柳湾镇人民政府", "青禾县石桥乡人民政府"
SEVERAL = tuple(
    map(
        path_of,
        ("2020-qinghe-liuwan.txt", "several/2019-qinghe-liuwan.txt", "several/2020-qinghe-shiqiao.txt"),
    )
)
_ids = count(9000)


def resident(language: str = "zh-hans") -> dict[str, Any]:
    """Someone who has not written to the bot before."""
    return {"id": next(_ids), "is_bot": False, "first_name": "李", "language_code": language}


class Running:
    """A bot that can be stopped or killed, and started again over the same files."""

    def __init__(self, directory: Path, reports: Sequence[Path] = SEVERAL) -> None:
        self.directory = directory
        self.index = directory / "index.db"
        build_index(reports, self.index)
        self.api = BotApi()
        self.api.start()
        self.start()

    def start(self) -> None:
        """Starts the bot."""
        self.process = BotProcess(
            self.api, self.directory, "telegram", "--index", str(self.index), module="bot"
        )
        self.process.wait_for_line("serving Telegram")
        self.talk = Talk(self.api, self.process)

    @property
    def state(self) -> Path:
        """The file of what survives a restart."""
        return self.directory / "var" / "state.db"

    def wait_until_noted(self) -> None:
        """Waits until every answer is noted as given: a bot killed before that would give one once more."""
        deadline = time.monotonic() + PATIENCE
        with closing(sqlite3.connect(f"file:{self.state}?mode=ro", uri=True)) as database:
            while database.execute("SELECT 1 FROM updates WHERE body IS NOT NULL LIMIT 1").fetchone():
                assert time.monotonic() < deadline
                time.sleep(0.02)

    def restart(self, how: signal.Signals) -> None:
        """Ends the bot this way and starts it again."""
        self.wait_until_noted()
        self.process.stop(how)
        self.start()


@contextmanager
def running_in(directory: Path, reports: Sequence[Path] = SEVERAL) -> Iterator[Running]:
    """A bot over these reports; in the end it must stop in good order."""
    one = Running(directory, reports)
    try:
        yield one
        assert one.process.stop() == 0
        assert one.api.errors == []
    finally:
        one.process.kill()
        one.api.stop()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running_in(tmp_path_factory.mktemp("bot")) as one:
        yield one


def chosen(talk: Talk, command: str, text: str, user: dict[str, Any]) -> Message:
    """Sends a command, presses the button that says a text if it does not choose by itself; returns the message as it is then."""
    shown = talk.ask(command, user=user)
    if "reply_markup" not in shown:
        assert text in shown["text"]
        return shown
    rows = shown["reply_markup"]["inline_keyboard"]
    data = next(button["callback_data"] for row in rows for button in row if text in button["text"])
    since = len(talk.api.calls)
    talk.api.feed(press(talk.api, shown, data, user))
    talk.api.wait_for("editMessageText", since=since)
    return talk.api.messages[user["id"], shown["message_id"]]


def test_the_menu_offers_what_there_is_to_choose_from(running: Running) -> None:
    running.talk.ask("/help", user=resident())
    menu = [command["command"] for command in running.api.commands["all_private_chats", ""]]
    assert {"office", "year"} <= set(menu)


def test_what_is_about_one_office_asks_which(running: Running) -> None:
    for command in ("/topics", "/report", "/contact", "/year"):
        shown = running.talk.ask(command, user=resident())
        offered = [row[0]["text"] for row in shown["reply_markup"]["inline_keyboard"]]
        assert offered == [LIUWAN, SHIQIAO]


@pytest.mark.parametrize(
    ("command", "given"),
    [
        ("/contact", "0368-5550241"),
        ("/topics", "石桥乡"),
        ("/report", "石桥乡"),
        ("/year", "石桥乡"),
    ],
)
def test_what_had_to_wait_for_an_office_comes_once_it_is_chosen(
    command: str, given: str, running: Running
) -> None:
    user, since = resident(), len(running.api.calls)
    shown = running.talk.ask(command, user=user)
    button = shown["reply_markup"]["inline_keyboard"][1][0]
    running.api.feed(press(running.api, shown, button["callback_data"], user))
    kinds = ("editMessageText", "sendPhoto")
    last = running.talk.calls_of(lambda: None, user)[-1]
    told = next(call for call in running.api.calls[since:] if call.method in kinds).params
    assert last is not None
    text = str(told.get("text") or told.get("caption"))
    assert given in text
    assert "没有说明单位" not in text or command == "/contact"
    assert "0368-5550241" in running.talk.ask("联系电话", user=user)["text"]


def test_an_office_is_found_by_what_it_sounds_like(running: Running) -> None:
    shown = running.talk.ask("/office 十桥", user=resident())
    assert SHIQIAO in shown["text"]
    assert "没有找到" in running.talk.ask("/office zzzz", user=resident())["text"]


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_choices_context_and_buttons_survive_a_restart(how: signal.Signals, running: Running) -> None:
    user, other, third = resident(), resident(), resident()
    assert LIUWAN in chosen(running.talk, "/office 柳湾", LIUWAN, user)["text"]
    assert "2019" in chosen(running.talk, "/year", "2019", user)["text"]
    chosen(running.talk, "/language", "English", user)
    assert running.talk.ask("柳湾镇一共制发了多少件文件", user=other)["bold"] == ["154 件"]
    with_buttons = (
        running.talk.ask("柳湾镇政务微博公开多少条", user=third),
        running.talk.ask("/start", user=third),
    )
    running.restart(how)
    assert running.talk.ask("一共制发了多少件文件", user=user)["bold"] == ["139 items (件)"]
    assert running.talk.ask("那2019年呢", user=other)["bold"] == ["139 件"]
    for message in with_buttons:
        button = message["reply_markup"]["inline_keyboard"][0][0]
        assert running.talk.press(message, button, user=third)["bold"]


def test_what_was_forgotten_does_not_come_back_with_a_restart(running: Running) -> None:
    user = resident()
    chosen(running.talk, "/office 柳湾", LIUWAN, user)
    chosen(running.talk, "/language", "English", user)
    assert "Deleted" in running.talk.ask("/forget", user=user)["text"]
    running.restart(signal.SIGKILL)
    assert "多个单位" in running.talk.ask("一共制发了多少件文件", user=user)["text"]


def test_the_examples_of_a_chosen_office_are_answered_in_each_language(running: Running) -> None:
    for language in ("简体中文", "繁體中文", "English"):
        user = resident()
        chosen(running.talk, "/office 柳湾", LIUWAN, user)
        chosen(running.talk, "/language", language, user)
        first = running.talk.ask("/start", user=user)
        questions = [row[0] for row in first["reply_markup"]["inline_keyboard"]][:-1]
        assert len(questions) == 4
        for question in questions:
            text = running.talk.press(first, question, user=user)["text"]
            assert "请联系" not in text
            assert "lease contact" not in text


def test_the_state_file_names_nobody(running: Running) -> None:
    user = resident() | {"id": 5_071_946_238}  # long: a short number may stand in a digest by chance
    chosen(running.talk, "/office 石桥", SHIQIAO, user)  # first: a choice ends what was spoken of before
    running.talk.ask("柳湾镇一共制发了多少件文件", user=user)
    running.talk.ask("谢谢", user=user)  # answered after what the answer before leaves behind is written
    with closing(sqlite3.connect(running.directory / "var" / "state.db")) as database:
        for table in ("contexts", "choices"):
            rows = database.execute(f"SELECT * FROM {table}").fetchall()
            assert rows
            assert str(user["id"]) not in str(rows)
            assert "制发" not in str(rows)


@contextmanager
def replaced(running: Running) -> Iterator[None]:
    """Another report in the place of the several, which are back in the end."""
    several, other = running.directory / "several.db", running.directory / "other.db"
    shutil.copyfile(running.index, several)
    build_index([LINGSHA], other)
    other.replace(running.index)
    try:
        yield
    finally:
        several.replace(running.index)


def test_buttons_of_a_replaced_report_are_refused_once_and_the_next_question_is_answered(
    running: Running,
) -> None:
    user = resident()
    shown = running.talk.ask("石桥乡主动公开多少条信息", user=user)
    choices = running.talk.ask("/office 青禾县", user=user)
    with replaced(running):
        since = len(running.api.calls)
        for message in (shown, choices):
            for row in message["reply_markup"]["inline_keyboard"]:
                for button in row:
                    if button["callback_data"] == "p:contact":
                        continue
                    refused = len(running.api.calls)
                    running.api.feed(press(running.api, message, button["callback_data"], user))
                    popup = running.api.wait_for("answerCallbackQuery", since=refused)
                    assert "报告已经更新" in popup.params["text"]
        assert not [call for call in running.api.calls[since:] if call.method.startswith("send")]
        assert running.talk.ask("临时救助多少人", user=user)["bold"] == ["201 人"]
