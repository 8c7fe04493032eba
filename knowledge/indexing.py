"""Builds the index beside the live one, checks it, and swaps it in; a failed build leaves the old one serving."""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from knowledge.checks import check_years, is_between_years
from knowledge.entries import IndexEntry
from knowledge.errors import KnowledgeError, ReportError, StoreError
from knowledge.models import NOT_NAMED, Named
from knowledge.one_office import named_as_held
from knowledge.reading import read_entries
from knowledge.schema import is_outdated
from knowledge.store import FactStore
from knowledge.writing import IndexWriter

SHIPPED_REPORTS = Path(__file__).parent / "reports"
"""The reports that come with the project."""

Progress = Callable[[int, int, str], None]
"""Called with (reports done, reports in all, file name)."""


@dataclass(frozen=True, slots=True)
class BuiltReport:
    """What the index now holds of one report, in numbers, and what is inconsistent in it."""

    organisation: str
    year: int
    facts: int
    figures: int
    cells: int
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a build put into the index."""

    reports: tuple[BuiltReport, ...]
    index: Path


def build_index(
    files: Sequence[Path], index: Path, progress: Progress | None = None, named: Named = NOT_NAMED
) -> BuildSummary:
    """Adds the reports in `files` to the index (made if there is none), replacing those of the same office and year.

    `named` says whose report it is, and of which year, where that is not in the file.
    Raises ReportError for a file that cannot be read as a report and StoreError for an index that cannot be
    written; in both cases the index is as it was.
    """
    with closing(read_entries(files, named)) as entries:
        return put_entries(entries, index, [path.name for path in files], progress)


def put_entries(
    entries: Iterable[IndexEntry],
    index: Path,
    names: Sequence[str] = (),
    progress: Progress | None = None,
) -> BuildSummary:
    """Adds reports that were made ready before, as `build_index` does; `names` tells progress what they are."""
    with _swapping(index) as store:
        built: dict[tuple[str, int], BuiltReport] = {}
        total = len(names)
        for done, entry in enumerate(_announced(entries, names, progress), 1):
            _refuse_second_unnamed(store, entry)
            entry = named_as_held(store, entry)
            store.put_entry(entry)
            counts = (len(entry.facts), entry.figures, entry.cells)
            report = BuiltReport(entry.organisation, entry.year, *counts, entry.findings)
            built[report.organisation, report.year] = report
            total = max(total, done)
        if progress:
            progress(total, total, "")
        _check_years(store, built)
    return BuildSummary(tuple(built.values()), index)


def remove_report(organisation: str, year: int, index: Path) -> None:
    """Takes one report out of the index; raises StoreError if it is not there, or is the only one."""
    with _swapping(index) as store:
        record = store.report(organisation, year)
        if record is None:
            raise StoreError(f"{index}: holds no report of {organisation} for {year}; nothing has changed")
        if store.count_reports() == 1:
            raise StoreError(
                f"{index}: this is the only report; publish another one first; nothing has changed"
            )
        store.remove(record)
        later = store.report(organisation, year + 1)
        if later is not None:
            store.set_findings(later.id, [one for one in later.findings if not is_between_years(one)])


@contextmanager
def _swapping(index: Path) -> Iterator[IndexWriter]:
    """An index beside the live one, to be filled; it is checked and goes live at the end, or not at all."""
    with _exclusive(index):
        try:
            with _file_beside(index) as beside:
                with closing(IndexWriter.open(beside, index)) as store:
                    yield store
                    store.verify()
                _go_live(beside, index)
        except (sqlite3.OperationalError, OSError) as error:
            raise StoreError(
                f"{index}: could not be written ({error}); free some space or choose another path; nothing has changed"
            ) from None
        except sqlite3.Error as error:
            raise StoreError(
                f"{index}: the index is damaged ({error}); move it away and build all its reports again"
            ) from None


def _announced(
    entries: Iterable[IndexEntry], names: Sequence[str], progress: Progress | None
) -> Iterator[IndexEntry]:
    """The entries, each announced by its file name before it is read."""
    waiting = iter(entries)
    for done, name in enumerate(names):
        if progress:
            progress(done, len(names), name)
        entry = next(waiting, None)
        if entry is None:
            return
        yield entry
    yield from waiting


def needs_build(index: Path) -> bool:
    """True if there is no index, or one of another version of this program that holds only shipped reports."""
    return not index.exists() or is_outdated(index, {path.name for path in _shipped()})


def ensure_index(index: Path) -> None:
    """Builds the index from the shipped reports if that is needed; raises KnowledgeError if it fails."""
    if not needs_build(index):
        return
    index.unlink(missing_ok=True)
    try:
        build_index(_shipped(), index)
    except KnowledgeError:
        if not index.exists():  # another process may have built it in the meantime
            raise


def _shipped() -> list[Path]:
    return sorted(
        path for path in SHIPPED_REPORTS.iterdir() if path.is_file() and not path.name.startswith(".")
    )


@contextmanager
def _exclusive(index: Path) -> Iterator[None]:
    """Holds the build lock of an index; a second build at the same time is refused."""
    try:
        index.parent.mkdir(parents=True, exist_ok=True)
        if index.is_dir():
            raise StoreError(f"{index}: is a folder; name a file for the index")
        if index.exists() and not index.is_file():
            raise StoreError(f"{index}: is a device or pipe; name a file for the index")
        lock = Path(f"{index}.lock").open("w")  # noqa: SIM115 - held for the whole build, closed below
    except OSError as error:
        raise StoreError(
            f"{index}: cannot be written ({error.strerror}); choose another path for the index"
        ) from None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise StoreError(
            f"{index}: another build of this index is running; wait for it and try again"
        ) from None
    finally:
        lock.close()


@contextmanager
def _file_beside(index: Path) -> Iterator[Path]:
    """A new file beside the live index, holding what the live one holds; gone at the end unless it went live."""
    for left in index.parent.glob(
        f".{index.name}.*.new*"
    ):  # of a build that was killed: this one holds the lock
        left.unlink(missing_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{index.name}.", suffix=".new", dir=index.parent)
    os.close(handle)
    beside = Path(name)
    try:
        if index.exists() and index.stat().st_size:
            FactStore.read(
                index
            ).close()  # never overwrite a file that is no index, nor build on a damaged one
            shutil.copyfile(index, beside)
        yield beside
    finally:
        beside.unlink(missing_ok=True)
        Path(f"{beside}-journal").unlink(missing_ok=True)


def _refuse_second_unnamed(store: FactStore, entry: IndexEntry) -> None:
    """Two reports that name no office are hardly of the same one: the second must not take the place of the first."""
    held = None if entry.organisation else store.report("", entry.year)
    if held is not None and held.source != entry.source:
        raise ReportError(
            f"{entry.source}: names no office, nor does {held.source} of the same year, which is loaded; "
            f"build this one alone and name it: --organisation NAME"
        )


def _check_years(store: IndexWriter, built: dict[tuple[str, int], BuiltReport]) -> None:
    """Holds each new report against those of the years beside it; the later one bears the finding."""
    pairs = {(name, later) for name, year in built for later in (year, year + 1)}
    for name, year in sorted(pairs):
        earlier, later = store.report(name, year - 1), store.report(name, year)
        if earlier is None or later is None:
            continue
        facts = [[item.fact for item in store.by_key(r.id, "applications")] for r in (earlier, later)]
        findings = (
            *(finding for finding in later.findings if not is_between_years(finding)),
            *check_years(facts[0], facts[1], (year - 1, year)),
        )
        store.set_findings(later.id, findings)
        if (name, year) in built:
            built[name, year] = replace(built[name, year], findings=findings)


def _go_live(beside: Path, index: Path) -> None:
    """Makes the new file durable, then swaps it in; readers of the old one finish undisturbed."""
    with beside.open("rb+") as file:
        os.fsync(file.fileno())
    beside.chmod(0o644)
    beside.replace(index)
