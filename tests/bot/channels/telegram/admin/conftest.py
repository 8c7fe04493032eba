"""A real bot with an index of its own, and an administrator who talks to it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from knowledge.indexing import build_index
from tests.bot.channels.telegram.conftest import Message, Talk, assert_discreet
from tests.bot_api.failures import Params, Refusal
from tests.bot_api.methods import BOT
from tests.bot_api.multipart import Upload
from tests.bot_api.process import BotProcess
from tests.bot_api.server import PATIENCE, BotApi
from tests.bot_api.updates import press, private
from tests.samples import LINGSHA

_READING = 2 * PATIENCE
"""Seconds that a test waits for what comes of files, which other processes read."""
ADMIN = {"id": 1001, "is_bot": False, "first_name": "管", "language_code": "zh-hans"}
OTHER = {"id": 1002, "is_bot": False, "first_name": "理", "language_code": "en"}


class FileApi(BotApi):
    """The stand-in with files: those sent to the bot can be fetched, those the bot sends are kept."""

    def __init__(self) -> None:
        super().__init__()
        self.documents: list[tuple[int, str, bytes]] = []
        """Files the bot sent: chat, name, content."""
        self.pictures: list[tuple[int, str, bytes]] = []
        """Pictures the bot sent: chat, caption, content."""
        self.gate = threading.Event()
        """Files can be fetched while it is set."""
        self.gate.set()
        self.menus: dict[tuple[int, str], list[str]] = {}
        """Names of the commands in an administrator's menu, by chat and language."""

    def _get_file(self, params: Params) -> Params:
        number = params["file_id"]
        path = f"documents/{number}"
        if path not in self.files:
            raise Refusal(400, "Bad Request: invalid file_id")
        if len(self.files[path]) > 20_000_000:
            raise Refusal(400, "Bad Request: file is too big")
        return {"file_id": number, "file_unique_id": number, "file_path": path}

    def _send_document(self, params: Params) -> Params:
        upload = params["document"]
        if isinstance(upload, str):  # attach://name
            upload = params[upload.removeprefix("attach://")]
        assert isinstance(upload, Upload)
        chat = int(params["chat_id"])
        with self.changed:
            self.documents.append((chat, upload.name, upload.content))
            self.changed.notify_all()
        document = {"file_id": "d", "file_unique_id": "d", "file_name": upload.name}
        return {
            "message_id": self.number(),
            "date": int(time.time()),
            "from": BOT,
            "chat": {"id": chat, "type": "private"},
            "document": document,
        }

    def _send_photo(self, params: Params) -> Params:
        upload = params["photo"]
        if isinstance(upload, str):
            upload = params[upload.removeprefix("attach://")]
        assert isinstance(upload, Upload)
        chat = int(params["chat_id"])
        with self.changed:
            self.pictures.append((chat, str(params.get("caption") or ""), upload.content))
        size = {"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}
        return {
            "message_id": self.number(),
            "date": int(time.time()),
            "from": BOT,
            "chat": {"id": chat, "type": "private"},
            "photo": [size],
        }

    def _set_my_commands(self, params: Params) -> bool:
        scope = params.get("scope") or {}
        if scope.get("type") == "chat":
            names = [command["command"] for command in params["commands"]]
            self.menus[scope["chat_id"], str(params.get("language_code") or "")] = names
            return True
        return super()._set_my_commands(params)

    def _file(self, path: str) -> tuple[int, bytes]:
        self.gate.wait(PATIENCE)
        return super()._file(path)


class AdminTalk(Talk):
    """A bot that runs, and administrators and residents who use it."""

    api: FileApi

    def file(self, path: Path, name: str = "", user: Params = ADMIN, **fields: Any) -> Message:
        """A message that carries a file."""
        number = f"file-{self.api.number()}"
        self.api.files[f"documents/{number}"] = path.read_bytes()
        size = path.stat().st_size
        document = {
            "file_id": number,
            "file_unique_id": number,
            "file_name": name or path.name,
            "file_size": size,
        }
        return self.send(user=user, document=document, **fields)

    def shown(self, part: str, chat: Params = ADMIN, timeout: float = _READING) -> Message:
        """The latest message of a chat that holds these words, once there is one."""
        return self.when(lambda message: part in message["text"], chat, timeout)

    def when(
        self, fits: Callable[[Message], bool], chat: Params = ADMIN, timeout: float = _READING
    ) -> Message:
        """The latest message of a chat that fits, once there is one."""
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            with self.api.changed:
                for (where, _), message in reversed(self.api.messages.items()):
                    if where == chat["id"] and fits(message):
                        return message
                self.api.changed.wait(0.1)
        texts = [shown["text"] for (where, _), shown in self.api.messages.items() if where == chat["id"]]
        raise AssertionError(f"not shown; there are: {texts}\n{self.process.printed}")

    def preview(self, path: Path, name: str = "", user: Params = ADMIN) -> Message:
        """Sends a file and waits for its preview."""
        known = set(self.api.messages)
        self.file(path, name, user)
        return self.when(
            lambda message: (user["id"], message["message_id"]) not in known and bool(buttons(message)), user
        )

    def push(self, shown: Message, label: str, user: Params = ADMIN) -> None:
        """Presses the button with this label."""
        data = next(data for text, data in buttons(shown).items() if label in text)
        self.api.feed(press(self.api, shown, data, user))

    def popup(self, since: int, timeout: float = _READING) -> str:
        """The text of the next pop-up."""
        call = self.api.wait_for("answerCallbackQuery", lambda p: bool(p.get("text")), since, timeout)
        return str(call.params["text"])


def buttons(shown: Message) -> dict[str, str]:
    """Labels of a message's buttons, and what they send."""
    markup = shown.get("reply_markup") or {"inline_keyboard": []}
    return {button["text"]: button["callback_data"] for row in markup["inline_keyboard"] for button in row}


def of(user: Params) -> dict[str, Any]:
    """Sender and chat of a message."""
    return {"user": user, "chat": private(user)}


@contextmanager
def administered(
    directory: Path, api: FileApi | None = None, ends: bool = True, **settings: str
) -> Iterator[AdminTalk]:
    """A real bot on the shipped report with two administrators; with an `api` that runs on, another run of it."""
    running = api is not None
    api = api or FileApi()
    if not running:
        api.start()
        (directory / "var").mkdir(exist_ok=True)
        build_index([LINGSHA], directory / "var" / "index.db")
    process = BotProcess(
        api,
        directory,
        GONGKAI_TELEGRAM__ADMINS="1001,1002",
        GONGKAI_TELEGRAM__BASE_FILE_URL=api.base_url.removesuffix("/bot") + "/file/bot",
        **settings,
    )
    try:
        process.wait_for_line("serving Telegram")
        yield AdminTalk(api, process)
        assert not ends or process.stop() == 0
        assert api.errors == []
        assert_discreet(process.printed, api)
    finally:
        process.kill()
        if not running:
            api.stop()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AdminTalk]:
    """One bot for all tests of a module; they leave its index as it was."""
    with administered(tmp_path_factory.mktemp("desk")) as talk:
        yield talk


@pytest.fixture
def stays(tmp_path: Path) -> Iterator[FileApi]:
    """A stand-in that outlives the bot, and an index in the bot's directory."""
    api = FileApi()
    api.start()
    (tmp_path / "var").mkdir()
    build_index([LINGSHA], tmp_path / "var" / "index.db")
    yield api
    api.stop()


def edited(directory: Path, people: int, name: str = "") -> Path:
    """The shipped report with another number of people in temporary relief."""
    path = directory / (name or f"lingsha-{people}.txt")
    text = LINGSHA.read_text(encoding="utf-8")
    path.write_text(text.replace("涉及人员 201 人", f"涉及人员 {people} 人"), encoding="utf-8")
    return path
