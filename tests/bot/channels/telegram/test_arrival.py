"""No message twice, none lost: confirmations that do not come, and a bot killed while a message goes out."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from telegram.error import BadRequest, TimedOut

from bot.channels.telegram.inbox import Inbox
from bot.channels.telegram.message_numbers import MessageNumbers
from bot.channels.telegram.outbox import Outbox
from bot.state import State
from knowledge.indexing import build_index
from tests.bot.channels.telegram.conftest import Talk
from tests.bot_api.failures import Failure, Refusal, Then, Trouble
from tests.bot_api.process import BotProcess
from tests.bot_api.server import PATIENCE, BotApi
from tests.bot_api.updates import GROUP, RESIDENT, message, press, private
from tests.samples import LINGSHA

SOMEBODY: dict[str, Any] = RESIDENT
SUPERGROUP: dict[str, Any] = {**GROUP, "id": -1001234567890}
LAST = "最后再问一句"
NOT_UNDERSTOOD = "没看明白"
"""What the real assistant says to that."""
LONG = "很长 <的> & 回答"

_ids = count(6000)


def person() -> dict[str, Any]:
    """Someone who has not written to the bot before."""
    return {**RESIDENT, "id": next(_ids)}


def settle(
    api: BotApi, user: dict[str, Any] = SOMEBODY, chat: dict[str, Any] | None = None, answer: str = LAST
) -> None:
    """Waits until the bot has answered one more question in a chat; the answer holds a text."""
    chat = chat or private(user)
    api.feed({"message": message(api, f"/ask {LAST}", user=user, chat=chat)})
    deadline = time.monotonic() + PATIENCE
    while not any(
        where == chat["id"] and answer in content.get("text", "")
        for (where, _), content in tuple(api.messages.items())
    ):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def shown(api: BotApi, chat: int) -> list[dict[str, Any]]:
    """The messages of the bot in a chat, in order, without the answer to the last question."""
    found = [content for (where, _), content in sorted(api.messages.items()) if where == chat]
    return [content for content in found if LAST not in content.get("text", "")]


def second_lines(api: BotApi, chat: int) -> list[str]:
    """What the small assistant echoed in a chat."""
    return [content["text"].split("\n")[1] for content in shown(api, chat)]


# ---------------------------------------------------------------------- confirmations that do not come
@pytest.mark.parametrize("failure", [Trouble.HIDE, Trouble.LOSE, Trouble.CUT])
def test_a_message_whose_confirmation_is_lost_is_not_sent_again(talk: Talk, failure: Failure) -> None:
    asker = person()
    talk.api.failures.order("sendMessage", failure)
    talk.send("丢了回执", user=asker)
    settle(talk.api, asker)
    assert second_lines(talk.api, asker["id"]) == ["丢了回执"]


@pytest.mark.parametrize("failure", [Trouble.DROP, Refusal(502, "Bad Gateway")])
def test_a_message_that_was_lost_itself_is_sent_again(talk: Talk, failure: Failure) -> None:
    asker = person()
    talk.api.failures.order("sendMessage", failure, times=2)
    talk.send("真丢了", user=asker)
    settle(talk.api, asker)
    assert second_lines(talk.api, asker["id"]) == ["真丢了"]


def test_a_message_is_found_although_others_write_and_are_answered_meanwhile(talk: Talk) -> None:
    asker, others = person(), [person() for _ in range(12)]

    def others_write() -> None:
        for other in others:
            talk.send("别人问的", user=other)

    talk.ask("先问一句", user=asker)
    talk.api.failures.order("sendMessage", Then(others_write), chat=asker["id"])
    talk.api.failures.order("sendMessage", Trouble.LOSE, times=3)
    talk.send("一起问的", user=asker)
    for somebody in (asker, *others):
        settle(talk.api, somebody)
    assert second_lines(talk.api, asker["id"]) == ["先问一句", "一起问的"]
    assert [second_lines(talk.api, other["id"]) for other in others] == [["别人问的"]] * len(others)


@pytest.mark.parametrize("group", [GROUP, SUPERGROUP])
def test_a_message_in_a_group_is_found_too(talk: Talk, group: dict[str, Any]) -> None:
    talk.api.failures.order("sendMessage", Trouble.LOSE)
    talk.send("/ask 群里问的", chat=group)
    settle(talk.api, chat=group)
    assert second_lines(talk.api, group["id"]) == ["群里问的"]


def test_a_long_answer_is_whole_and_no_part_comes_twice(talk: Talk) -> None:
    asker = person()
    talk.api.failures.order("sendMessage", Trouble.LOSE)
    talk.api.failures.order("sendMessage", Trouble.HIDE)
    talk.send("long", user=asker)
    settle(talk.api, asker)
    assert sum(part["text"].count(LONG) for part in shown(talk.api, asker["id"])) == 600


def test_a_pressed_button_stops_waiting_although_connections_break(talk: Talk) -> None:
    asked = talk.ask("which")
    talk.api.drop("answerCallbackQuery", times=2)
    talk.press(asked, asked["reply_markup"]["inline_keyboard"][0][0])
    talk.api.wait_for("answerCallbackQuery")
    assert not talk.api.queries


def test_a_server_that_numbers_every_chat_by_itself_is_understood(
    api: BotApi, start: Callable[..., BotProcess]
) -> None:
    api.numbers_each_chat = True
    process = start()
    people, rounds = [person() for _ in range(4)], ("第一问", "第二问", "第三问")
    for text in rounds:
        api.failures.order("sendMessage", Trouble.LOSE, times=3)
        for somebody in people:
            api.feed({"message": message(api, text, user=somebody)})
    for somebody in people:
        settle(api, somebody)
    assert [second_lines(api, somebody["id"]) for somebody in people] == [list(rounds)] * len(people)
    assert process.stop() == 0


@pytest.mark.parametrize("refusal", [(404, "Not Found"), (500, "Internal Server Error")])
def test_where_a_server_cannot_tell_the_message_is_sent_again(
    api: BotApi, start: Callable[..., BotProcess], refusal: tuple[int, str]
) -> None:
    process = start()
    api.failures.order("sendMessage", Trouble.LOSE)
    api.failures.order("editMessageText", Refusal(*refusal), times=100)
    api.feed({"message": message(api, "还是要答")})
    settle(api)
    assert "还是要答" in second_lines(api, SOMEBODY["id"])
    assert process.stop() == 0


def test_only_numbers_are_looked_at_that_a_message_may_have() -> None:
    numbers = MessageNumbers()
    for number in range(100, 150):
        numbers.note(number % 5 + 1, number)
    moment = numbers.now(1)
    assert numbers.since(1, moment, 2) == [*range(150, 160)]
    for number in range(150, 190):
        numbers.note(2, number)
    assert numbers.since(1, moment, 1) == [*range(190, 199)]
    numbers.note(3, 100)  # chat 1 has a message of this number: every chat counts by itself
    assert numbers.since(1, moment, 1) == [*range(146, 154)]


def test_a_search_that_failures_break_off_goes_on_where_it_was(tmp_path: Path) -> None:
    sent: list[int] = []
    requests = count(1)

    async def post(method: str, data: dict[str, Any], **limits: float) -> dict[str, Any]:
        if method == "sendMessage":
            sent.append(130)
            outbox.numbers.note(SOMEBODY["id"] + 1, 140)  # others wrote, and were answered
        if next(requests) % 7 == 1:
            raise TimedOut
        if data.get("message_id") in sent:
            raise BadRequest("Message is not modified")
        raise BadRequest("Message to edit not found")

    async def insist(request: Callable[[], Awaitable[Any]]) -> int:
        for _ in range(10):
            try:
                return int((await request())["message_id"])
            except TimedOut:
                pass
        raise AssertionError("the search does not end")

    outbox = Outbox(Inbox(State.open(tmp_path / "state.db"), "1:token"))
    outbox.numbers.note(SOMEBODY["id"], 100)
    found = asyncio.run(insist(outbox.once("sendMessage", {"chat_id": SOMEBODY["id"], "text": "一"}, post)))
    assert (found, sent) == (130, [130])


@pytest.mark.parametrize("comes_as", [101, 130, None])
def test_a_message_that_telegram_takes_after_a_kill_and_a_look_is_not_sent_again(
    comes_as: int | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[int] = []
    held: list[int] = []

    async def post(method: str, data: dict[str, Any], **limits: float) -> dict[str, Any]:
        if method == "sendMessage":
            if not held:  # the first run is killed here; what it sent is taken later, or never
                held.append(1)
                raise asyncio.CancelledError
            sent.append(102)
            return {"message_id": 102}
        if data["message_id"] in sent:
            raise BadRequest("Message is not modified")
        if comes_as and not sent and data["message_id"] == 108:  # it comes while it is looked for
            sent.append(comes_as)
        raise BadRequest("Message to edit not found")

    async def run() -> int | None:
        outbox = Outbox(Inbox(State.open(tmp_path / "state.db"), "1:token"))
        outbox.numbers.note(SOMEBODY["id"], 100)
        with outbox.answering(7, owed=True):
            attempt = outbox.once("sendMessage", {"chat_id": SOMEBODY["id"], "text": "一"}, post)
        for _ in range(100):
            try:
                return int((await attempt())["message_id"])
            except TimedOut:
                await asyncio.sleep(0.02)
            except asyncio.CancelledError:
                return None
        raise AssertionError("it is never sent")

    monkeypatch.setattr("bot.channels.telegram.outbox.STILL_COMES", 0.5)
    inbox = Inbox(State.open(tmp_path / "state.db"), "1:token")
    inbox.take([{"update_id": 7, "message": message(BotApi(), "一")}])
    assert asyncio.run(run()) is None
    assert asyncio.run(run()) == (comes_as or 102)
    assert sent == [comes_as or 102]


def test_the_row_of_all_chats_goes_on_where_the_last_run_left_it() -> None:
    numbers = MessageNumbers()
    numbers.note(1, 5)
    numbers.catch_up([70, 300])
    assert 301 in numbers.since(1, numbers.now(1), 1)
    assert numbers.now(SUPERGROUP["id"]) == [0]


# ---------------------------------------------------------------------- kills
def kill_when(api: BotApi, process: BotProcess, method: str) -> None:
    """Kills the bot once Telegram has taken a message, before the bot hears of it."""
    api.failures.order(method, Then(process.kill))


def test_a_message_that_was_on_its_way_at_a_kill_is_not_sent_again(
    api: BotApi, start: Callable[..., BotProcess]
) -> None:
    process = start()
    people = [person() for _ in range(3)]
    for somebody in people:
        for text in ("第一问", "第二问"):
            api.feed({"message": message(api, text, user=somebody)})
    kill_when(api, process, "sendMessage")
    process.exit_code()
    api.failures.order("sendMessage", Trouble.LOSE, times=2)
    again = start()
    for somebody in people:
        settle(api, somebody)
    assert [second_lines(api, somebody["id"]) for somebody in people] == [["第一问", "第二问"]] * len(people)
    assert again.stop() == 0


def test_the_rest_of_an_answer_comes_after_a_kill(api: BotApi, start: Callable[..., BotProcess]) -> None:
    process = start()
    # The first part loses its confirmation, and meanwhile the end is ordered for the second.
    api.failures.order("sendMessage", Then(lambda: kill_when(api, process, "sendMessage")))
    api.feed({"message": message(api, "long")})
    process.exit_code()
    again = start()
    settle(api)
    assert sum(part["text"].count(LONG) for part in shown(api, SOMEBODY["id"])) == 600
    assert again.stop() == 0


def test_an_answer_of_the_run_before_is_not_overwritten(
    api: BotApi, start: Callable[..., BotProcess]
) -> None:
    process = start()
    first, second = message(api, "第一问"), message(api, "第二问")  # both before the first answer
    api.feed({"message": first})
    api.wait_for("sendMessage")
    process.stop()
    api.failures.order("sendMessage", Trouble.DROP)
    again = start()
    api.feed({"message": second})
    api.wait_for("sendMessage", lambda params: "第二问" in params["text"])
    assert second_lines(api, SOMEBODY["id"]) == ["第一问", "第二问"]
    assert again.stop() == 0


def test_a_pressed_button_brings_its_answer_once(api: BotApi, start: Callable[..., BotProcess]) -> None:
    process = start()
    api.feed({"message": message(api, "which")})
    api.wait_for("sendMessage")
    asked = next(iter(api.messages.values()))
    kill_when(api, process, "sendMessage")
    api.feed(press(api, asked, asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]))
    process.exit_code()
    again = start()
    settle(api)
    assert len(shown(api, SOMEBODY["id"])) == 2
    assert again.stop() == 0


def test_an_edited_question_rewrites_its_answer_after_a_restart_and_a_kill_too(
    api: BotApi, start: Callable[..., BotProcess]
) -> None:
    process = start()
    question, long = message(api, "原来的问题"), message(api, "long")
    api.feed({"message": question}, {"message": long})
    settle(api)
    process.stop()
    again = start()
    api.failures.order("editMessageText", Then(again.kill))
    api.feed({"edited_message": {**question, "text": "改过的问题", "edit_date": question["date"] + 1}})
    again.exit_code()
    last = start()
    api.feed({"edited_message": {**long, "text": "改短了", "edit_date": long["date"] + 1}})
    api.wait_for("sendMessage", lambda params: "改短了" in params["text"])
    assert second_lines(api, SOMEBODY["id"]) == ["改过的问题", "改短了"]
    assert last.stop() == 0


def test_a_message_that_comes_after_its_edit_and_a_restart_is_not_answered_again(
    api: BotApi, start: Callable[..., BotProcess]
) -> None:
    process, somebody = start(), person()
    sent = message(api, "先写的", user=somebody)
    api.feed({"edited_message": {**sent, "text": "后改的", "edit_date": sent["date"] + 1}})
    settle(api, somebody)
    process.stop()
    again = start()
    api.feed({"message": sent}, {"message": message(api, "再写的", user=somebody)})
    api.wait_for("sendMessage", lambda params: "再写的" in params["text"])
    assert second_lines(api, somebody["id"]) == ["后改的", "再写的"]
    assert again.stop() == 0


def test_pictures_and_files_come_once_and_a_follow_up_is_understood_after_a_kill_as_before(
    api: BotApi, start: Callable[..., BotProcess], tmp_path: Path
) -> None:
    index = tmp_path / "index.db"
    build_index([LINGSHA], index)
    arguments = ("telegram", "--index", str(index))
    process = start(*arguments, module="bot")
    looking, asking, reading = person(), person(), person()
    for failure in (Trouble.HIDE, Trouble.LOSE):
        api.failures.order("sendPhoto", failure)
        api.feed({"message": message(api, "哪个渠道发布最多", user=looking)})
    settle(api, looking, answer=NOT_UNDERSTOOD)
    api.feed({"message": message(api, "申请", user=asking)})
    api.wait_for("sendMessage", lambda params: "哪一项" in params["text"])
    api.fail("sendMessage", 429, "Too Many Requests: retry after 50", retry_after=50)
    api.feed({"message": message(api, "第二个", user=asking)})
    process.wait_for_line("waiting 50 s")
    kill_when(api, process, "sendDocument")
    api.feed({"message": message(api, "/report", user=reading)})
    process.exit_code()
    again = start(*arguments, module="bot")
    for somebody in (asking, reading):
        settle(api, somebody, answer=NOT_UNDERSTOOD)
    assert ["photo" in content for content in shown(api, looking["id"])] == [True, True, False]
    assert shown(api, asking["id"])[1]["text"].startswith("0 件")
    assert [("photo" in sent, "document" in sent) for sent in shown(api, reading["id"])] == [
        (True, False),
        (False, True),
        (False, False),
    ]
    assert again.stop() == 0
