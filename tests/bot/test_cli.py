"""The command line as a program: what it prints, where, and with which exit code.

What ends before anything is served is asked of `cli.main` in the test's own process: a start takes most of a second.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot import cli
from knowledge.indexing import build_index
from tests.bot_api.warm import run
from tests.samples import LINGSHA


def bot(*arguments: str, given: str | bytes = "", module: str = "tests.bot.fakes") -> tuple[int, str, str]:
    """Runs the command line over the small assistant: exit code, standard output, standard error."""
    code, printed, errors = run(module, arguments, given.encode() if isinstance(given, str) else given)
    return code, printed.decode(), errors.decode()


def error_of(*arguments: str, code: int, given: str = "", module: str = "tests.bot.fakes") -> str:
    """The one line a failing command prints, and nothing else on standard error."""
    status, _, errors = bot(*arguments, given=given, module=module)
    assert status == code
    assert errors.startswith("error: ")
    assert errors.count("\n") == 1
    return errors.strip()


Failing = Callable[..., str]
"""The one line that a command prints which ends with an exit code."""


@pytest.fixture
def failing(capsys: pytest.CaptureFixture[str]) -> Iterator[Failing]:
    """Runs the command line here; what it did to the log is undone."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level

    def run(*arguments: str, code: int) -> str:
        capsys.readouterr()
        assert cli.main(arguments) == code
        printed, errors = capsys.readouterr()
        assert printed == ""
        assert errors.startswith("error: ")
        assert errors.count("\n") == 1
        return errors.strip()

    yield run
    root.handlers = handlers
    root.setLevel(level)
    logging.captureWarnings(False)


def test_a_question_is_answered_in_plain_text() -> None:
    assert bot("ask", "临时救助多少人", "--index", "x") == (0, "201 人\n临时救助多少人\n出处：一\n", "")


def test_words_of_a_question_need_no_quotation_marks() -> None:
    _, printed, _ = bot("ask", "how", "many", "people", "--index", "x")
    assert "\nhow many people\n" in printed


def test_a_question_is_answered_as_json() -> None:
    status, printed, _ = bot("ask", "临时救助多少人", "--json", "--index", "x")
    reply = json.loads(printed)
    assert status == 0
    assert (reply["text"], reply["status"], reply["facts"][0]["value"]) == ("临时救助多少人", "answered", 201)


@pytest.mark.parametrize("source", ["-", "questions.jsonl"])
def test_a_batch_keeps_its_order_and_its_chats(source: str) -> None:
    lines = [json.dumps({"chat": f"c{n % 2}", "text": f"问题{n}"}) for n in range(20)]
    Path("questions.jsonl").write_text("\n".join(lines))
    status, printed, errors = bot("ask", "--batch", source, "--index", "x", given="\n".join(lines) + "\n")
    replies = [json.loads(line) for line in printed.splitlines()]
    assert (status, errors) == (0, "")
    assert [(reply["chat"], reply["text"]) for reply in replies] == [
        (f"c{n % 2}", f"问题{n}") for n in range(20)
    ]


def test_an_empty_batch_is_answered_with_nothing() -> None:
    assert bot("ask", "--batch", "-", "--index", "x") == (0, "", "")


def test_a_bad_line_of_a_batch_ends_it_after_the_good_ones() -> None:
    given = '{"chat": "a", "text": "一"}\n{"chat": "a"}\n{"chat": "a", "text": "三"}\n'
    status, printed, errors = bot("ask", "--batch", "-", "--index", "x", given=given)
    assert status == 2
    assert [json.loads(line)["text"] for line in printed.splitlines()] == ["一"]
    assert errors == 'error: line 2: "text" is missing or not a string\n'


def test_a_locale_without_chinese_does_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("PYTHONCOERCECLOCALE", "0")
    assert bot("chat", "--index", "x", given="临时救助\n") == (0, "201 人\n临时救助\n出处：一\n\n", "")
    status, printed, _ = bot("ask", "--batch", "-", "--index", "x", given='{"text": "临时救助 \\ud800"}')
    assert status == 0
    assert "临时救助 ?" in printed


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ask"], "give either a question"),
        (["ask", "a", "--batch", "-"], "give either a question"),
        (["ask", "--batch", "missing.jsonl"], "missing.jsonl"),
        (["ask", "a", "--nonsense"], "--nonsense"),
        (["nonsense"], "nonsense"),
    ],
)
def test_misuse_is_one_line_and_exit_code_2(arguments: list[str], said: str, failing: Failing) -> None:
    assert said in failing(*arguments, code=2)


def test_the_program_ends_with_the_exit_code_and_the_line() -> None:
    assert "nonsense" in error_of("nonsense", code=2, module="bot")


