"""Building the index: all of it or nothing, and the old one serves until the new one is whole."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.assistant import Assistant
from knowledge.entries import digest_of, entry_in
from knowledge.errors import ReportError, StoreError
from knowledge.indexing import build_index, ensure_index, put_entries, remove_report
from knowledge.reading import read_entry
from knowledge.store import FactStore
from tests.samples import LINGSHA, MADE_UP, TITLE, lingsha

LIUWAN = MADE_UP / "2020-qinghe-liuwan.txt"
WANGLAN = MADE_UP / "2023-wanglan-minzhengju.txt"


def offices(index: Path) -> list[tuple[str, int]]:
    """Office and year of every report of an index."""
    store = FactStore.read(index)
    found = [(record.organisation, record.year) for record in store.reports()]
    store.close()
    return found


def left_behind(index: Path) -> list[str]:
    """Files beside the index that are neither it nor its lock."""
    return sorted(p.name for p in index.parent.iterdir() if p.name not in (index.name, f"{index.name}.lock"))


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """A live index with the shipped report, in a folder of its own."""
    path = tmp_path / "live" / "index.db"
    build_index([LINGSHA], path)
    return path


# ---------------------------------------------------------------- what a build does
def test_a_build_makes_folder_and_file_and_leaves_nothing_else(tmp_path: Path) -> None:
    index = tmp_path / "new" / "folder" / "index.db"
    summary = build_index([LINGSHA], index)
    assert [(report.organisation, report.facts) for report in summary.reports] == [
        (lingsha().organisation, len(lingsha().facts))
    ]
    assert offices(index) == [("平罗县灵沙乡人民政府", 2020)]
    assert left_behind(index) == []
    assert index.stat().st_mode & 0o777 == 0o644


def test_several_offices_and_years_stand_in_one_index(index: Path) -> None:
    build_index([LIUWAN, WANGLAN], index)
    assert offices(index) == [
        ("望澜县民政局", 2023),
        ("平罗县灵沙乡人民政府", 2020),
        ("青禾县柳湾镇人民政府", 2020),
    ]


def test_building_the_same_office_and_year_again_replaces_it(index: Path, tmp_path: Path) -> None:
    build_index([LIUWAN], index)
    changed = tmp_path / "changed.txt"
    changed.write_text(LINGSHA.read_text(encoding="utf-8").replace("1840 条", "1841 条"), encoding="utf-8")
    build_index([changed], index)
    assert len(offices(index)) == 2
    assistant = Assistant.open(index, organisation="平罗县灵沙乡人民政府")
    assert [fact.value for fact in assistant.ask("主动公开政府信息多少条").facts] == [1841]
    assistant.close()


def test_the_same_reports_make_the_same_answers(index: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.db"
    build_index([LINGSHA], again)
    first, second = FactStore.read(index), FactStore.read(again)
    assert [item.fact for item in first.all_facts(1)] == [item.fact for item in second.all_facts(1)]
    first.close()
    second.close()


def test_progress_is_told_file_by_file(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    build_index(
        [LINGSHA, LIUWAN], tmp_path / "i.db", lambda done, total, name: told.append((done, total, name))
    )
    assert [entry for entry in told if entry[0] < 2] == [(0, 2, LINGSHA.name), (1, 2, LIUWAN.name)]


def test_an_index_is_made_from_the_shipped_reports_only_if_there_is_none(tmp_path: Path) -> None:
    index = tmp_path / "index.db"
    ensure_index(index)
    assert ("平罗县灵沙乡人民政府", 2020) in offices(index)
    before = index.read_bytes()
    ensure_index(index)
    assert index.read_bytes() == before


def test_who_reads_the_old_index_finishes_undisturbed(index: Path) -> None:
    reader, file = FactStore.read(index), index.stat().st_ino
    before = [item.fact for item in reader.all_facts(1)]
    build_index([LIUWAN], index)
    assert index.stat().st_ino != file
    assert reader.count_reports() == 1
    assert [item.fact for item in reader.all_facts(1)] == before
    reader.close()


def test_an_empty_file_becomes_an_index(tmp_path: Path) -> None:
    index = tmp_path / "index.db"
    index.touch()
    build_index([LINGSHA], index)
    assert len(offices(index)) == 1


# ---------------------------------------------------------------- several processes
def test_two_builds_at_once_are_one_build_and_one_clear_error(index: Path) -> None:
    reading, go_on = threading.Event(), threading.Event()

    def slowly(done: int, total: int, name: str) -> None:
        reading.set()
        go_on.wait(20)

    first = threading.Thread(target=build_index, args=([LIUWAN], index, slowly))
    first.start()
    try:
        assert reading.wait(20)
        with pytest.raises(StoreError, match="another build of this index is running"):
            build_index([WANGLAN], index)
        assert offices(index) == [("平罗县灵沙乡人民政府", 2020)]
    finally:
        go_on.set()
        first.join()
    assert ("青禾县柳湾镇人民政府", 2020) in offices(index)
    build_index([WANGLAN], index)
    assert len(offices(index)) == 3


def test_many_reports_are_read_by_several_processes_and_stand_in_their_order(tmp_path: Path) -> None:
    files = []
    for number in range(30):
        files.append(tmp_path / f"{number}.txt")
        title = TITLE.replace(
            "柳湾", f"柳{'东南西北中前后左右上下里外大小老新高低长短红黄蓝绿白黑金银玉'[number]}"
        )
        files[-1].write_text(f"{title}\n\n一、总体情况\n\n公开信息{number + 1}条。\n", encoding="utf-8")
    index = tmp_path / "index.db"
    summary = build_index(files, index)
    assert [report.figures for report in summary.reports] == [1] * 30
    store = FactStore.read(index)
    found = [store.all_facts(record)[0].fact.value for record in range(1, 31)]
    store.close()
    assert found == list(range(1, 31))
    files[20].write_text("今天天气很好，我们去公园。", encoding="utf-8")
    before = index.read_bytes()
    with pytest.raises(ReportError, match=r"20\.txt"):
        build_index(files, index)
    assert index.read_bytes() == before
    assert left_behind(index) == sorted(file.name for file in files)


SLOW_BUILD = """
import sys, time
from pathlib import Path
from knowledge.indexing import build_index
def stop_here(done, total, name):
    if done == 1:
        print("half done", flush=True)
        time.sleep(60)
