"""Errors as problem details (RFC 9457): for programs as JSON, for people as a page; never a traceback."""

from __future__ import annotations

import json
import logging
from http import HTTPStatus

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot import logs
from bot.channels.web.display import display_of
from bot.channels.web.templating import page
from bot.channels.web.words import has, words

log = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"
_API = "/api/"


def problem(status: int, detail: str = "", headers: dict[str, str] | None = None, **more: object) -> Response:
    """The JSON of a problem."""
    content: dict[str, object] = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    if detail:
        content["detail"] = detail
    body = json.dumps({**content, **more}, ensure_ascii=False).encode("utf-8", "replace")
    return Response(body, status, headers, MEDIA_TYPE)


def answer_problem(
    request: Request, status: int, detail: str = "", headers: dict[str, str] | None = None, **more: object
) -> Response:
    """A problem as JSON for programs, or as a page where a browser asks for one."""
    wants_page = "text/html" in request.headers.get("accept", "")
    if request.url.path.startswith(_API) or not wants_page:
        return problem(status, detail or _told(request, status), headers, **more)
    display = display_of(request)
    key = status if has(f"problem.{status}") else 500 if status >= 500 else 400
    return page(request, "problem.html", display, {"key": f"problem.{key}", "code": status}, status, headers)


def _told(request: Request, status: int) -> str:
    """What to do next, in the visitor's language; empty where nothing is to be said."""
    key = f"problem.{status}"
    return words(display_of(request).language)(key) if has(key) else ""


async def on_http_error(request: Request, error: Exception) -> Response:
    """No such page, no such method."""
    assert isinstance(error, HTTPException)
    headers = dict(error.headers) if error.headers else None
    return answer_problem(request, error.status_code, headers=headers)


async def on_invalid(request: Request, error: Exception) -> Response:
    """A request whose values are wrong: which, and how. What was sent is not repeated."""
    assert isinstance(error, RequestValidationError)
    mistakes = [
        {"at": ".".join(str(part) for part in mistake["loc"]), "what": str(mistake["msg"])}
        for mistake in error.errors()
    ]
    return answer_problem(request, 422, errors=mistakes)


async def on_failure(request: Request, error: Exception) -> Response:
    """A mistake of ours: only its place goes to the log."""
    place = getattr(request.scope.get("route"), "path", "a page")  # never the address itself: it holds words
    log.error("%s %s failed: %s", request.method, place, logs.describe(error))
    return answer_problem(request, 500)
