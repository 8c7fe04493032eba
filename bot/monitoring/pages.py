"""The pages an operator's tools ask for: /healthz and /metrics, on a port of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.monitoring.health import Health, check
from bot.monitoring.metrics import Metrics


def pages(index: Path, metrics: Metrics, paused: Callable[[], bool]) -> Starlette:
    """The two pages as a web application."""

    async def look() -> Health:
        return await run_in_threadpool(check, index, metrics, paused)

    async def healthz(_: Request) -> Response:
        health = await look()
        since = health.seconds_since_contact
        body = {
            "status": "ok" if health.well else "failing",
            "index": {
                "opens": health.reports > 0,
                "reports": health.reports,
                "newest_year": health.newest_year,
            },
            "telegram": {
                "in_contact": health.in_contact,
                "seconds_since_contact": None if since is None else round(since, 1),
            },
            "paused": health.paused,
        }
        return JSONResponse(body, 200 if health.well else 503, {"Cache-Control": "no-store"})

    async def figures(_: Request) -> Response:
        health = await look()
        return Response(
            metrics.page(health.reports, health.newest_year),
            media_type="text/plain; version=0.0.4; charset=utf-8",
        )

    return Starlette(routes=[Route("/healthz", healthz), Route("/metrics", figures)])
