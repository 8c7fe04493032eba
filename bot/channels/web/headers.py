"""Headers of every response: nothing from elsewhere, no script of others, no frame but where that was allowed."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_EMBED_SCRIPT = "/static/embed.js"
_YEAR = 31_536_000


def policy(embedders: Sequence[str]) -> str:
    """The Content-Security-Policy: files of ours alone, nothing inline."""
    ancestors = " ".join(embedders) if embedders else "'none'"
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        f"form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
    )


class SecurityHeaders:
    """Adds the headers to whatever the application answers."""

    def __init__(self, app: ASGIApp, embedders: Sequence[str]) -> None:
        self._app = app
        self._headers = {
            "Content-Security-Policy": policy(embedders),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy": "same-origin",
        }
        if not embedders:
            self._headers["X-Frame-Options"] = "DENY"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on; its response gets the headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = str(scope["path"])

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers[name] = value
                shared = path == _EMBED_SCRIPT or path.startswith("/api/")
                headers["Cross-Origin-Resource-Policy"] = "cross-origin" if shared else "same-origin"
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self._app(scope, receive, send_with_headers)


def forever() -> dict[str, str]:
    """For files whose address changes with their content."""
    return {"Cache-Control": f"public, max-age={_YEAR}, immutable"}
