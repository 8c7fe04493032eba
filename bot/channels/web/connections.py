"""Connections that cost nothing for long: each must send its request and take its answer in time, and none is one of many."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from bot.channels.web.limits import client_of
from bot.channels.web.problems import problem

_DEADLINE = 20.0
"""Seconds for a request to come in whole and its answer to be taken."""
_MAX_CONNECTIONS = 1_000
_MAX_OF_A_CLIENT = 60
"""Connections of one client; a browser opens six."""


@dataclass
class Door:
    """Counts who is in; shared by all connections of a server."""

    trusted: frozenset[str] = frozenset()
    """Proxies of ours: all visitors come from their address."""
    most: int = _MAX_CONNECTIONS
    most_of_a_client: int = _MAX_OF_A_CLIENT
    deadline: float = _DEADLINE
    clients: Counter[str] = field(default_factory=Counter)
    waiting: dict[TimedProtocol, None] = field(default_factory=dict)
    """Connections that have not sent a request yet, the longest waiting first; browsers send theirs at once."""
    resting: dict[TimedProtocol, None] = field(default_factory=dict)
    """Connections that were answered and may ask again."""

    def enter(self, client: str) -> bool:
        """False for one connection too many of a client; in a full house the longest waiting has to go."""
        if client not in self.trusted and self.clients[client] >= self.most_of_a_client:
            return False
        if self.clients.total() >= self.most:
            longest = next(iter(self.waiting), None) or next(iter(self.resting), None)
            if longest is None:
                return False
            longest.end()
        self.clients[client] += 1
        return True

    def forget(self, connection: TimedProtocol) -> None:
        """A connection neither waits nor rests any more."""
        self.waiting.pop(connection, None)
        self.resting.pop(connection, None)

    def leave(self, client: str) -> None:
        """A connection of a client has ended."""
        self.clients[client] -= 1
        if self.clients[client] <= 0:
            del self.clients[client]


class TimedProtocol(H11Protocol):
    """Uvicorn's own protocol with a door before it and a clock beside it."""

    door = Door()

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._deadline: asyncio.TimerHandle | None = None
        self._entered_as: str | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Lets a connection in, or ends it."""
        super().connection_made(transport)
        client = client_of(self.client[0] if self.client else "")
        if not self.door.enter(client):
            transport.abort()
            return
        self._entered_as = client
        self.door.waiting[self] = None
        self._start_clock()

    def data_received(self, data: bytes) -> None:
        """Takes what came; after an answer the clock for the next request begins with its first bytes."""
        if self._deadline is None:
            self._start_clock()
        super().data_received(_spelled_out(data) if self.conn.their_state is h11.IDLE else data)
        cycle: RequestResponseCycle | None = self.cycle  # none before the first request
        if cycle is not None and not cycle.response_complete:
            self.door.forget(self)

    def send_400_response(self, msg: str) -> None:
        """Says as problem details that what came is no HTTP, and hangs up."""
        told = problem(400, msg)
        body, kind = bytes(told.body), told.media_type or ""
        headers = [("Content-Type", kind), ("Content-Length", str(len(body))), ("Connection", "close")]
        for event in (
            h11.Response(status_code=400, headers=headers),
            h11.Data(data=body),
            h11.EndOfMessage(),
        ):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()

    def on_response_complete(self) -> None:
        """Stops the clock: the connection may rest as long as uvicorn keeps it alive."""
        self._stop()
        super().on_response_complete()
        if not self.transport.is_closing():
            self.door.resting[self] = None

    def connection_lost(self, exc: Exception | None) -> None:
        """Forgets the connection."""
        self._stop()
        self.door.forget(self)
        if self._entered_as is not None:
            self.door.leave(self._entered_as)
            self._entered_as = None
        super().connection_lost(exc)

    def end(self) -> None:
        """Ends the connection at once, whatever is still to be sent."""
        self.door.forget(self)
        if self._entered_as is not None:
            self.door.leave(self._entered_as)
            self._entered_as = None
        self.transport.abort()

    def _start_clock(self) -> None:
        self._deadline = self.loop.call_later(self.door.deadline, self.end)

    def _stop(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")


def _spelled_out(data: bytes) -> bytes:
    """A request whose address holds Chinese as it stands, as programs send it; browsers write %E4 and so on themselves."""
    line, end, rest = data.partition(b"\r\n")
    return _BEYOND_ASCII.sub(lambda match: b"%%%02X" % match[0][0], line) + end + rest
