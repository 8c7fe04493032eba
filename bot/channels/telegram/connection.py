"""The connection: an application of the library over our own requests and limiter, without handlers yet."""

from __future__ import annotations

from typing import Any

from telegram import TelegramObject
from telegram.ext import Application, ApplicationBuilder

from bot.channels.base import ChannelError
from bot.channels.telegram.latecomers import Post
from bot.channels.telegram.limiter import Limiter
from bot.channels.telegram.outbox import Outbox
from bot.channels.telegram.requests import UpdatesRequest, replies_request, updates_request
from bot.config_sections import TelegramSettings
from bot.monitoring.metrics import Metrics

App = Application[Any, Any, Any, Any, Any, Any]


def connect(settings: TelegramSettings, metrics: Metrics, outbox: Outbox) -> tuple[App, UpdatesRequest]:
    """Prepares everything; nothing is sent before the application is initialised.

    Fetched updates are found in the second of the two.
    """
    try:
        replies = replies_request(settings.base_url, settings.proxy, metrics.request)
        updates = updates_request(settings.proxy, metrics.request)
    except RuntimeError:
        # The only one the library raises here: it has no support for SOCKS by itself.
        raise ChannelError(
            "telegram.proxy: SOCKS proxies need one more package (pip install 'httpx[socks]');"
            " or use the http:// port of your proxy"
        ) from None
    limiter = Limiter(settings.per_second, metrics.send_failures.inc, outbox)
    application: App = (
        ApplicationBuilder()
        .token(settings.token.get_secret_value())
        .base_url(settings.base_url)
        .base_file_url(settings.base_file_url)
        .request(replies)
        .get_updates_request(updates)
        .rate_limiter(limiter)
        .updater(None)
        .job_queue(None)
        .build()
    )
    outbox.latecomers.reach_by(_at_once(application), limiter.turn)
    return application, updates


def _at_once(application: App) -> Post:
    """Requests that edit and delete messages without waiting for the turn of their chat."""
    bot = application.bot
    methods = {
        "editMessageText": bot.edit_message_text,
        "editMessageCaption": bot.edit_message_caption,
        "deleteMessage": bot.delete_message,
    }

    async def post(method: str, data: dict[str, Any]) -> Any:
        done = await methods[method](**data, rate_limit_args=True)
        return done.to_dict() if isinstance(done, TelegramObject) else done

    return post
