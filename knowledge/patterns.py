"""Regular expressions that are compiled by their first use: of those in the data files a start needs few."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, cast


class _Uncompiled:
    """Stands in for a pattern; what is asked of it is kept, so that it costs no more than the pattern from then on."""

    def __init__(self, source: str, flags: int) -> None:
        self._asked_for = source, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._asked_for), name)  # compiled once: `re` keeps it
        setattr(self, name, found)
        return found


def lazily(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used; one that is not well formed is found out only then."""
    return cast("re.Pattern[str]", _Uncompiled(source, flags))


def either(ways: Iterable[str]) -> str:
    """The source of a pattern that a data file gives as its alternatives, one way of saying it each."""
    return "|".join(ways)
