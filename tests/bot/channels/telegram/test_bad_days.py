"""The running bot on its worst days: floods, limits, broken connections, updates again, kills, new indexes.

Each day ends the same way: every question was answered, once, in the order of its chat, and the log holds no error.
"""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.indexing import build_index
from tests.bot_api.failures import Trouble
from tests.bot_api.pacing import Pace
from tests.bot_api.process import BotProcess
from tests.bot_api.server import PATIENCE, BotApi
from tests.bot_api.updates import GROUP, RESIDENT, message
from tests.samples import LINGSHA, path_of


def ask(api: BotApi, chats: int, each: int) -> dict[int, list[str]]:
    """Everybody asks at once, some several times; returns who asked what, in order."""
    asked: dict[int, list[str]] = {}
    for number in range(each):
        for chat in range(1, chats + 1):
            text = f"第{chat}人第{number}问"
            asked.setdefault(chat, []).append(text)
            api.feed({"message": message(api, text, user={**RESIDENT, "id": chat})})
    return asked


def answers(api: BotApi) -> dict[int, list[str]]:
    """Who was answered what: the second line of each message the bot sent, in order."""
    found: dict[int, list[str]] = {}
    for (chat, _), shown in sorted(dict(api.messages).items()):
        found.setdefault(chat, []).append(shown["text"].split("\n")[1])
    return found


def wait_until_answered(api: BotApi, asked: dict[int, list[str]], timeout: float = PATIENCE) -> None:
    """Waits for as many answers as there were questions, and then for what would be too many."""
    wanted, deadline = sum(map(len, asked.values())), time.monotonic() + timeout
    while len(api.messages) < wanted and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.3)
    assert answers(api) == asked


def test_limits_failures_and_broken_connections_in_the_middle_of_a_rush(
    api: BotApi, start: Callable[..., BotProcess]
) -> None:
    for chat in (3, 7):
        api.fail("sendMessage", 429, "Too Many Requests: retry after 1", retry_after=1, chat=chat)
    for status in (500, 502, 504):
        api.fail("sendMessage", status, "Bad Gateway", times=4)
    api.drop("sendMessage", times=5)
    for trouble in (Trouble.LOSE, Trouble.HIDE, Trouble.CUT):
        api.failures.order("sendMessage", trouble, times=4)
    api.drop("getUpdates", times=2)
    api.failures.order("getUpdates", Trouble.LOSE, times=2)
    process = start()
    asked = ask(api, chats=40, each=3)
    wait_until_answered(api, asked)
    assert process.stop() == 0


def test_updates_delivered_again_and_out_of_order(api: BotApi, start: Callable[..., BotProcess]) -> None:
    process = start()
    api.reorders = True
    asked = ask(api, chats=20, each=1)
    wait_until_answered(api, asked)
    api.deliver_again(*api.fed)
    api.deliver_again(*api.fed[::-1])
    assert process.stop() == 0
    again = start()
    api.deliver_again(*api.fed[:50])
    later = {chat + 100: [f"第{chat}人又问"] for chat in range(5)}
    for chat, texts in later.items():
        api.feed({"message": message(api, texts[0], user={**RESIDENT, "id": chat})})
    wait_until_answered(api, asked | later)
    assert again.stop() == 0


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGKILL])
def test_a_bot_that_is_ended_in_the_middle_again_and_again(
    sent: signal.Signals, api: BotApi, start: Callable[..., BotProcess]
) -> None:
    process = start(GONGKAI_TELEGRAM__PER_SECOND="60")
    asked = ask(api, chats=40, each=3)
    for answered in (20, 60):
        while len(api.messages) < answered:
            time.sleep(0.005)
        process.stop(sent)
        process = start(GONGKAI_TELEGRAM__PER_SECOND="60")
    wait_until_answered(api, asked)
    assert process.stop() == 0


def test_questions_that_wait_are_not_lost_however_often_the_bot_is_killed(
    api: BotApi, start: Callable[..., BotProcess]
) -> None:
    asked = ask(api, chats=8, each=2)
    api.fail("sendMessage", 429, "Too Many Requests: retry after 50", times=100, retry_after=50)
    for _ in range(3):  # so many tries an update has that ends the bot
        process = start()
        process.wait_for_line("waiting 50 s")
        process.kill()
    api.failures.forget()
    process = start()
    wait_until_answered(api, asked)
    assert process.stop() == 0


def test_a_flood_goes_on_over_a_restart(api: BotApi, start: Callable[..., BotProcess]) -> None:
    written = int(
        time.time()
    )  # the same for both runs: on a slow machine a minute may pass before the second
    for _ in range(2):
        process = start(GONGKAI_CHAT__PER_MINUTE="3")
        for number in range(5):
            api.feed({"message": message(api, f"第{number}问", date=written)})
        while api.waiting:
            time.sleep(0.02)
        assert process.stop() == 0
    texts = [shown["text"] for _, shown in sorted(api.messages.items())]
    assert len(texts) == 4
    assert "发得太快" in texts[3]


def test_telegram_never_has_to_set_a_limit(api: BotApi, start: Callable[..., BotProcess]) -> None:
    api.pace = Pace()
    process = start(GONGKAI_TELEGRAM__PER_SECOND="30")
    asked = ask(api, chats=70, each=1)
    group = -1002000
    for number in range(4):
        asked.setdefault(1, []).append(f"追问{number}")
        api.feed({"message": message(api, f"追问{number}", user={**RESIDENT, "id": 1})})
    asked[group] = [f"群里{number}" for number in range(3)]
    for text in asked[group]:
        api.feed({"message": message(api, f"/ask {text}", chat=GROUP)})
    wait_until_answered(api, asked)
    # On a busy machine messages that were sent apart may reach the stand-in together.
    assert api.pace.exceeded <= 3
    assert process.stop() == 0


def test_an_index_that_is_swapped_under_load(
    api: BotApi, start: Callable[..., BotProcess], tmp_path: Path
) -> None:
    index = tmp_path / "index.db"
    build_index([LINGSHA], index)
    process = start("telegram", "--index", str(index), module="bot")
    questions = ("临时救助多少人", "微博公开多少条", "政务微信多少条")
    for round_ in range(4):
        for chat in range(1, 31):
            text = questions[(chat + round_) % 3]
            api.feed({"message": message(api, text, user={**RESIDENT, "id": chat})})
        build_index([path_of("2023-wanglan-minzhengju.txt")] if round_ == 1 else [LINGSHA], index)
    deadline = time.monotonic() + PATIENCE
    while len(api.messages) < 120 and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.3)
    assert len(api.messages) == 120
    assert not any("抱歉" in shown["text"] for shown in api.messages.values())
    assert process.stop() == 0
