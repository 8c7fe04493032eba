"""The Telegram channel: builds the application, keeps it running, and ends it in good order."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from pathlib import Path

from telegram.error import InvalidToken

from bot.assistant import Assistant
from bot.channels.base import ChannelError
from bot.channels.telegram.admin.console import Console
from bot.channels.telegram.connection import App, connect
from bot.channels.telegram.delivery import Courier
from bot.channels.telegram.errors import ErrorHandler
from bot.channels.telegram.flood import FloodGuard
from bot.channels.telegram.gate import Gate
from bot.channels.telegram.handlers import Handlers
from bot.channels.telegram.inbox import Inbox
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.menus import Menus
from bot.channels.telegram.outbox import Outbox
from bot.channels.telegram.polling import Line, poll
from bot.channels.telegram.webhook import Webhook
from bot.config import Settings
from bot.desk.desk import Desk
from bot.last_contact import LastContact
from bot.listening import Place, listening
from bot.monitoring.measured import measured
from bot.monitoring.metrics import Metrics
from bot.monitoring.pages import pages
from bot.pausing import PauseSwitch, call_us, pausable
from bot.state import State

log = logging.getLogger(__name__)

_SECONDS_TO_FINISH = 5.0
"""How long replies under way may take once the bot is told to stop; what is left the next start answers."""
_TIDY_EVERY = 60.0
"""Seconds between looks at what has grown too old, and whether there is something new to choose from."""


class TelegramChannel:
    """Serves one bot until SIGTERM or SIGINT."""

    def __init__(
        self, assistant: Assistant, settings: Settings, state: State, index: Path, switch: PauseSwitch
    ) -> None:
        self._settings = settings
        self._metrics = Metrics()
        self._desk = desk = Desk(state, index, settings.reports)
        self._assistant = measured(desk.attend(assistant), self._metrics)
        token = settings.telegram.token.get_secret_value()
        inbox = Inbox(state, token)
        outbox = Outbox(inbox)
        self._application, self._fetching = connect(settings.telegram, self._metrics, outbox)
        self._contact = LastContact(self._assistant)
        self._console = furnish(
            self._application,
            self._assistant,
            settings,
            self._metrics,
            desk,
            switch,
            self._contact,
            inbox,
        )
        self._menus = Menus(self._application.bot)
        self._intake = Intake(
            self._application.process_update, inbox, outbox, self._metrics, self._application.bot
        )
        self._webhook = Webhook(settings.webhook, token, self._intake, self._metrics)
        self._pages = pages(index, self._metrics, lambda: switch.on)
        self._line = Line()
        self._upkeep: asyncio.Task[None] | None = None

    def serve(self) -> None:
        """Serves residents until told to stop; raises ChannelError if Telegram rejects the token."""
        asyncio.run(self._serve_monitored())

    async def _serve_monitored(self) -> None:
        """Serves, with the pages for an operator if they are wanted."""
        monitoring = self._settings.monitoring
        if not monitoring.port:
            await self._serve()
            return
        async with listening(self._pages, Place(monitoring.host, monitoring.port, "monitoring")):
            log.info("/healthz and /metrics are at %s port %d", monitoring.host, monitoring.port)
            await self._serve()

    async def _serve(self) -> None:
        """Runs the bot beside a wait for the signal to stop; whichever ends first ends both."""
        stop = asyncio.Event()
        for name in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(name, stop.set)
        running, stopped = asyncio.create_task(self._run()), asyncio.create_task(stop.wait())
        await asyncio.wait((running, stopped), return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        running.cancel()
        try:
            await running
        except asyncio.CancelledError:
            log.info("stopping")
        except InvalidToken:
            raise ChannelError(
                "Telegram rejects the bot token: copy it again from @BotFather into telegram.token"
                " (or GONGKAI_TELEGRAM__TOKEN), and check telegram.base_url if you changed it"
            ) from None
        finally:
            await self._finish()

    async def _run(self) -> None:
        """Connects, introduces itself and takes updates; outages on the way are waited out."""
        application, bot = self._application, self._application.bot
        await self._line.insist(application.initialize)
        if not self._settings.webhook.url:
            await self._line.insist(bot.delete_webhook)
        await application.start()
        log.info("serving Telegram")
        if not bot.bot.can_read_all_group_messages:
            log.info(
                "privacy mode is on: in groups the bot sees commands and replies to it, not mentions of it"
            )
        if not bot.bot.supports_inline_queries:
            log.info("inline mode is off: switch it on with /setinline at @BotFather if it is wanted")
        await self._menus.offer(*self._assistant.has_several())
        self._upkeep = asyncio.create_task(self._keep_up())
        if self._console:
            await self._console.begin()
        if owed := self._intake.resume():
            log.info("answering %d updates that an earlier run left unanswered", owed)
        if not self._settings.webhook.url:
            await poll(bot, self._line, self._intake, self._fetching)
        async with self._webhook.open():
            await self._webhook.keep_set(bot, self._line)

    async def _keep_up(self) -> None:
        """Deletes contexts that are too old, and fits the menus to the reports that are loaded."""
        while True:
            await asyncio.sleep(_TIDY_EVERY)
            self._assistant.conversations.tidy()
            self._contact.renew()
            await self._menus.offer(*self._assistant.has_several())

    async def _finish(self) -> None:
        """Lets replies under way go out, then closes the connections."""
        application = self._application
        if self._upkeep:
            self._upkeep.cancel()
        if self._console:
            await self._console.close()
        if not await self._intake.settle(_SECONDS_TO_FINISH):
            log.warning("stopped before the last replies got through; the next start sends them")
        if application.running:
            with contextlib.suppress(TimeoutError):  # tasks of handlers that do not end by themselves
                await asyncio.wait_for(application.stop(), _SECONDS_TO_FINISH)
        await application.shutdown()
        # An application that never got its first connection does not close what it opened for it.
        await application.bot.shutdown()
        self._desk.close()


def furnish(
    application: App,
    assistant: Assistant,
    settings: Settings,
    metrics: Metrics,
    desk: Desk,
    switch: PauseSwitch,
    contact: LastContact,
    inbox: Inbox,
) -> Console | None:
    """Gives an application every handler; returns the console of its administrators, if there are any."""
    admins = settings.telegram.admins
    courier = Courier(application.bot)
    handlers = Handlers(pausable(assistant, switch), courier, Menus(application.bot, admins), inbox)
    Gate(
        courier,
        FloodGuard(settings.chat.per_minute, inbox.answered_since),
        lambda language, chat: call_us(assistant, language, chat) if switch.on else None,
        admins,
        handlers.language,
        metrics,
    ).register(application)
    handlers.register(application)
    application.add_error_handler(ErrorHandler(contact, courier, handlers).handle)
    if not admins:
        return None
    return Console(desk, courier, application, admins, handlers.language, switch)
