"""Regular expressions that are compiled by their first use: of all there are a start needs few."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from functools import partial
from types import ModuleType
from typing import Any, Final, cast

_ASKED_OF_IT: Final = [
    "search",
    "match",
    "fullmatch",
    "sub",
    "subn",
    "split",
    "findall",
    "finditer",
    "pattern",
    "flags",
    "groups",
    "groupindex",
]

_FIRST_USES: Final[list[Callable[[], object]]] = []
"""What compiles each pattern that was made since `compile_all`."""


def compiled_ahead(first_use: Callable[[], object]) -> None:
    """Has `compile_all` do what the first use of a pattern does."""
    _FIRST_USES.append(first_use)


def compile_all() -> None:
    """Compiles what has been made so far and not been used: where many will ask, none of them is to wait for that."""
    while _FIRST_USES:
        _FIRST_USES.pop()()
    _put_in_place()


def _put_in_place() -> None:
    """Gives the names of modules the patterns themselves for what stands in for them: each search costs a little less."""
    for module in filter(lambda module: type(module) is ModuleType, list(sys.modules.values())):
        names = vars(module)
        names.update({name: made.whole for name, made in names.items() if type(made) is _Compiled})


class _Compiled:
    """Stands in for a pattern that has been used: what is asked of it are the pattern's own methods."""

    groups: int
    whole: re.Pattern[str]
    """The pattern itself."""


class _Uncompiled(_Compiled):
    """Stands in for a pattern that nothing has used yet."""

    def __init__(self, source: str, flags: int) -> None:
        self._asked_for = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)  # copied or pickled before it has a pattern
        compiled = re.compile(*self._asked_for)
        for each in _ASKED_OF_IT:
            setattr(self, each, getattr(compiled, each))
        self.whole = compiled
        self.__class__ = _Compiled  # type: ignore[assignment]  # without this method it costs what the pattern costs
        return getattr(compiled, name)


def lazily(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used; one that is not well formed is found out only then."""
    made = _Uncompiled(source, flags)
    compiled_ahead(partial(getattr, made, "pattern"))
    return cast("re.Pattern[str]", made)


def either(ways: Iterable[str]) -> str:
    """The source of a pattern that a data file gives as its alternatives, one way of saying it each."""
    return "|".join(ways)
