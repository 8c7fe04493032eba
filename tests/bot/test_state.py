"""The state file: made, brought up to date, shared by threads and processes, and clear about what is wrong."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot import state_tables
from bot.state import State, StateError

FILE = Path("var/state.db")


@pytest.fixture
def state() -> Iterator[State]:
    with closing(State.open(FILE)) as opened:
        yield opened


def trouble(path: Path = FILE) -> str:
    """The one line that is said when the file cannot be opened."""
    with pytest.raises(StateError) as caught:
        State.open(path)
    line = str(caught.value)
    assert "\n" not in line
    assert str(path) in line
    return line


def note(state: State, action: str) -> None:
    with state.writing() as database:
        database.table("actions").insert({"time": 1.0, "admin": 1, "action": action})


def noted(state: State) -> list[str]:
    with state.reading() as database:
        return [row["action"] for row in database.query("SELECT action FROM actions ORDER BY id")]


def test_what_is_written_is_there_after_a_restart(state: State) -> None:
    note(state, "publish")
    state.close()
    with closing(State.open(FILE)) as again:
        assert noted(again) == ["publish"]


def test_only_its_owner_may_read_it(state: State) -> None:
    note(state, "publish")
    for path in FILE.parent.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


def test_a_block_that_fails_leaves_nothing(state: State) -> None:
    def half_done() -> None:
        with state.writing():
            note(state, "publish")
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - raised right above
        half_done()
    assert noted(state) == []


def test_threads_may_write_at_once(state: State) -> None:
    def write() -> None:
        for _ in range(50):
            note(state, "publish")

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(noted(state)) == 200


def test_another_process_may_write_at_the_same_time(state: State) -> None:
    program = (
        "from pathlib import Path; from bot.state import State; s = State.open(Path('var/state.db'))\n"
        "for _ in range(100):\n"
        "    with s.writing() as d: d.table('actions').insert({'time': 1.0, 'admin': 2, 'action': 'b'})"
    )
    with subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE) as other:
        for _ in range(100):
            note(state, "a")
        assert other.communicate()[1] == b""
    assert sorted(noted(state)) == ["a"] * 100 + ["b"] * 100


def test_a_file_of_an_earlier_version_is_brought_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(State.open(FILE)) as first:
        note(first, "kept")
    later = (*state_tables.STEPS, lambda database: database.table("later").create({"id": int}))
    with monkeypatch.context() as newer:
        newer.setattr("bot.state.STEPS", later)
        with closing(State.open(FILE)) as second:
            assert noted(second) == ["kept"]
            with second.reading() as database:
                assert "later" in database.table_names()
    assert "newer version" in trouble()


def test_a_damaged_file_is_named_and_left_alone() -> None:
    FILE.parent.mkdir()
    FILE.write_bytes(b"not a database " * 100)
    assert "damaged" in trouble()
    assert FILE.read_bytes().startswith(b"not a database")


def test_another_programs_database_is_left_alone() -> None:
    FILE.parent.mkdir()
    with closing(sqlite3.connect(FILE)) as other:
        other.execute("CREATE TABLE theirs (id)")
    assert "no state file" in trouble()


def test_a_path_that_cannot_be_is_named() -> None:
    Path("var").write_text("a file where the folder should be")
    assert "cannot be opened" in trouble()
    assert "cannot be opened" in trouble(Path("/proc/state.db"))


def test_a_full_disk_is_said_and_nothing_is_half_written(state: State) -> None:
    with state.reading() as database:
        pages = database.conn.execute("PRAGMA page_count").fetchone()[0]
        database.conn.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StateError, match="disk is full"):
        note(state, "x" * 100_000)
    assert noted(state) == []
    note(state, "y")


def test_a_read_only_file_is_said(state: State) -> None:
    with state.reading() as database:
        database.conn.execute("PRAGMA query_only = ON")
    with pytest.raises(StateError, match="read-only"):
        note(state, "publish")


def test_a_file_that_another_program_holds_is_said(state: State, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.state._BUSY_SECONDS", 0.05)
    with closing(State.open(FILE)) as second, state.writing(), pytest.raises(StateError, match="in use"):
        note(second, "publish")
