"""How requests reach Telegram: time limits, the proxy, a way that costs little, updates as they came."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import httpcore
import httpx
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest, RequestData

from bot.channels.telegram.wire import Limits, Wire, form_of, leads_straight
from bot.monitoring.metrics import outcome_of
from knowledge.patterns import lazily

Observer = Callable[[str, str, float], None]
"""Told of every request: method, class of the reply, seconds."""

_CONNECT, _READ, _WRITE = 10.0, 15.0, 10.0
"""Seconds; the library's own limits are too short for a slow proxy."""
_CONNECTIONS = 64
"""Requests on their way at the same time at most."""
_OPEN = BaseRequest.DEFAULT_NONE
"""What the library gives for a limit that is left open."""
_METHOD = lazily(r"/bot[^/]+/([A-Za-z]+)$")


_BEFORE_IT_LEFT = (
    *(httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError),
    *(httpcore.ConnectError, httpcore.ConnectTimeout, httpcore.PoolTimeout),
)


def is_failure(error: TelegramError) -> bool:
    """Failures of the network and the server, and replies that are not Telegram's; not what Telegram refuses."""
    if type(error) is TelegramError:
        return True
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest)


def never_left(error: TelegramError) -> bool:
    """Whether a request failed before any of it was sent."""
    return isinstance(error.__cause__, _BEFORE_IT_LEFT)


def replies_request(base_url: str, proxy: str, observer: Observer) -> HTTPXRequest:
    """Requests that send: many at once."""
    limits = {"connect_timeout": _CONNECT, "write_timeout": _WRITE, "pool_timeout": _READ}
    if proxy or not leads_straight(base_url):
        return _ObservedRequest(observer, _CONNECTIONS, _READ, proxy=proxy or None, **limits)
    return _DirectRequest(Wire(base_url, _CONNECTIONS), observer, _CONNECTIONS, _READ, **limits)


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
            status, payload = await self._made(url, method, request_data, *limits, **more_limits)
            outcome = outcome_of(status)
            return status, payload
        finally:
            # Where a file is fetched from is no method, and may tell something of the file.
            self._observer(found[1] if found else "file", outcome, time.perf_counter() - start)

    async def _made(
        self, url: str, method: str, request_data: RequestData | None = None, *limits: Any, **more_limits: Any
    ) -> tuple[int, bytes]:
        return await super().do_request(url, method, request_data, *limits, **more_limits)


class _DirectRequest(_ObservedRequest):
    """Posts what carries no file over the wire; files go the library's way."""

    def __init__(self, wire: Wire, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._wire = wire

    async def _made(
        self, url: str, method: str, request_data: RequestData | None = None, *limits: Any, **more_limits: Any
    ) -> tuple[int, bytes]:
        if method != "POST" or limits or (request_data and request_data.contains_files):
            return await super()._made(url, method, request_data, *limits, **more_limits)
        form = form_of(request_data.json_parameters) if request_data else b""
        try:
            return await self._wire.post(url, form, _limits(**more_limits))
        except httpcore.TimeoutException as error:
            raise TimedOut from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise NetworkError(f"httpcore.{type(error).__name__}: {error}") from error

    async def shutdown(self) -> None:
        """Closes every connection."""
        await self._wire.close()
        await super().shutdown()


def _limits(**limits: Any) -> Limits:
    """Time limits as the wire takes them: `read_timeout` and so on, where they are not left open."""
    usual: Limits = {"pool": _READ, "connect": _CONNECT, "write": _WRITE, "read": _READ}
    given = {name.removesuffix("_timeout"): value for name, value in limits.items()}
    return {
        name: seconds if given.get(name, _OPEN) is _OPEN else given[name] for name, seconds in usual.items()
    }


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
