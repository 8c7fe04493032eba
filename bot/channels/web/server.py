"""The web channel's server: uvicorn with limits, started by the command line, alone or beside Telegram."""

from __future__ import annotations

import contextlib
import errno
import gc
import resource
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from bot.channels.base import ChannelError, Responder
from bot.channels.web.application import create_application
from bot.channels.web.connections import Door, TimedProtocol
from bot.config_sections import WebSettings

_KEEP_ALIVE = 15
_MAX_HEAD = 16_384
"""Bytes of a request's line and headers."""
_AT_ONCE = 24
"""Connections let in at a time; in between the others are answered."""
_QUEUE = 1_024
"""Connections that may wait to be let in."""
_FILES = 65_536
_GRACE = 5


class WebChannel:
    """Serves the pages until told to stop."""

    def __init__(
        self, responder: Responder, index: Path, settings: WebSettings, organisation: str = ""
    ) -> None:
        self._settings = settings
        self._server = Server(
            configuration(create_application(responder, index, settings, organisation), settings)
        )

    def serve(self) -> None:
        """Serves until stopped by a signal."""
        with self._listening() as listener:
            self._announce(listener)
            # uvicorn raises the signal that stopped it once more; by then everything is said
            signal.signal(signal.SIGTERM, lambda *_: None)
            with contextlib.suppress(KeyboardInterrupt):
                self._server.run([listener])

    @contextlib.contextmanager
    def beside(self) -> Iterator[str]:
        """Serves from a thread of its own while another channel runs in this one; gives the address."""
        with self._listening() as listener:
            address = self._announce(listener)
            thread = threading.Thread(target=self._server.run, args=([listener],), name="web", daemon=True)
            thread.start()
            try:
                yield address
            finally:
                self._server.should_exit = True
                thread.join(_GRACE + 2)

    @contextlib.contextmanager
    def _listening(self) -> Iterator[socket.socket]:
        """The socket to listen on; raises ChannelError if the address cannot be had."""
        _allow_many_connections()
        # The vocabularies stay for good: without this each full collection goes through them, some 50 ms for everybody.
        gc.collect()
        gc.freeze()
        host, port = self._settings.host, self._settings.port
        try:
            family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
            listener = socket.create_server((host, port), family=family, backlog=_QUEUE)
        except OSError as error:
            taken = error.errno == errno.EADDRINUSE
            reason = "another program has it" if taken else error.strerror or "no such address"
            raise ChannelError(
                f"web.host {host}, web.port {port}: cannot listen there ({reason}); choose others"
            ) from None
        with listener:
            yield listener

    def _announce(self, listener: socket.socket) -> str:
        host, port = listener.getsockname()[:2]
        shown = f"[{host}]" if ":" in host else host
        print(f"Serving the web pages on http://{shown}:{port}/", file=sys.stderr, flush=True)
        return f"http://{shown}:{port}"


class Server(uvicorn.Server):
    """Lets few in at a time, yet keeps many waiting: the event loop has one number for both."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begins to listen."""
        await super().startup(sockets)
        for listener in sockets or ():
            listener.listen(_QUEUE)


def configuration(application: ASGIApp, settings: WebSettings) -> uvicorn.Config:
    """How uvicorn is to serve: no log of addresses, which hold what was looked for; no word of its own version."""
    door = Door(trusted=frozenset(settings.proxies))
    return uvicorn.Config(
        application,
        http=type("GuardedProtocol", (TimedProtocol,), {"door": door}),
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.proxies),
        forwarded_allow_ips=list(settings.proxies),
        timeout_keep_alive=_KEEP_ALIVE,
        timeout_graceful_shutdown=_GRACE,
        h11_max_incomplete_event_size=_MAX_HEAD,
        backlog=_AT_ONCE,
    )


def _allow_many_connections() -> None:
    """As many open files as the system grants without asking."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = min(hard, _FILES) if hard != resource.RLIM_INFINITY else _FILES
    if soft < wanted:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
