"""The web application: which address leads to which page, and what stands before them all."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.channels.base import Responder
from bot.channels.web import api, chat, reports
from bot.channels.web.display import display_of
from bot.channels.web.headers import SecurityHeaders, forever
from bot.channels.web.library import Library
from bot.channels.web.limits import Limiter, Limits
from bot.channels.web.problems import on_failure, on_http_error, on_invalid
from bot.channels.web.safety import Safety
from bot.channels.web.site import Site, site_of
from bot.channels.web.templating import ASSETS, page
from bot.config_sections import WebSettings


def create_application(
    responder: Responder, index: Path, settings: WebSettings, organisation: str = ""
) -> ASGIApp:
    """The whole site over an assistant and its index; raises StoreError if the index cannot be read."""
    site = Site(responder, Library(index), Library(index), settings, organisation)
    application = FastAPI(
        title="Gongkai",
        description="What the annual disclosure reports of government offices state, asked in any words.",
        version="1",
        docs_url=None,  # its page loads scripts from elsewhere
        redoc_url=None,
        routes=[
            Route("/healthz", healthy, methods=["GET"]),
            Route("/static/{name}", static, methods=["GET"]),
            Route("/api", about_the_api, methods=["GET"]),
            *chat.routes,
            *reports.routes,
        ],
        exception_handlers={
            HTTPException: on_http_error,
            RequestValidationError: on_invalid,
            Exception: on_failure,
        },
    )
    application.state.site = site
    application.include_router(api.router)
    application.add_middleware(GZipMiddleware, minimum_size=1_000, compresslevel=5)
    limited = Limits(Safety(application, on_failure), Limiter(settings.requests_a_minute))
    return SecurityHeaders(limited, settings.embed)


async def healthy(request: Request) -> Response:
    """For watchers: the site answers."""
    return PlainTextResponse("ok")


async def static(request: Request) -> Response:
    """Style sheet, scripts and icon."""
    found = ASSETS.files.get(request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    content, media = found
    return Response(content, media_type=media, headers=forever() if request.query_params.get("v") else None)


async def about_the_api(request: Request) -> Response:
    """How programs ask."""
    address = site_of(request).settings.address or str(request.base_url)
    return page(request, "api.html", display_of(request), {"address": address.rstrip("/")})
