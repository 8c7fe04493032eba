"""State: what the bot remembers across restarts, in one SQLite file of its own beside the index.

The index is built from reports and can be built again; this file cannot, so it is only ever extended. Every
table is made in `state_tables.py`; whoever keeps something here has the SQL for it in one module.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from bot.state_tables import APPLICATION_ID, STEPS

if TYPE_CHECKING:
    from sqlite_utils import Database

_BUSY_SECONDS = 5.0
"""How long a write waits for another process that is writing."""
_OWNER_ONLY = 0o600
"""Chats and questions of residents are nobody else's on the machine."""


class StateError(Exception):
    """The state file cannot be used; the text says what to do and is meant for the administrator."""


class State:
    """One state file, used by all threads of a process; other processes may use it too.

    Read inside `with state.reading() as database`, write inside `with state.writing() as database`:
    the latter is all or nothing. Both raise StateError, never an error of SQLite.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        # What it takes is not loaded by commands that keep nothing.
        from sqlite_utils import Database

        self.path = path
        self._connection = connection
        self._lock = threading.RLock()
        self._database = Database(connection)

    @classmethod
    def open(cls, path: Path) -> State:
        """Opens the file, makes it if there is none, and brings its tables up to date."""
        connection = _connect(path)
        state = cls(connection, path)
        try:
            with _explained(path):
                _require_ours(connection, path)
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = NORMAL")
                connection.execute("PRAGMA secure_delete = ON")  # what is forgotten is gone from the disk too
            with state.writing() as database:
                _bring_up_to_date(database, path)
        except StateError:
            connection.close()
            raise
        return state

    def close(self) -> None:
        """Closes the file."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """The database for reading."""
        with self._lock, _explained(self.path):
            yield self._database

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """The database for writing: everything in the block is kept, or nothing if it fails."""
        with self._lock, _explained(self.path):
            if self._connection.in_transaction:  # inside another such block
                yield self._database
                return
            # Immediate: a transaction that reads first cannot be overtaken by another process's write.
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
                self._connection.execute("COMMIT")
            except BaseException:
                self._connection.rollback()
                raise


def _connect(path: Path) -> sqlite3.Connection:
    """A connection to the file, which is made readable by its owner alone."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            # Only a new file: closing one that SQLite has open in this process would take its locks away.
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, _OWNER_ONLY))
        return sqlite3.connect(path, _BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise StateError(
            f"{path}: cannot be opened ({reason}); check the folder and its permissions,"
            " or name another file in state.path"
        ) from None


def _require_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Refuses a file that holds something else, or that a newer version of the program made."""
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID and tables:
        raise StateError(f"{path}: is no state file of this bot; name another file in state.path")
    if _version(connection) > len(STEPS):
        raise StateError(
            f"{path}: was made by a newer version of this program; install that one,"
            " or name another file in state.path"
        )


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _bring_up_to_date(database: Database, path: Path) -> None:
    """Takes the file through the steps it has not seen."""
    version = _version(database.conn)
    _require_ours(database.conn, path)  # another process may have come first
    if version == len(STEPS):
        return
    for step in STEPS[version:]:
        step(database)
    database.conn.execute(f"PRAGMA user_version = {len(STEPS)}")
    database.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Errors of SQLite as one line that says what to do."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StateError(_what_to_do(path, str(error))) from None
    except sqlite3.ProgrammingError as error:
        raise StateError(f"{path}: was closed while the bot was stopping ({error})") from None
    except sqlite3.DatabaseError as error:
        raise StateError(
            f"{path}: is damaged ({error}); move it away together with its -wal and -shm files:"
            " the bot starts afresh without what it had kept"
        ) from None


def _what_to_do(path: Path, reason: str) -> str:
    """The advice for one of SQLite's operational errors."""
    if "full" in reason:
        return f"{path}: could not be written (the disk is full); free some space and try again"
    if "readonly" in reason:
        return f"{path}: could not be written (read-only); check the permissions of the file and its folder"
    if "locked" in reason:
        return f"{path}: is in use by another program; close that one and try again"
    return f"{path}: could not be read or written ({reason}); check the disk and the permissions"
