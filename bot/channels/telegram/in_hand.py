"""What the outbox keeps of an update while it is answered."""

from __future__ import annotations

from typing import Any

from bot.channels.telegram.message_numbers import Moment


class Answering:
    """An update in hand, and how much of its answer is out."""

    def __init__(self, update: int, note: dict[str, Any] | None) -> None:
        self.update = update
        self.out: list[int] = []
        """Numbers of the messages that are out."""
        self.earlier: list[int] = note["out"] if note else []
        """Those that an earlier run sent and this one has not come to."""
        self.on_its_way: Moment | None = note["since"] if note else None
        """When an earlier run sent the message after those, if it did."""
        self.left: float = note.get("left", 0.0) if note else 0.0
        """The same by the clock."""
        self.finished = False
