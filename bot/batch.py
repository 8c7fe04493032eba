"""JSON lines in, JSON lines out: the contract other programs test and use the bot through."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from bot.answering.answer import Answer, Source
from bot.channels.base import Responder
from knowledge.as_json import plain_number


class BatchError(Exception):
    """A line that is no message; the text names the line and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Message:
    """One line of the input."""

    text: str
    chat: str | int = ""
    """Messages with the same chat are one conversation; without a chat each is one of its own."""


def read_messages(lines: Iterable[bytes]) -> Iterator[Message]:
    """Reads the messages one by one; blank lines are skipped, the first bad line raises BatchError."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _read_message(line, number)


def _read_message(line: bytes, number: int) -> Message:
    try:
        # A file saved on Windows may begin with a byte order mark.
        message = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise BatchError(f"line {number}: not UTF-8 text") from None
    except (json.JSONDecodeError, RecursionError):
        raise BatchError(
            f'line {number}: not JSON; write one {{"chat": "...", "text": "..."}} a line'
        ) from None
    if not isinstance(message, dict):
        raise BatchError(f'line {number}: not a JSON object such as {{"chat": "...", "text": "..."}}')
    text, chat = message.get("text"), message.get("chat", "")
    if not isinstance(text, str):
        raise BatchError(f'line {number}: "text" is missing or not a string')
    if not isinstance(chat, str | int) or isinstance(chat, bool):
        raise BatchError(f'line {number}: "chat" is neither a string nor a whole number')
    return Message(text, chat)


def answer_line(responder: Responder, message: Message) -> str:
    """Asks one message and returns the reply as a line of JSON, with the milliseconds it took."""
    start = time.perf_counter()
    answer = responder.ask(message.text, str(message.chat))
    elapsed = (time.perf_counter() - start) * 1000
    return json.dumps(reply_of(message, answer, elapsed), ensure_ascii=False)


def reply_of(message: Message, answer: Answer, elapsed: float) -> dict[str, object]:
    """A reply as the contract has it, after so many milliseconds."""
    return {
        "chat": message.chat,
        "text": message.text,
        "status": answer.status.value,
        "reply": answer.reply,
        "facts": [_fact(source) for source in answer.facts],
        "confidence": round(answer.confidence, 3),
        "ms": round(elapsed, 3),
    }


def _fact(source: Source) -> dict[str, object]:
    return {
        "label": source.label,
        "value": plain_number(source.value) if isinstance(source.value, Decimal) else source.value,
        "unit": source.unit,
        "section": source.section,
        "quote": source.quote,
        "report": source.report,
    }
