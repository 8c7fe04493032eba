"""/forget leaves nothing of a chat behind: in no table, and not in the bytes of the file or of its log either."""

from __future__ import annotations

import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.bot.channels.telegram.test_residents_of_several import LIUWAN, Running, chosen
from tests.bot_api.failures import Then
from tests.bot_api.updates import GROUP

PERSON = {"id": 5_071_946_238, "is_bot": False, "first_name": "欧阳某某", "language_code": "zh-hans"}
NEIGHBOUR = {**PERSON, "id": 5_071_946_239}


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    """A bot over several offices."""
    one = Running(tmp_path)
    try:
        yield one
        assert one.api.errors == []
    finally:
        one.process.kill()
        one.api.stop()


def rows(state: Path) -> dict[str, set[tuple[Any, ...]]]:
    """What each table holds."""
    with closing(sqlite3.connect(f"file:{state}?mode=ro", uri=True)) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: set(database.execute(f"SELECT * FROM {name}").fetchall()) for name in names}


def in_bytes(state: Path, words: set[bytes]) -> set[bytes]:
    """The words that stand anywhere in the file, its log and its shared memory."""
    content = b"".join(path.read_bytes() for path in state.parent.glob(f"{state.name}*"))
    return {word for word in words if word in content}


def marks_of_chats(state: Path) -> set[bytes]:
    """The marks that stand for chats among the updates."""
    with closing(sqlite3.connect(f"file:{state}?mode=ro", uri=True)) as database:
        return {mark for (mark,) in database.execute("SELECT DISTINCT chat FROM updates WHERE chat NOT NULL")}


@pytest.mark.parametrize("chat", ["private", "group"])
def test_forgetting_leaves_nothing_of_the_chat(chat: str, running: Running) -> None:
    talk, state = running.talk, running.state
    where: dict[str, Any] = {} if chat == "private" else {"chat": GROUP}
    ask = "" if chat == "private" else "/ask "
    talk.ask("柳湾镇一共制发了多少件文件", user=NEIGHBOUR)
    running.wait_until_noted()
    before, known = rows(state), marks_of_chats(state)
    if chat == "private":
        chosen(talk, "/office 柳湾", LIUWAN, PERSON)
        talk.ask("/year 2019", user=PERSON)
        chosen(talk, "/language", "English", PERSON)
    for text in ("柳湾镇一共制发了多少件文件", "那2019年呢", "柳湾镇微博公开多少条"):
        talk.ask(f"{ask}{text}", user=PERSON, **where)
    kept = {row for table in ("contexts", "choices") for row in rows(state)[table] - before[table]}
    pieces = {value.encode() if isinstance(value, str) else value for row in kept for value in row[:2]}
    marks = {piece for piece in pieces if isinstance(piece, bytes) and len(piece) > 8}
    assert marks
    if chat == "private":
        marks |= marks_of_chats(state) - known
    assert in_bytes(state, marks) == marks

    shown = talk.ask("/forget", user=PERSON, **where)
    assert any(word in shown["text"] for word in ("Deleted", "已经删除"))
    running.wait_until_noted()
    after = rows(state)
    for table in ("contexts", "choices", "unanswered", "teachings", "prompts"):
        assert after[table] <= before[table], table
    person = {str(PERSON["id"]).encode(), str(PERSON["first_name"]).encode(), "制发了多少".encode()}
    assert in_bytes(state, marks | person) == set()
    running.process.stop(signal.SIGKILL)
    assert in_bytes(state, marks | person) == set()
    assert [row for row in after["updates"] if row[4]] == []


@pytest.mark.parametrize("killed", [False, True])
def test_forgetting_in_the_middle_of_an_answer(killed: bool, running: Running) -> None:
    talk, api = running.talk, running.api
    talk.ask("柳湾镇一共制发了多少件文件", user=NEIGHBOUR)
    running.wait_until_noted()
    before, known = rows(running.state), marks_of_chats(running.state)
    talk.ask("柳湾镇微博公开多少条", user=PERSON)
    api.fail("sendDocument", 429, "Too Many Requests: retry after 1", times=100, retry_after=1)
    talk.reply_to(lambda: talk.send("/report", user=PERSON), "sendPhoto")
    talk.process.wait_for_line("Telegram's limit for one chat is reached")
    talk.send("/forget", user=PERSON)
    if killed:
        api.failures.forget()
        api.failures.order("sendDocument", Then(running.process.kill))
        running.process.exit_code()
        running.start()
    else:
        api.failures.forget()
    api.wait_for("sendMessage", lambda params: "已经删除" in params["text"])
    running.wait_until_noted()

    mine = [shown for (chat, _), shown in sorted(api.messages.items()) if chat == PERSON["id"]]
    assert ["photo" in shown for shown in mine] == [False, True, False, False]
    assert ["document" in shown for shown in mine] == [False, False, True, False]
    after = rows(running.state)
    for table in ("contexts", "choices", "unanswered"):
        assert after[table] <= before[table], table
    assert marks_of_chats(running.state) == known
    assert not any(" ERROR " in line for line in running.process.printed.splitlines())
