"""Repeated: what was worked out lately, for those who ask the same: after an announcement everybody does."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_MOST = 512
"""Results kept at once; each is a few kilobytes."""
_MINUTES = 30
"""How long nobody must have wanted a result for it to be dropped: as long as a chat is remembered."""


class Repeated(Generic[K, V]):
    """Results by all that they follow from; those not wanted for longest are dropped first."""

    def __init__(self, most: int = _MOST, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._clock = clock
        self._entries: OrderedDict[K, tuple[V, float]] = OrderedDict()

    def get(self, key: K) -> V | None:
        """What was worked out from this; None if it was not, or has been dropped."""
        self._drop_old()
        found = self._entries.get(key)
        if found is None:
            return None
        self.put(key, found[0])
        return found[0]

    def put(self, key: K, result: V) -> None:
        """Keeps a result."""
        self._entries[key] = result, self._clock()
        self._entries.move_to_end(key)
        if len(self._entries) > self._most:
            self._entries.popitem(last=False)

    def clear(self) -> None:
        """Drops everything."""
        self._entries.clear()

    def _drop_old(self) -> None:
        before = self._clock() - _MINUTES * 60
        while self._entries and next(iter(self._entries.values()))[1] < before:
            self._entries.popitem(last=False)