def test_a_bad_setting_is_one_line_and_exit_code_1(monkeypatch: pytest.MonkeyPatch, failing: Failing) -> None:
    monkeypatch.setenv("GONGKAI_WEB__PORT", "eighty")
    for command in (["ask", "a"], ["chat"], ["telegram"], ["run"]):
        assert "GONGKAI_WEB__PORT: must be a whole number" in failing(*command, "--index", "x", code=1)


def test_an_unforeseen_failure_tells_its_place_and_not_the_question() -> None:
    line = error_of("ask", "crash 秘密", "--index", "x", code=1)
    assert "internal error" in line
    assert "RuntimeError at tests/bot/fakes.py" in line
    assert "秘密" not in line


def test_telegram_without_a_token_says_where_to_put_one(failing: Failing) -> None:
    line = failing("telegram", "--index", "x", code=1)
    assert "@BotFather" in line
    assert "GONGKAI_TELEGRAM__TOKEN" in line


def test_a_socks_proxy_without_its_package_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GONGKAI_TELEGRAM__TOKEN", "123456789:AAabcdefghijklmnopqrstuvwxyz")
    monkeypatch.setenv("GONGKAI_TELEGRAM__PROXY", "socks5://127.0.0.1:1080")
    assert "httpx[socks]" in error_of("telegram", "--index", "x", code=1)


def test_run_without_a_token_says_so_and_opens_the_terminal() -> None:
    status, printed, errors = bot("run", "--index", "x", given="临时救助\n\n人数\n")
    assert status == 0
    assert printed == "201 人\n临时救助\n出处：一\n\n201 人\n人数\n出处：一\n\n"
    assert errors.count("\n") == 1
    assert "No Telegram token" in errors


def test_a_reader_that_leaves_ends_the_batch_quietly() -> None:
    Path("long.jsonl").write_text('{"chat": "a", "text": "临时救助"}\n' * 5000, encoding="utf-8")
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.bot.fakes", "ask", "--batch", "long.jsonl", "--index", "x"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    with program.stderr:
        with program.stdout:
            assert program.stdout.readline()
        assert program.wait(10) in (0, 1)
        assert program.stderr.read() == b""


def test_without_an_index_one_is_built_from_the_published_reports_and_kept() -> None:
    status, printed, errors = bot("run", given="临时救助多少人\n", module="bot")
    assert status == 0
    assert printed.startswith("201 人\n")
    assert "临时生活救助信息 12 条涉及人员 201 人" in printed
    assert "Building the index var/index.db" in errors
    built = Path("var/index.db").stat().st_mtime_ns
    status, printed, errors = bot("ask", "临时救助多少人", "--json", module="bot")
    assert (status, errors) == (0, "")
    assert json.loads(printed)["facts"][0]["value"] == 201
    assert Path("var/index.db").stat().st_mtime_ns == built


@pytest.mark.parametrize("content", [None, b"", b"no index", b"SQLite format 3\x00" + b"\xff" * 4096])
def test_a_missing_or_damaged_index_is_one_line_and_exit_code_1(
    content: bytes | None, failing: Failing
) -> None:
    if content is not None:
        Path("index.db").write_bytes(content)
    for command in (["ask", "临时救助"], ["chat"]):
        line = failing(*command, "--index", "index.db", code=1)
        assert "index.db" in line
        assert "python -m knowledge build" in line or "--index" in line


def test_an_index_damaged_where_only_a_question_looks_is_one_line_and_exit_code_1(failing: Failing) -> None:
    build_index([LINGSHA], Path("index.db"))
    content = bytearray(Path("index.db").read_bytes())
    for page in range(8192, len(content), 4096):
        content[page : page + 600] = b"\xee" * 600
    Path("index.db").write_bytes(content)
    line = failing("ask", "临时救助多少人", "--index", "index.db", code=1)
    assert "damaged" in line
    assert "build" in line


def test_an_index_that_cannot_be_written_is_one_line_and_exit_code_1(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("file").write_text("not a directory")
    monkeypatch.setenv("GONGKAI_INDEX__PATH", "file/index.db")
    status, printed, errors = bot("ask", "临时救助", module="bot")
    assert (status, printed) == (1, "")
    assert [line.partition(" ")[0] for line in errors.splitlines()] == ["Building", "error:"]


def test_help_names_every_command() -> None:
    status, printed, _ = bot("--help", module="bot")
    assert status == 0
    for command in ("ask", "chat", "telegram", "run"):
        assert f"\n  {command} " in printed


def test_the_command_line_starts_without_the_libraries_of_telegram() -> None:
    code = "import sys, bot.cli, bot.assistant; print(sorted({'telegram', 'httpx', 'sqlite_utils'} & set(sys.modules)))"
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ}
    )
    assert ended.stdout == "[]\n"
