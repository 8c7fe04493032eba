"""How much one client may ask for, and how large it may be; memory stays bounded whoever comes."""

from __future__ import annotations

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable
from functools import lru_cache

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.channels.web.problems import answer_problem

MAX_QUESTION = 300
"""Characters a question may have; people's stay far below 100."""
MAX_BODY = 16_384
"""Bytes a request may carry."""
_MAX_CLIENTS = 10_000
_IPV6_HOME = 64
"""Bits of an IPv6 address that belong to one household or server."""


class Limiter:
    """A budget for each client that fills again steadily; the client silent longest is forgotten first."""

    def __init__(self, a_minute: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._full = a_minute
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, client: str, cost: float = 1.0) -> float:
        """Seconds that the client has to wait; 0 if it may go on, and then the cost is taken."""
        if not self._full:
            return 0.0
        now = self._clock()
        left, then = self._left.get(client, (self._full, now))
        left = min(self._full, left + (now - then) * self._full / 60)
        enough = left >= cost
        self._left[client] = (left - cost if enough else left, now)
        self._left.move_to_end(client)
        if len(self._left) > _MAX_CLIENTS:
            self._left.popitem(last=False)
        return 0.0 if enough else (cost - left) * 60 / self._full


def client_of(host: str) -> str:
    """Who a request comes from, as the limits count: an address, or the network of an IPv6 one."""
    return _network(host)


@lru_cache(maxsize=4096)
def _network(host: str) -> str:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, _IPV6_HOME), strict=False).network_address)
    return host


_COSTS = {"/suggest": 0.1, "/static": 0.0, "/healthz": 0.0}
"""What a request costs by its first folder, where that is not 1: suggestions are asked for at every key."""


class Limits:
    """Stands before the application: refuses clients that ask too often and bodies that are too large."""

    def __init__(self, app: ASGIApp, limiter: Limiter) -> None:
        self._app = app
        self._limiter = limiter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request on, or answers 413 or 429."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        cost = _COSTS.get("/" + scope["path"].split("/")[1], 1.0)
        wait = (
            self._limiter.wait(client_of(request.client.host if request.client else ""), cost) if cost else 0
        )
        if wait:
            headers = {"Retry-After": str(int(wait) + 1)}
            await answer_problem(request, 429, headers=headers)(scope, receive, send)
            return
        length = request.headers.get("content-length", "0")
        if not (length.isascii() and length.isdigit()) or int(length[:12]) > MAX_BODY:
            await _too_large(request)(scope, receive, send)
            return
        body = await _body(receive) if request.method not in ("GET", "HEAD") else b""
        if body is None:
            await _too_large(request)(scope, receive, send)
            return
        await self._app(scope, _again(body, receive), send)


def _too_large(request: Request) -> ASGIApp:
    """The refusal of a body; the connection ends, so that what is still coming is not read."""
    return answer_problem(request, 413, headers={"Connection": "close"})


async def _body(receive: Receive) -> bytes | None:
    """The whole body; None once it grows too large, whatever its head said."""
    body = b""
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b""
        body += bytes(message.get("body", b""))
        if len(body) > MAX_BODY:
            return None
        if not message.get("more_body"):
            return body


def _again(body: bytes, receive: Receive) -> Receive:
    """Hands a body that was read to the application."""
    given = False

    async def receive_again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receive_again
