"""Desk: everything administrators do, put together for the channel that shows it."""

from __future__ import annotations

import dataclasses
import shutil
import tempfile
import threading
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from bot.config import ReportsSettings
from bot.desk import preparing
from bot.desk.archive import Archive
from bot.desk.preparing import Outcome, Prepared, Progress, live_digest, live_facts
from bot.desk.publishing import Publisher, packed
from bot.desk.review import Difference, compare
from bot.desk.versions import DISCARDED, OPEN, WORKING, Preview
from bot.state import State
from knowledge.records import stored_fact
from knowledge.store import FactStore, ReportRecord


class Desk:
    """The desk of one bot: one index, one state file, and two folders beside the latter."""

    def __init__(self, state: State, index: Path, reports: ReportsSettings) -> None:
        self.index = index
        self.folder = Path(reports.folder) if reports.folder else None
        """What /reload reads; None if it is not configured."""
        self._archive = Archive(state.path.parent / "versions")
        self._incoming = state.path.parent / "incoming"
        self._stopping = threading.Event()
        self.publisher = Publisher(state, index, self._archive, reports.keep_versions)
        self.versions = self.publisher.versions
        self.record = self.publisher.record

    def close(self) -> None:
        """Gives up work under way."""
        self._stopping.set()

    def interrupted(self) -> Sequence[Preview]:
        """Work that the last run of the bot left unfinished; what it left on the disk is dropped."""
        shutil.rmtree(self._incoming, ignore_errors=True)
        for folder in self._archive.folder.glob(".try.*"):
            shutil.rmtree(folder, ignore_errors=True)
        return self.versions.previews(WORKING)

    # ------------------------------------------------------------------ files
    def incoming(self) -> Path:
        """A new empty folder for files on their way in."""
        self._incoming.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(dir=self._incoming))

    def folder_files(self) -> list[Path]:
        """The files of the configured folder, hidden ones left out."""
        if self.folder is None or not self.folder.is_dir():
            return []
        return sorted(
            path for path in self.folder.iterdir() if path.is_file() and not path.name.startswith(".")
        )

    # ------------------------------------------------------------------ previews
    def prepare(self, preview: int, files: Sequence[Path], progress: Progress) -> Outcome:
        """Makes a preview of report files; those that are live already are only named. Call it from a thread."""
        same: list[tuple[str, str, int]] = []
        fresh: list[Path] = []
        for path in files:
            version = self.publisher.already_live(path) if path.is_file() else None
            if version is None:
                fresh.append(path)
            else:
                same.append((path.name, version.organisation, version.year))
        outcome = Outcome()
        if fresh:
            outcome = preparing.prepare(fresh, self.index, self._archive, progress, self._stopping)
        stage = OPEN if outcome.reports else DISCARDED
        self.versions.update(preview, stage=stage, prepared=packed(outcome.reports))
        return dataclasses.replace(outcome, same=(*same, *outcome.same))

    def refresh(self, preview: int) -> tuple[list[Prepared], list[Difference]]:
        """Compares the reports of a preview with what is live now."""
        prepared, differences = [], []
        for one in self.publisher.prepared(self.versions.preview(preview)):
            entry = self._archive.entry(one.digest, one.file, one.source)
            facts = [stored_fact((0, position, *row)).fact for position, row in enumerate(entry.facts)]
            base = live_digest(self.index, one.organisation, one.year)
            prepared.append(dataclasses.replace(one, base=base))
            differences.append(compare(live_facts(self.index, one.organisation, one.year), facts))
        self.versions.update(preview, prepared=packed(prepared))
        return prepared, differences

    # ------------------------------------------------------------------ the live index
    def reports(self) -> list[ReportRecord]:
        """The live reports, newest year first."""
        with closing(FactStore.read(self.index)) as store:
            return store.reports()
