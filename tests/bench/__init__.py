"""Measurements printed by `make bench`; nothing here is a test."""

from __future__ import annotations

import resource
from pathlib import Path


def peak_memory() -> int:
    """The most megabytes that this process has held since its program began.

    The figure of getrusage also counts what the process was before that, a copy of the one that started it.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="utf-8").splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
