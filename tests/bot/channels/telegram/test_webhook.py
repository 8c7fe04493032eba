"""The running bot behind a webhook: the secret, updates again and out of order, a second copy, mistakes."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.bot.channels.telegram.conftest import assert_discreet
from tests.bot_api.failures import Params
from tests.bot_api.ports import free_port
from tests.bot_api.postman import Postman
from tests.bot_api.process import BotProcess
from tests.bot_api.server import BotApi
from tests.bot_api.updates import RESIDENT, message


@contextmanager
def behind_webhook(directory: Path, **settings: str) -> Iterator[tuple[BotApi, BotProcess]]:
    """A bot that is brought its updates; in the end it must stop in good order."""
    api, port = BotApi(), free_port()
    api.start()
    settings = {
        "GONGKAI_WEBHOOK__URL": f"http://127.0.0.1:{port}/telegram",
        "GONGKAI_WEBHOOK__PORT": str(port),
        **settings,
    }
    process = BotProcess(api, directory, "telegram", "--index", "x", module="tests.bot.fakes", **settings)
    try:
        yield api, process
        assert process.stop() == 0
        assert api.errors == []
        assert_discreet(process.printed, api)
    finally:
        process.kill()
        api.stop()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[BotApi, BotProcess]]:
    with behind_webhook(tmp_path_factory.mktemp("bot")) as (api, process):
        api.wait_for("setWebhook")
        yield api, process


def answers(api: BotApi, text: str) -> list[str]:
    """The answers that repeat a text."""
    return [shown["text"] for shown in list(api.messages.values()) if f"\n{text}\n" in shown["text"]]


def names(text: str, params: Params) -> bool:
    """Whether a call shows a text."""
    return text in params["text"]


def postman(api: BotApi) -> Postman:
    assert api.postman is not None
    return api.postman


def test_updates_are_brought_and_answered_in_order(running: tuple[BotApi, BotProcess]) -> None:
    api, _ = running
    asked = api.wait_for("setWebhook").params
    assert asked["allowed_updates"][:3] == ["message", "edited_message", "callback_query"]
    assert len(asked["secret_token"]) >= 32
    for number in range(20):
        api.feed({"message": message(api, f"第{number}个人，", user={**RESIDENT, "id": 100 + number})})
    for number in range(20):
        api.wait_for("sendMessage", partial(names, f"第{number}个人"))
    assert not any(call.method == "getUpdates" for call in api.calls)


def test_an_update_that_comes_again_or_out_of_order_is_answered_once(
    running: tuple[BotApi, BotProcess],
) -> None:
    api, _ = running
    early = {"update_id": 900_001, "message": message(api, "先写的")}
    later = {"update_id": 900_002, "message": message(api, "后写的")}
    for update in (later, early, later, early, early):
        assert postman(api).post(update) == 200
    api.feed({"update_id": 900_003, "message": message(api, "最后一句")})
    api.wait_for("sendMessage", lambda params: "最后一句" in params["text"])
    assert len(answers(api, "先写的")) == len(answers(api, "后写的")) == 1


def test_nobody_without_the_secret_is_listened_to(running: tuple[BotApi, BotProcess]) -> None:
    api, _ = running
    update = {"update_id": 900_010, "message": message(api, "冒名的")}
    assert postman(api).post(update, secret="wrong") == 403
    assert postman(api).post(update, secret="") == 403
    assert postman(api).post(update) == 200
    api.wait_for("sendMessage", lambda params: "冒名的" in params["text"])
    assert len(answers(api, "冒名的")) == 1


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"{", b"[]", b"7", b'{"update_id": "x"}', b'{"message": {}}', b"\xff\xfe"),
        *(b'{"update_id": 1e400}', b'{"update_id": 99999999999999999999}', b'{"update_id": -1}'),
    ],
)
def test_what_is_no_update_is_refused(body: bytes, running: tuple[BotApi, BotProcess]) -> None:
    api, _ = running
    assert postman(api).post(body) == 400


def test_a_body_larger_than_any_update_is_refused(running: tuple[BotApi, BotProcess]) -> None:
    api, _ = running
    assert postman(api).post(b" " * 2_000_000) in (0, 413)
    assert postman(api).post({"update_id": 900_020}) == 200


def test_an_update_that_cannot_be_read_does_not_come_again(running: tuple[BotApi, BotProcess]) -> None:
    api, process = running
    assert postman(api).post({"update_id": 900_030, "message": {"message_id": "?"}}) == 200
    process.wait_for_line("an update could not be read and is left out")


def test_a_restart_answers_what_comes_again_no_second_time(tmp_path: Path) -> None:
    with behind_webhook(tmp_path) as (api, process):
        api.wait_for("setWebhook")
        before = message(api, "重启前")
        update = {"update_id": 7, "message": before}
        assert postman(api).post(update) == 200
        api.wait_for("sendMessage", lambda params: "重启前" in params["text"])
        secret = api.wait_for("setWebhook").params["secret_token"]
        assert process.stop() == 0
        assert postman(api).post(update) == 0
    with behind_webhook(tmp_path) as (api, process):
        assert api.wait_for("setWebhook").params["secret_token"] == secret
        assert postman(api).post(update) == 200
        later = message(api, "重启后") | {"message_id": before["message_id"] + 10}
        assert postman(api).post({"update_id": 8, "message": later}) == 200
        api.wait_for("sendMessage", lambda params: "重启后" in params["text"])
        assert answers(api, "重启前") == []


def test_an_address_that_telegram_refuses_ends_the_program_with_one_line(tmp_path: Path) -> None:
    api = BotApi()
    api.start()
    api.fail("setWebhook", 400, "Bad Request: bad webhook: IP address 127.0.0.1 is reserved")
    settings = {"GONGKAI_WEBHOOK__URL": "https://127.0.0.1/x", "GONGKAI_WEBHOOK__PORT": str(free_port())}
    process = BotProcess(api, tmp_path, "telegram", "--index", "x", module="tests.bot.fakes", **settings)
    assert process.exit_code() == 1
    assert "error: Telegram refuses webhook.url" in process.printed
    assert "Traceback" not in process.printed
    api.stop()


@pytest.mark.parametrize("section", ["webhook", "monitoring"])
def test_a_port_in_use_ends_the_program_with_one_line(section: str, tmp_path: Path) -> None:
    api = BotApi()
    api.start()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings = {
            "GONGKAI_WEBHOOK__URL": "http://127.0.0.1/x" if section == "webhook" else "",
            f"GONGKAI_{section.upper()}__PORT": str(taken.getsockname()[1]),
        }
        process = BotProcess(api, tmp_path, "telegram", "--index", "x", module="tests.bot.fakes", **settings)
        assert process.exit_code() == 1
    assert f"error: {section}.host and {section}.port: cannot listen" in process.printed
    assert "Traceback" not in process.printed
    api.stop()
