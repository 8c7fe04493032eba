"""What a chat keeps over a restart, what is deleted when, and that a bad file stops no answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.answering.answer import Language
from bot.assistant import Assistant
from bot.chats import Chats
from bot.conversation import Choice
from bot.sealing import Seal
from knowledge.indexing import build_index
from tests.samples import LINGSHA, path_of

SECRET = "123:token"
CHAT = "telegram:4711"
STATE = Path("state.db")


class Clock:
    """A clock that only moves when told to."""

    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two offices, one with two years."""
    path = tmp_path_factory.mktemp("index") / "index.db"
    names = ("2020-qinghe-liuwan.txt", "several/2019-qinghe-liuwan.txt", "several/2020-qinghe-shiqiao.txt")
    build_index([path_of(name) for name in names], path)
    return path


@pytest.fixture(scope="module")
def one_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("index") / "index.db"
    build_index([LINGSHA], path)
    return path


def started(index: Path, clock: Clock | None = None, state: Path = STATE) -> Assistant:
    return Assistant.open(index, keeper=Chats(state, SECRET, 30, clock or Clock()))


def on_disk() -> bytes:
    return b"".join(path.read_bytes() for path in sorted(STATE.parent.glob("state.db*")))


@pytest.mark.parametrize("ends_well", [True, False])
def test_a_follow_up_is_understood_after_a_restart(ends_well: bool, one_office: Path) -> None:
    first = started(one_office)
    first.ask("政务微信公开了多少条政府信息", CHAT)
    if ends_well:
        first.close()
    second = started(one_office)
    assert second.ask("那微博呢", CHAT).reply.startswith("316 条")
    second.close()


def test_a_choice_offered_before_a_restart_can_be_picked_after_it(one_office: Path) -> None:
    first = started(one_office)
    choices = first.ask("涉及人员多少人", CHAT).choices
    second = started(one_office)
    picked = second.ask("2", CHAT)
    assert choices[1].partition("（")[0] in picked.reply
    second.close()


def test_places_in_an_index_that_was_replaced_no_longer_count(tmp_path: Path) -> None:
    index = tmp_path / "moving.db"
    build_index([LINGSHA], index)
    first = started(index)
    assert first.ask("涉及人员多少人", CHAT).choices
    build_index([path_of("2020-qinghe-liuwan.txt")], index)
    for assistant in (first, started(index)):
        assert assistant.ask("2", CHAT).facts == ()
        assistant.close()


def test_the_context_is_deleted_after_the_pause_and_the_choice_is_not(index: Path) -> None:
    clock = Clock()
    assistant = started(index, clock)
    assistant.conversations.choose(CHAT, Choice(Language.EN, "青禾县石桥乡人民政府"))
    assistant.ask("共公开多少条信息", CHAT)
    assistant.close()
    clock.now += 31 * 60
    assistant = started(index, clock)
    assert assistant.conversations.get(CHAT).question is None
    assistant.conversations.tidy()
    with closing(sqlite3.connect(STATE)) as database:
        assert database.execute("SELECT count(*) FROM contexts").fetchone() == (0,)
    assert assistant.ask("共公开多少条信息", CHAT).reply.startswith("1057 items")
    assistant.close()


def test_forgetting_leaves_nothing_in_the_file(index: Path) -> None:
    assistant = started(index)
    assistant.conversations.choose(CHAT, Choice(None, "青禾县石桥乡人民政府"))
    assistant.ask("共公开多少条信息", CHAT)
    with closing(sqlite3.connect(STATE)) as database:
        sealed = database.execute("SELECT context FROM contexts").fetchone()[0]
    assert sealed[:40] in on_disk()
    assert "石桥".encode() in on_disk()
    assistant.forget(CHAT)
    assert sealed[:40] not in on_disk()
    assert "石桥".encode() not in on_disk()
    assert assistant.conversations.chosen(CHAT) == Choice()
    assistant.close()


def test_the_file_names_no_chat(index: Path) -> None:
    assistant = started(index)
    assistant.conversations.choose(CHAT, Choice(Language.EN))
    assistant.ask("公开多少条信息", CHAT)
    assistant.close()
    assert b"4711" not in on_disk()
    assert b"telegram" not in on_disk()
    assert "公开多少".encode() not in on_disk()
    other = Assistant.open(index, keeper=Chats(STATE, "456:another", 30))
    assert other.conversations.chosen(CHAT) == Choice()
    other.close()


def test_chosen_office_and_year_answer_questions_that_name_none(index: Path) -> None:
    assistant = started(index)
    assert assistant.ask("一共制发了多少件文件", CHAT).choices
    assistant.conversations.choose(CHAT, Choice(None, "青禾县柳湾镇人民政府", 2019))
    assert assistant.ask("一共制发了多少件文件", CHAT).reply.startswith("139 件")
    assert assistant.ask("2020年一共制发了多少件文件", CHAT).reply.startswith("154 件")
    assert assistant.report_of(CHAT).year == 2019
    assistant.close()


def test_replies_come_in_the_chosen_language(one_office: Path) -> None:
    assistant = started(one_office)
    assistant.conversations.choose(CHAT, Choice(Language.EN))
    for text in ("临时救助多少人", "臨時救助多少人", "how many people received temporary relief?"):
        answer = assistant.ask(text, CHAT)
        assert (answer.language, answer.reply.partition("\n")[0]) == (Language.EN, "201 people")
    assistant.conversations.choose(CHAT, Choice(Language.ZH_HANT))
    assert "您問的是" in assistant.ask("how many people received temporary relief?", CHAT).reply
    assistant.close()


@pytest.fixture
def locked() -> Iterator[None]:
    with closing(Chats(STATE, SECRET, 30)) as chats:
        chats.tidy()
    with closing(sqlite3.connect(STATE, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield


def test_a_locked_file_stops_no_answer(
    locked: None, one_office: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assistant = started(one_office)
    assistant.ask("政务微信公开了多少条政府信息", CHAT)
    assert assistant.ask("那微博呢", CHAT).reply.startswith("316 条")
    assert len([record for record in caplog.records if "next restart" in record.message]) == 1
    assistant.close()


@pytest.mark.parametrize("trouble", ["damaged", "a folder", "no folder", "damaged later"])
def test_a_file_that_cannot_be_used_stops_no_answer(trouble: str, one_office: Path) -> None:
    state = STATE
    match trouble:
        case "damaged":
            state.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
        case "a folder":
            state.mkdir()
        case "no folder":
            Path("file").touch()
            state = Path("file") / "state.db"
    assistant = started(one_office, state=state)
    assistant.ask("政务微信公开了多少条政府信息", CHAT)
    if trouble == "damaged later":
        for path in STATE.parent.glob("state.db*"):
            path.write_bytes(b"\xff" * 9000)
    assert assistant.ask("那微博呢", CHAT).reply.startswith("316 条")
    assistant.forget(CHAT)
    assistant.close()


def test_what_another_version_wrote_is_as_good_as_nothing(one_office: Path) -> None:
    first = started(one_office)
    first.ask("政务微信公开了多少条政府信息", CHAT)
    first.conversations.choose(CHAT, Choice(Language.EN))
    first.close()
    with closing(sqlite3.connect(STATE)) as database:
        database.execute("UPDATE contexts SET context = ?", [Seal(SECRET).close(b'{"question": 7}')])
        database.execute("UPDATE choices SET language = 'fr'")
        database.commit()
    second = started(one_office)
    assert second.ask("临时救助多少人", CHAT).reply.startswith("201 人")
    second.close()
