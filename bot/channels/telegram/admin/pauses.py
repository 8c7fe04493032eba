"""/pause and /resume: the switch for "please call us", turned after asking and noted in the record of actions."""

from __future__ import annotations

import asyncio

from bot.channels.telegram.admin.window import Caller, Page, Window
from bot.desk.record import Record
from bot.pausing import PauseSwitch

_NAMES = {True: "paused", False: "answering"}
"""How the record of actions calls the switch when it is on, and when it is off."""


class PausePages:
    """Turns the switch that every channel looks at."""

    def __init__(self, switch: PauseSwitch, record: Record, window: Window) -> None:
        self._switch = switch
        self._record = record
        self._window = window

    async def pause(self, caller: Caller) -> None:
        """Asks whether residents are to get the contact alone."""
        await self._ask(caller, True)

    async def resume(self, caller: Caller) -> None:
        """Asks whether questions are to be answered again."""
        await self._ask(caller, False)

    async def turn(self, caller: Caller, message: int, query: str, on: str) -> None:
        """Turns the switch; a button pressed late or twice only tells how it stands."""
        await asyncio.to_thread(self._turn, on == "1", caller.admin)
        await self._window.acknowledge(caller, query)
        await self._window.rewrite(caller, [message], Page(caller.say(_key("done", on == "1"))))

    async def _ask(self, caller: Caller, on: bool) -> None:
        if await asyncio.to_thread(lambda: self._switch.on) == on:
            page = Page(caller.say(_key("already", on)))
        else:
            yes = (caller.say(_key("button", on)), f"paus:{int(on)}")
            page = Page(caller.say(_key("ask", on)), [[yes, (caller.say("button.keep"), "no")]])
        await self._window.show(caller, page)

    def _turn(self, on: bool, admin: int) -> None:
        if self._switch.turn(on):
            self._record.add(admin, "pause" if on else "resume", "", _NAMES[not on], _NAMES[on])


def _key(name: str, on: bool) -> str:
    """The sentence for either direction."""
    return f"{'pause' if on else 'resume'}.{name}"
