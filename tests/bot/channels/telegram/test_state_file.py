"""A state file that cannot be used stops no answer of the running bot."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.channels.telegram import inbox as inbox_module
from bot.state import State
from tests.bot.channels.telegram.conftest import talking


@pytest.mark.parametrize("trouble", ["damaged", "no folder"])
def test_a_bot_whose_state_file_cannot_be_used_answers(trouble: str, tmp_path: Path) -> None:
    state = tmp_path / "state.db"
    match trouble:
        case "damaged":
            state.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
        case "no folder":
            (tmp_path / "file").touch()
            state = tmp_path / "file" / "state.db"
    before = state.read_bytes() if state.exists() else b""
    settings = {"GONGKAI_STATE__PATH": str(state), "GONGKAI_TELEGRAM__ADMINS": "4711"}
    with talking(tmp_path, "run", module="bot", **settings) as talk:
        assert talk.ask("政务微信公开了多少条政府信息")["bold"] == ["242 条"]
        assert talk.ask("那微博呢")["bold"] == ["316 条"]
        assert talk.ask("/versions")["text"].startswith("没有这个命令")
        line = talk.process.wait_for_line("residents are answered, but")
        assert str(state) in line
    assert (state.read_bytes() if state.exists() else b"") == before


@pytest.mark.parametrize("query", ["_REPLIES", "_OVERTAKEN", "_LATELY", "_FORGET", "_FORGET_IN_HAND"])
def test_what_each_message_asks_for_is_found_by_its_chat(query: str, tmp_path: Path) -> None:
    """By the bot alone all updates of two days would be gone through for every message."""
    statement = getattr(inbox_module, query)
    with State.open(tmp_path / "state.db").reading() as database:
        plan = database.execute(f"EXPLAIN QUERY PLAN {statement}", [1] * statement.count("?")).fetchall()
    assert "chat=?" in plan[0][3]
