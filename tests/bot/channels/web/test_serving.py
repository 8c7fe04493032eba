"""The web channel as a program: started and stopped by the command line, alone, beside Telegram, or refused in one line."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from bot.channels.base import ChannelError
from bot.channels.web.server import WebChannel
from bot.config_sections import WebSettings
from tests.bot.fakes import FakeAssistant
from tests.bot_api.process import BotProcess
from tests.bot_api.server import BotApi
from tests.bot_api.updates import message


def address_in(line: str) -> str:
    found = re.search(r"http://[\d.]+:\d+", line)
    assert found
    return found[0]


def test_run_serves_telegram_and_the_web_together(tmp_path: Path) -> None:
    api = BotApi()
    api.start()
    process = BotProcess(api, tmp_path, "run", GONGKAI_WEB__ENABLED="true", GONGKAI_WEB__PORT="0")
    try:
        address = address_in(process.wait_for_line("Serving the web pages", 30))
        reply = httpx.post(
            f"{address}/api/ask", json={"text": "临时救助多少人"}, trust_env=False, timeout=20
        ).json()
        assert reply["facts"][0]["value"] == 201
        api.feed({"message": message(api, "临时救助多少人")})
        assert "201 人" in api.wait_for("sendMessage", timeout=20).params["text"]
        assert "临时救助" not in process.printed
        assert process.stop() == 0
        assert "Traceback" not in process.printed
    finally:
        process.kill()
        api.stop()


def test_run_serves_the_web_alone_where_there_is_no_token(tmp_path: Path) -> None:
    api = BotApi()
    api.start()
    process = BotProcess(
        api, tmp_path, "run", GONGKAI_TELEGRAM__TOKEN="", GONGKAI_WEB__ENABLED="true", GONGKAI_WEB__PORT="0"
    )
    try:
        address = address_in(process.wait_for_line("Serving the web pages", 30))
        page = httpx.post(f"{address}/ask?lang=en", data={"q": "临时救助多少人"}, trust_env=False, timeout=20)
        assert "201 people" in page.text
        subprocess.run([sys.executable, "-m", "bot", "pause", "on"], cwd=tmp_path, check=True)
        paused = httpx.post(f"{address}/api/ask", json={"text": "临时救助多少人"}, trust_env=False).json()
        assert (paused["status"], paused["facts"]) == ("unanswerable", [])
        assert "0952-6801081" in paused["reply"]
        assert "临时救助" not in process.printed
        assert process.stop() == 0
    finally:
        process.kill()
        api.stop()


def test_a_taken_port_is_told_in_one_line(several: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings = WebSettings(port=taken.getsockname()[1])
        with pytest.raises(ChannelError, match=r"web\.port \d+: .*another program has it.*choose others$"):
            WebChannel(FakeAssistant(), several, settings).serve()


def test_asking_in_the_terminal_loads_nothing_of_the_web(several: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from bot.cli import main; main(['ask', '临时救助', '--index', sys.argv[1]]);"
        "print(sorted({'fastapi', 'uvicorn', 'jinja2'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(several)],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"
