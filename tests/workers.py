"""What the processes of one test run share, so that it is made once and not by each of them."""

from __future__ import annotations

import fcntl
import os
import pickle
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

Made = TypeVar("Made")


def file_for_all_workers(
    name: str, make: Callable[[Path], object], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The file that `make` writes at the path it is given; the first process that comes makes it, the others wait."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    kept = folder / name
    with (folder / f"{name}.making").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            unfinished = folder / f"{name}.unfinished"
            make(unfinished)
            unfinished.rename(kept)
    return kept


def once_for_all_workers(
    name: str, make: Callable[[], Made], tmp_path_factory: pytest.TempPathFactory
) -> Made:
    """What `make` returns, made once."""
    kept = file_for_all_workers(
        f"{name}.pickle", lambda path: path.write_bytes(pickle.dumps(make())), tmp_path_factory
    )
    return pickle.loads(kept.read_bytes())  # type: ignore[no-any-return]


def from_another_place(names: Sequence[str]) -> list[str]:
    """The names in an order in which each process begins elsewhere, so that none waits for what another makes."""
    number = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    begin = number * len(names) // int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")) % len(names)
    return [*names[begin:], *names[:begin]]
