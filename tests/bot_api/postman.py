"""The postman: brings updates to the bot's webhook as Telegram does, several at once and until each is taken."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx

Params = dict[str, Any]

_AT_ONCE = 8
_PAUSE = 0.2
_LIMIT = 10.0
_SECRET = "X-Telegram-Bot-Api-Secret-Token"


class Postman:
    """Posts to one address until told to stop."""

    def __init__(self, url: str, secret: str, taken: Callable[[Params], None]) -> None:
        self.url = url
        self._secret = secret
        self._taken = taken
        self._stopped = threading.Event()
        self._workers = ThreadPoolExecutor(_AT_ONCE)
        # Not urllib: it leaves a socket behind where a connection breaks before the reply.
        self._client = httpx.Client(verify=False, trust_env=False, timeout=_LIMIT)

    def bring(self, update: Params) -> None:
        """Brings an update sooner or later, perhaps after one that is brought later."""
        self._workers.submit(self._insist, update)

    def post(self, update: object, secret: str | None = None) -> int:
        """Posts something once; the status of the reply, 0 if there was none."""
        body = update if isinstance(update, bytes) else json.dumps(update).encode()
        headers = {"Content-Type": "application/json", _SECRET: self._secret if secret is None else secret}
        try:
            return self._client.post(self.url, content=body, headers=headers).status_code
        except httpx.HTTPError:
            return 0

    def stop(self) -> None:
        """Brings nothing more."""
        self._stopped.set()
        self._workers.shutdown(wait=True, cancel_futures=True)
        self._client.close()

    def _insist(self, update: Params) -> None:
        while not self._stopped.is_set():
            if self.post(update) == 200:
                self._taken(update)
                return
            self._stopped.wait(_PAUSE)
