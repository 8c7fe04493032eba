"""The progress message: one message, edited as the work goes on, but no more often than Telegram likes."""

from __future__ import annotations

import asyncio
import contextlib

from telegram.error import TelegramError

from bot.channels.telegram.admin.window import Caller, Page, Window, clip
from bot.desk.preparing import STAGES

_STAGES = ("download", *STAGES)
_PAUSE = 1.5
"""Seconds between edits."""
_NAME = 40


class ProgressMessage:
    """How far the work is, told from any thread."""

    def __init__(self, window: Window, caller: Caller, files: int) -> None:
        self._window = window
        self._caller = caller
        self.files = files
        self._shown: tuple[int, ...] = ()
        self._stage, self._number, self._name = "download", 0, ""
        self._loop = asyncio.get_running_loop()
        self._changed = asyncio.Event()
        self._editor: asyncio.Task[None] | None = None

    async def begin(self, message: int = 0) -> int:
        """Sends the message, or takes over one that an earlier run of the bot left; returns its id."""
        if message:
            self._shown = (message,)
            self._changed.set()
        else:
            self._shown = await self._window.show(self._caller, self._page())
        self._editor = asyncio.create_task(self._edit())
        return self._shown[0]

    def tell(self, stage: str, number: int, name: str) -> None:
        """Notes how far the work is; may be called from another thread."""
        self._loop.call_soon_threadsafe(self._note, stage, number, name)

    async def finish(self, page: Page) -> int:
        """Puts the result in the place of the message; returns the id of its last part."""
        await self.stop()
        return (await self._window.rewrite(self._caller, self._shown, page))[-1]

    async def stop(self) -> None:
        """Edits the message no more."""
        if self._editor:
            self._editor.cancel()
            await asyncio.gather(self._editor, return_exceptions=True)

    def _note(self, stage: str, number: int, name: str) -> None:
        self._stage, self._number, self._name = stage, number, name
        self._changed.set()

    async def _edit(self) -> None:
        """Edits the message whenever something has changed."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            with contextlib.suppress(TelegramError):  # the next edit tells more anyhow
                self._shown = await self._window.rewrite(self._caller, self._shown, self._page())
            await asyncio.sleep(_PAUSE)

    def _page(self) -> Page:
        """A line for each stage: done, under way, still to come."""
        at = _STAGES.index(self._stage)
        lines = []
        for place, stage in enumerate(_STAGES):
            mark = "done" if place < at else "doing" if place == at else "waiting"
            line = self._caller.say(f"progress.{mark}", stage=self._caller.say(f"stage.{stage}"))
            if place == at and self._name:
                line += self._caller.say(
                    "progress.file", number=self._number, files=self.files, name=clip(self._name, _NAME)
                )
            lines.append(line)
        return Page("\n".join(lines), headline=self._caller.say("progress.title", files=self.files))
