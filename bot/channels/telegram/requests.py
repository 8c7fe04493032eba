"""How requests reach Telegram: time limits, the proxy, and patience with updates the library cannot read."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable
from typing import Any

from telegram import Update
from telegram.request import HTTPXRequest, RequestData

from bot.logs import describe
from bot.monitoring.metrics import outcome_of

log = logging.getLogger(__name__)

Observer = Callable[[str, str, float], None]
"""Told of every request: method, class of the reply, seconds."""

_CONNECT, _READ = 10.0, 15.0
"""Seconds; the library's own limits are too short for a slow proxy."""
_CONNECTIONS = 64
_METHOD = re.compile(r"/bot[^/]+/([A-Za-z]+)$")


def replies_request(proxy: str, observer: Observer) -> HTTPXRequest:
    """Requests that send: many at once."""
    return _ObservedRequest(
        observer, _CONNECTIONS, _READ, connect_timeout=_CONNECT, pool_timeout=_READ, proxy=proxy or None
    )


def updates_request(proxy: str, observer: Observer) -> HTTPXRequest:
    """Requests that fetch updates: one at a time."""
    return _UpdatesRequest(observer, 1, _READ, connect_timeout=_CONNECT, proxy=proxy or None)


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


class _UpdatesRequest(_ObservedRequest):
    """Empties updates the library cannot read.

    Otherwise one of them would make the whole batch fail, and the same batch would come again for ever.
    """

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The payload as the library reads it, with bare numbers in the place of unreadable updates."""
        data: dict[str, Any] = HTTPXRequest.parse_json_payload(payload)
        if isinstance(data.get("result"), list):
            data["result"] = [readable(update) for update in data["result"]]
        return data


def readable(update: dict[str, Any]) -> dict[str, Any]:
    """The update itself, or only its number, which still tells Telegram that it was taken."""
    try:
        Update.de_json(update, None)
    except Exception as error:
        log.error("an update could not be read and is left out: %s", describe(error))
        return {"update_id": update["update_id"]}
    return update
