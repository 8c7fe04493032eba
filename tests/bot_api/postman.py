"""The postman: brings updates to the bot's webhook as Telegram does, several at once and until each is taken."""

from __future__ import annotations

import json
import ssl
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

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

    def bring(self, update: Params) -> None:
        """Brings an update sooner or later, perhaps after one that is brought later."""
        self._workers.submit(self._insist, update)

    def post(self, update: object, secret: str | None = None) -> int:
        """Posts something once; the status of the reply, 0 if there was none."""
        body = update if isinstance(update, bytes) else json.dumps(update).encode()
        headers = {"Content-Type": "application/json", _SECRET: self._secret if secret is None else secret}
        request = urllib.request.Request(self.url, body, headers)
        unchecked = ssl.create_default_context()
        unchecked.check_hostname, unchecked.verify_mode = False, ssl.CERT_NONE
        try:
            with urllib.request.urlopen(request, timeout=_LIMIT, context=unchecked) as reply:
                return int(reply.status)
        except urllib.error.HTTPError as error:
            with error:
                return error.code
        except OSError:
            return 0

    def stop(self) -> None:
        """Brings nothing more."""
        self._stopped.set()
        self._workers.shutdown(wait=True, cancel_futures=True)

    def _insist(self, update: Params) -> None:
        while not self._stopped.is_set():
            if self.post(update) == 200:
                self._taken(update)
                return
            self._stopped.wait(_PAUSE)
