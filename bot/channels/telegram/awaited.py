"""What is kept of the messages that may still come although they were sent again, so that a restart ends no watch for them."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.channels.telegram.message_numbers import Moment
from bot.sealing import Seal
from bot.state import State, StateError

log = logging.getLogger(__name__)

_INSERT = "INSERT INTO latecomers (bot, chat, ends, awaited) VALUES (?, ?, ?, ?)"
_UPDATE = "UPDATE latecomers SET awaited = ? WHERE id = ?"
_DROP = "DELETE FROM latecomers WHERE id = ?"
_DROP_OLD = "DELETE FROM latecomers WHERE ends < ?"
_ALL = "SELECT id, ends, awaited FROM latecomers WHERE bot = ?"
FORGET = "DELETE FROM latecomers WHERE bot = ? AND chat = ?"


@dataclass
class Awaited:
    """A message that may still come."""

    chat: int
    method: str
    """What edits it."""
    content: dict[str, Any]
    """What it says, as the edit takes it."""
    since: Moment
    """How far its chat had come when it was looked for in vain; it has a higher number."""
    ends: float
    """By the clock, until when it is watched for."""
    seen: set[int] = field(default_factory=set)
    """Numbers in its chat that are known to be those of other messages."""
    row: int = 0
    """Where it is kept; 0 while it is not."""

    @classmethod
    def read(cls, plain: bytes, ends: float, row: int) -> Awaited:
        """What `plain` gave."""
        told = json.loads(plain)
        return cls(told["chat"], told["method"], told["content"], told["since"], ends, set(told["seen"]), row)

    def plain(self) -> bytes:
        """As it is kept, before it is sealed."""
        told = {
            "chat": self.chat,
            "method": self.method,
            "content": self.content,
            "since": self.since,
            "seen": sorted(self.seen),
        }
        return json.dumps(told).encode()


class Watches:
    """The awaited messages of one bot in the state file. A file that fails is left alone: the watch goes on in memory."""

    def __init__(self, state: State, bot: int, seal: Seal) -> None:
        self._state, self._bot, self._seal = state, bot, seal

    def keep(self, awaited: Awaited) -> None:
        """Keeps an awaited message, or what is known of it by now."""
        sealed = self._seal.close(awaited.plain())
        try:
            with self._state.writing() as database:
                if awaited.row:
                    database.execute(_UPDATE, (sealed, awaited.row))
                else:
                    values = self._bot, self.mark(awaited.chat), awaited.ends, sealed
                    awaited.row = database.execute(_INSERT, values).lastrowid or 0
        except StateError as error:
            log.warning("a message that may come late is watched for until the bot stops: %s", error)

    def drop(self, awaited: Awaited) -> None:
        """Lets an awaited message go."""
        try:
            with self._state.writing() as database:
                database.execute(_DROP, (awaited.row,))
        except StateError:
            return  # it goes with the old ones at the next start

    def kept(self) -> list[Awaited]:
        """What earlier runs of the bot still watched for."""
        try:
            with self._state.writing() as database:
                database.execute(_DROP_OLD, (time.time(),))
                return list(self._readable(database.execute(_ALL, (self._bot,)).fetchall()))
        except StateError:
            return []

    def mark(self, chat: int) -> bytes:
        """By what a chat goes in the file."""
        return self._seal.mark(f"chat {chat}".encode())

    def _readable(self, rows: list[tuple[int, float, bytes]]) -> Iterator[Awaited]:
        for row, ends, sealed in rows:
            plain = self._seal.open(sealed)
            if plain is not None:
                yield Awaited.read(plain, ends, row)
