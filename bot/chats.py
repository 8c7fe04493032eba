"""What of a chat survives a restart: its short context, and the language, office and year it chose.

Chats go by keyed hashes and contexts are sealed, so the file tells of nobody; a context is deleted after the pause. A file that cannot be used
stops no answer: the log says so, and the chat is remembered by this process alone.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property, partial
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.answering.answer import Language
from bot.conversation import Choice, Context
from bot.sealing import Seal
from bot.state import State, StateError

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from sqlite_utils import Database

log = logging.getLogger(__name__)

_NAME_BYTES = 16
_KEY_BYTES = 64
"""The longest key that the hash takes."""
_PATIENCE = 250
"""Milliseconds that an answer waits for a file in which another process is writing."""
_REST = 60.0
"""Seconds for which a file that failed is left alone."""
_TIDY_EVERY = 60.0
"""Seconds between looks for contexts that are too old, which nobody gets to see any more."""


_WAITING: ContextVar[list[Callable[[], None]] | None] = ContextVar("contexts_waiting", default=None)
"""What is to be written once the message in hand is answered."""


@contextmanager
def once_answered() -> Iterator[None]:
    """Contexts that are saved inside the block reach the file at its end, when the answer is out.

    A message that is answered anew after a kill (第二个) is then understood as it was the first time.
    """
    waiting: list[Callable[[], None]] = []
    token = _WAITING.set(waiting)
    try:
        yield
    finally:
        _WAITING.reset(token)
    for write in waiting:
        write()


class Chats:
    """Keeps contexts and choices in the state file."""

    def __init__(
        self, path: Path, secret: str, pause_minutes: float, clock: Callable[[], float] = time.time
    ) -> None:
        """`secret` is what chats' names are hashed and contexts are sealed with; it is kept elsewhere."""
        self._path = path
        self._key = blake2b(secret.encode()).digest()[:_KEY_BYTES]
        self._seal = Seal(secret)
        self._pause = pause_minutes * 60
        self._clock = clock
        self._state: State | None = None
        self._resting_until = 0.0
        self._tidy_at = 0.0

    # ------------------------------------------------------------------ contexts
    def save(self, chat: str, context: Context) -> None:
        """Keeps a context, and deletes those that are too old."""
        waiting = _WAITING.get()
        if waiting is None:
            self._save(chat, context)
        else:
            waiting.append(partial(self._save, chat, context))

    def _save(self, chat: str, context: Context) -> None:
        sealed = self._seal.close(self._adapter.dump_json(context, exclude_defaults=True))
        name = self._name(chat)

        def write(database: Database) -> None:
            now = self._clock()
            if now >= self._tidy_at:
                _delete_old(database, now - self._pause)
                self._tidy_at = now + _TIDY_EVERY
            # Every answer is followed by this: the library's own insert would look the table up each time.
            database.execute(
                "REPLACE INTO contexts (chat, context, time) VALUES (?, ?, ?)", [name, sealed, now]
            )

        self._attempt(write)

    def load(self, chat: str) -> tuple[Context, float] | None:
        """A context and its age in seconds; None if there is none that is young enough."""
        found: list[tuple[Any, ...]] = []
        name = self._name(chat)
        self._attempt(
            lambda database: found.extend(_select(database, "context, time", "contexts", name)), False
        )
        if not found:
            return None
        sealed, written = found[0]
        age = max(0.0, self._clock() - written)
        if age > self._pause:
            return None
        try:
            return self._adapter.validate_json(self._seal.open(sealed) or b""), age
        except ValueError:
            return None  # written by another version of the program, or sealed with another token

    # ------------------------------------------------------------------ choices
    def save_choice(self, chat: str, choice: Choice) -> None:
        """Keeps the language, office and year of a chat until they are forgotten."""
        row = {
            "chat": self._name(chat),
            "language": choice.language or "",
            "organisation": choice.organisation,
            "year": choice.year,
        }
        self._attempt(lambda database: database.table("choices").insert(row, pk="chat", replace=True))

    def load_choice(self, chat: str) -> Choice:
        """What a chat has chosen."""
        found: list[tuple[Any, ...]] = []
        columns, name = "language, organisation, year", self._name(chat)
        self._attempt(lambda database: found.extend(_select(database, columns, "choices", name)), False)
        if not found:
            return Choice()
        language, organisation, year = found[0]
        known = Language(language) if language in frozenset(Language) else None
        return Choice(known, organisation or "", year or 0)

    # ------------------------------------------------------------------ forgetting
    def drop_context(self, chat: str) -> None:
        """Deletes the context of a chat."""
        name = self._name(chat)
        self._attempt(lambda database: database.execute("DELETE FROM contexts WHERE chat = ?", [name]))

    def forget(self, chat: str) -> None:
        """Deletes everything that is kept of a chat, from the disk as well."""
        name = self._name(chat)

        def delete(database: Database) -> None:
            for table in ("contexts", "choices"):
                database.execute(f"DELETE FROM {table} WHERE chat = ?", [name])

        self._attempt(delete)
        self._attempt(_empty_journal, writes=False)

    def tidy(self) -> None:
        """Deletes the contexts that are too old."""
        self._attempt(lambda database: _delete_old(database, self._clock() - self._pause))

    def close(self) -> None:
        """Closes the file, without what is too old."""
        self.tidy()
        if self._state is not None:
            self._state.close()
            self._state = None

    # ------------------------------------------------------------------ the file
    def _attempt(self, work: Callable[[Database], object], writes: bool = True) -> None:
        """Does something with the file, unless it cannot be used; then it is left alone for a while."""
        if time.monotonic() < self._resting_until:
            return
        try:
            state = self._opened()
            with state.writing() if writes else state.reading() as database:
                work(database)
        except StateError as error:
            self._resting_until = time.monotonic() + _REST
            log.warning("chats are remembered until the next restart only: %s", error)
            if self._state is not None:
                self._state.close()
                self._state = None

    def _opened(self) -> State:
        if self._state is None:
            self._state = State.open(self._path)
            with self._state.reading() as database:
                database.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
        return self._state

    def _name(self, chat: str) -> str:
        return blake2b(chat.encode(), key=self._key, digest_size=_NAME_BYTES).hexdigest()

    @cached_property
    def _adapter(self) -> TypeAdapter[Context]:
        """Contexts as JSON and back, checked."""
        from pydantic import TypeAdapter

        return TypeAdapter(Context)


def _select(database: Database, columns: str, table: str, name: str) -> list[tuple[Any, ...]]:
    return database.execute(f"SELECT {columns} FROM {table} WHERE chat = ?", [name]).fetchall()


def _delete_old(database: Database, before: float) -> None:
    database.execute("DELETE FROM contexts WHERE time < ?", [before])


def _empty_journal(database: Database) -> None:
    """What was deleted must not stay in the write-ahead log either."""
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
