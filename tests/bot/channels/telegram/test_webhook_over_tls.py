"""The webhook with a certificate of its own: https without a reverse proxy, the certificate handed to Telegram."""

from __future__ import annotations

import json
import shutil
import ssl
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.channels.telegram.conftest import assert_discreet
from tests.bot_api.multipart import Upload
from tests.bot_api.ports import free_port
from tests.bot_api.process import BotProcess
from tests.bot_api.server import BotApi
from tests.bot_api.updates import message

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="there is no openssl")

_MAKE = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A self-signed certificate and its key."""
    folder = tmp_path_factory.mktemp("pair")
    certificate, key = folder / "bot.pem", folder / "bot.key"
    command = [*_MAKE.split(), "-out", str(certificate), "-keyout", str(key)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return certificate, key


def settings(port: int, certificate: Path, key: Path) -> dict[str, str]:
    return {
        "GONGKAI_WEBHOOK__URL": f"https://127.0.0.1:{port}/telegram",
        "GONGKAI_WEBHOOK__PORT": str(port),
        "GONGKAI_WEBHOOK__CERTIFICATE": str(certificate),
        "GONGKAI_WEBHOOK__KEY": str(key),
        "GONGKAI_WEBHOOK__UPLOAD_CERTIFICATE": "true",
    }


@pytest.fixture(scope="module")
def running(
    tmp_path_factory: pytest.TempPathFactory, pair: tuple[Path, Path]
) -> Iterator[tuple[BotApi, BotProcess, str]]:
    """A bot that listens with the certificate, and its address."""
    api, port = BotApi(), free_port()
    api.start()
    process = BotProcess(
        api,
        tmp_path_factory.mktemp("bot"),
        "telegram",
        "--index",
        "x",
        module="tests.bot.fakes",
        **settings(port, *pair),
    )
    try:
        api.wait_for("setWebhook")
        yield api, process, f"https://127.0.0.1:{port}/telegram"
        assert process.stop() == 0
        assert api.errors == []
        assert_discreet(process.printed, api)
    finally:
        process.kill()
        api.stop()


def post(address: str, update: object, secret: str, trusted: Path | None) -> int:
    """Posts an update as somebody who trusts one certificate alone; the status of the reply."""
    context = ssl.create_default_context(cafile=str(trusted) if trusted else None)
    headers = {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": secret}
    request = urllib.request.Request(address, json.dumps(update).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=10, context=context) as reply:
            return int(reply.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_updates_come_over_the_certificate_that_telegram_was_given(
    running: tuple[BotApi, BotProcess, str], pair: tuple[Path, Path]
) -> None:
    api, _, address = running
    asked = api.wait_for("setWebhook").params
    given = next(value for value in asked.values() if isinstance(value, Upload))
    assert given.content == pair[0].read_bytes()
    assert b"PRIVATE" not in given.content
    secret = str(asked["secret_token"])
    update = {"update_id": 900_001, "message": message(api, "隔着加密")}
    assert post(address, update, "wrong", pair[0]) == 403
    assert post(address, update, "", pair[0]) == 403
    assert post(address, update, secret, pair[0]) == 200
    api.wait_for("sendMessage", lambda params: "隔着加密" in params["text"])


def test_whoever_does_not_trust_the_certificate_or_speaks_plainly_gets_nowhere(
    running: tuple[BotApi, BotProcess, str],
) -> None:
    _, process, address = running
    with pytest.raises(urllib.error.URLError, match="certificate verify failed"):
        post(address, {}, "wrong", None)
    with pytest.raises((urllib.error.URLError, ConnectionError)):
        post(address.replace("https", "http"), {}, "wrong", None)
    assert "Traceback" not in process.printed


@pytest.mark.parametrize("broken", ["certificate", "key", "missing"])
def test_a_certificate_that_cannot_be_used_ends_the_program_with_one_line(
    broken: str, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    certificate, key = (Path(shutil.copy(path, tmp_path)) for path in pair)
    match broken:
        case "certificate":
            certificate.write_text("no certificate", encoding="utf-8")
        case "key":
            subprocess.run(["openssl", "genrsa", "-out", str(key), "2048"], check=True, capture_output=True)
        case "missing":
            certificate.unlink()
    api = BotApi()
    api.start()
    process = BotProcess(
        api,
        tmp_path,
        "telegram",
        "--index",
        "x",
        module="tests.bot.fakes",
        **settings(free_port(), certificate, key),
    )
    assert process.exit_code() == 1
    api.stop()
    errors = [line for line in process.printed.splitlines() if line.startswith("error: ")]
    assert len(errors) == 1
    assert "webhook.certificate" in errors[0]
    assert "Traceback" not in process.printed
