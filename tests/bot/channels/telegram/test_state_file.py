"""A state file that cannot be used stops no answer of the running bot."""

from __future__ import annotations

from pathlib import Path

import pytest

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
