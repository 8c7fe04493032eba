"""Hostile clients over raw sockets: slow, many, broken; the others are served as before."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.assistant import Assistant
from bot.channels.web.application import create_application
from bot.channels.web.connections import TimedProtocol
from bot.channels.web.server import Server, WebChannel, configuration
from bot.config_sections import WebSettings


@pytest.fixture
def guarded(several: Path) -> Iterator[tuple[str, int, type[TimedProtocol]]]:
    """A site whose door is small and whose clock runs fast."""
    settings = WebSettings(port=0, requests_a_minute=0)
    assistant = Assistant.open(several)
    channel = WebChannel(assistant, several, settings)
    config = configuration(create_application(assistant, several, settings), settings)
    protocol = config.http
    assert isinstance(protocol, type)
    assert issubclass(protocol, TimedProtocol)
    protocol.door.deadline, protocol.door.most_of_a_client = 0.4, 8
    channel._server = Server(config)
    with channel.beside() as address:
        host, port = address.removeprefix("http://").split(":")
        httpx.get(f"{address}/healthz", trust_env=False)
        yield host, int(port), protocol
    assistant.close()


def closed(client: socket.socket, within: float = 3) -> bool:
    """True once the other side has hung up."""
    client.settimeout(within)
    try:
        return client.recv(1) == b""
    except ConnectionError:
        return True
    except TimeoutError:
        return False


def test_slow_headers_and_slow_bodies_are_hung_up_on(guarded: tuple[str, int, type[TimedProtocol]]) -> None:
    host, port, _ = guarded
    beginnings = [
        b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ",
        b"POST /ask HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 50\r\n\r\nq=",
    ]  # fmt: skip
    clients = [socket.create_connection((host, port)) for _ in beginnings]
    for client, sent in zip(clients, beginnings, strict=True):
        client.sendall(sent)
    assert httpx.get(f"http://{host}:{port}/healthz", trust_env=False).status_code == 200
    assert all(closed(client) for client in clients)
    for client in clients:
        client.close()


def test_one_client_cannot_take_every_place(guarded: tuple[str, int, type[TimedProtocol]]) -> None:
    host, port, protocol = guarded
    clients = [socket.create_connection((host, port)) for _ in range(30)]
    time.sleep(0.2)
    assert protocol.door.clients.total() <= 8
    assert sum(closed(client, 0.05) for client in clients) >= 22
    for client in clients:
        client.close()
    time.sleep(0.1)
    assert httpx.get(f"http://{host}:{port}/healthz", trust_env=False).status_code == 200


def test_in_a_full_house_the_longest_waiting_goes(guarded: tuple[str, int, type[TimedProtocol]]) -> None:
    host, port, protocol = guarded
    protocol.door.most, protocol.door.most_of_a_client, protocol.door.deadline = 5, 100, 30
    waiting = [socket.create_connection((host, port)) for _ in range(40)]
    assert httpx.get(f"http://{host}:{port}/healthz", trust_env=False).status_code == 200
    assert protocol.door.clients.total() <= 5
    assert closed(waiting[0])
    for client in waiting:
        client.close()


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00", b"GET / HTTP/9.9\r\n\r\n", b"\r\n\r\n\r\n", b"GET http://[ HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /" + b"a" * 40_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X: y\r\n" * 9_000 + b"\r\n",
        b"POST /ask HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n",
        b"POST /ask HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
        b"GET /%ff%fe/%00?q=%ff&q=%00&lang=%f0 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        b"GET /?office=%E5%A2 HTTP/1.1\r\nHost: a\"><script>\r\nAccept-Language: \xff\xfe\r\nConnection: close\r\n\r\n",
        b"HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: upgrade, close\r\n\r\n",
    ],
)  # fmt: skip
def test_odd_bytes_break_nothing(own: httpx.Client, sent: bytes) -> None:
    address = (own.base_url.host, own.base_url.port or 0)
    with socket.create_connection(address) as client:
        client.sendall(sent)
        client.shutdown(socket.SHUT_WR)
        client.settimeout(5)
        answer = b""
        try:
            while part := client.recv(65_536):
                answer += part
        except ConnectionError:
            pass
    assert not answer or answer.startswith((b"HTTP/1.1 2", b"HTTP/1.1 4"))
    assert b"<script>alert" not in answer
    assert own.get("/healthz").status_code == 200


def test_who_was_answered_goes_only_after_those_who_never_asked(
    guarded: tuple[str, int, type[TimedProtocol]],
) -> None:
    host, port, protocol = guarded
    protocol.door.most, protocol.door.most_of_a_client, protocol.door.deadline = 5, 100, 30
    with httpx.Client(base_url=f"http://{host}:{port}", trust_env=False) as client:
        client.get("/healthz")
        idle = [socket.create_connection((host, port)) for _ in range(40)]
        time.sleep(0.2)
        assert len(protocol.door.resting) == 1
        assert client.get("/healthz").status_code == 200
        for one in idle:
            one.close()


def sent_raw(own: httpx.Client, sent: bytes) -> bytes:
    """What a server answers to these very bytes."""
    with socket.create_connection((own.base_url.host, own.base_url.port or 0)) as client:
        client.settimeout(5)
        client.sendall(sent)
        answer = b""
        while part := client.recv(65_536):
            answer += part
    return answer


def test_chinese_in_an_address_need_not_be_spelled_out(own: httpx.Client) -> None:
    request = "GET /api/facts?limit=1&q=救助 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    answer = sent_raw(own, request.encode())
    assert answer.startswith(b"HTTP/1.1 200")
    assert "救助".encode() in answer


def test_what_is_no_http_is_told_as_a_problem(own: httpx.Client) -> None:
    answer = sent_raw(own, b"GET / HTTP/1.1\r\nno header\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 400")
    assert b"application/problem+json" in answer
