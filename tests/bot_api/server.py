"""The stand-in's HTTP side: tells methods from paths, checks tokens, fails on order, keeps a record."""

from __future__ import annotations

import contextlib
import json
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit
from urllib.request import urlopen

from tests.bot_api.failures import Failures, Held, Late, Params, Refusal, Then, Trouble
from tests.bot_api.methods import Methods, decode
from tests.bot_api.multipart import parts
from tests.bot_api.pacing import Pace

PATIENCE = 90.0
"""Seconds that a test waits for something to happen, for many run at once on a busy machine."""
TOKEN = "123456789:AAstand-in_for_tests_only_0123456789"


@dataclass(frozen=True)
class Call:
    """One request the bot made."""

    method: str
    params: Params
    status: int


class BotApi(Methods):
    """Telegram for one bot, on a loopback port."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[Call] = []
        self.errors: list[BaseException] = []
        """What went wrong inside the stand-in itself; the fixtures check that it is empty."""
        self.failures = Failures()
        self.pace: Pace | None = None
        """Telegram's limits on sending; None: there are none."""
        self.files: dict[str, bytes] = {}
        """What can be downloaded, by path."""
        self._server: _Server | None = None
        self._port = 0

    @property
    def base_url(self) -> str:
        """What telegram.base_url is set to."""
        return f"http://127.0.0.1:{self._port}/bot"

    def start(self) -> None:
        """Listens; after a stop it listens at the same address again."""
        self.closed = False
        self._server = _Server(self, self._port)
        self._port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """Goes away as a lost network does: open connections break, new ones are refused."""
        self._delete_webhook({})
        with self.changed:
            self.closed = True
            self.changed.notify_all()
        if self._server:
            self._server.stop()
            self._server = None

    def fail(
        self,
        method: str,
        status: int,
        description: str,
        times: int = 1,
        retry_after: int | None = None,
        chat: int | None = None,
    ) -> None:
        """Makes the next calls of a method fail."""
        self.failures.order(method, Refusal(status, description, retry_after), times, chat)

    def drop(self, method: str, times: int = 1) -> None:
        """Makes the next calls of a method lose their connection before anything is done."""
        self.failures.order(method, Trouble.DROP, times)

    def cut(self, method: str) -> None:
        """Makes the next reply of a method end in the middle, as a bad proxy does."""
        self.failures.order(method, Trouble.CUT)

    def poll_as_another(self) -> None:
        """Fetches updates once, as a second copy of the bot would."""
        with urlopen(f"{self.base_url}{TOKEN}/getUpdates", timeout=5) as response:
            response.read()

    def wait_for(
        self,
        method: str,
        where: Callable[[Params], bool] = lambda _: True,
        since: int = 0,
        timeout: float = PATIENCE,
    ) -> Call:
        """The first successful call of a method after so many calls; AssertionError if none comes."""
        deadline = time.monotonic() + timeout
        with self.changed:
            while True:
                for call in self.calls[since:]:
                    if call.method == method and call.status == 200 and where(call.params):
                        return call
                if (
                    not self.changed.wait(max(0.0, deadline - time.monotonic()))
                    and time.monotonic() >= deadline
                ):
                    seen = [f"{call.method} {call.status}" for call in self.calls[since:]]
                    raise AssertionError(f"no {method} within {timeout} s; calls: {seen}")

    def handle(self, path: str, params: Params) -> tuple[int, bytes] | None:
        """Answers one request with status and body; None to drop the connection."""
        token, _, method = unquote(path).removeprefix("/file").removeprefix("/bot").partition("/")
        trouble = self.failures.next(method, params)
        if trouble is Trouble.DROP:
            self._record(method, params, 0)
            return None
        if isinstance(trouble, Held):
            trouble.happens()
            trouble.let_go.wait(PATIENCE)
        try:
            if isinstance(trouble, Refusal):
                raise trouble
            if token != TOKEN:
                raise Refusal(401, "Unauthorized")
            if path.startswith("/file"):
                return self._file(method)
            if self.pace and method.startswith("send") and method != "sendChatAction":
                self.pace.check(int(params["chat_id"]))
            body = _reply({"ok": True, "result": self.call(method, params)})
        except Refusal as refusal:
            self._record(method, params, refusal.status)
            return refusal.status, _reply(_refused(refusal))
        if isinstance(trouble, Late):
            time.sleep(trouble.seconds)
        if isinstance(trouble, Then):
            trouble.happens()
        self._record(method, params, 0 if isinstance(trouble, Trouble | Then) else 200)
        if trouble is Trouble.LOSE or isinstance(trouble, Then):
            return None
        if trouble is Trouble.HIDE:
            return 502, b"<html>Bad Gateway</html>"
        return 200, body[: len(body) - 9] if trouble is Trouble.CUT else body

    def _file(self, path: str) -> tuple[int, bytes]:
        """A file that a message came with."""
        if path not in self.files:
            raise Refusal(404, "Not Found")
        return 200, self.files[path]

    def _record(self, method: str, params: Params, status: int) -> None:
        with self.changed:
            self.calls.append(Call(method, params, status))
            self.changed.notify_all()


def _refused(refusal: Refusal) -> Params:
    """What the Bot API says when it refuses."""
    reply: Params = {"ok": False, "error_code": refusal.status, "description": refusal.description}
    if refusal.retry_after:
        reply["parameters"] = {"retry_after": refusal.retry_after}
    return reply


def _reply(reply: Params) -> bytes:
    return json.dumps(reply, ensure_ascii=False).encode()


class _Server(ThreadingHTTPServer):
    """Keeps its connections, so that it can break them."""

    daemon_threads = True

    def __init__(self, api: BotApi, port: int) -> None:
        self.api = api
        self.connections: set[socket.socket] = set()
        super().__init__(("127.0.0.1", port), _Handler)

    def stop(self) -> None:
        """Stops listening and closes every connection."""
        self.shutdown()
        self.server_close()
        for connection in tuple(self.connections):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Notes the connection before a thread takes it."""
        self.connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forgets the connection when its thread is done."""
        self.connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Collects what went wrong, instead of printing it; a peer that hangs up is nothing wrong."""
        error = sys.exception()
        if error is not None and not isinstance(error, ConnectionError):
            self.api.errors.append(error)


class _Handler(BaseHTTPRequestHandler):
    """Reads a request, whichever way its parameters come, and writes the reply."""

    server: _Server
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body in one packet: two would wait for each other's acknowledgement

    def do_POST(self) -> None:
        """Every method may be called by POST."""
        address, length = urlsplit(self.path), int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        if len(body) < length:  # a bot that is killed may leave half a request behind
            self.close_connection = True
            return
        params = dict(self._params(address.query, body))
        outcome = self.server.api.handle(address.path, params)
        if outcome is None:
            self.close_connection = True
            with contextlib.suppress(OSError):
                self.connection.shutdown(socket.SHUT_RDWR)
            return
        status, payload = outcome
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)

    do_GET = do_POST

    def _params(self, query: str, body: bytes) -> Iterator[tuple[str, Any]]:
        kind = self.headers.get("Content-Type") or ""
        if "json" in kind:
            yield from json.loads(body).items()
            return
        if "multipart" in kind:
            for name, part in parts(kind, body):
                yield name, decode(part) if isinstance(part, str) else part
            return
        for name, value in parse_qsl(query) + parse_qsl(body.decode(), keep_blank_values=True):
            yield name, decode(value)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""
