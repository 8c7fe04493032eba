"""Intake and inbox: every update once, over restarts too; a chat in order; nothing readable on the disk."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from telegram import Bot, Update

from bot.channels.telegram.inbox import Inbox, RawUpdate
from bot.channels.telegram.intake import MOST_IN_HAND, Intake
from bot.channels.telegram.outbox import Outbox
from bot.monitoring.metrics import Metrics
from bot.sealing import Seal
from bot.state import State
from tests.bot_api.server import PATIENCE

TOKEN = "123456:AAfor_tests_only_0123456789012345678"
BOT = Bot(TOKEN)


def update(number: int, chat: int = 1, text: str = "一句秘密") -> RawUpdate:
    """A message in a chat."""
    who = {"id": chat, "first_name": "某人"}
    message = {"message_id": number, "date": 1_700_000_000 + number, "text": text}
    message |= {"from": {**who, "is_bot": False}, "chat": {**who, "type": "private"}}
    return {"update_id": number, "message": message}


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State.open(tmp_path / "state.db")


def an_intake(process: Callable[[Update], Awaitable[None]], inbox: Inbox) -> Intake:
    return Intake(process, inbox, Outbox(inbox), Metrics(), BOT)


def in_time(scenario: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(asyncio.wait_for(scenario(), PATIENCE))


def test_a_chat_keeps_its_order_and_holds_up_nobody_else(state: State) -> None:
    done: list[int] = []

    async def scenario() -> None:
        held = asyncio.Event()

        async def work(update: Update) -> None:
            if update.update_id == 1:
                await held.wait()
            done.append(update.update_id)

        intake = an_intake(work, Inbox(state, TOKEN))
        intake.take([update(1), update(2), update(3, chat=2), update(4), update(5, chat=2)])
        while len(done) < 2:
            await asyncio.sleep(0)
        assert done == [3, 5]
        held.set()
        assert await intake.settle(PATIENCE)

    in_time(scenario)
    assert done == [3, 5, 1, 2, 4]


def test_what_comes_out_of_order_is_answered_in_order(state: State) -> None:
    done: list[int] = []

    async def scenario() -> None:
        held = asyncio.Event()

        async def work(update: Update) -> None:
            done.append(update.update_id)
            await held.wait()

        intake = an_intake(work, Inbox(state, TOKEN))
        intake.take([update(3), update(1), update(6)])
        await asyncio.sleep(0)
        intake.take([update(5), update(4)])
        held.set()
        assert await intake.settle(PATIENCE)

    in_time(scenario)
    assert done == [1, 3, 4, 5, 6]


def test_an_update_is_processed_once_however_often_and_late_it_comes(state: State) -> None:
    done: list[int] = []

    async def work(update: Update) -> None:
        done.append(update.update_id)

    async def scenario() -> None:
        for inbox in (Inbox(state, TOKEN), Inbox(state, TOKEN)):
            intake = an_intake(work, inbox)
            intake.take([update(7), update(5)])
            intake.take([update(5), update(6), update(7)])
            assert await intake.settle(PATIENCE)

    in_time(scenario)
    assert sorted(done) == [5, 6, 7]


def test_what_was_taken_and_not_answered_is_answered_by_the_next_run(state: State) -> None:
    async def first_run() -> None:
        async def hang(update: Update) -> None:
            if update.update_id != 1:
                await asyncio.Event().wait()

        intake = an_intake(hang, Inbox(state, TOKEN))
        intake.take([update(1), update(2), update(3, text="第三问"), update(4, chat=2)])
        await asyncio.sleep(0)
        assert not await intake.settle(0.01)

    answered: list[Update] = []

    async def second_run() -> None:
        async def work(update: Update) -> None:
            answered.append(update)

        intake = an_intake(work, Inbox(state, TOKEN))
        assert intake.resume() == 3
        intake.take([update(3), update(1)])
        assert await intake.settle(PATIENCE)

    in_time(first_run)
    in_time(second_run)
    assert {answer.update_id for answer in answered} == {2, 3, 4}
    third = next(answer.message for answer in answered if answer.update_id == 3)
    assert third is not None
    assert third.text == "第三问"
    assert third.get_bot() is BOT
    assert Inbox(state, TOKEN).owed() == []


def test_what_residents_wrote_is_never_readable_in_the_file_and_goes_once_answered(state: State) -> None:
    inbox = Inbox(state, TOKEN)
    inbox.take([update(1), update(2)])
    inbox.answered(1)
    written = b"".join(path.read_bytes() for path in state.path.parent.iterdir())
    assert "一句秘密".encode() not in written
    assert "某人".encode() not in written
    assert b"\\u4e00\\u53e5" not in written
    rows = sqlite3.connect(state.path).execute("SELECT id, body IS NULL FROM updates ORDER BY id").fetchall()
    assert rows == [(1, 1), (2, 0)]


def test_a_number_that_telegram_uses_anew_is_another_update(state: State) -> None:
    for inbox in (Inbox(state, TOKEN), Inbox(state, TOKEN)):
        inbox.take([update(1)])
        assert inbox.take([update(1)]) == []
    another = update(1)
    another["message"]["date"] += 60
    assert Inbox(state, TOKEN).take([another]) == [another]
    assert Inbox(state, TOKEN).take([another]) == []
    assert Inbox(state, TOKEN).owed() == [another]


def test_another_bot_has_an_inbox_of_its_own(state: State) -> None:
    Inbox(state, TOKEN).take([update(1)])
    other = Inbox(state, "987654:AAanother_token_for_tests_only_0123456")
    assert other.owed() == []
    assert len(other.take([update(1)])) == 1


def test_a_new_token_of_the_same_bot_gives_up_what_it_cannot_open(
    state: State, caplog: pytest.LogCaptureFixture
) -> None:
    Inbox(state, TOKEN).take([update(1)])
    renewed = Inbox(state, "123456:AAnew_token_for_tests_only_012345678901")
    assert renewed.owed() == []
    assert "given up" in caplog.text
    assert renewed.take([update(1)]) == [update(1)]
    assert renewed.take([update(1)]) == []


def test_an_update_that_ends_the_program_each_time_is_given_up(state: State) -> None:
    Inbox(state, TOKEN).take([update(1), update(2), update(3)])
    found = []
    for _ in range(5):
        inbox = Inbox(state, TOKEN)
        found.append([owed["update_id"] for owed in inbox.owed()])
        inbox.take_up(1)
        inbox.take_up(2)  # this one ends the program
    assert found == [[1, 2, 3]] * 3 + [[1, 3]] * 2


def test_an_update_that_only_waits_is_never_given_up(state: State) -> None:
    Inbox(state, TOKEN).take([update(1), update(2, chat=2), update(3)])

    async def run() -> None:
        inbox = Inbox(state, TOKEN)
        outbox = Outbox(inbox)

        async def post(method: str, data: dict[str, Any]) -> None:
            """Is never called."""

        async def answer_that_waits(update: Update) -> None:
            outbox.once("editMessageText", {"chat_id": 1}, post)
            await asyncio.Event().wait()

        intake = Intake(answer_that_waits, inbox, outbox, Metrics(), BOT)
        assert intake.resume() == 3
        await asyncio.sleep(0.01)

    for _ in range(6):
        in_time(run)


def test_what_answered_a_message_is_known_until_it_is_forgotten(state: State) -> None:
    inbox = Inbox(state, TOKEN)
    inbox.take([update(1), update(2, chat=2), update(3)])
    inbox.answered(1, [11, 12])
    inbox.answered(2, [13])
    known = Inbox(state, TOKEN)
    assert known.replies_to(1, 1) == (11, 12)
    assert known.replies_to(2, 1) == ()
    assert known.last_reply(1) == 12
    known.forget(1)
    assert known.replies_to(1, 1) == ()
    assert known.replies_to(2, 2) == (13,)
    assert known.take([update(1)]) == []


def test_inline_queries_are_not_kept(state: State) -> None:
    Inbox(state, TOKEN).take([{"update_id": 1, "inline_query": {"id": "1", "query": "临时"}}])
    assert Inbox(state, TOKEN).owed() == []


def test_a_file_that_cannot_be_written_is_reported_once_and_nothing_is_answered_twice(
    state: State, caplog: pytest.LogCaptureFixture
) -> None:
    inbox = Inbox(state, TOKEN)
    state.close()
    assert len(inbox.take([update(1)])) == 1
    assert inbox.take([update(1)]) == []
    inbox.answered(1)
    assert caplog.text.count("remembered only until the bot stops") == 1


def test_no_more_is_taken_while_too_much_is_in_hand(state: State) -> None:
    async def scenario() -> None:
        gate = asyncio.Event()

        async def work(update: Update) -> None:
            await gate.wait()

        intake = an_intake(work, Inbox(state, TOKEN))
        intake.take([update(number, chat=number) for number in range(1, MOST_IN_HAND + 1)])
        waiting = asyncio.create_task(intake.room())
        await asyncio.sleep(0.01)
        assert intake.full
        assert not waiting.done()
        gate.set()
        await waiting
        assert await intake.settle(PATIENCE)

    in_time(scenario)


def test_a_seal_opens_with_its_own_key_only() -> None:
    seal, plain = Seal("token"), "临时救助".encode()
    assert seal.open(seal.close(plain)) == plain
    assert seal.open(seal.close(b"")) == b""
    assert seal.close(plain) != seal.close(plain)
    assert Seal("other").open(seal.close(plain)) is None
    damaged = bytearray(seal.close(plain))
    damaged[-1] ^= 1
    assert seal.open(bytes(damaged)) is None
