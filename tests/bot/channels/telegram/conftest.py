"""A running bot and someone to talk to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.bot_api.process import BotProcess
from tests.bot_api.server import TOKEN, BotApi, Call
from tests.bot_api.updates import RESIDENT, message, press

Message = dict[str, Any]
_FAKE = ("telegram", "--index", "x")
"""Arguments of a bot over the small assistant."""
_SHOWN = ("send", "edit", "deleteMessage", "answer")
"""What methods begin with that somebody sees something of; menus and updates are the bot's own business."""
_SIGN = "sendChatAction"


class Talk:
    """A bot that runs, the Telegram it runs on, and what residents and groups do there."""

    def __init__(self, api: BotApi, process: BotProcess) -> None:
        self.api = api
        self.process = process

    def send(self, text: str | None = None, **fields: Any) -> Message:
        """Sends a message to the bot; returns it."""
        sent = message(self.api, text, **fields)
        self.api.feed({"message": sent})
        return sent

    def ask(self, text: str | None = None, **fields: Any) -> Message:
        """Sends a message and waits for the reply, as its reader sees it."""
        return self.reply_to(lambda: self.send(text, **fields))

    def reply_to(self, action: Callable[[], object], method: str = "sendMessage") -> Message:
        """Does something and waits for the message that comes of it, as its reader sees it."""
        since, known = len(self.api.calls), set(self.api.messages)
        action()
        # A call that is recorded late may have brought a message that was there before.
        self.api.wait_for(method, lambda _: bool(set(self.api.messages) - known), since)
        with self.api.changed:
            return next(shown for key, shown in self.api.messages.items() if key not in known)

    def press(self, shown: Message, button: dict[str, str], **fields: Any) -> Message:
        """Presses a button under a message and waits for what comes of it."""
        return self.reply_to(lambda: self.api.feed(press(self.api, shown, button["callback_data"], **fields)))

    def calls_of(self, action: Callable[[], object], user: Message) -> list[Call]:
        """Does something, then asks a question in the same chat; returns what the bot did before it answered that."""
        since = len(self.api.calls)
        action()
        self.send("谢谢", user=user)
        self.api.wait_for("sendMessage", lambda params: "不客气" in params["text"], since=since)
        return self._shown_since(since, "不客气")

    def calls_during(self, action: Callable[[], object], **asker: Any) -> list[Call]:
        """Does something, then asks a question; returns what the bot did before it answered the question."""
        since = len(self.api.calls)
        action()
        self.send("and then?", **asker)
        self.api.wait_for("sendMessage", lambda params: "and then?" in params["text"], since=since)
        return self._shown_since(since, "and then?")

    def _shown_since(self, since: int, last: str) -> list[Call]:
        """What the bot showed anybody after so many calls, without the answer that holds these words."""
        shown = [
            call for call in self.api.calls[since:] if call.method.startswith(_SHOWN) and call.method != _SIGN
        ]
        return [call for call in shown if last not in str(call.params.get("text"))]


@contextmanager
def talking(directory: Path, *arguments: str, module: str, **settings: str) -> Iterator[Talk]:
    """Starts Telegram and a bot on it; in the end it must stop in good order and have told no secrets."""
    api = BotApi()
    api.start()
    process = BotProcess(api, directory, *arguments, module=module, **settings)
    try:
        process.wait_for_line("serving Telegram")
        yield Talk(api, process)
        assert process.stop() == 0
        assert api.errors == []
        assert_discreet(process.printed, api)
    finally:
        process.kill()
        api.stop()


def assert_discreet(printed: str, api: BotApi) -> None:
    """The log holds neither the token nor anything residents wrote or are."""
    assert TOKEN not in printed
    assert TOKEN.split(":")[1] not in printed
    words = {str(shown.get("text") or shown.get("caption")) for shown in api.messages.values()}
    person = (str(RESIDENT[field]) for field in ("first_name", "last_name", "id"))
    for text in (*words, *person, "秘密", "Traceback"):
        assert text not in printed


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Talk]:
    """A bot over the small assistant, the same one for all tests of a module."""
    with talking(tmp_path_factory.mktemp("bot"), *_FAKE, module="tests.bot.fakes") as running:
        yield running


@pytest.fixture
def api() -> Iterator[BotApi]:
    """Telegram, without a bot on it yet."""
    api = BotApi()
    api.start()
    yield api
    api.stop()
    assert api.errors == []


@pytest.fixture
def start(api: BotApi, tmp_path: Path) -> Iterator[Callable[..., BotProcess]]:
    """Starts a bot; none is left behind, and none may have told a secret."""
    started: list[BotProcess] = []

    def run(*arguments: str, module: str = "tests.bot.fakes", **settings: str) -> BotProcess:
        started.append(BotProcess(api, tmp_path, *(arguments or _FAKE), module=module, **settings))
        started[-1].wait_for_line("serving Telegram")
        return started[-1]

    yield run
    for process in started:
        process.kill()
        assert_discreet(process.printed, api)
        assert " ERROR bot." not in process.printed
