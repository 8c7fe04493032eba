"""What the processes of one test run share, so that it is made once and not by each of them."""

from __future__ import annotations

import fcntl
import pickle
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

import pytest

Made = TypeVar("Made")


class _Place(NamedTuple):
    """Which of the processes this is, where there are several."""

    number: int = 0
    of: int = 1
    shared: Path | None = None
    """The folder that they share."""


_place = _Place()


def become(number: int, count: int, shared: Path) -> Path:
    """Makes this process one of several, and a folder for its own files."""
    global _place
    _place = _Place(number, count, shared)
    own = shared / f"process-{number}"
    own.mkdir(exist_ok=True)
    return own


def file_for_all_workers(
    name: str, make: Callable[[Path], object], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The file that `make` writes at the path it is given; the first process that comes makes it, the others wait."""
    folder = _place.shared or tmp_path_factory.getbasetemp()
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
    begin = _place.number * len(names) // _place.of % len(names)
    return [*names[begin:], *names[:begin]]
