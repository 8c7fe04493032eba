"""An Answer as Telegram shows it: HTML escaped once, parts that fit into a message, buttons for choices."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from hashlib import blake2s

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.answering.answer import Answer, Status

MESSAGE_UNITS = 4096
"""Telegram's limit for a message, in UTF-16 code units."""

_BOLD = "<b>{}</b>"
_BUTTON_PREFIX = "ask:"


def render(answer: Answer) -> list[str]:
    """The messages that carry an answer, as HTML; the figure, first line of an answered question, is bold."""
    if answer.status is not Status.ANSWERED:
        return render_text(answer.reply)
    figure, _, rest = answer.reply.strip().partition("\n")
    return render_text(rest, headline=figure)


def render_text(text: str, headline: str = "") -> list[str]:
    """Plain text as HTML messages, under a bold headline if there is one.

    The limit is applied to the escaped text, which is never shorter than the text Telegram counts.
    """
    lines = (
        [_BOLD.format(piece) for piece in _pieces(headline, MESSAGE_UNITS - units(_BOLD))] if headline else []
    )
    for line in text.split("\n"):
        lines += _pieces(line, MESSAGE_UNITS)
    return list(_messages(lines))


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _pieces(line: str, limit: int) -> list[str]:
    """A line, escaped; cut into several where it alone would break the limit, but never inside an entity."""
    pieces: list[str] = []
    current: list[str] = []
    length = 0
    for char in line:
        escaped = html.escape(char, quote=False)
        size = units(escaped)
        if length + size > limit:
            pieces.append("".join(current))
            current, length = [], 0
        current.append(escaped)
        length += size
    return [*pieces, "".join(current)]


def _messages(lines: Sequence[str]) -> Iterator[str]:
    """Lines gathered into messages on line borders, without blank messages, which Telegram refuses."""
    current = ""
    for line in lines:
        joined = f"{current}\n{line}" if current else line
        if units(joined) > MESSAGE_UNITS:
            if current.strip():
                yield current
            joined = line
        current = joined
    if current.strip():
        yield current


def keyboard(choices: Sequence[str]) -> InlineKeyboardMarkup | None:
    """A button below the other for each choice; the button's text is the question it asks."""
    if not choices:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(choice, callback_data=choice_id(choice))] for choice in choices]
    )


def choice_id(choice: str) -> str:
    """A short name for a choice: callback data holds 64 bytes, about 21 Chinese characters."""
    return _BUTTON_PREFIX + blake2s(choice.encode(), digest_size=8).hexdigest()
