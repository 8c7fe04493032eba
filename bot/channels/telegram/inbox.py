"""The inbox: which updates were taken, and those whose answer is still owed, across every kind of restart.

An update is put here before Telegram is told that it was taken, and its body is removed once it is answered.
So a bot that is killed answers after its next start what it had taken, and nothing that it had answered; a note says
how far it had come with an answer. Bodies and notes are sealed, chats go by keyed marks (see `bot/sealing.py`).
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any

from bot.channels.telegram.awaited import FORGET, Watches
from bot.channels.telegram.memory import Recent
from bot.sealing import Seal
from bot.state import State, StateError

log = logging.getLogger(__name__)

RawUpdate = dict[str, Any]
"""An update as Telegram sends it."""
Note = dict[str, Any]
"""How far an answer has come."""

_KEPT_SECONDS = 48 * 3600.0
"""How long the number of an answered update is remembered; Telegram delivers one again for at most a day."""
_PRUNE_EVERY = 1_000
"""Updates after which old ones are dropped."""
_MOST_TRIES = 3
"""How often an earlier run's update may be what was being worked out when the program ended, before it is given up."""

_TELLING = ("id", "message_id", "date", "edit_date")
"""Fields that tell one message, press or query from another."""
_TAKE = """
    INSERT INTO updates (bot, id, taken, written, body, mark, chat, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (bot, id) DO UPDATE
        SET taken = excluded.taken, written = excluded.written, body = excluded.body, mark = excluded.mark,
            chat = excluded.chat, message = excluded.message, tries = 0, note = NULL, reply = NULL
        WHERE mark IS NOT excluded.mark
"""
_ANSWERED = "UPDATE updates SET body = NULL, note = ?, reply = ? WHERE bot = ? AND id = ?"
_REPLIES = """
    SELECT note FROM updates WHERE bot = ? AND chat = ? AND message = ? AND reply IS NOT NULL ORDER BY +id DESC LIMIT 1
"""
"""With a plain `id` SQLite would go through all of two days in that order."""
_OVERTAKEN = """
    SELECT 1 FROM updates WHERE bot = ? AND chat = ? AND message = ? AND body IS NULL AND (written, id) > (?, ?) LIMIT 1
"""
_LATELY = """
    SELECT written FROM updates WHERE bot = ? AND chat = ? AND body IS NULL AND written > ? ORDER BY written
"""
_NUMBERS = """
    SELECT DISTINCT chat, message FROM updates WHERE bot = ?1 AND taken > ?2 AND message IS NOT NULL
    UNION SELECT DISTINCT chat, reply FROM updates WHERE bot = ?1 AND taken > ?2 AND reply IS NOT NULL
"""
_FORGET = """
    UPDATE updates SET chat = NULL, message = NULL, note = NULL, reply = NULL, written = NULL
    WHERE bot = ? AND chat = ? AND body IS NULL
"""
_FORGET_IN_HAND = "UPDATE updates SET chat = NULL, message = NULL WHERE bot = ? AND chat = ?"
"""For what is being answered; how far its answer has come is needed until it is out."""
_COUNT = "UPDATE updates SET tries = tries + ? WHERE bot = ? AND id = ?"


