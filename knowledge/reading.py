"""Reads many reports at once: each in a process of its own where there are several, in the order they were named."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from pathlib import Path

from knowledge.entries import IndexEntry, entry_of
from knowledge.errors import ReportError
from knowledge.extraction.report import extract_report
from knowledge.models import NOT_NAMED, Named
from knowledge.readers import read_document

_WORTH_PROCESSES = 24
"""Reports from which on starting processes takes less time than it saves."""
_MAX_PROCESSES = 8
_AHEAD = 8
"""Reports a process that are read ahead of the one that is written: bounds the memory."""


def read_entry(path: Path, named: Named = NOT_NAMED) -> IndexEntry:
    """Reads one report file; raises ReportError if it cannot be read as a report."""
    document = read_document(path)
    return entry_of(extract_report(document, named), document)


def read_entries(files: Sequence[Path], named: Named = NOT_NAMED) -> Generator[IndexEntry, None, None]:
    """Reads the report files in their order; raises the first one's ReportError."""
    processes = min(os.cpu_count() or 1, _MAX_PROCESSES)
    if len(files) < _WORTH_PROCESSES or processes < 2:
        yield from (read_entry(path, named) for path in files)
        return
    # spawned, not forked: the caller may have threads and an open database
    pool = ProcessPoolExecutor(processes, get_context("spawn"), _begin_process)
    waiting: deque[Future[IndexEntry]] = deque()
    try:
        for path in files:
            waiting.append(pool.submit(read_entry, path, named))
            if len(waiting) > _AHEAD * processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        raise ReportError(
            "a process that reads reports was ended from outside; free some memory and build again"
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin_process() -> None:
    """Leaves Ctrl-C to the build's own process, and ends with it even if that is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
