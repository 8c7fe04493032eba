"""The administrator's command line: facts as JSON lines, findings, a summary; one clear line when it fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from knowledge.cli import main
from knowledge.store import FactStore
from tests.samples import LINGSHA, MADE_UP, TITLE, lingsha

FIELDS = {
    "label",
    "topic",
    "measure",
    "value",
    "value_text",
    "unit",
    "approximate",
    "section",
    "quote",
    "kind",
}


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of the command line."""
    code = main([str(argument) for argument in arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def error(capsys: pytest.CaptureFixture[str], code: int, *arguments: str | Path) -> str:
    """The one line of a command that fails with this exit code and prints nothing else."""
    status, printed, errors = run(capsys, *arguments)
    assert (status, printed) == (code, "")
    assert errors.startswith("error: ")
    assert errors.count("\n") == 1
    return errors


def test_facts_are_json_lines_with_the_fields_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    code, printed, errors = run(capsys, "facts", LINGSHA, "--json")
    facts: list[dict[str, Any]] = [json.loads(line) for line in printed.splitlines()]
    assert (code, errors) == (0, "")
    assert len(facts) == len(lingsha().facts)
    assert all(fact.keys() >= FIELDS for fact in facts)
    assert {fact["kind"] for fact in facts} == {"prose", "table", "contact"}
    people = next(fact for fact in facts if fact["value"] == 201)
    assert (people["unit"], people["measure"], people["approximate"]) == ("人", "人", False)
    assert "涉及人员 201 人" in people["quote"]
    assert "临时" in printed


def test_values_are_numbers_and_whole_ones_have_no_point(capsys: pytest.CaptureFixture[str]) -> None:
    _, printed, _ = run(capsys, "facts", MADE_UP / "2023-wanglan-minzhengju.txt", "--json")
    values = [json.loads(line)["value"] for line in printed.splitlines()]
    assert {type(value) for value in values} == {int, float, type(None)}
    assert 2875.64 in values
    assert 1247 in values
    assert not [value for value in values if isinstance(value, float) and value.is_integer()]


def test_facts_are_readable_without_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, printed, _ = run(capsys, "facts", LINGSHA)
    assert code == 0
    assert any("临时生活救助" in line and "201" in line for line in printed.splitlines())


def test_a_build_tells_what_it_put_into_the_index(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    index = tmp_path / "index.db"
    code, printed, errors = run(
        capsys, "build", LINGSHA, MADE_UP / "2020-qinghe-liuwan.txt", "--index", index
    )
    assert (code, errors) == (0, "")
    assert "平罗县灵沙乡人民政府 2020: 66 figures" in printed
    assert "青禾县柳湾镇人民政府 2020" in printed
    assert "2 report(s)" in printed
    store = FactStore.read(index)
    assert store.count_reports() == 2
    store.close()


def test_checking_a_consistent_report_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    code, printed, errors = run(capsys, "check", LINGSHA)
    assert (code, errors) == (0, "")
    assert "no inconsistencies" in printed


def test_checking_an_inconsistent_report_lists_every_finding(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_text(f"{TITLE}\n\n一、总体情况\n\n公开信息100条。其中，网站90条、微信40条。", encoding="utf-8")
    code, printed, _ = run(capsys, "check", bad)
    assert code == 1
    assert "100" in printed
    assert "130" in printed


@pytest.mark.parametrize("command", ["facts", "check"])
@pytest.mark.parametrize("content", [None, b"", b"hello", bytes(range(256)) * 30])
def test_a_bad_file_is_one_clear_line(
    command: str, content: bytes | None, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bad = tmp_path / "bad.txt"
    if content is not None:
        bad.write_bytes(content)
    assert "bad.txt" in error(capsys, 2, command, bad)


def test_a_folder_is_no_report(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "is a folder" in error(capsys, 2, "facts", tmp_path)


def test_an_index_that_cannot_be_written_is_one_clear_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    assert "another path" in error(capsys, 1, "build", LINGSHA, "--index", tmp_path / "file" / "index.db")


@pytest.mark.parametrize(
    "arguments", [["nothing"], ["facts"], ["build", "x.txt"], ["facts", "x.txt", "--yaml"]]
)
def test_a_misused_command_is_one_clear_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    error(capsys, 2, *arguments)


def test_help_names_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    code, printed, _ = run(capsys, "--help")
    assert code == 0
    assert all(command in printed for command in ("facts", "build", "check"))


def test_as_a_program_it_ends_with_its_exit_code_and_no_traceback(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-m", "knowledge", "facts", str(tmp_path / "missing.txt")],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "Traceback" not in ended.stderr
    assert "no such file; check the path" in ended.stderr


def test_a_reader_that_goes_away_is_no_error() -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    ended = subprocess.run(
        [sys.executable, "-m", "knowledge", "facts", str(LINGSHA), "--json"],
        stdout=write_end,
        stderr=subprocess.PIPE,
        timeout=30,
        check=False,
    )
    os.close(write_end)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("command", ["facts", "check"])
def test_output_to_a_full_disk_is_told_in_one_line(command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "knowledge", command, str(LINGSHA)],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr.decode().splitlines() == [
        "error: the output: could not be written (No space left on device)"
    ]


def test_a_pipe_sees_no_progress_bar(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    reports = [LINGSHA, MADE_UP / "2020-qinghe-liuwan.txt"]
    _, _, errors = run(capsys, "build", *reports, "--index", tmp_path / "index.db")
    assert errors == ""


def test_a_terminal_sees_a_progress_bar_that_ends_full(tmp_path: Path) -> None:
    controller, terminal = os.openpty()
    reports = [str(LINGSHA), str(MADE_UP / "2020-qinghe-liuwan.txt")]
    command = [sys.executable, "-m", "knowledge", "build", *reports, "--index", str(tmp_path / "index.db")]
    ended = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=terminal, timeout=60, check=False)
    os.close(terminal)
    shown = os.read(controller, 10_000).decode()
    os.close(controller)
    assert ended.returncode == 0
    assert "building" in shown
    assert "100%" in shown


YEARS = "三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"


def of_year(folder: Path, year: int, label: str, value: int) -> Path:
    """A report that states one row of the applications."""
    path = folder / f"{year}.txt"
    row = "\t".join([label, str(value), *["0"] * 5, str(value)])
    path.write_text(f"{TITLE.replace('2020', str(year))}\n{YEARS}{row}\n", encoding="utf-8")
    return path


def test_what_two_years_say_of_one_thing_is_compared(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    first = of_year(tmp_path, 2019, "四、结转下年度继续办理", 3)
    second = of_year(tmp_path, 2020, "二、上年结转政府信息公开申请数量", 5)
    assert run(capsys, "check", second)[0] == 0
    code, printed, _ = run(capsys, "check", first, second)
    assert code == 1
    assert all(words in printed for words in ("2020.txt", "2019年年报", "3件", "2020年年报", "5件"))
    index = tmp_path / "index.db"
    run(capsys, "build", second, "--index", index)
    _, printed, _ = run(capsys, "build", first, "--index", index)
    store = FactStore.read(index)
    told = {record.year: record.findings for record in store.reports()}
    store.close()
    assert told[2019] == ()
    assert any("2019年年报" in finding and "5件" in finding for finding in told[2020])
    of_year(tmp_path, 2019, "四、结转下年度继续办理", 5)
    run(capsys, "build", first, "--index", index)
    store = FactStore.read(index)
    assert [record.findings for record in store.reports()] == [(), ()]
    store.close()
