"""Prepares reports for publishing: read, extracted, compared, checked and tried, in a process of its own.

The process is spawned for each piece of work: reading keeps a processor busy for seconds, and a file that brings
its reader down takes nobody else along.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from bot.desk.archive import Archive
from bot.desk.refusal import DeskRefusal
from bot.desk.review import Difference, compare, name_of
from bot.desk.samples import Sample, ask_samples
from knowledge.entries import IndexEntry, digest_of, entry_in, entry_of
from knowledge.errors import KnowledgeError
from knowledge.models import NOT_NAMED, BlockKind, Fact, Named
from knowledge.one_office import named_as_held
from knowledge.store import FactStore

STAGES = ("read", "extract", "check", "index")
"""What is being done, as keys of sentences; each comes with the file's number and name."""
_LONGEST = 900.0
"""Seconds after which the work is given up."""
_LOOK_UP = 0.2
"""Seconds between looks at `stop`."""
_KINDER = 5
"""How much more polite the process is than the one that answers residents."""

Progress = Callable[[str, int, str], None]
"""Called with (stage, number of the file, its name)."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """One report, ready to go live."""

    organisation: str
    year: int
    source: str
    file: str
    digest: str
    base: str
    """Digest of the live report it was compared with; '' if there was none."""
    facts: int
    figures: int
    cells: int
    tables: int
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the files."""

    reports: tuple[Prepared, ...] = ()
    failed: tuple[tuple[str, str], ...] = ()
    """File name, and in one line what is wrong with it."""
    same: tuple[tuple[str, str, int], ...] = ()
    """File name, office and year of those that state exactly what is live already."""
    outdone: tuple[tuple[str, str], ...] = ()
    """Files of the same office and year as a later one, and the later one."""
    differences: tuple[Difference, ...] = ()
    samples: tuple[tuple[Sample, ...], ...] = ()


@dataclass
class _Work:
    """One piece of work inside the process."""

    files: Sequence[Path]
    index: Path
    archive: Archive
    tell: Progress
    named: Mapping[str, Named]
    failed: list[tuple[str, str]] = field(default_factory=list)
    same: list[tuple[str, str, int]] = field(default_factory=list)
    outdone: list[tuple[str, str]] = field(default_factory=list)
    reports: dict[tuple[str, int], tuple[Prepared, IndexEntry, Sequence[Fact]]] = field(default_factory=dict)


def prepare(
    files: Sequence[Path],
    index: Path,
    archive: Archive,
    progress: Progress,
    stop: threading.Event,
    named: Mapping[str, Named],
) -> Outcome:
    """Does the work in a process of its own, and waits for it or for `stop`; call it from a thread."""
    here, there = get_context("spawn").Pipe(duplex=False)
    process = get_context("spawn").Process(
        target=_in_process, args=([*files], index, archive.folder, there, named), daemon=True
    )
    process.start()
    there.close()
    deadline = time.monotonic() + _LONGEST
    try:
        while time.monotonic() < deadline and not stop.is_set():
            if not here.poll(_LOOK_UP):
                continue
            message = here.recv()
            if isinstance(message, Outcome):
                return message
            if isinstance(message, DeskRefusal):
                raise message
            progress(*message)
        raise DeskRefusal("stopping" if stop.is_set() else "took_too_long")
    except EOFError:
        raise DeskRefusal("work_died") from None
    finally:
        here.close()
        process.kill()
        process.join()


def _in_process(
    files: list[Path], index: Path, folder: Path, connection: Connection, named: Mapping[str, Named]
) -> None:
    """What the process runs; errors travel as the outcome, never as a traceback."""
    os.nice(_KINDER)
    archive = Archive(folder)
    work = _Work(files, index, archive, lambda *message: connection.send(message), named)
    result: Outcome | DeskRefusal
    try:
        result = _outcome(work)
    except DeskRefusal as refusal:
        result = refusal
    except KnowledgeError as error:
        result = DeskRefusal("error", error=str(error))
    except Exception as error:
        result = DeskRefusal("work_failed", kind=type(error).__name__)
    with contextlib.suppress(OSError):  # the bot has gone
        connection.send(result)