class Inbox:
    """The updates of one bot in the state file. A file that fails is reported, and memory stands in for it."""

    def __init__(self, state: State, token: str) -> None:
        self._state = state
        self._bot = int(token.partition(":")[0])
        self._seal = Seal(token)
        self.watches = Watches(state, self._bot, self._seal)
        self._writes = count(1)
        self._memory: Recent[bytes, bool] = Recent()
        self._suspect: int | None = None
        """The update that is being worked out, if it is an earlier run's."""
        self._in_trouble = False

    def take(self, updates: Sequence[RawUpdate]) -> list[RawUpdate]:
        """Remembers updates; returns those that were not taken before."""
        now = time.time()
        marked = [(update, self._mark(update)) for update in updates]
        fresh = [(update, mark) for update, mark in marked if self._memory.get(mark) is None]
        try:
            with self._state.writing() as database:
                fresh = [
                    (update, mark)
                    for update, mark in fresh
                    if database.execute(_TAKE, self._row(update, mark, now)).rowcount
                ]
                if next(self._writes) % _PRUNE_EVERY == 1:
                    database.execute(
                        "DELETE FROM updates WHERE body IS NULL AND taken < ?", (now - _KEPT_SECONDS,)
                    )
            self._in_trouble = False
        except StateError as error:
            self._report(error)
        for _, mark in fresh:
            self._memory.put(mark, True)
        return [update for update, _ in fresh]

    def owed(self) -> list[RawUpdate]:
        """The updates that an earlier run of the bot took and did not answer, in their order."""
        try:
            with self._state.writing() as database:
                rows = database.execute(
                    "SELECT id, tries, body FROM updates WHERE bot = ? AND body IS NOT NULL ORDER BY id",
                    (self._bot,),
                ).fetchall()
                found = dict(self._readable(rows))
                given_up = [(self._bot, number) for number, *_ in rows if number not in found]
                database.conn.executemany("UPDATE updates SET body = NULL WHERE bot = ? AND id = ?", given_up)
        except StateError as error:
            self._report(error)
            return []
        if given_up:
            log.error("%d updates of an earlier run could not be answered and are given up", len(given_up))
        return list(found.values())

    def take_up(self, number: int) -> Note | None:
        """Begins with an owed update; returns its note. Counts a try against it: it may be what ends the program.

        Only the last one that was begun is counted. Many answers wait for their turn to be sent at once, but they are
        worked out one after another, and a kill from outside must not be held against a whole queue.
        """
        self._write((_COUNT, (-1, self._bot, self._suspect)), (_COUNT, (1, self._bot, number)))
        self._suspect = number
        return self.note_of(number)

    def acquit(self, number: int) -> None:
        """Takes the try back: the answer is ready to go out, so this update does not end the program."""
        if number == self._suspect:
            self._write((_COUNT, (-1, self._bot, number)))
            self._suspect = None

    def note(self, number: int, note: Note) -> None:
        """Notes how far the answer to an update has come."""
        self._write(
            ("UPDATE updates SET note = ? WHERE bot = ? AND id = ?", (self._sealed(note), self._bot, number))
        )

    def answered(self, number: int, out: Sequence[int] = ()) -> None:
        """Forgets what an update said; remembers its number, and those of the messages that answered it."""
        note = self._sealed({"out": list(out)}) if out else None
        self._write((_ANSWERED, (note, max(out, default=None), self._bot, number)))

    def replies_to(self, chat: int, message: int) -> tuple[int, ...]:
        """The messages that answered a message, if it was answered in the last days."""
        note = self._note_of(_REPLIES, self._bot, self._chat_mark(chat), message)
        return tuple(note["out"]) if note else ()

    def is_overtaken(self, number: int, chat: int, message: int, written: float) -> bool:
        """Whether an update brings a message as it was before it came in another one, which is done with."""
        return bool(self._read(_OVERTAKEN, (self._bot, self._chat_mark(chat), message, written, number)))

    def answered_since(self, chat: int, moment: float) -> list[float]:
        """When those updates of a chat were written that were answered and came after a moment."""
        return [written for (written,) in self._rows_of(_LATELY, (self._bot, self._chat_mark(chat), moment))]

    def numbers_since(self, moment: float) -> list[int]:
        """Numbers of the messages that came or answered since a moment, in whichever chat."""
        return [number for _, number in self._rows_of(_NUMBERS, (self._bot, moment))]

    def note_of(self, number: int) -> Note | None:
        """How far an earlier run had come with an answer."""
        return self._note_of("SELECT note FROM updates WHERE bot = ? AND id = ?", self._bot, number)

    def forget(self, chat: int) -> None:
        """Forgets what was answered in a chat; that the updates were taken is all that stays."""
        values = self._bot, self._chat_mark(chat)
        self._write((_FORGET, values), (_FORGET_IN_HAND, values), (FORGET, values))

    def last_reply(self, chat: int) -> int:
        """The highest number of what answered in a chat; 0 if none is known."""
        found = self._read(
            "SELECT max(reply) FROM updates WHERE bot = ? AND chat = ?", (self._bot, self._chat_mark(chat))
        )
        return found or 0

    def _write(self, *changes: tuple[str, tuple[object, ...]]) -> None:
        """Makes changes together."""
        try:
            with self._state.writing() as database:
                for change, values in changes:
                    database.execute(change, values)
        except StateError as error:
            self._report(error)

    def _rows_of(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        """All rows of a query; none where the file fails."""
        try:
            with self._state.reading() as database:
                return database.execute(query, values).fetchall()
        except StateError as error:
            self._report(error)
            return []

    def _read(self, query: str, values: tuple[object, ...]) -> Any:
        """The value that a query asks for; None if there is none."""
        try:
            with self._state.reading() as database:
                row = database.execute(query, values).fetchone()
        except StateError as error:
            self._report(error)
            return None
        return row[0] if row else None

    def _note_of(self, query: str, *values: object) -> Note | None:
        sealed = self._read(query, values)
        plain = self._seal.open(sealed) if sealed else None
        return json.loads(plain) if plain else None

    def _sealed(self, content: object) -> bytes:
        return self._seal.close(json.dumps(content).encode())

    def _row(self, update: RawUpdate, mark: bytes, now: float) -> tuple[object, ...]:
        """The values of _TAKE."""
        _, content = _content(update)
        chat = content.get("chat") or (content.get("message") or {}).get("chat") or {}
        written = content.get("edit_date") or content.get("date")
        return (
            self._bot,
            update["update_id"],
            now,
            written if isinstance(written, int) else now,
            self._body(update),
            mark,
            self._chat_mark(chat.get("id")),
            content.get("message_id"),
        )

    def _chat_mark(self, chat: int | None) -> bytes:
        return self._seal.mark(f"chat {chat}".encode())

    def _mark(self, update: RawUpdate) -> bytes:
        """The same for an update that comes again. Its number alone will not do: Telegram may start anew with them."""
        kind, content = _content(update)
        chat = content.get("chat") or {}
        parts = (kind, chat.get("id"), *(content.get(name) for name in _TELLING))
        return self._seal.mark(repr((update["update_id"], *parts)).encode())

    def _body(self, update: RawUpdate) -> bytes | None:
        """What is kept of an update until it is answered; an inline query is worth nothing after a restart."""
        return None if "inline_query" in update else self._sealed(update)

    def _readable(self, rows: Sequence[tuple[int, int, bytes]]) -> Iterator[tuple[int, RawUpdate]]:
        for number, tries, body in rows:
            plain = self._seal.open(body)
            if plain is not None and tries < _MOST_TRIES:
                yield number, json.loads(plain)

    def _report(self, error: StateError) -> None:
        """Logs a trouble when it begins; answering goes on without the file."""
        if not self._in_trouble:
            self._in_trouble = True
            log.error("updates are remembered only until the bot stops: %s", error)


def _content(update: RawUpdate) -> tuple[str, dict[str, Any]]:
    """What an update brings: its kind, and the message, press or query."""
    return next(((kind, part) for kind, part in update.items() if isinstance(part, dict)), ("", {}))
