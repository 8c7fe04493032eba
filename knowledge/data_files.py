"""The data files that stand beside the code: words, patterns and sentences, in TOML."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any


def read_beside(module: str, name: str) -> dict[str, Any]:
    """Reads `<name>.toml` beside a module, given as its `__file__`; it ships with the code, so a failure is a defect."""
    return tomllib.loads((Path(module).parent / f"{name}.toml").read_text(encoding="utf-8"))
