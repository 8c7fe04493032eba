"""Files that are damaged while the bot runs: residents get the contact, the operator one line that says what to do."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.indexing import build_index
from tests.bot.channels.telegram.conftest import Talk, talking
from tests.bot_api.ports import free_port
from tests.bot_api.process import BotProcess
from tests.bot_api.server import PATIENCE, BotApi
from tests.bot_api.updates import RESIDENT
from tests.samples import LINGSHA, MADE_UP

PHONE = "0952-6801081"
PORT = free_port()
_HEADER = 100
"""Bytes at the beginning of an SQLite file that are left as they are."""


def damage(path: Path, first: int = _HEADER) -> None:
    """Overwrites a file in its place, from a byte on."""
    with path.open("r+b") as file:
        size = file.seek(0, 2)
        file.seek(first)
        file.write(bytes((7 * byte + 13) % 256 for byte in range(size - first)))


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[Talk]:
    """The bot over the shipped report."""
    build_index([LINGSHA], tmp_path / "index.db")
    settings = {"GONGKAI_MONITORING__PORT": str(PORT)}
    arguments = ("telegram", "--index", str(tmp_path / "index.db"))
    with talking(tmp_path, *arguments, module="bot", **settings) as running:
        yield running


def health() -> tuple[int, bool]:
    """Status of /healthz, and whether it finds that the index opens."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/healthz", timeout=PATIENCE) as reply:
            return reply.status, json.load(reply)["index"]["opens"]
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)["index"]["opens"]


def test_a_damaged_index_hands_over_the_contact_and_heals_with_the_next_build(
    talk: Talk, tmp_path: Path
) -> None:
    index = tmp_path / "index.db"
    assert talk.ask("临时救助多少人")["bold"] == ["201 人"]
    damage(index, 4096)
    languages = {"zh-hans": "抱歉", "zh-hant": "抱歉，剛才", "en": "Sorry"}
    for number, (language, sorry) in enumerate(languages.items()):
        user = {**RESIDENT, "id": 8000 + number, "language_code": language}
        for text in ("微博公开了多少条", "/topics", "/contact", "/start"):
            shown = talk.ask(text, user=user)["text"]
            assert shown.startswith(sorry)
            assert PHONE in shown
    assert health() == (503, False)
    errors = [line for line in talk.process.printed.splitlines() if " ERROR " in line]
    assert len(errors) == 1
    assert "the index is damaged; move it away and build its reports again" in errors[0]
    index.rename(tmp_path / "damaged.db")
    build_index([LINGSHA], index)
    assert talk.ask("微博公开了多少条")["bold"] == ["316 条"]
    assert health() == (200, True)


def test_of_several_offices_none_is_named_by_a_damaged_index(tmp_path: Path) -> None:
    index = tmp_path / "index.db"
    build_index([LINGSHA, MADE_UP / "2020-qinghe-liuwan.txt"], index)
    with talking(tmp_path, "telegram", "--index", str(index), module="bot") as running:
        damage(index, 4096)
        assert running.ask("微博公开了多少条")["text"] == "抱歉，刚才出了点问题，没能回答您。请稍后再试。"


def test_a_bot_does_not_start_on_a_damaged_index_and_says_why_in_one_line(tmp_path: Path) -> None:
    index = tmp_path / "index.db"
    build_index([LINGSHA], index)
    damage(index, 4096)
    api = BotApi()
    api.start()
    process = BotProcess(api, tmp_path, "telegram", "--index", str(index))
    assert process.exit_code() == 1
    lines = process.printed.strip().splitlines()
    api.stop()
    assert len(lines) == 1
    assert lines[0].startswith("error: ")
    assert "build" in lines[0]


def test_a_state_file_that_is_damaged_meanwhile_stops_no_answer(talk: Talk, tmp_path: Path) -> None:
    assert talk.ask("政务微信公开了多少条政府信息")["bold"] == ["242 条"]
    for name in ("state.db", "state.db-wal"):
        damage(tmp_path / "var" / name, _HEADER if name == "state.db" else 0)
    for number in range(5):
        user = {**RESIDENT, "id": 8100 + number}
        assert talk.ask("微博公开了多少条", user=user)["bold"] == ["316 条"]
        assert talk.ask("那微信呢", user=user)["bold"] == ["242 条"]
    said = [line for line in talk.process.printed.splitlines() if "is damaged (database disk image" in line]
    assert 1 <= len(said) <= 4
    assert all("move it away" in line for line in said)
