"""Message numbers: where in a chat a message must be whose number did not reach us.

Telegram gives all private chats and small groups of a bot their numbers from one row, and each supergroup from a row of
its own; other Bot API servers may number every chat by itself. In each of these rows a later message has a higher number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from bot.channels.telegram.memory import Recent

_SHARED = 0
"""The row that private chats and small groups have in common; no chat has this id."""
_SOMEBODY = -1
"""Stands for a chat of which only the mark is known."""
_SUPERGROUPS = -1_000_000_000_000
"""Supergroups have ids below this, and rows of their own."""
_AHEAD = 8
"""How far beyond the highest number that is known a message may be."""
_MOST = 48
"""Numbers of the shared row that are looked at for one message: each costs a request."""
_REMEMBERED = 20_000
"""Numbers kept in mind: those of some minutes in the greatest rush."""

Moment = list[int]
"""The highest numbers known at a moment: that of the chat, then that of the row it may share. 0: none is known."""


class MessageNumbers:
    """The numbers seen since the start. They are ids, nothing that anybody wrote."""

    def __init__(self) -> None:
        self._seen: Recent[tuple[int, int], int] = Recent(_REMEMBERED)
        """Row and number -> the chat that has it."""
        self._highest: Recent[int, int] = Recent()
        """Row -> its highest number."""
        self._is_shared = True
        """Whether there may be a shared row: no two chats have shown the same number."""

    def note(self, chat: int, number: int) -> None:
        """Notes that a message of a chat has this number."""
        for row in _rows(chat):
            if self._seen.get((row, number)) not in (None, chat, _SOMEBODY):
                self._is_shared = False
            self._seen.put((row, number), chat)
            self._highest.put(row, max(number, self._last(row)))

    def catch_up(self, moment: Moment) -> None:
        """Notes how far the shared row had come at a moment of an earlier run."""
        for number in moment[1:]:
            self._highest.put(_SHARED, max(number, self._last(_SHARED)))

    def take_over(self, numbers: Sequence[int]) -> None:
        """Notes numbers that an earlier run saw, in whichever chats: no message that is looked for has one of them.

        Where some are in two chats, rows are not shared or cannot be told apart, and nothing is noted.
        """
        if len(set(numbers)) == len(numbers):
            for number in numbers:
                self._seen.put((_SHARED, number), _SOMEBODY)

    def now(self, chat: int) -> Moment:
        """How far the rows of a chat have come."""
        return [self._last(row) for row in _rows(chat)]

    def since(self, chat: int, moment: Moment, unknown: int) -> list[int]:
        """The numbers that a message may have which came after a moment, likely ones first.

        It is one of so many whose numbers are not known.
        """
        rows = {chat: islice(self._unseen(chat, moment[0], 0), _AHEAD)}
        if self._is_shared and len(moment) > 1:
            rows[_SHARED] = islice(self._unseen(_SHARED, max(moment), unknown), _MOST)
        found = dict.fromkeys(chain.from_iterable(rows.values()))
        return [number for number in found if not any(self._seen.get((row, number)) for row in rows)]

    def _unseen(self, row: int, start: int, unknown: int) -> Iterator[int]:
        """The next numbers of a row that no message is known to have; none if nothing is known of the row."""
        numbers = range(start + 1, max(start, self._last(row)) + 1 + _AHEAD + unknown) if start else ()
        return (number for number in numbers if not self._seen.get((row, number)))

    def _last(self, row: int) -> int:
        return self._highest.get(row) or 0


def _rows(chat: int) -> tuple[int, ...]:
    """The rows that a chat's numbers may be from."""
    return (chat,) if chat < _SUPERGROUPS else (chat, _SHARED)
