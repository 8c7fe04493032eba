"""What an operator sees of the running bot: /healthz, /metrics, and a log a machine can read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.indexing import build_index
from tests.bot.channels.telegram.conftest import Talk, talking
from tests.bot_api.ports import free_port
from tests.bot_api.server import PATIENCE
from tests.samples import LINGSHA

PORT = free_port()


def fetch(page: str) -> tuple[int, str]:
    """Status and text of a page."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/{page}", timeout=PATIENCE) as reply:
            return reply.status, reply.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("index") / "index.db"
    build_index([LINGSHA], path)
    return path


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory, index: Path) -> Iterator[Talk]:
    settings = {"GONGKAI_MONITORING__PORT": str(PORT), "GONGKAI_LOG__FORMAT": "json"}
    arguments = ("telegram", "--index", str(index))
    with talking(tmp_path_factory.mktemp("bot"), *arguments, module="bot", **settings) as running:
        yield running


def figures() -> dict[str, float]:
    """Every figure of /metrics, by its name with labels."""
    status, text = fetch("metrics")
    assert status == 200
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return {line.rpartition(" ")[0]: float(line.rpartition(" ")[2]) for line in lines}


def test_all_is_well_while_telegram_is_reached_and_the_index_opens(talk: Talk) -> None:
    status, text = fetch("healthz")
    health = json.loads(text)
    assert status == 200
    assert health["status"] == "ok"
    assert health["index"] == {"opens": True, "reports": 1, "newest_year": 2020}
    assert health["telegram"]["seconds_since_contact"] < 60


def test_an_index_that_does_not_open_is_told(talk: Talk, index: Path) -> None:
    away = index.rename(index.with_suffix(".away"))
    try:
        status, text = fetch("healthz")
        assert status == 503
        assert json.loads(text)["index"]["opens"] is False
        assert figures()["gongkai_index_reports"] == 0
    finally:
        away.rename(index)
    assert fetch("healthz")[0] == 200


def test_what_the_bot_does_is_counted(talk: Talk) -> None:
    before = figures()
    talk.api.fail("sendMessage", 500, "Internal Server Error")
    talk.ask("临时救助多少人")
    talk.ask("临时救助发了多少钱")
    answered = "gongkai_update_seconds_count"  # counted last, a moment after the message was sent
    deadline = time.monotonic() + PATIENCE
    while (after := figures())[answered] < before[answered] + 2 and time.monotonic() < deadline:
        time.sleep(0.02)

    def more(name: str) -> float:
        return after[name] - before.get(name, 0)

    assert more('gongkai_questions_total{status="answered"}') == 1
    assert more('gongkai_questions_total{status="unanswerable"}') == 1
    assert more("gongkai_question_seconds_count") == 2
    assert more('gongkai_telegram_requests_total{method="sendMessage",outcome="2xx"}') == 2
    assert more('gongkai_telegram_requests_total{method="sendMessage",outcome="5xx"}') == 1
    assert more("gongkai_update_lag_seconds_count") == 2
    assert after["gongkai_index_newest_year"] == 2020
    assert after["gongkai_telegram_last_contact_timestamp_seconds"] > 1e9


def test_being_refused_the_updates_is_no_contact(talk: Talk) -> None:
    contact = "gongkai_telegram_last_contact_timestamp_seconds"
    refused = 'gongkai_telegram_requests_total{method="getUpdates",outcome="4xx"}'
    seen: dict[float, set[float]] = {}
    for _ in range(50):
        talk.api.fail("getUpdates", 409, "Conflict: terminated by other getUpdates request")
        talk.api.fail("getUpdates", 403, "Forbidden")
    talk.send("临时救助多少人")  # ends the poll under way, if there is one
    deadline = time.monotonic() + PATIENCE
    while len(seen) < 4 and time.monotonic() < deadline:
        now = figures()
        seen.setdefault(now.get(refused, 0), set()).add(now[contact])
        time.sleep(0.02)
    talk.api.failures.forget()
    *_, earlier, later = seen.values()  # by then the answer, which is a contact, is long out
    assert min(later) == max(earlier)


def test_no_figure_tells_who_asked_or_what(talk: Talk) -> None:
    talk.ask("临时救助多少人")
    for page in ("metrics", "healthz"):
        text = fetch(page)[1]
        assert not any(words in text for words in ("4711", "救助", "张三丰", "123456789:"))


def probe(**settings: str) -> subprocess.CompletedProcess[str]:
    """What a container asks the bot in it."""
    command = [sys.executable, "-m", "bot.monitoring.probe"]
    environment = {**os.environ, **settings}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=PATIENCE)


def test_a_container_learns_whether_all_is_well(talk: Talk, index: Path) -> None:
    well = probe(GONGKAI_MONITORING__PORT=str(PORT))
    assert (well.returncode, well.stdout) == (0, "")
    away = index.rename(index.with_suffix(".away"))
    try:
        failing = probe(GONGKAI_MONITORING__PORT=str(PORT))
    finally:
        away.rename(index)
    assert failing.returncode == 1
    assert '"opens":false' in failing.stdout
    assert probe().returncode == 0
    assert probe(GONGKAI_MONITORING__PORT=str(free_port())).returncode == 1


def test_other_pages_do_not_exist(talk: Talk) -> None:
    assert fetch("")[0] == 404


def test_the_log_is_a_line_of_json_each(talk: Talk) -> None:
    talk.ask("临时救助多少人")
    lines = [json.loads(line) for line in talk.process.printed.splitlines()]
    assert {"time", "level", "logger", "message"} <= lines[0].keys()
    assert any(line["message"] == "serving Telegram" for line in lines)
