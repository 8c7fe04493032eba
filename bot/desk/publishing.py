"""Publishing: a prepared report goes live, the one before it comes back, or a report is taken out.

The index is swapped whole by `knowledge.indexing`; what the state file says of it follows. If the program is killed
in between, the live report has no version here, and is given one before the next report takes its place.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.desk.archive import Archive, hash_of
from bot.desk.preparing import Prepared, live_digest
from bot.desk.record import Record
from bot.desk.refusal import DeskRefusal
from bot.desk.versions import DISCARDED, NOBODY, OPEN, PUBLISHED, Preview, Version, Versions
from bot.state import State
from knowledge.entries import IndexEntry, digest_of, entry_in
from knowledge.indexing import SHIPPED_REPORTS, put_entries, remove_report
from knowledge.store import FactStore


@dataclass(frozen=True, slots=True)
class GoingBack:
    """What a rollback of a report would do."""

    live: Version
    earlier: Version | None
    """None if the live version is the first: going back would take the report out."""


class Publisher:
    """Changes the live index, one change at a time."""

    def __init__(self, state: State, index: Path, archive: Archive, keep: int) -> None:
        self._state = state
        self._index = index
        self._archive = archive
        self._keep = keep
        self._busy = threading.Lock()
        self.versions = Versions(state)
        self.record = Record(state)

    # ------------------------------------------------------------------ publishing
    def prepared(self, preview: Preview | None) -> list[Prepared]:
        """The reports of a preview that waits for a decision; refuses any other."""
        if preview is None:
            raise DeskRefusal("preview_expired")
        if preview.stage == PUBLISHED:
            raise DeskRefusal("preview_published")
        if preview.stage != OPEN:
            raise DeskRefusal("preview_discarded")
        return _reports_of(preview)

    def published(self, number: int) -> list[Prepared]:
        """The reports of a preview that was published; none of any other."""
        preview = self.versions.preview(number)
        return _reports_of(preview) if preview is not None and preview.stage == PUBLISHED else []

    def publish(self, number: int, admin: int) -> list[Prepared]:
        """Makes the reports of a preview live; refuses if others came first."""
        with self._alone():
            prepared = self.prepared(self.versions.preview(number))
            entries = [self._archive.entry(one.digest, one.file, one.source) for one in prepared]
            if self._are_in_unnoted(prepared, entries):
                befores = [self.versions.live(one.organisation, one.year) for one in prepared]
            else:
                self._require_unchanged(prepared)
                befores = [self.current(one.organisation, one.year) for one in prepared]
                put_entries(entries, self._index)
            with self._state.writing():
                for one, entry, before in zip(prepared, entries, befores, strict=True):
                    self._add(one, digest_of(entry), admin, before)
                self.versions.update(number, stage=PUBLISHED)
        self._prune(prepared)
        return prepared

    def discard(self, number: int, admin: int) -> None:
        """Drops a preview."""
        prepared = self.prepared(self.versions.preview(number))
        with self._state.writing():
            self.versions.update(number, stage=DISCARDED)
            for one in prepared:
                self.record.add(admin, "discard", _title(one.organisation, one.year), after=one.source)

    def _are_in_unnoted(self, prepared: Sequence[Prepared], entries: Sequence[IndexEntry]) -> bool:
        """Whether the index holds just these reports, because the program was killed before it could note that."""
        pairs = [(one, digest_of(entry)) for one, entry in zip(prepared, entries, strict=True)]
        noted = (self.versions.live(one.organisation, one.year) for one, _ in pairs)
        return all(
            live_digest(self._index, one.organisation, one.year) == digest for one, digest in pairs
        ) and any(
            live is None or live.digest != digest for live, (_, digest) in zip(noted, pairs, strict=True)
        )

    def _require_unchanged(self, prepared: Sequence[Prepared]) -> None:
        """Refuses if what a report was compared with is not live any more."""
        for one in prepared:
            if live_digest(self._index, one.organisation, one.year) != one.base:
                live = self.versions.live(one.organisation, one.year)
                raise DeskRefusal("others_first", admin=live.admin if live else NOBODY)

    def _add(self, one: Prepared, digest: str, admin: int, before: Version | None) -> None:
        self.versions.add(
            organisation=one.organisation,
            year=one.year,
            digest=digest,
            file=one.file,
            source=one.source,
            facts=one.facts,
            admin=admin,
        )
        subject = _title(one.organisation, one.year)
        self.record.add(admin, "publish", subject, _named(before), f"{one.source} ({digest[:12]})")

    # ------------------------------------------------------------------ going back
    def going_back(self, organisation: str, year: int) -> GoingBack:
        """What a rollback would do; refuses if there is nothing to go back from, or nothing is kept."""
        live = self.current(organisation, year)
        if live is None:
            raise DeskRefusal("not_live", organisation=organisation, year=year)
        earlier = self.versions.by_id(live.replaced)
        if live.replaced is not None and earlier is None:
            raise DeskRefusal("version_not_kept", source=live.source)
        return GoingBack(live, earlier)

    def roll_back(self, version: int, admin: int) -> GoingBack:
        """Goes back from this version, which must still be the live one."""
        with self._alone():
            live = self.versions.by_id(version)
            if live is None or not live.live:
                raise DeskRefusal("not_live_any_more")
            back = self.going_back(live.organisation, live.year)
            if back.live.id != version:
                raise DeskRefusal("not_live_any_more")
            if back.earlier is None:
                remove_report(live.organisation, live.year, self._index)
            else:
                earlier = back.earlier
                put_entries([self._archive.entry(earlier.digest, earlier.file, earlier.source)], self._index)
            with self._state.writing():
                self.versions.go_back(live, back.earlier)
                action = "rollback" if back.earlier else "take_out"
                subject = _title(live.organisation, live.year)
                self.record.add(admin, action, subject, _named(live), _named(back.earlier))
        return back

    # ------------------------------------------------------------------ what is live
    def current(self, organisation: str, year: int) -> Version | None:
        """The version of the live report; one that was built elsewhere since is given a version now."""
        with closing(FactStore.read(self._index)) as store:
            record = store.report(organisation, year)
            if record is None:
                return None
            entry = entry_in(store, record)
        live, digest = self.versions.live(organisation, year), digest_of(entry)
        if live is not None and live.digest == digest:
            return live
        self._archive.keep_entry(entry)
        file = self._shipped(entry)
        number = self.versions.add(
            organisation=organisation,
            year=year,
            digest=digest,
            file=file,
            source=entry.source,
            facts=len(entry.facts),
            admin=NOBODY,
        )
        return self.versions.by_id(number)

    def _shipped(self, entry: IndexEntry) -> str:
        """The file of a report that came with the program, kept; '' for any other."""
        path = SHIPPED_REPORTS / entry.source
        return self._archive.keep_file(path) if path.is_file() else ""

    def already_live(self, path: Path) -> Version | None:
        """The live version that was made from the very same file."""
        digest = hash_of(path)
        version = next((one for one in self.versions.all_live() if one.file.startswith(digest)), None)
        if version is None or live_digest(self._index, version.organisation, version.year) != version.digest:
            return None
        return version

    def _prune(self, prepared: Sequence[Prepared]) -> None:
        """Keeps a bounded number of versions a report, and no file without a version."""
        for one in prepared:
            self.versions.prune(one.organisation, one.year, self._keep)
        digests, files = self.versions.kept_names()
        for preview in self.versions.previews(OPEN):
            for waiting in self.prepared(preview):
                digests.add(waiting.digest)
                files.add(waiting.file)
        self._archive.prune(digests, files)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One change at a time; a second administrator is told so instead of waiting."""
        if not self._busy.acquire(blocking=False):
            raise DeskRefusal("busy")
        try:
            yield
        finally:
            self._busy.release()


def packed(reports: Sequence[Prepared]) -> str:
    """Prepared reports as a preview keeps them."""
    return json.dumps([asdict(report) for report in reports], ensure_ascii=False)


def _title(organisation: str, year: int) -> str:
    return f"{organisation} {year}"


def _named(version: Version | None) -> str:
    return f"{version.source} ({version.digest[:12]})" if version else ""


def _reports_of(preview: Preview) -> list[Prepared]:
    """The reports that a preview shows."""
    reports = json.loads(preview.prepared)
    return [Prepared(**{**report, "findings": tuple(report["findings"])}) for report in reports]
