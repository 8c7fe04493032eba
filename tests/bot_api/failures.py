"""Failures on order: what the next calls of a method meet instead of a plain reply."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

Params = dict[str, Any]


class Refusal(Exception):
    """A failure the Bot API reports: status, description and perhaps a time to wait."""

    def __init__(self, status: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.retry_after = retry_after


class Trouble(Enum):
    """What can happen to a connection."""

    DROP = auto()
    """It breaks before the method runs."""
    LOSE = auto()
    """It breaks after the method has run, without a reply."""
    CUT = auto()
    """The method runs, and the reply ends in the middle."""
    HIDE = auto()
    """The method runs, and what stands between answers 502."""


@dataclass(frozen=True)
class Late:
    """The method runs, and the reply comes so many seconds later."""

    seconds: float


@dataclass(frozen=True)
class Then:
    """The method runs, then something happens, and the connection breaks without a reply."""

    happens: Callable[[], object]


@dataclass(frozen=True)
class Held:
    """Something happens when the request has come; the method runs when it is let go, whoever still waits."""

    happens: Callable[[], object]
    let_go: threading.Event


Failure = Refusal | Trouble | Late | Then | Held
"""What can be ordered."""


@dataclass(frozen=True)
class _Order:
    method: str
    failure: Failure
    chat: int | None

    def meets(self, method: str, params: Params) -> bool:
        return method == self.method and self.chat in (None, _number(params.get("chat_id")))


class Failures:
    """The failures that were ordered and have not happened yet."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._orders: list[_Order] = []

    def order(self, method: str, failure: Failure, times: int = 1, chat: int | None = None) -> None:
        """The next calls of a method, or those for one chat, fail."""
        with self._lock:
            self._orders += [_Order(method, failure, chat)] * times

    def forget(self) -> None:
        """Nothing fails any more."""
        with self._lock:
            self._orders.clear()

    def next(self, method: str, params: Params) -> Failure | None:
        """What was ordered for this call."""
        with self._lock:
            for number, order in enumerate(self._orders):
                if order.meets(method, params):
                    return self._orders.pop(number).failure
        return None


def _number(value: object) -> int | None:
    try:
        return int(str(value))
    except ValueError:
        return None
