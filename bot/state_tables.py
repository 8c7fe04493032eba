"""Tables of the state file, as the steps that lead to them: a file of any earlier version is brought up to date.

A step that has been published is never changed; what comes later is a step of its own at the end.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x474F4E53
"""Marks an SQLite file as the state of this bot, so that no other database is written into."""


def _actions(database: Database) -> None:
    """What administrators did, for the record."""
    database.table("actions").create(
        {"id": int, "time": float, "admin": int, "action": str, "subject": str, "before": str, "after": str},
        pk="id",
        not_null={"time", "admin", "action"},
    )


def _updates(database: Database) -> None:
    """Updates of Telegram that were taken, so that none is answered twice; the body goes once it is answered."""
    database.table("updates").create(
        {"bot": int, "id": int, "taken": float, "tries": int, "body": bytes},
        pk=("bot", "id"),
        not_null={"taken", "tries"},
        defaults={"tries": 0},
    )


def _versions(database: Database) -> None:
    """Reports that were published, and those that wait for a decision."""
    database.table("versions").create(
        {
            "id": int,
            "organisation": str,
            "year": int,
            "digest": str,
            "file": str,
            "source": str,
            "facts": int,
            "time": float,
            "admin": int,
            "replaced": int,
            "live": int,
        },
        pk="id",
        not_null={"organisation", "year", "digest", "time", "live"},
    )
    database.table("versions").create_index(["organisation", "year", "live"])
    database.table("previews").create(
        {
            "id": int,
            "time": float,
            "admin": int,
            "chat": int,
            "message": int,
            "language": str,
            "stage": str,
            "prepared": str,
        },
        pk="id",
        not_null={"time", "admin", "stage"},
    )


def _chats(database: Database) -> None:
    """What of a chat survives a restart; chats go by keyed hashes."""
    database.table("contexts").create(
        {"chat": str, "context": str, "time": float}, pk="chat", not_null={"time"}
    )
    database.table("contexts").create_index(["time"])
    database.table("choices").create(
        {"chat": str, "language": str, "organisation": str, "year": int}, pk="chat"
    )


def _switches(database: Database) -> None:
    """What can be switched while the bot runs."""
    database.table("switches").create({"name": str, "turned_on": int, "time": float}, pk="name")


def _questions(database: Database) -> None:
    """What residents asked in vain (masked), how many asked what a day, and what administrators taught."""
    database.table("unanswered").create(
        {
            "id": int,
            "day": str,
            "normal": str,
            "text": str,
            "organisation": str,
            "status": str,
            "reason": str,
            "teachable": int,
            "count": int,
        },
        pk="id",
        not_null={"day", "normal", "organisation", "status", "count"},
    )
    database.table("unanswered").create_index(["day", "normal", "organisation", "status"], unique=True)
    database.table("asked").create(
        {"day": str, "status": str, "count": int, "slowest": float},
        pk=("day", "status"),
        not_null={"count", "slowest"},
    )
    _teachings(database)
    database.table("prompts").create(
        {"admin": int, "question": int, "draft": str, "time": float},
        pk="admin",
        not_null={"question", "time"},
    )


def _teachings(database: Database) -> None:
    """What administrators taught: a wording that means a fact, or a fixed answer until a day."""
    database.table("teachings").create(
        {
            "id": int,
            "kind": str,
            "normal": str,
            "text": str,
            "organisation": str,
            "key": str,
            "label": str,
            "unit": str,
            "measure": str,
            "section": str,
            "answer": str,
            "expires": float,
            "admin": int,
            "time": float,
        },
        pk="id",
        not_null={"kind", "normal", "text", "organisation", "admin", "time"},
    )
    database.table("teachings").create_index(["normal", "organisation"], unique=True)


def _update_marks(database: Database) -> None:
    """What tells an update that comes again from another one with the same number."""
    database.table("updates").add_column("mark", bytes)


def _answers_on_their_way(database: Database) -> None:
    """How far the answer to an update has come (sealed), its chat (a keyed mark), and the last message of the answer."""
    for name, kind in (("note", bytes), ("chat", bytes), ("reply", int)):
        database.table("updates").add_column(name, kind)


def _answered_messages(database: Database) -> None:
    """The message that an update brought, so that its edit finds what answered it."""
    database.table("updates").add_column("message", int)
    database.table("updates").create_index(["chat"])


def _when_written(database: Database) -> None:
    """When an update was written, which may be long before it was taken: floods are counted by it."""
    database.table("updates").add_column("written", float)


def _latecomers(database: Database) -> None:
    """Messages that were sent again although the first of them may still come (sealed); chats go by keyed marks."""
    database.table("latecomers").create(
        {"id": int, "bot": int, "chat": bytes, "ends": float, "awaited": bytes},
        pk="id",
        not_null={"bot", "ends", "awaited"},
    )


def _updates_by_chat(database: Database) -> None:
    """Each message looks for what came before in its chat; by the bot alone that would be all of two days."""
    database.execute("DROP INDEX IF EXISTS idx_updates_chat")
    database.table("updates").create_index(["bot", "chat", "message"])


STEPS: tuple[Callable[[Database], None], ...] = (
    _actions,
    _updates,
    _versions,
    _chats,
    _switches,
    _questions,
    _update_marks,
    _answers_on_their_way,
    _answered_messages,
    _when_written,
    _latecomers,
    _updates_by_chat,
)
"""The version of a state file is the number of steps it has been taken through."""
