"""The last net: whatever goes wrong in a page becomes a polite answer, and one line in the log."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

OnFailure = Callable[[Request, Exception], Awaitable[Response]]


class Safety:
    """Catches what an application raises; the framework's own net would write a traceback into the log."""

    def __init__(self, app: ASGIApp, on_failure: OnFailure) -> None:
        self._app = app
        self._on_failure = on_failure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request on; a failure is answered unless the answer had begun."""
        started = False

        async def send_on(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, send_on)
        except Exception as error:
            if scope["type"] != "http":
                raise
            if not started:  # the framework has told and answered what failed within a page
                response = await self._on_failure(Request(scope), error)
                await response(scope, receive, send)
