"""What the processes of one test run share, so that it is made once and not by each of them."""

from __future__ import annotations

import fcntl
import os
import pickle
from collections.abc import Callable
from typing import TypeVar

import pytest

Made = TypeVar("Made")


def once_for_all_workers(
    name: str, make: Callable[[], Made], tmp_path_factory: pytest.TempPathFactory
) -> Made:
    """What `make` returns; the first process of the run that comes makes it, the others wait and read it."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return make()
    folder = tmp_path_factory.getbasetemp().parent
    kept = folder / f"{name}.pickle"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            made = pickle.dumps(make())  # whole before it is written: another process takes what is there
            kept.write_bytes(made)
        return pickle.loads(kept.read_bytes())  # type: ignore[no-any-return]
