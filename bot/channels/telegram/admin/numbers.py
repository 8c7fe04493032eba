"""/stats and /export: what was asked in numbers, and the facts and the record of actions as files."""

from __future__ import annotations

import asyncio
import logging
import time

from telegram.error import BadRequest

from bot.channels.telegram.admin.window import TROUBLE, Button, Caller, Page, Window
from bot.desk.desk import Desk
from bot.desk.refusal import DeskRefusal
from bot.desk.statistics import Day
from bot.pictures import PictureError, Row, Sheet, draw
from knowledge.store import ReportRecord

log = logging.getLogger(__name__)

_DAYS = 14
_PAGE = 8
_MOST_FACTS = 100_000
"""Facts that are put into one file; Telegram takes files of 50 MB from bots."""


class NumberPages:
    """Numbers and files."""

    def __init__(self, desk: Desk, window: Window) -> None:
        self._desk = desk
        self._window = window

    # ------------------------------------------------------------------ /stats
    async def stats(self, caller: Caller) -> None:
        """The last days as a picture, and in words."""
        await asyncio.to_thread(self._desk.flush)
        days = self._desk.statistics.days(_DAYS)
        caption = _caption(caller, days)
        try:
            if any(day.asked for day in days):
                picture = await asyncio.to_thread(draw, _sheet(caller, days))
                await self._window.picture(caller, picture, caption)
                return
        except (PictureError, BadRequest):
            pass  # told in words
        await self._window.show(caller, Page(caption))

    # ------------------------------------------------------------------ /export
    async def export(self, caller: Caller) -> None:
        """Files of the one report, or the reports to choose from."""
        reports = await asyncio.to_thread(self._desk.reports)
        if len(reports) == 1:
            await self._send_facts(caller, reports)
            await self._send_log(caller)
        else:
            await self._window.show(caller, _choice(caller, reports, 0))

    async def list_page(self, caller: Caller, message: int, query: str, page: str) -> None:
        """Another page of reports."""
        await self._window.acknowledge(caller, query)
        reports = await asyncio.to_thread(self._desk.reports)
        await self._window.rewrite(caller, [message], _choice(caller, reports, int(page)))

    async def one(self, caller: Caller, message: int, query: str, number: str) -> None:
        """The facts of one report; of all of them for 0."""
        reports = await asyncio.to_thread(self._desk.reports)
        chosen = [one for one in reports if number == "0" or one.id == int(number)]
        if not chosen:
            raise DeskRefusal("not_live_any_more")
        if sum(one.fact_count for one in chosen) > _MOST_FACTS:
            raise DeskRefusal("too_many_facts", most=_MOST_FACTS)
        await self._window.acknowledge(caller, query)
        await self._send_facts(caller, chosen)

    async def log(self, caller: Caller, message: int, query: str) -> None:
        """The record of actions."""
        await self._window.acknowledge(caller, query)
        await self._send_log(caller)

    async def _send_facts(self, caller: Caller, reports: list[ReportRecord]) -> None:
        """Two files with the facts of these reports."""
        try:
            csv, json = await asyncio.to_thread(self._desk.facts_files, reports)
        except TROUBLE as trouble:
            await self._window.show(caller, Page(caller.explain(trouble)))
            return
        name = "facts"
        if len(reports) == 1:
            name = f"{reports[0].year}-{reports[0].organisation or 'report'}"
        await self._window.document(caller, csv, f"{name}.csv", caller.say("export.csv"))
        await self._window.document(caller, json, f"{name}.json", caller.say("export.json"))

    async def _send_log(self, caller: Caller) -> None:
        content = await asyncio.to_thread(self._desk.actions_file)
        name = f"actions-{time.strftime('%Y-%m-%d')}.csv"
        await self._window.document(caller, content, name, caller.say("export.log"))


def _choice(caller: Caller, reports: list[ReportRecord], page: int) -> Page:
    """Reports to choose from, all of them, or the record of actions."""
    rows: list[list[Button]] = [
        [(caller.say("versions.report", office=one.organisation, year=one.year), f"exp:{one.id}")]
        for one in reports[page * _PAGE : (page + 1) * _PAGE]
    ]
    turn: list[Button] = [(caller.say("button.back"), f"xpp:{page - 1}")] if page else []
    turn += [(caller.say("button.on"), f"xpp:{page + 1}")] if (page + 1) * _PAGE < len(reports) else []
    rows += [turn] if turn else []
    rows.append([(caller.say("export.all"), "exp:0"), (caller.say("export.log"), "log")])
    return Page(caller.say("versions.choose", count=len(reports)), rows)


def _sheet(caller: Caller, days: list[Day]) -> Sheet:
    """The days as bars: how many questions, and what share of them was answered."""
    rows = tuple(Row(day.day[5:], float(day.asked), _bar(caller, day), _replied(day)) for day in days)
    title = caller.say("stats.title", days=len(days))
    return Sheet(title, caller.say("stats.subtitle"), rows, _slowest(caller, days))


def _bar(caller: Caller, day: Day) -> str:
    """What stands behind the bar of a day; of one without questions there is no share."""
    key = "stats.bar" if day.asked > day.smalltalk else "stats.quiet"
    return caller.say(key, asked=day.asked, share=_percent(day))


def _replied(day: Day) -> float:
    """The part of a day's bar that stands for what was answered, greetings among it."""
    return (day.answered + day.smalltalk) / day.asked if day.asked else 1.0


def _caption(caller: Caller, days: list[Day]) -> str:
    """The same in words: today, the whole time, the slowest."""
    whole = Day(
        "",
        asked=sum(day.asked for day in days),
        answered=sum(day.answered for day in days),
        ambiguous=sum(day.ambiguous for day in days),
        unanswerable=sum(day.unanswerable for day in days),
        smalltalk=sum(day.smalltalk for day in days),
        slowest=max(day.slowest for day in days),
    )
    lines = [caller.say("stats.title", days=len(days))]
    for key, day in (("stats.today", days[-1]), ("stats.whole", whole)):
        lines.append(
            caller.say(
                key,
                asked=day.asked,
                share=_percent(day),
                answered=day.answered,
                ambiguous=day.ambiguous,
                unanswerable=day.unanswerable,
                smalltalk=day.smalltalk,
            )
        )
    return "\n".join(filter(None, [*lines, _slowest(caller, days)]))


def _slowest(caller: Caller, days: list[Day]) -> str:
    """The slowest answer; nothing where nothing was asked."""
    if not any(day.asked for day in days):
        return ""
    slowest = max(days, key=lambda day: day.slowest)
    return caller.say("stats.slowest", milliseconds=f"{slowest.slowest:.0f}", day=slowest.day[5:])


def _percent(day: Day) -> str:
    """The share answered; a dash where nothing was asked."""
    return f"{day.share:.0%}" if day.asked > day.smalltalk else "–"
