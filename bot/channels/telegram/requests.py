"""How requests reach Telegram: time limits, the proxy, updates as they came."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import httpx
from telegram.error import BadRequest, NetworkError, TelegramError
from telegram.request import HTTPXRequest, RequestData

from bot.monitoring.metrics import outcome_of

Observer = Callable[[str, str, float], None]
"""Told of every request: method, class of the reply, seconds."""

_CONNECT, _READ = 10.0, 15.0
"""Seconds; the library's own limits are too short for a slow proxy."""
_CONNECTIONS = 64
"""Requests on their way at the same time at most."""
_METHOD = re.compile(r"/bot[^/]+/([A-Za-z]+)$")


_BEFORE_IT_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)


def is_failure(error: TelegramError) -> bool:
    """Failures of the network and the server, and replies that are not Telegram's; not what Telegram refuses."""
    if type(error) is TelegramError:
        return True
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest)


def never_left(error: TelegramError) -> bool:
    """Whether a request failed before any of it was sent."""
    return isinstance(error.__cause__, _BEFORE_IT_LEFT)


def replies_request(proxy: str, observer: Observer) -> HTTPXRequest:
    """Requests that send: many at once."""
    return _ObservedRequest(
        observer, _CONNECTIONS, _READ, connect_timeout=_CONNECT, pool_timeout=_READ, proxy=proxy or None
    )


def updates_request(proxy: str, observer: Observer) -> UpdatesRequest:
    """Requests that fetch updates: one at a time."""
    return UpdatesRequest(observer, 1, _READ, connect_timeout=_CONNECT, proxy=proxy or None)


class _ObservedRequest(HTTPXRequest):
    """Tells an observer what became of each request, and nothing of what was in it."""

    def __init__(self, observer: Observer, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._observer = observer

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *limits: Any, **more_limits: Any
    ) -> tuple[int, bytes]:
        """Makes the request as the library does."""
        found, start, outcome = _METHOD.search(url), time.perf_counter(), "network"
        try:
            status, payload = await super().do_request(url, method, request_data, *limits, **more_limits)
            outcome = outcome_of(status)
            return status, payload
        finally:
            # Where a file is fetched from is no method, and may tell something of the file.
            self._observer(found[1] if found else "file", outcome, time.perf_counter() - start)


class UpdatesRequest(_ObservedRequest):
    """Keeps fetched updates as they came, and lets the library see none of them.

    It would read a whole batch or nothing, and one update it cannot read would come again for ever.
    """

    def __init__(self, observer: Observer, *arguments: Any, **options: Any) -> None:
        super().__init__(observer, *arguments, **options)
        self.fetched: list[dict[str, Any]] = []
        """The last batch."""

    def parse_json_payload(self, payload: bytes) -> dict[str, Any]:  # type: ignore[override]
        """The payload as the library reads it, without its updates."""
        data: dict[str, Any] = HTTPXRequest.parse_json_payload(payload)
        if isinstance(data.get("result"), list):
            self.fetched, data["result"] = data["result"], []
        return data
