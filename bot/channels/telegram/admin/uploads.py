"""Report files on their way in: sent to the bot, alone or as an album, or read from the configured folder.

What was sent is written down before anything is done with it, so a bot that is stopped in the middle takes it up
again at its next start.
"""

from __future__ import annotations

import asyncio
import json
import logging
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from telegram import Document, Message
from telegram.error import BadRequest, TelegramError

from bot.answering.answer import Language
from bot.channels.telegram.admin.previews import nothing_to_publish, show_preview
from bot.channels.telegram.admin.progress import ProgressMessage
from bot.channels.telegram.admin.window import TROUBLE, Caller, Page, Window
from bot.channels.telegram.delivery import Place
from bot.desk.desk import Desk
from bot.desk.naming import named_by
from bot.desk.preparing import Outcome
from bot.desk.refusal import DeskRefusal
from bot.desk.versions import DISCARDED
from bot.logs import describe
from knowledge.patterns import lazily

log = logging.getLogger(__name__)

MOST_BYTES = 20_000_000
"""The largest file a bot may download from Telegram."""
_ALBUM_PAUSE = 1.0
"""Seconds after which no further file of an album is expected."""
_MOST_TRIES = 2
"""How often work is begun; what stopped the bot twice is not tried again."""
_ODD = lazily(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_NAME_BYTES = 120


@dataclass
class _Batch:
    """Files that are worked on together."""

    preview: int
    caller: Caller
    files: list[dict[str, object]] = field(default_factory=list)
    folder: bool = False
    message: int = 0
    tries: int = 1
    added: asyncio.Event = field(default_factory=asyncio.Event)


class Uploads:
    """Takes files and makes previews of them, one batch after another, while residents are answered."""

    def __init__(self, desk: Desk, window: Window) -> None:
        self._desk = desk
        self._window = window
        self._albums: dict[str, _Batch] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._one_at_a_time = asyncio.Lock()

    # ------------------------------------------------------------------ what begins work
    def receive(self, caller: Caller, message: Message) -> None:
        """Takes a file that was sent; the files of an album are taken together."""
        document, album = message.document, message.media_group_id
        assert document is not None
        batch = self._albums.get(album) if album else None
        known = batch is not None
        if batch is None:
            batch = _Batch(self._begin(caller), caller)
        batch.files.append(_described(document, message.caption or ""))
        self._write_down(batch)
        batch.added.set()
        if not known:
            if album:
                self._albums[album] = batch
            self._start(batch, album)

    def reload(self, caller: Caller) -> None:
        """Reads the configured folder."""
        batch = _Batch(self._begin(caller), caller, folder=True)
        self._write_down(batch)
        self._start(batch)

    def resume(self) -> None:
        """Takes up what the last run of the bot left unfinished."""
        for preview in self._desk.interrupted():
            content = json.loads(preview.prepared)
            caller = Caller(preview.admin, Place(preview.chat), Language(preview.language))
            batch = _Batch(preview.id, caller, content.get("files", []), content.get("folder", False))
            batch.message, batch.tries = preview.message, content.get("tries", 1) + 1
            self._write_down(batch)
            self._start(batch)

    async def close(self) -> None:
        """Gives up work under way; the next start takes it up again."""
        self._desk.stop()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _begin(self, caller: Caller) -> int:
        return self._desk.versions.begin(caller.admin, caller.place.chat, 0, caller.language)

    def _write_down(self, batch: _Batch) -> None:
        content = {"files": batch.files, "folder": batch.folder, "tries": batch.tries}
        self._desk.versions.update(batch.preview, prepared=json.dumps(content, ensure_ascii=False))

    def _start(self, batch: _Batch, album: str | None = None) -> None:
        task = asyncio.create_task(self._run(batch, album))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # ------------------------------------------------------------------ the work
    async def _run(self, batch: _Batch, album: str | None) -> None:
        """The work on a batch, from the first message to the preview; whatever fails is told in one line."""
        if album:
            await self._whole_album(batch)
            del self._albums[album]
        progress = ProgressMessage(self._window, batch.caller, len(batch.files))
        try:
            batch.message = await progress.begin(batch.message)
            self._desk.versions.update(batch.preview, message=batch.message)
            async with self._one_at_a_time:
                await self._prepare(batch, progress)
        except TROUBLE as trouble:
            if isinstance(trouble, DeskRefusal) and trouble.key == "stopping":
                return  # the bot is stopping; the next start goes on
            self._desk.versions.update(batch.preview, stage=DISCARDED)
            await progress.finish(Page(batch.caller.explain(trouble)))
        except TelegramError as error:
            log.warning("an administrator could not be told how far a report is: %s", describe(error))
        except Exception as error:
            log.error("a report could not be prepared: %s", describe(error))
            self._desk.versions.update(batch.preview, stage=DISCARDED)
            await progress.finish(Page(batch.caller.say("refusal.work_failed", kind=type(error).__name__)))
        finally:
            await progress.stop()

    async def _whole_album(self, batch: _Batch) -> None:
        """Waits until no further file of the album comes."""
        while batch.added.is_set():
            batch.added.clear()
            await asyncio.sleep(_ALBUM_PAUSE)

    async def _prepare(self, batch: _Batch, progress: ProgressMessage) -> None:
        """Fetches the files, has them prepared, and shows what came of it."""
        if batch.tries > _MOST_TRIES:
            raise DeskRefusal("interrupted")
        caller, folder = batch.caller, self._desk.incoming()
        try:
            too_many: list[tuple[str, str]] = []
            paths = self._of_folder() if batch.folder else []
            named = {}
            for number, file in enumerate(batch.files, 1):
                progress.tell("download", number, str(file["name"]))
                try:
                    paths.append(path := await self._download(file, folder))
                    named[path.name] = named_by(str(file.get("caption", "")))
                except DeskRefusal as refusal:
                    too_many.append((str(file["name"]), caller.explain(refusal)))
            progress.files = max(1, len(paths))
            outcome = Outcome()
            if paths:
                outcome = await asyncio.to_thread(
                    self._desk.prepare, batch.preview, paths, progress.tell, named
                )
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        outcome = Outcome(
            **{
                name: getattr(outcome, name)
                for name in ("reports", "same", "outdone", "differences", "samples")
            },
            failed=(*too_many, *outcome.failed),
        )
        await self._show(batch, progress, outcome)

    async def _show(self, batch: _Batch, progress: ProgressMessage, outcome: Outcome) -> None:
        """The preview, or why there is none."""
        caller = batch.caller
        if outcome.reports:
            page = show_preview(caller, batch.preview, outcome)
        else:
            self._desk.versions.update(batch.preview, stage=DISCARDED)
            page = nothing_to_publish(caller, outcome, self._desk.versions)
        message = await progress.finish(page)
        self._desk.versions.update(batch.preview, message=message)

    def _of_folder(self) -> list[Path]:
        """The files of the configured folder; refuses if there are none."""
        if self._desk.folder is None:
            raise DeskRefusal("no_folder")
        files = self._desk.folder_files()
        if not files:
            raise DeskRefusal("empty_folder", folder=self._desk.folder)
        return files

    async def _download(self, file: dict[str, object], folder: Path) -> Path:
        """Fetches one file from Telegram under its own name."""
        size = int(str(file["size"] or 0))
        if size > MOST_BYTES:
            raise DeskRefusal("too_large", megabytes=MOST_BYTES // 1_000_000)
        path = _free(folder / str(file["name"]))
        try:
            found = await self._window.bot.get_file(str(file["id"]))
            await found.download_to_drive(path)
        except BadRequest as error:
            if "too big" in error.message.lower():
                raise DeskRefusal("too_large", megabytes=MOST_BYTES // 1_000_000) from None
            raise DeskRefusal("download_failed") from None
        except TelegramError as error:
            log.warning("a report could not be fetched from Telegram: %s", describe(error))
            raise DeskRefusal("download_failed") from None
        except OSError as error:
            raise DeskRefusal("cannot_write", folder=folder, reason=error.strerror) from None
        return path


def _described(document: Document, caption: str) -> dict[str, object]:
    """What it takes to fetch a file, even after a restart, and what was said of it."""
    name = plain_name(document.file_name)
    return {"id": document.file_id, "name": name, "size": document.file_size, "caption": caption}


def plain_name(name: str | None) -> str:
    """A file name that is safe in a folder: without paths, control characters and excess length."""
    plain = _ODD.sub("_", name or "").strip(". ") or "report"
    stem, dot, suffix = plain.rpartition(".")
    if not dot or len(suffix) > 8:
        stem, suffix = plain, ""
    while len(stem.encode()) > _NAME_BYTES:
        stem = stem[:-1]
    return f"{stem}.{suffix}" if suffix else stem


def _free(path: Path) -> Path:
    """The path, or one beside it if there is a file of that name already."""
    number = 1
    while path.exists():
        number += 1
        path = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return path
