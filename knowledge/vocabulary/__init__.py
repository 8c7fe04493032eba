"""The vocabulary of official Chinese as data: measure words, the national form, the domain glossary."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


@cache
def load(name: str) -> dict[str, Any]:
    """Reads `vocabulary/<name>.toml` once; the file ships with the package, so a failure is a defect."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
