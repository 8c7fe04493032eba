"""A desk over an index of the shipped report, and reports to publish."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

import pytest

from bot.config_sections import ReportsSettings
from bot.desk import preparing
from bot.desk.desk import Desk
from bot.state import State
from knowledge.indexing import build_index
from tests.samples import LINGSHA

ADMIN, OTHER = 1001, 1002
OFFICE = "平罗县灵沙乡人民政府"


@pytest.fixture(autouse=True)
def processes_that_start_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports are read in processes of their own that have imported everything already."""
    warm = get_context("forkserver")
    warm.set_forkserver_preload([preparing.__name__, "tests.bot_api.vocabularies"])
    monkeypatch.setattr(preparing, "get_context", lambda _: warm)


@pytest.fixture(scope="session")
def shipped_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the shipped report, to be copied."""
    index = tmp_path_factory.mktemp("shipped") / "index.db"
    build_index([LINGSHA], index)
    return index


@pytest.fixture
def state() -> Iterator[State]:
    with closing(State.open(Path("var/state.db"))) as opened:
        yield opened


@pytest.fixture
def desk(state: State, shipped_index: Path) -> Desk:
    shutil.copyfile(shipped_index, "var/index.db")
    return Desk(state, Path("var/index.db"), ReportsSettings(keep_versions=3))


def edited(people: int, name: str = "lingsha-edited.txt") -> Path:
    """The shipped report with another number of people in temporary relief."""
    text = LINGSHA.read_text(encoding="utf-8")
    changed = text.replace("涉及人员 201 人", f"涉及人员 {people} 人")
    assert changed != text or people == 201
    path = Path(name)
    path.write_text(changed, encoding="utf-8")
    return path


def preview(desk: Desk, *files: Path, admin: int = ADMIN) -> int:
    """A preview of files that waits for a decision."""
    number = desk.versions.begin(admin, admin, 1, "zh-CN")
    desk.prepare(number, files, lambda *_: None)
    return number