build_index([Path(sys.argv[1]), Path(sys.argv[2])], Path(sys.argv[3]), stop_here)
"""


def test_a_killed_build_leaves_the_old_index_answering(index: Path) -> None:
    before = index.read_bytes()
    assistant = Assistant.open(index)
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW_BUILD, str(LIUWAN), str(WANGLAN), str(index)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "half done\n"
    process.send_signal(signal.SIGKILL)
    process.wait(10)
    process.stdout.close()
    assert index.read_bytes() == before
    assert [fact.value for fact in assistant.ask("临时救助多少人").facts] == [201]
    assistant.close()
    build_index([LIUWAN], index)
    assert len(offices(index)) == 2


def test_the_next_build_clears_what_a_killed_one_left(index: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW_BUILD, str(LIUWAN), str(WANGLAN), str(index)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    process.wait(10)
    process.stdout.close()
    build_index([LIUWAN], index)
    assert left_behind(index) == []


def test_killed_at_any_moment_the_index_is_the_old_or_the_new_one(index: Path) -> None:
    for wait in (0.25, 0.45, 0.6, 0.75):
        process = subprocess.Popen(
            [sys.executable, "-m", "knowledge", "build", str(LIUWAN), str(WANGLAN), "--index", str(index)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(wait)
        process.kill()
        process.wait(10)
        assert len(offices(index)) in (1, 3)
        store = FactStore.read(index)
        store.verify()
        store.close()


# ---------------------------------------------------------------- a running bot
def test_a_running_assistant_sees_the_new_index_at_the_next_question(tmp_path: Path) -> None:
    index, text = tmp_path / "index.db", tmp_path / "report.txt"
    text.write_text(f"{TITLE}\n\n一、总体情况\n\n全年主动公开政府信息 936 条。\n", encoding="utf-8")
    build_index([text], index)
    assistant = Assistant.open(index)
    assert [fact.value for fact in assistant.ask("主动公开多少条信息").facts] == [936]
    text.write_text(f"{TITLE}\n\n一、总体情况\n\n全年主动公开政府信息 937 条。\n", encoding="utf-8")
    build_index([text], index)
    assert [fact.value for fact in assistant.ask("主动公开多少条信息").facts] == [937]
    assistant.close()


@pytest.mark.parametrize("content", [b"no database at all" * 100, b""])
def test_a_running_assistant_keeps_its_index_when_a_damaged_one_appears(content: bytes, index: Path) -> None:
    assistant = Assistant.open(index)
    bad = index.with_suffix(".bad")
    bad.write_bytes(content)
    bad.replace(index)
    assert [fact.value for fact in assistant.ask("临时救助多少人").facts] == [201]
    assistant.close()


def test_a_running_assistant_keeps_its_index_when_it_is_deleted(index: Path) -> None:
    assistant = Assistant.open(index)
    index.unlink()
    assert [fact.value for fact in assistant.ask("临时救助多少人").facts] == [201]
    build_index([LIUWAN], index)
    assert "柳湾" in assistant.ask("你好").reply
    assistant.close()


def test_a_report_is_put_back_as_it_was(tmp_path: Path) -> None:
    index = tmp_path / "index.db"
    build_index([LINGSHA], index)
    with closing(FactStore.read(index)) as store:
        record = store.reports()[0]
        entry = entry_in(store, record)
    changed = replace(entry, facts=entry.facts[:10])
    put_entries([changed], index)
    put_entries([entry], index)
    with closing(FactStore.read(index)) as store:
        again = store.reports()[0]
        assert replace(again, id=0) == replace(record, id=0)
        assert digest_of(entry_in(store, again)) == digest_of(entry) == digest_of(read_entry(LINGSHA))
        assert digest_of(changed) != digest_of(entry)


def test_a_report_is_taken_out_unless_it_is_the_only_one(tmp_path: Path) -> None:
    index = tmp_path / "index.db"
    build_index([LINGSHA, LIUWAN], index)
    remove_report("青禾县柳湾镇人民政府", 2020, index)
    with closing(FactStore.read(index)) as store:
        assert [record.organisation for record in store.reports()] == ["平罗县灵沙乡人民政府"]
        assert store.organisations_like("柳湾镇") == []
    with pytest.raises(StoreError, match="only report"):
        remove_report("平罗县灵沙乡人民政府", 2020, index)
    with pytest.raises(StoreError, match="holds no report"):
        remove_report("平罗县灵沙乡人民政府", 2019, index)
