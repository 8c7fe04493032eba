"""The patterns that stand as data are compiled when they are first needed: a slip in one must not wait for a resident."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import ROOT

_KEYS = frozenset(
    {
        "asked",
        "said",
        "holds",
        "better",
        "unless",
        "unless_asked",
        "unless_said",
        "within",
        "says",
        "needs",
        "hint",
    }
)
"""What patterns are called in the data files; words in angle brackets are put in for by their own file."""
_FILES = sorted(
    path
    for path in (ROOT / "bot").rglob("*.toml")
    if any(f"\n{key} = " in path.read_text(encoding="utf-8") for key in ("asked", "said", "holds"))
)


def _patterns(data: Any, key: str = "") -> Iterator[str]:
    """All strings under a key that holds patterns."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _patterns(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from _patterns(value, key)
    elif isinstance(data, str) and key in _KEYS:
        yield data


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.name)
def test_every_pattern_compiles(path: Path) -> None:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    words = data.get("words", {})
    found = list(_patterns(data))
    assert found
    for pattern in found:
        filled = re.sub(r"<([a-z]+)>", lambda match: words.get(match[1], match[0]), pattern)
        re.compile(filled, re.VERBOSE if path.stem == "roles_en" else 0)
