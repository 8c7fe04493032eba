"""Listening: a small web server beside whatever else the process does, for the webhook and the monitoring pages."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import uvicorn

from bot.channels.base import ChannelError

if TYPE_CHECKING:
    from starlette.types import ASGIApp

_SECONDS_TO_FINISH = 2


@dataclass(frozen=True, slots=True)
class Place:
    """Where to listen, the section of the settings that says so, and the files for https."""

    host: str
    port: int
    section: str
    certificate: str = ""
    key: str = ""


@asynccontextmanager
async def listening(app: ASGIApp, place: Place) -> AsyncIterator[int]:
    """Serves an application while the block runs; gives the port. ChannelError if it cannot."""
    server = _Server(_config(app, place))
    with _bound(place) as listener:
        task = asyncio.create_task(server.serve(sockets=[listener]))
        while not server.started and not task.done():
            await asyncio.sleep(0.01)
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            await task


class _Server(uvicorn.Server):
    """A server that leaves the signals to the channel it serves beside."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _config(app: ASGIApp, place: Place) -> uvicorn.Config:
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        lifespan="off",
        ws="none",
        timeout_graceful_shutdown=_SECONDS_TO_FINISH,
        ssl_certfile=place.certificate or None,
        ssl_keyfile=place.key or None,
    )
    try:
        config.load()
    except OSError as error:  # also what OpenSSL says of a broken file
        raise ChannelError(
            f"{place.section}.certificate and {place.section}.key cannot be used"
            f" ({error.strerror or type(error).__name__}); give the paths of a PEM certificate and of its key"
        ) from None
    return config


@contextlib.contextmanager
def _bound(place: Place) -> Iterator[socket.socket]:
    """A listening socket, closed in the end."""
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    try:
        listener = socket.create_server((place.host, place.port), family=family)
    except OSError as error:
        raise ChannelError(
            f"{place.section}.host and {place.section}.port: cannot listen at {place.host} port {place.port}"
            f" ({error.strerror or error}); choose another port, or stop the program that uses it"
        ) from None
    with listener:
        yield listener
