"""Archive: the entries and source files of versions and previews, each under the name of its hash.

An entry is what the index keeps of a report, so a version goes live again exactly as it was; the source file
is there for people, and for the day when another version of the program has to read it anew.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
import tempfile
import time
from collections.abc import Set as AbstractSet
from dataclasses import asdict, replace
from pathlib import Path

from bot.desk.refusal import DeskRefusal
from knowledge import schema
from knowledge.entries import IndexEntry, digest_of
from knowledge.errors import KnowledgeError
from knowledge.patterns import lazily
from knowledge.reading import read_entry

_SUFFIX = lazily(r"\.[a-z0-9]{1,8}$")
_ENTRY = ".entry.json.gz"
_LEFT_ALONE = 3600.0
"""Seconds."""


def hash_of(path: Path) -> str:
    """The hash that names a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class Archive:
    """One folder of entries and source files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep_file(self, path: Path) -> str:
        """Keeps a copy of a source file; returns its name in the archive."""
        suffix = _SUFFIX.search(path.name.lower())
        name = hash_of(path) + (suffix[0] if suffix else "")
        if (self.folder / name).exists():
            os.utime(self.folder / name)
        else:
            with path.open("rb") as source:
                self._write(name, source.read())
        return name

    def keep_entry(self, entry: IndexEntry) -> str:
        """Keeps an entry; returns its digest."""
        digest = digest_of(entry)
        values = asdict(entry)
        if entry.document is not None:
            values["document"] = base64.b64encode(entry.document).decode("ascii")
        content = json.dumps({"version": schema.VERSION, "entry": values}, ensure_ascii=False)
        self._write(digest + _ENTRY, gzip.compress(content.encode(), 6, mtime=0))
        return digest

    def entry(self, digest: str, file: str, source: str) -> IndexEntry:
        """The entry of this digest; one that another version of the program kept is read anew from its file."""
        try:
            content = json.loads(gzip.decompress((self.folder / (digest + _ENTRY)).read_bytes()))
        except (OSError, EOFError, ValueError):
            content = {"version": 0}
        if content["version"] == schema.VERSION:
            return _entry(content["entry"])
        path = self.folder / file
        if not file or not path.is_file():
            raise DeskRefusal("version_not_kept", source=source)
        try:
            return replace(read_entry(path), source=source)
        except KnowledgeError:
            raise DeskRefusal("version_not_kept", source=source) from None

    def file(self, name: str) -> Path | None:
        """A source file, if it is still kept."""
        path = self.folder / name
        return path if name and path.is_file() else None

    def prune(self, digests: AbstractSet[str], files: AbstractSet[str]) -> None:
        """Drops what no version and no preview refers to any more; new files may belong to work under way."""
        wanted = {digest + _ENTRY for digest in digests} | files
        old = time.time() - _LEFT_ALONE
        for path in self.folder.iterdir() if self.folder.is_dir() else ():
            if path.is_file() and path.name not in wanted and path.stat().st_mtime < old:
                path.unlink(missing_ok=True)

    def _write(self, name: str, content: bytes) -> None:
        """Writes a file whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(prefix=".", dir=self.folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(beside).replace(self.folder / name)
        except OSError as error:
            Path(beside).unlink(missing_ok=True)
            raise DeskRefusal(
                "cannot_write", folder=self.folder, reason=error.strerror or type(error).__name__
            ) from None


def _entry(values: dict[str, object]) -> IndexEntry:
    """An entry out of JSON, its lists as tuples again."""
    content = {name: _frozen(value) for name, value in values.items()}
    if content["document"] is not None:
        content["document"] = base64.b64decode(str(content["document"]))
    return IndexEntry(**content)  # type: ignore[arg-type]


def _frozen(value: object) -> object:
    """A list of JSON as the tuple it was."""
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
