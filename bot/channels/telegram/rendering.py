"""An Answer as Telegram shows it: HTML escaped once, parts that fit into a message, buttons for choices."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from hashlib import blake2s

from bot.answering.answer import Answer, Status
from knowledge.patterns import lazily

MESSAGE_UNITS = 4096
"""Telegram's limit for a message, in UTF-16 code units."""

CAPTION_UNITS = 1024
"""The same for the caption of a picture."""

_BOLD = "<b>{}</b>"
_QUOTE = "<blockquote>{}</blockquote>"
_QUOTING = lazily(r"(?P<lead>[^“]{0,60})(?P<quote>“.{8,600}”)(?P<tail>[^”]{0,400})")
"""A line that quotes the report: what leads up to it, the quote, where it stands."""
_BULLET = "· "
_LEFT_OUT = lazily("…+")
_BUTTON_PREFIX = "ask:"


def render(answer: Answer) -> list[str]:
    """The messages that carry an answer, as HTML; the figure, first line of an answered question, is bold."""
    if answer.status is not Status.ANSWERED:
        return render_text(answer.reply)
    figure, _, rest = answer.reply.strip().partition("\n")
    if figure.startswith(_BULLET):  # the first of several things is no figure
        figure, rest = "", answer.reply
    return render_text(rest, figure, [source.quote for source in answer.facts])


def render_text(text: str, headline: str = "", quotes: Sequence[str] = ()) -> list[str]:
    """Plain text as HTML messages, under a bold headline if there is one; lines with these quotes are set off.

    The limit is applied to the escaped text, which is never shorter than the text Telegram counts.
    """
    lines = (
        [_BOLD.format(piece) for piece in _pieces(headline, MESSAGE_UNITS - units(_BOLD))] if headline else []
    )
    said = ["".join(quote.split()) for quote in quotes]
    for line in text.split("\n"):
        lines += [_set_off(line)] if _quotes(line, said) else _pieces(line, MESSAGE_UNITS)
    return list(_messages(lines))


def _quotes(line: str, said: Sequence[str]) -> bool:
    """True if what a line has in quotation marks stands in the report, as far as nothing is left out of it."""
    match = _QUOTING.fullmatch(line)
    if match is None:
        return False
    pieces = [piece for piece in _LEFT_OUT.split("".join(match["quote"][1:-1].split())) if piece]
    return bool(pieces) and any(all(piece in quote for piece in pieces) for quote in said)


def _set_off(line: str) -> str:
    """A line that quotes the report, the quote in a block of its own."""
    match = _QUOTING.fullmatch(line)
    if match is None:
        return html.escape(line, quote=False)
    lead, quote, tail = (html.escape(match[name].strip(), quote=False) for name in ("lead", "quote", "tail"))
    return "\n".join(filter(None, [lead, _QUOTE.format(quote), tail]))


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _pieces(line: str, limit: int) -> list[str]:
    """A line, escaped; cut into several where it alone would break the limit, but never inside an entity."""
    whole = html.escape(line, quote=False)
    if units(whole) <= limit:
        return [whole]
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


def choice_id(choice: str) -> str:
    """A short name for a choice: callback data holds 64 bytes, about 21 Chinese characters."""
    return _BUTTON_PREFIX + blake2s(choice.encode(), digest_size=8).hexdigest()
