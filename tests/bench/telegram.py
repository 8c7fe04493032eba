"""A thousand chats at once through the Bot API stand-in: whether all are answered, in order, and what that costs.

The first run has no pace, so that it shows the bot's own time; the second keeps and is held to Telegram's limits.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from bot.assistant import Assistant
from bot.channels.telegram.replies import Replies
from bot.chats import Chats, once_answered
from bot.desk.attending import attended
from knowledge.indexing import SHIPPED_REPORTS, build_index
from tests.bot_api.pacing import Pace
from tests.bot_api.process import BotProcess
from tests.bot_api.server import BotApi
from tests.bot_api.updates import RESIDENT, message
from tests.questions.judge import cases

QUESTIONS = (
    "临时救助多少人",
    "微博公开多少条",
    "政务微信多少条",
    "有哪些问题",
    "how many people received temporary relief?",
)
SETS = ("figures", "tables", "text", "reasoning", "unanswerable")
"""Question sets of which each question is asked once."""
A_SECOND = 30
"""Messages that Telegram allows in a second."""
EACH = 2
"""Questions of each chat in the run without a pace."""
PACED = 150
"""Chats of the run under Telegram's limits, which takes a second for 28 of them."""
_PATIENCE = 240.0


def bench_telegram(chats: int) -> None:
    """Prints what so many chats cost the bot, and whether the limits hold."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build_index(sorted(SHIPPED_REPORTS.glob("*.txt")), folder / "index.db")
        print(f"Telegram, no pace: {chats} chats ask {EACH} questions each at once, through the stand-in")
        _run(folder, chats, EACH, per_second=0)
        _print_own_work(folder, chats)
        print(f"Telegram, its limits kept and enforced: {PACED} chats ask at once")
        _run(folder, PACED, 1, per_second=A_SECOND)


def _print_own_work(folder: Path, chats: int) -> None:
    """The bot's own work on a message, without the library's: what was asked before, and words that are new."""
    rush = [QUESTIONS[(chat + number) % len(QUESTIONS)] for number in range(EACH) for chat in range(chats)]
    others = [case.text for name in SETS for case in cases(f"lingsha-2020/{name}.jsonl")]
    asked, new = (_own_work(folder, questions) for questions in (rush, others))
    allowed = 1000 / A_SECOND
    print(
        f"  the bot's own work on a message (understanding, answering, composing, keeping the chat; not requests and the"
        f" keeping of updates):\n    {asked:.2f} ms, {asked / allowed:.1%} of {allowed:.1f} ms, here, where many ask the"
        f" same; {new:.2f} ms, {new / allowed:.1%}, for {len(others)} questions of which each is new"
    )


def _own_work(folder: Path, questions: Sequence[str]) -> float:
    """Milliseconds of processor time a question, each from another chat."""
    with tempfile.TemporaryDirectory(dir=folder) as name:
        keeper = Chats(Path(name) / "state.db", "1:token", 30)
        opened = Assistant.open(folder / "index.db", keeper=keeper)
        opened.warm_up()
        with closing(opened), attended(opened, Path(name) / "state.db", 30) as assistant:
            replies = Replies(assistant)
            start = time.process_time()
            for number, question in enumerate(questions):
                with once_answered():
                    replies.answer(question, f"telegram:{number}", private=True)
            return (time.process_time() - start) * 1000 / len(questions)


def _run(folder: Path, chats: int, each: int, per_second: int) -> None:
    """Starts the bot, lets everybody ask at once, waits for the answers and prints the figures."""
    api = BotApi()
    api.pace = Pace() if per_second else None
    api.start()
    settings = {
        "GONGKAI_TELEGRAM__PER_SECOND": str(per_second),
        "GONGKAI_LOG__LEVEL": "INFO",
        "GONGKAI_STATE__PATH": f"state-{per_second}.db",
    }
    process = BotProcess(
        api, folder, "telegram", "--index", str(folder / "index.db"), module="bot", **settings
    )
    try:
        process.wait_for_line("serving Telegram", 60)
        time.sleep(0.5)
        cpu, start = process.cpu_seconds, time.perf_counter()
        _ask(api, chats, each)
        _wait(lambda: len(api.messages) >= chats * each)
        wall, cpu = time.perf_counter() - start, process.cpu_seconds - cpu
        _print(api, chats, each, wall, cpu)
        process.stop()
    finally:
        process.kill()
        api.stop()


def _ask(api: BotApi, chats: int, each: int) -> None:
    """Everybody asks, everybody's first question before anybody's second."""
    for number in range(each):
        for chat in range(1, chats + 1):
            text = QUESTIONS[(chat + number) % len(QUESTIONS)]
            api.feed({"message": message(api, text, user={**RESIDENT, "id": chat})})


def _wait(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not done() and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.5)  # for what would be too much


def _print(api: BotApi, chats: int, each: int, wall: float, cpu: float) -> None:
    """The figures of a run."""
    messages, allowed = chats * each, 1000 / A_SECOND
    in_order = sum(_in_order(api, chat, each) for chat in range(1, chats + 1))
    own = cpu * 1000 / messages
    print(
        f"  answered {len(api.messages)} of {messages}; in order in {in_order} of {chats} chats; {wall:.1f} s"
    )
    print(
        f"  processor time a message: {own:.2f} ms, {own / allowed:.1%} of the {allowed:.1f} ms that {A_SECOND} a"
        " second allow"
    )
    if api.pace:
        print(f"  limits exceeded: {api.pace.exceeded}")


def _in_order(api: BotApi, chat: int, each: int) -> bool:
    """Whether a chat got the answers to its questions, one each, in their order."""
    shown = [text["text"] for (to, _), text in sorted(api.messages.items()) if to == chat]
    marks = {
        "临时救助多少人": "201",
        "微博公开多少条": "316",
        "政务微信多少条": "242",
        "有哪些问题": "",
        "how": "201",
    }
    asked = [QUESTIONS[(chat + number) % len(QUESTIONS)] for number in range(each)]
    return len(shown) == each and all(
        marks[question if question in marks else "how"] in text
        for question, text in zip(asked, shown, strict=True)
    )


if __name__ == "__main__":
    bench_telegram(1000)
