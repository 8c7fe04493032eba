"""How requests reach Telegram: time limits, the proxy, and patience with updates the library cannot read."""

from __future__ import annotations

import logging
from typing import Any

from telegram import Update
from telegram.request import HTTPXRequest

from bot.logs import describe

log = logging.getLogger(__name__)

_CONNECT, _READ = 10.0, 15.0
"""Seconds; the library's own limits are too short for a slow proxy."""
_CONNECTIONS = 64


def replies_request(proxy: str) -> HTTPXRequest:
    """Requests that send: many at once."""
    return HTTPXRequest(
        _CONNECTIONS, _READ, connect_timeout=_CONNECT, pool_timeout=_READ, proxy=proxy or None
    )


def updates_request(proxy: str) -> HTTPXRequest:
    """Requests that fetch updates: one at a time."""
    return _UpdatesRequest(1, _READ, connect_timeout=_CONNECT, proxy=proxy or None)


class _UpdatesRequest(HTTPXRequest):
    """Empties updates the library cannot read.

    Otherwise one of them would make the whole batch fail, and the same batch would come again for ever.
    """

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The payload as the library reads it, with bare numbers in the place of unreadable updates."""
        data: dict[str, Any] = HTTPXRequest.parse_json_payload(payload)
        if isinstance(data.get("result"), list):
            data["result"] = [_readable(update) for update in data["result"]]
        return data


def _readable(update: dict[str, Any]) -> dict[str, Any]:
    """The update itself, or only its number, which still tells Telegram that it was taken."""
    try:
        Update.de_json(update, None)
    except Exception as error:
        log.error("an update could not be read and is left out: %s", describe(error))
        return {"update_id": update["update_id"]}
    return update
