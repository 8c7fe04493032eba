"""A build that fails: one sentence that says what to do, the old index byte for byte as it was, nothing left behind."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bot.assistant import Assistant
from knowledge.errors import KnowledgeError, ReportError, StoreError
from knowledge.indexing import build_index
from tests.knowledge.test_indexing import LIUWAN, left_behind
from tests.samples import LINGSHA


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """A live index with the shipped report, in a folder of its own."""
    path = tmp_path / "live" / "index.db"
    build_index([LINGSHA], path)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.txt", None),
        ("empty.txt", b""),
        ("blank.txt", b" \n\n \n"),
        ("letter.txt", "今天天气很好，我们一起去公园散步。".encode()),
        ("no-year.txt", "政府信息公开工作报告\n\n一、总体情况\n\n公开了很多信息。".encode()),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20),
        ("random.txt", bytes(range(256)) * 40),
        ("program", b"\x7fELF" + b"\x00" * 400),
    ],
)
def test_a_bad_file_leaves_the_index_byte_for_byte(
    name: str, content: bytes | None, index: Path, tmp_path: Path
) -> None:
    bad = tmp_path / name
    if content is not None:
        bad.write_bytes(content)
    before = index.read_bytes()
    with pytest.raises(ReportError) as caught:
        build_index([LIUWAN, bad], index)
    assert name in str(caught.value)
    assert index.read_bytes() == before
    assert left_behind(index) == []


def test_a_bad_file_makes_no_index_where_there_was_none(tmp_path: Path) -> None:
    index = tmp_path / "sub" / "index.db"
    with pytest.raises(ReportError):
        build_index([tmp_path / "missing.txt"], index)
    assert not index.exists()
    with pytest.raises(StoreError, match="no index there"):
        Assistant.open(index)


def test_an_unwritable_path_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file, not a folder")
    with pytest.raises(StoreError, match="another path") as caught:
        build_index([LINGSHA], tmp_path / "file" / "index.db")
    assert str(tmp_path / "file" / "index.db") in str(caught.value)


def test_a_folder_for_an_index_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        build_index([LINGSHA], tmp_path)
    assert list(tmp_path.iterdir()) == []


def damaged_in_the_middle(index: Path) -> bytes:
    """The bytes of an index with its inner pages overwritten: the head still looks right."""
    content = bytearray(index.read_bytes())
    for place in range(8192, len(content) - 4096, 4096):
        content[place : place + 600] = b"\xee" * 600
    return bytes(content)


@pytest.mark.parametrize("kind", ["garbage", "cut", "middle", "other"])
def test_a_damaged_or_foreign_file_is_neither_used_nor_overwritten(kind: str, index: Path) -> None:
    if kind == "other":
        index.unlink()
        with sqlite3.connect(index) as connection:
            connection.execute("CREATE TABLE people (name TEXT)")
    else:
        whole = index.read_bytes()
        contents = {
            "garbage": b"this is no database" * 500,
            "cut": whole[: len(whole) // 3],
            "middle": damaged_in_the_middle(index),
        }
        index.write_bytes(contents[kind])
    before = index.read_bytes()
    with pytest.raises(StoreError) as caught:
        build_index([LIUWAN], index)
    assert str(index) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert index.read_bytes() == before
    assert left_behind(index) == []


def test_an_index_that_lost_facts_does_not_go_live_again(index: Path) -> None:
    with sqlite3.connect(index) as connection:
        connection.execute("DELETE FROM facts WHERE position = 3")
    before = index.read_bytes()
    with pytest.raises(StoreError, match="facts"):
        build_index([LIUWAN], index)
    assert index.read_bytes() == before
    assert left_behind(index) == []


def test_a_pipe_or_device_for_an_index_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(StoreError, match="is a device or pipe"):
        build_index([LINGSHA], tmp_path / "pipe")
    assert (tmp_path / "pipe").is_fifo()
    assert left_behind(tmp_path / "pipe") == []


def test_what_an_interrupted_write_left_is_cleared_too(index: Path) -> None:
    for end in ("", "-journal"):
        index.with_name(f".{index.name}.a1b2c3d4.new{end}").write_bytes(b"half")
    build_index([LIUWAN], index)
    assert left_behind(index) == []


def test_a_pipe_for_a_report_is_refused_at_once(tmp_path: Path, index: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ReportError, match="is a device or pipe; save the report as a file"):
        build_index([tmp_path / "pipe"], index)


def _build(index: Path, *before: str) -> str:
    """Runs a build that must fail, as a program behind these words; the one line it prints."""
    command = [*before, sys.executable, "-m", "knowledge", "build", str(LIUWAN), "--index", str(index)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("error: ")
    assert ended.stderr.count("\n") == 1
    return ended.stderr


_NO_BYTE_MORE_THAN = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
os.execv(sys.argv[2], sys.argv[2:])
"""


@pytest.mark.parametrize(
    ("live", "room"),
    [(True, -100_000), (True, 8_000), (False, 4_000), (False, 100_000)],
    ids=[
        "while it is copied",
        "while a report is added",
        "with no room at all",
        "while a first report is written",
    ],
)
def test_a_full_disk_leaves_the_index_and_says_so(live: bool, room: int, index: Path) -> None:
    before = index.read_bytes()
    room += len(before) if live else 0
    if not live:
        index.unlink()
    line = _build(index, sys.executable, "-c", _NO_BYTE_MORE_THAN, str(room))
    assert line.startswith(f"error: {index}: ")
    assert "space" in line
    assert not live or index.read_bytes() == before
    assert live or not index.exists()
    assert left_behind(index) == []


def test_a_folder_without_permission_leaves_the_index(index: Path) -> None:
    before = index.read_bytes()
    Path(f"{index}.lock").unlink()
    index.parent.chmod(0o500)
    try:
        line = _build(index, *_without_privileges())
        assert line.startswith(f"error: {index}: cannot be written (Permission denied)")
        assert index.read_bytes() == before
        assistant = Assistant.open(index)
        assert [fact.value for fact in assistant.ask("临时救助多少人").facts] == [201]
        assistant.close()
    finally:
        index.parent.chmod(0o700)


def _without_privileges() -> list[str]:
    """What makes the superuser, who may write anywhere, an ordinary user to a program."""
    if os.geteuid():
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("the superuser may write anywhere")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


def test_errors_of_building_are_one_sentence_for_an_administrator(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError) as caught:
        build_index([tmp_path / "missing.txt"], tmp_path / "index.db")
    assert "\n" not in str(caught.value)
    assert "check the path" in str(caught.value)
