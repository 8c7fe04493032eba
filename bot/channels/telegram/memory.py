"""Recent: a small memory of ids, so that nothing grows with the number of residents."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """A mapping that forgets its oldest entries; it holds ids and the bot's own words, never a resident's."""

    def __init__(self, size: int = 4096) -> None:
        self._size = size
        self._entries: OrderedDict[K, V] = OrderedDict()

    def put(self, key: K, value: V) -> None:
        """Remembers a value, and forgets the oldest one if there are too many."""
        self._entries[key] = value
        self._entries.move_to_end(key)
        if len(self._entries) > self._size:
            self._entries.popitem(last=False)

    def get(self, key: K) -> V | None:
        """The value, unless it was never put in or has been forgotten."""
        return self._entries.get(key)

    def drop(self, key: K) -> None:
        """Forgets one entry."""
        self._entries.pop(key, None)

    def keys_where(self, wanted: Callable[[K], bool]) -> list[K]:
        """The keys that meet a condition."""
        return [key for key in self._entries if wanted(key)]
