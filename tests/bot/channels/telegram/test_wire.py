"""Connections of our own: kept while they are good, never more than allowed, and only where no proxy is named."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qsl

import httpcore
import pytest

from bot.channels.telegram.wire import Limits, Wire, form_of, leads_straight
from tests.bot_api.server import PATIENCE

PATIENT: Limits = dict.fromkeys(("pool", "connect", "write", "read"), PATIENCE)
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
LAST = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"


class Server:
    """Answers every request on a connection with the next reply; None is silence, b'' hangs up."""

    def __init__(self, *replies: bytes | None) -> None:
        self.replies = list(replies)
        self.connections = 0
        self.forms: list[bytes] = []
        self.open: set[asyncio.StreamWriter] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        self.connections += 1
        self.open.add(writer)
        try:
            while self.replies:
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
                self.forms.append(await reader.readexactly(length))
                reply = self.replies.pop(0)
                if reply is None:
                    await asyncio.sleep(PATIENCE)
                elif not reply:
                    break
                else:
                    writer.write(reply)
        except asyncio.IncompleteReadError:
            pass
        finally:
            writer.close()


def with_server(server: Server, work: Callable[[Wire, str], Awaitable[None]], most: int = 4) -> None:
    """Runs something with a wire and the address of a server."""

    async def scenario() -> None:
        listener = await asyncio.start_server(server.serve, "127.0.0.1", 0)
        address = f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}/method"
        wire = Wire(address, most)
        try:
            await work(wire, address)
        finally:
            await wire.close()
            for writer in server.open:
                writer.close()
            listener.close()

    asyncio.run(asyncio.wait_for(scenario(), PATIENCE))


def test_a_connection_is_used_again() -> None:
    server = Server(OK, OK, OK)

    async def work(wire: Wire, address: str) -> None:
        for number in range(3):
            assert await wire.post(address, b"n=%d" % number, PATIENT) == (200, b"{}")

    with_server(server, work)
    assert server.connections == 1
    assert server.forms == [b"n=0", b"n=1", b"n=2"]


@pytest.mark.parametrize("first", [OK, LAST])
def test_a_connection_that_the_server_closed_is_not_used_again(first: bytes) -> None:
    server = Server(first)

    async def work(wire: Wire, address: str) -> None:
        assert (await wire.post(address, b"", PATIENT))[0] == 200
        while not all(writer.is_closing() for writer in server.open):
            await asyncio.sleep(0)
        await asyncio.sleep(0.01)
        server.replies.append(OK)
        assert (await wire.post(address, b"", PATIENT))[0] == 200

    with_server(server, work)
    assert server.connections == 2


@pytest.mark.parametrize(
    ("reply", "error"), [(None, httpcore.ReadTimeout), (b"", httpcore.RemoteProtocolError)]
)
def test_after_a_failure_the_next_request_gets_another_connection(
    reply: bytes | None, error: type[Exception]
) -> None:
    server = Server(reply, OK)

    async def work(wire: Wire, address: str) -> None:
        with pytest.raises(error):
            await wire.post(address, b"", {**PATIENT, "read": 0.05})
        assert (await wire.post(address, b"", PATIENT))[0] == 200

    with_server(server, work, most=1)
    assert server.connections == 2


def test_who_waits_too_long_for_a_connection_is_told_so() -> None:
    server = Server(None, OK)

    async def work(wire: Wire, address: str) -> None:
        first = asyncio.create_task(wire.post(address, b"", PATIENT))
        while not server.forms:
            await asyncio.sleep(0)
        with pytest.raises(httpcore.PoolTimeout):
            await wire.post(address, b"", {**PATIENT, "pool": 0.02})
        first.cancel()
        await asyncio.wait({first})
        assert (await wire.post(address, b"", PATIENT))[0] == 200

    with_server(server, work, most=1)


@pytest.mark.parametrize(
    ("environment", "straight"),
    [
        ({}, True),
        ({"http_proxy": "http://proxy:1"}, True),
        ({"https_proxy": "http://proxy:1"}, False),
        ({"all_proxy": "http://proxy:1"}, False),
        ({"https_proxy": "http://proxy:1", "no_proxy": "telegram.org"}, True),
        ({"https_proxy": "http://proxy:1", "no_proxy": "127.0.0.1"}, False),
    ],
)
def test_a_proxy_of_the_environment_is_not_passed_by(
    environment: dict[str, str], straight: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert leads_straight("https://api.telegram.org/bot") is straight


def test_a_form_says_what_was_given() -> None:
    given = {"text": "201 人 & <b>50%+1</b>\n“引文”🙂", "empty": "", "chat_id": "-100123"}
    assert parse_qsl(form_of(given).decode("ascii"), keep_blank_values=True) == list(given.items())
