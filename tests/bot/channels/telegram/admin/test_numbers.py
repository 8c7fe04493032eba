"""Numbers as a picture and in words, and files that a spreadsheet opens."""

from __future__ import annotations

import csv
import io
import itertools
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.indexing import build_index
from tests.bot.channels.telegram.admin.conftest import ADMIN, OTHER, AdminTalk, FileApi, administered, of
from tests.bot_api.updates import RESIDENT
from tests.samples import LINGSHA, lingsha

_numbers = itertools.count(8000)


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AdminTalk]:
    """A bot that nobody has asked yet, and whose administrators Telegram did not know when it was started."""
    directory, api = tmp_path_factory.mktemp("quiet"), FileApi()
    api.start()
    build(directory)
    api.fail("setMyCommands", 400, "Bad Request: chat not found", times=3)
    with administered(directory, api) as running:
        yield running


def build(directory: Path) -> None:
    (directory / "var").mkdir()
    build_index([LINGSHA], directory / "var" / "index.db")


def test_the_days_are_drawn_and_told(desk: AdminTalk) -> None:
    for text in ("临时救助多少人", "特困的米面油发给了多少人", "你好"):
        desk.ask(text, **of({**RESIDENT, "id": next(_numbers)}))
    since = len(desk.api.calls)
    desk.send("/stats", **of(ADMIN))
    desk.api.wait_for("sendPhoto", since=since)
    chat, caption, content = desk.api.pictures[-1]
    assert chat == ADMIN["id"]
    assert content.startswith(b"\x89PNG")
    assert "今天 3 次，答复率 50%（答复 1，反问 0，未答 1，寒暄 1）" in caption
    assert "毫秒" in caption


def test_days_without_questions_are_told_in_words_alone(quiet: AdminTalk) -> None:
    since = len(quiet.api.calls)
    quiet.send("/stats", **of(ADMIN))
    quiet.api.wait_for("sendMessage", lambda params: "今天 0 次" in params["text"], since)
    assert not quiet.api.pictures


def test_a_menu_that_could_not_be_set_is_set_once_the_administrator_writes(quiet: AdminTalk) -> None:
    """The other administrator, who has not written in any test of this bot."""
    assert (1002, "") not in quiet.api.menus
    quiet.ask("/versions", **of(OTHER))
    quiet.api.wait_for("setMyCommands", lambda params: params["scope"].get("chat_id") == OTHER["id"])
    assert "versions" in quiet.api.menus[1002, ""]


def test_facts_and_actions_are_files(desk: AdminTalk) -> None:
    since = len(desk.api.calls)
    desk.send("/export", **of(OTHER))
    desk.api.wait_for("sendDocument", lambda params: "Record" in params["caption"], since, timeout=20)
    (_, facts_name, facts), (_, json_name, content), (_, log_name, log) = desk.api.documents
    assert facts_name.endswith(".csv")
    assert json_name.endswith(".json")
    assert log_name.startswith("actions-")
    assert facts.startswith("\ufeff".encode())
    rows = list(csv.DictReader(io.StringIO(facts.decode("utf-8-sig"))))
    assert len(rows) == len(lingsha().facts) == len(json.loads(content)["facts"])
    assert any(row["value"] == "201" and row["unit"] == "人" for row in rows)
    assert log.decode("utf-8-sig").startswith("time,admin,action,")
