"""The webhook: Telegram brings the updates to an address of the bot's own, instead of having them fetched.

An update is acknowledged once the inbox holds it, so one that comes again, late or out of order is answered
once. The webhook stays set when the bot stops: Telegram keeps the updates for the next start.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot
from telegram.error import BadRequest

from bot.channels.base import ChannelError
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.polling import UPDATES, Line
from bot.config_sections import WebhookSettings
from bot.listening import Place, listening
from bot.monitoring.metrics import Metrics

log = logging.getLogger(__name__)

_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_LARGEST_BODY = 1_000_000
"""Bytes; an update is far smaller."""
_MOST_UPDATES = 2**53
"""What no number of an update reaches."""
_LOOK_EVERY = 30.0
"""Seconds between two looks at whether Telegram still knows the webhook."""


class Webhook:
    """The bot's own address, and Telegram's knowledge of it."""

    def __init__(self, settings: WebhookSettings, token: str, intake: Intake, metrics: Metrics) -> None:
        self._settings = settings
        self._secret = settings.secret.get_secret_value() or _secret_of(token)
        self._intake = intake
        self._metrics = metrics

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Listens while the block runs."""
        settings = self._settings
        path = settings.path or urlsplit(settings.url).path or "/"
        app = Starlette(routes=[Route(path, self._receive, methods=["POST"])], max_body_size=_LARGEST_BODY)
        place = Place(settings.host, settings.port, "webhook", settings.certificate, settings.key)
        async with listening(app, place) as port:
            log.info("listening for Telegram at %s port %d", settings.host, port)
            yield

    async def keep_set(self, bot: Bot, line: Line) -> None:
        """Tells Telegram the address, and again if another copy of the bot has removed it; until cancelled."""
        await self._set(bot, line)
        while True:
            await asyncio.sleep(_LOOK_EVERY)
            known = await line.insist(bot.get_webhook_info)
            if known.url != self._settings.url:
                log.error(
                    "another program has removed or replaced the webhook: stop the other copy of the bot;"
                    " setting it again"
                )
                await self._set(bot, line)
            elif known.last_error_message and known.pending_update_count:
                log.warning("Telegram has trouble reaching webhook.url, see getWebhookInfo")

    async def _set(self, bot: Bot, line: Line) -> None:
        settings = self._settings
        certificate = (
            Path(settings.certificate) if settings.certificate and settings.upload_certificate else None
        )
        send = partial(
            bot.set_webhook,
            settings.url,
            certificate=certificate,
            secret_token=self._secret,
            allowed_updates=UPDATES,
            max_connections=settings.max_connections,
        )
        try:
            await line.insist(send, gives_up_on=(BadRequest,))
        except BadRequest as error:
            raise ChannelError(
                f"Telegram refuses webhook.url ({error.message}); change it and start again"
            ) from None

    async def _receive(self, request: Request) -> Response:
        """Takes one update; says nothing to anyone who does not know the secret."""
        given = request.headers.get(_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            return Response(status_code=403)
        self._metrics.reached()
        if self._intake.full:
            return Response(status_code=503, headers={"Retry-After": "1"})
        try:
            data = await request.json()
            number = int(data["update_id"])
            if not 0 <= number < _MOST_UPDATES:
                raise ValueError("no number of an update")
        except ClientDisconnect:
            return Response(status_code=400)
        except (ValueError, TypeError, KeyError, OverflowError):
            log.warning("something that is no update was sent to the webhook")
            return Response(status_code=400)
        self._intake.take([{**data, "update_id": number}])
        return Response()


def _secret_of(token: str) -> str:
    """A secret nobody has to think of: the same after every start, and useless for finding the token."""
    return hashlib.sha256(b"gongkai webhook\0" + token.encode()).hexdigest()
