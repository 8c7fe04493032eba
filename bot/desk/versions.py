"""Versions in the state file: which reports were published by whom and when, and previews that wait."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.state import State

NOBODY = 0
"""The administrator of a version that was not published here: shipped, or built from the command line."""
WORKING, OPEN, PUBLISHED, DISCARDED = "working", "open", "published", "discarded"
"""Stages of a preview."""
_KEPT_PREVIEWS = 40


@dataclass(frozen=True, slots=True)
class Version:
    """A report as it was published once."""

    id: int
    organisation: str
    year: int
    digest: str
    file: str
    """The source file's name in the archive; '' if it was not published here."""
    source: str
    """What the file was called."""
    facts: int
    time: float
    admin: int
    replaced: int | None
    """The version that was live before this one."""
    live: int


@dataclass(frozen=True, slots=True)
class Preview:
    """Files an administrator sent, and what became of them."""

    id: int
    time: float
    admin: int
    chat: int
    message: int
    language: str
    stage: str
    prepared: str
    """What was prepared of them, as JSON."""


class Versions:
    """All SQL on versions and previews."""

    def __init__(self, state: State) -> None:
        self._state = state

    # ------------------------------------------------------------------ versions
    def of(self, organisation: str, year: int) -> list[Version]:
        """The versions of a report, newest first."""
        return self._versions("WHERE organisation = ? AND year = ? ORDER BY id DESC", organisation, year)

    def live(self, organisation: str, year: int) -> Version | None:
        """The version that went live last, unless it was taken out."""
        where = "WHERE organisation = ? AND year = ? AND live ORDER BY id DESC LIMIT 1"
        return next(iter(self._versions(where, organisation, year)), None)

    def all_live(self) -> list[Version]:
        """Every live version, the latest first."""
        return self._versions("WHERE live ORDER BY time DESC")

    def by_id(self, version: int | None) -> Version | None:
        """The version with this id, if it is still kept."""
        return next(iter(self._versions("WHERE id = ?", version)), None)

    def add(self, **values: object) -> int:
        """Adds a version that is live now, in place of the one that was; returns its id."""
        earlier = self.live(str(values["organisation"]), int(str(values["year"])))
        row = {"time": time.time(), "live": 1, "replaced": earlier.id if earlier else None, **values}
        with self._state.writing() as database:
            if earlier:
                database.execute("UPDATE versions SET live = 0 WHERE id = ?", [earlier.id])
            return _id(database.table("versions").insert(row).last_pk)

    def go_back(self, version: Version, earlier: Version | None) -> None:
        """Makes an earlier version the live one again, or none."""
        with self._state.writing() as database:
            database.execute("UPDATE versions SET live = 0 WHERE id = ?", [version.id])
            if earlier:
                database.execute("UPDATE versions SET live = 1 WHERE id = ?", [earlier.id])

    def prune(self, organisation: str, year: int, keep: int) -> None:
        """Forgets the oldest versions of a report; never the live one nor the one before it."""
        versions = self.of(organisation, year)
        needed = {number for one in versions if one.live for number in (one.id, one.replaced)}
        with self._state.writing() as database:
            for version in versions[keep:]:
                if version.id not in needed:
                    database.execute("DELETE FROM versions WHERE id = ?", [version.id])

    def _versions(self, where: str, *parameters: object) -> list[Version]:
        with self._state.reading() as database:
            return [
                Version(**row) for row in database.query(f"SELECT * FROM versions {where}", list(parameters))
            ]

    # ------------------------------------------------------------------ previews
    def begin(self, admin: int, chat: int, message: int, language: str) -> int:
        """Notes that work has begun; returns the id of the preview to be."""
        row: dict[str, object] = {"time": time.time(), "admin": admin, "chat": chat, "message": message}
        row |= {"language": language, "stage": WORKING, "prepared": "{}"}
        with self._state.writing() as database:
            number = _id(database.table("previews").insert(row).last_pk)
            database.execute(
                "DELETE FROM previews WHERE id <= ? AND stage != ?", [number - _KEPT_PREVIEWS, WORKING]
            )
        return number

    def update(self, preview: int, **values: Any) -> None:
        """Changes columns of a preview."""
        with self._state.writing() as database:
            database.table("previews").update(preview, values)

    def preview(self, preview: int) -> Preview | None:
        """The preview with this id, unless it is too old."""
        return next(iter(self._previews("WHERE id = ?", preview)), None)

    def previews(self, *stages: str) -> Sequence[Preview]:
        """The previews at these stages."""
        marks = ",".join("?" * len(stages))
        return self._previews(f"WHERE stage IN ({marks}) ORDER BY id", *stages)

    def _previews(self, where: str, *parameters: object) -> list[Preview]:
        with self._state.reading() as database:
            return [
                Preview(**row) for row in database.query(f"SELECT * FROM previews {where}", list(parameters))
            ]

    def kept_names(self) -> tuple[set[str], set[str]]:
        """Digests and file names that versions refer to."""
        with self._state.reading() as database:
            rows = list(database.query("SELECT digest, file FROM versions"))
        return {row["digest"] for row in rows}, {row["file"] for row in rows}


def _id(key: object) -> int:
    """The id of a row that was just inserted."""
    return int(str(key))
