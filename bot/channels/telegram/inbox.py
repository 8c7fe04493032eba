"""The inbox: which updates were taken, and those whose answer is still owed, across every kind of restart.

An update is put here before Telegram is told that it was taken, and its body is removed once it is answered.
So a bot that is killed answers after its next start what it had taken, and nothing that it had answered.
Bodies are sealed (see `bot/sealing.py`).
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterator, Sequence
from itertools import count

from telegram import Bot, Update

from bot.channels.telegram.memory import Recent
from bot.logs import describe
from bot.sealing import Seal
from bot.state import State, StateError

log = logging.getLogger(__name__)

_KEPT_SECONDS = 48 * 3600.0
"""How long the number of an answered update is remembered; Telegram delivers one again for at most a day."""
_PRUNE_EVERY = 1_000
_MOST_TRIES = 3
"""Starts after which an update that never gets answered is given up: it may be what ends the program."""


class Inbox:
    """The updates of one bot in the state file. A file that fails is reported, and memory stands in for it."""

    def __init__(self, state: State, token: str) -> None:
        self._state = state
        self._bot = int(token.partition(":")[0])
        self._seal = Seal(token)
        self._writes = count(1)
        self._memory: Recent[int, bool] = Recent()
        self._in_trouble = False

    def take(self, updates: Sequence[Update]) -> list[Update]:
        """Remembers updates; returns those that were not taken before."""
        now = time.time()
        fresh = [update for update in updates if self._memory.get(update.update_id) is None]
        try:
            with self._state.writing() as database:
                fresh = [
                    update
                    for update in fresh
                    if database.execute(
                        "INSERT OR IGNORE INTO updates (bot, id, taken, body) VALUES (?, ?, ?, ?)",
                        (self._bot, update.update_id, now, self._body(update)),
                    ).rowcount
                ]
                if next(self._writes) % _PRUNE_EVERY == 1:
                    database.execute(
                        "DELETE FROM updates WHERE body IS NULL AND taken < ?", (now - _KEPT_SECONDS,)
                    )
            self._in_trouble = False
        except StateError as error:
            self._report(error)
        for update in fresh:
            self._memory.put(update.update_id, True)
        return fresh

    def answered(self, update: Update) -> None:
        """Forgets what an update said, and remembers only its number."""
        try:
            with self._state.writing() as database:
                database.execute(
                    "UPDATE updates SET body = NULL WHERE bot = ? AND id = ?", (self._bot, update.update_id)
                )
        except StateError as error:
            self._report(error)

    def owed(self, bot: Bot) -> list[Update]:
        """The updates that an earlier run of the bot took and did not answer, in their order."""
        try:
            with self._state.writing() as database:
                database.execute(
                    "UPDATE updates SET tries = tries + 1 WHERE bot = ? AND body IS NOT NULL", (self._bot,)
                )
                rows = database.execute(
                    "SELECT id, tries, body FROM updates WHERE bot = ? AND body IS NOT NULL ORDER BY id",
                    (self._bot,),
                ).fetchall()
                found = dict(self._readable(rows, bot))
                given_up = [(self._bot, number) for number, *_ in rows if number not in found]
                database.conn.executemany("UPDATE updates SET body = NULL WHERE bot = ? AND id = ?", given_up)
        except StateError as error:
            self._report(error)
            return []
        if given_up:
            log.error("%d updates of an earlier run could not be answered and are given up", len(given_up))
        return list(found.values())

    def _body(self, update: Update) -> bytes | None:
        """What is kept of an update until it is answered; an inline query is worth nothing after a restart."""
        return None if update.inline_query else self._seal.close(update.to_json().encode())

    def _readable(self, rows: Sequence[tuple[int, int, bytes]], bot: Bot) -> Iterator[tuple[int, Update]]:
        for number, tries, body in rows:
            plain = self._seal.open(body)
            update = _restored(plain, bot) if plain is not None and tries <= _MOST_TRIES else None
            if update:
                yield number, update

    def _report(self, error: StateError) -> None:
        """Logs a trouble when it begins; answering goes on without the file."""
        if not self._in_trouble:
            self._in_trouble = True
            log.error("updates are remembered only until the bot stops: %s", error)


def _restored(plain: bytes, bot: Bot) -> Update | None:
    """An update as it was taken; None if this version of the library cannot read it any more."""
    try:
        return Update.de_json(json.loads(plain), bot)
    except Exception as error:
        log.error("an update of an earlier run cannot be read: %s", describe(error))
        return None
