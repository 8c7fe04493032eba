"""Desk: everything administrators do, put together for the channel that shows it."""

from __future__ import annotations

import dataclasses
import shutil
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from bot.config_sections import ReportsSettings
from bot.desk import preparing
from bot.desk.archive import Archive
from bot.desk.attending import Attending
from bot.desk.binding import bound, candidates
from bot.desk.grouping import Group, groups
from bot.desk.preparing import Outcome, Prepared, Progress, live_digest, live_facts
from bot.desk.publishing import Publisher, packed
from bot.desk.record import Action
from bot.desk.refusal import DeskRefusal
from bot.desk.review import Difference, compare
from bot.desk.statistics import Statistics
from bot.desk.teachings import ALIAS, FIXED, Teaching, Teachings
from bot.desk.unanswered import Unanswered, UnansweredQuestions
from bot.desk.versions import DISCARDED, OPEN, WORKING, Preview
from bot.downloads import as_csv, as_json, table
from bot.state import State
from bot.understanding.offices import names_of
from bot.understanding.reader import understand
from knowledge.models import Fact, Named
from knowledge.records import stored_fact
from knowledge.store import FactStore, ReportRecord, StoredFact

R = TypeVar("R")


class Desk:
    """The desk of one bot: one index, one state file, and two folders beside the latter."""

    def __init__(self, state: State, index: Path, reports: ReportsSettings) -> None:
        self.state = state
        self.index = index
        self.folder = Path(reports.folder) if reports.folder else None
        """What /reload reads; None if it is not configured."""
        self._archive = Archive(state.path.parent / "versions")
        self._incoming = state.path.parent / "incoming"
        self._stopping = threading.Event()
        self.publisher = Publisher(state, index, self._archive, reports.keep_versions)
        self.versions = self.publisher.versions
        self.record = self.publisher.record
        self.teachings = Teachings(state)
        self.unanswered = UnansweredQuestions(state, reports.unanswered_days)
        self.statistics = Statistics(state)
        self._attending = Attending(self.teachings, State.open(state.path), reports.unanswered_days)

    def stop(self) -> None:
        """Gives up work under way."""
        self._stopping.set()

    def close(self) -> None:
        """Writes down what is left to be noted."""
        self._stopping.set()
        self._attending.close()

    def attend(self, assistant: R) -> R:
        """The same assistant, its taught answers first, its failures noted."""
        return self._attending.attend(assistant)

    def flush(self) -> None:
        """Waits until all that was asked so far is noted."""
        self._attending.recorder.flush()

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
    def prepare(
        self,
        preview: int,
        files: Sequence[Path],
        progress: Progress,
        named: Mapping[str, Named] | None = None,
    ) -> Outcome:
        """Makes a preview of report files; those that are live already are only named. Call it from a thread.

        `named` says by file name whose report a file is, where the file may not.
        """
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
            stop = self._stopping
            outcome = preparing.prepare(fresh, self.index, self._archive, progress, stop, named or {})
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

    # ------------------------------------------------------------------ teaching
    def asleep(self, teachings: Sequence[Teaching]) -> set[int]:
        """Ids of the aliases whose fact the newest report of their office does not hold."""
        found = set()
        with closing(FactStore.read(self.index)) as store:
            for one in teachings:
                report = store.newest(one.organisation) if one.kind == ALIAS else None
                if one.kind == ALIAS and (report is None or bound(store, report, one.fact) is None):
                    found.add(one.id)
        return found

    def question(self, number: int) -> Group | None:
        """The group of unanswered wordings that this one is in."""
        self.flush()
        for group in groups(self.unanswered.all()):
            if any(member.id == number for member in group.members):
                return group
        return None

    def facts_for(self, wording: Unanswered) -> list[StoredFact]:
        """Facts of the newest report that a wording might mean, the likeliest first."""
        with closing(FactStore.read(self.index)) as store:
            report = store.newest(wording.organisation)
            if report is None:
                return []
            question = understand(wording.text, names_of(wording.organisation))
            dated = store.report(wording.organisation, question.year) if question.year else None
            return candidates(store, dated or report, question)

    def teach(self, wordings: Sequence[Unanswered], fact: Fact, admin: int) -> None:
        """These wordings mean that fact, from now on."""
        with self.state.writing():
            for one in wordings:
                self.teachings.add_alias(one.normal, one.text, one.organisation, fact, admin)
                self.unanswered.settle(one.normal, one.organisation)
                self.record.add(admin, ALIAS, one.text, after=f"{fact.label} ({fact.unit})")

    def answer(self, wordings: Sequence[Unanswered], words: str, days: int, admin: int) -> None:
        """These wordings are answered with these words for so many days."""
        with self.state.writing():
            for one in wordings:
                expires = time.time() + days * 86400
                self.teachings.add_fixed(one.normal, one.text, one.organisation, words, expires, admin)
                self.unanswered.settle(one.normal, one.organisation)
                self.record.add(admin, FIXED, one.text, after=f"{words} ({days} d)")

    def undo(self, number: int, admin: int) -> None:
        """Takes a teaching back."""
        teaching = self.teachings.by_id(number)
        if teaching is None:
            raise DeskRefusal("teaching_gone")
        before = teaching.answer or f"{teaching.fact.label} ({teaching.fact.unit})"
        with self.state.writing():
            self.teachings.remove(number)
            self.record.add(admin, "undo", teaching.text, before)

    def dismiss(self, group: Group, admin: int) -> None:
        """Drops a group of wordings that needs no answer."""
        with self.state.writing():
            for one in group.members:
                self.unanswered.settle(one.normal, one.organisation)
            self.record.add(admin, "dismiss", group.head.text)

    # ------------------------------------------------------------------ the live index
    def reports(self) -> list[ReportRecord]:
        """The live reports, newest year first."""
        with closing(FactStore.read(self.index)) as store:
            return store.reports()

    def facts_files(self, reports: Sequence[ReportRecord]) -> tuple[bytes, bytes]:
        """The facts of reports as CSV and as JSON."""
        with closing(FactStore.read(self.index)) as store:
            held = [(one, [stored.fact for stored in store.all_facts(one.id)]) for one in reports]
        return as_csv(*held), as_json(*held)

    def actions_file(self) -> bytes:
        """The record of actions as CSV, newest first."""
        names = list(Action.__slots__)
        rows = [[iso(one.time), *(getattr(one, name) for name in names[1:])] for one in self.record.actions()]
        return table(names, rows)


def iso(seconds: float) -> str:
    """A time as a spreadsheet reads it."""
    return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(seconds))
