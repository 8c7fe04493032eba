"""Telegram's limits on sending, enforced as strictly as they are written down, or only watched."""

from __future__ import annotations

import threading
import time
from collections import defaultdict, deque

from tests.bot_api.failures import Refusal

OVERALL, CHAT, GROUP = (30, 1.0), (1, 1.0), (20, 60.0)


class Pace:
    """Refuses with 429 what comes faster than Telegram allows."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sent: dict[object, deque[float]] = defaultdict(deque)
        self.exceeded = 0
        """How often a limit was exceeded."""

    def check(self, chat: int) -> None:
        """Counts a message, or refuses it."""
        limits: dict[object, tuple[int, float]] = {"all": OVERALL, chat: CHAT}
        if chat < 0:
            limits[chat, "group"] = GROUP
        with self._lock:
            now = time.monotonic()
            for key, (most, length) in limits.items():
                sent = self._sent[key]
                while sent and sent[0] <= now - length:
                    sent.popleft()
                if len(sent) >= most:
                    self.exceeded += 1
                    wait = int(sent[0] + length - now) + 1
                    raise Refusal(429, f"Too Many Requests: retry after {wait}", wait)
            for key in limits:
                self._sent[key].append(now)