def _outcome(work: _Work) -> Outcome:
    """All of the work: each file by itself, then all of them tried together."""
    for number, path in enumerate(work.files, 1):
        try:
            _read(work, number, path)
        except KnowledgeError as error:
            work.failed.append((path.name, _without_name(str(error), path.name)))
    prepared = [*work.reports.values()]
    if not prepared:
        return Outcome(failed=tuple(work.failed), same=tuple(work.same))
    count, last = len(work.files), prepared[-1][0].source
    work.tell("check", count, last)
    differences = tuple(compare(_live(work.index, one), facts) for one, _, facts in prepared)
    work.tell("index", count, last)
    reports, samples = _tried(work, differences)
    return Outcome(reports, tuple(work.failed), tuple(work.same), tuple(work.outdone), differences, samples)


def _read(work: _Work, number: int, path: Path) -> None:
    """Reads one file and keeps what it states."""
    from knowledge.extraction.report import extract_report
    from knowledge.readers import read_document

    work.tell("read", number, path.name)
    document = read_document(path)
    work.tell("extract", number, path.name)
    report = extract_report(document, work.named.get(path.name, NOT_NAMED))
    with contextlib.closing(FactStore.read(work.index)) as store:
        beside = [other for _, other, _ in work.reports.values()]
        entry = named_as_held(store, entry_of(report, document), beside)
    base = live_digest(work.index, entry.organisation, entry.year)
    if base == digest_of(entry):
        work.same.append((path.name, entry.organisation, entry.year))
        return
    prepared = Prepared(
        organisation=entry.organisation,
        year=entry.year,
        source=path.name,
        file=work.archive.keep_file(path),
        digest=work.archive.keep_entry(entry),
        base=base,
        facts=len(entry.facts),
        figures=entry.figures,
        cells=entry.cells,
        tables=sum(block.kind is BlockKind.TABLE for block in document.blocks),
        findings=entry.findings,
    )
    earlier = work.reports.pop((entry.organisation, entry.year), None)
    if earlier is not None:  # of two files of one report the later one counts
        work.outdone.append((earlier[0].source, path.name))
    work.reports[entry.organisation, entry.year] = (prepared, entry, report.facts)


def _without_name(error: str, name: str) -> str:
    """A reader's error without the file name it begins with, which is shown beside it."""
    return error.removeprefix(f"{name}: ")


def _live(index: Path, prepared: Prepared) -> list[Fact] | None:
    """The facts of the live report of the same office and year."""
    return live_facts(index, prepared.organisation, prepared.year)


def live_facts(index: Path, organisation: str, year: int) -> list[Fact] | None:
    """The facts of a live report; None if there is none."""
    with contextlib.closing(FactStore.read(index)) as store:
        record = store.report(organisation, year)
        return None if record is None else [stored.fact for stored in store.all_facts(record.id)]


def live_digest(index: Path, organisation: str, year: int) -> str:
    """The digest of a live report; '' if there is none."""
    with contextlib.closing(FactStore.read(index)) as store:
        record = store.report(organisation, year)
        return "" if record is None else digest_of(entry_in(store, record))


def _tried(
    work: _Work, differences: Sequence[Difference]
) -> tuple[tuple[Prepared, ...], tuple[tuple[Sample, ...], ...]]:
    """The reports put into a copy of the index, checked against other years, and asked."""
    from bot.assistant import Assistant
    from knowledge.indexing import put_entries

    prepared = [*work.reports.values()]
    with tempfile.TemporaryDirectory(prefix=".try.", dir=work.archive.folder) as folder:
        candidate = Path(folder) / "index.db"
        shutil.copyfile(work.index, candidate)
        summary = put_entries([entry for _, entry, _ in prepared], candidate)
        findings = {(report.organisation, report.year): report.findings for report in summary.reports}
        reports, samples = [], []
        for (report, _, facts), difference in zip(prepared, differences, strict=True):
            reports.append(
                Prepared(**{**asdict(report), "findings": findings[report.organisation, report.year]})
            )
            with (
                contextlib.closing(Assistant.open(candidate, organisation=report.organisation)) as assistant,
                contextlib.closing(FactStore.read(candidate)) as store,
            ):
                record = store.report(report.organisation, report.year)
                assert record is not None
                told = {change.label for change in (*difference.changed, *difference.new)}
                fresh = frozenset(name_of(fact) for fact in facts if fact.label in told)
                samples.append(ask_samples(assistant, record, facts, fresh))
    return tuple(reports), tuple(samples)
