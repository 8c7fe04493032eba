"""The wire: requests to one server over connections of our own, where no proxy stands in the way.

The library's client goes through redirects, cookies, hooks and a pool that looks at every connection for every request.
The Bot API needs none of that, and it was half of what a message cost.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping
from functools import lru_cache
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

_KEPT = 5.0
"""Seconds for which a connection is kept open that nobody uses."""
_AGENT = (b"User-Agent", b"gongkai")
_FORM = (b"Content-Type", b"application/x-www-form-urlencoded")

Limits = dict[str, float | None]
"""Seconds for each part of a request: pool, connect, write, read."""


class Wire:
    """Connections to one server; each carries one request at a time."""

    def __init__(self, address: str, most: int) -> None:
        self._room = asyncio.Semaphore(most)
        self._idle: list[httpcore.AsyncHTTPConnection] = []
        """Connections without a request, the last one used at the end."""
        self._context = httpx.create_ssl_context() if address.startswith("https:") else None
        self._backend = httpcore.AnyIOBackend()

    async def post(self, url: str, form: bytes, limits: Limits) -> tuple[int, bytes]:
        """Posts a form; returns status and body. Raises what httpcore raises."""
        async with self._connection(_parsed(url), limits.get("pool")) as connection:
            response = await connection.request(
                "POST", _parsed(url), headers=[_AGENT, _FORM], content=form, extensions={"timeout": limits}
            )
            return response.status, response.content

    async def close(self) -> None:
        """Closes the connections that are not in use."""
        while self._idle:
            await _put_away(self._idle.pop())

    @contextlib.asynccontextmanager
    async def _connection(
        self, url: httpcore.URL, patience: float | None
    ) -> AsyncIterator[httpcore.AsyncHTTPConnection]:
        """A connection for one request; it is kept only if that went well."""
        try:
            async with asyncio.timeout(patience):
                await self._room.acquire()
        except TimeoutError:
            raise httpcore.PoolTimeout from None
        try:
            connection = await self._kept(url) or self._new(url)
            try:
                yield connection
            except BaseException:
                await asyncio.shield(_put_away(connection))
                raise
            if connection.is_idle():
                self._idle.append(connection)
            else:
                await _put_away(connection)
        finally:
            self._room.release()

    async def _kept(self, url: httpcore.URL) -> httpcore.AsyncHTTPConnection | None:
        """A connection that can be used again: the last one used has waited least."""
        while self._idle:
            connection = self._idle.pop()
            if not connection.has_expired() and connection.can_handle_request(url.origin):
                return connection
            await _put_away(connection)
        return None

    def _new(self, url: httpcore.URL) -> httpcore.AsyncHTTPConnection:
        return httpcore.AsyncHTTPConnection(
            url.origin, self._context, keepalive_expiry=_KEPT, network_backend=self._backend
        )


def form_of(parameters: Mapping[str, str]) -> bytes:
    """Parameters as a form. Every byte is written as %XX: to leave letters as they are takes many times as long."""
    fields = ((name, value.encode("utf-8", "replace")) for name, value in parameters.items())
    return "&".join(f"{name}={'%' if value else ''}{value.hex('%')}" for name, value in fields).encode()


def leads_straight(base_url: str) -> bool:
    """Whether the environment names no proxy for this address."""
    proxies, address = getproxies(), urlsplit(base_url)
    if not any(proxies.get(name) for name in (address.scheme, "all")):
        return True
    return bool(proxy_bypass(address.hostname or ""))


@lru_cache(64)
def _parsed(url: str) -> httpcore.URL:
    """An address; there are as many as methods."""
    return httpcore.URL(url)


async def _put_away(connection: httpcore.AsyncHTTPConnection) -> None:
    """Closes a connection, whatever state it is in."""
    with contextlib.suppress(Exception):
        await connection.aclose()
