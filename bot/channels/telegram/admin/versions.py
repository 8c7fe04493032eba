"""The decision on a preview, /versions and /rollback."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from bot.channels.telegram.admin.previews import show_preview
from bot.channels.telegram.admin.window import TROUBLE, Button, Caller, Page, Window, moment
from bot.desk.desk import Desk
from bot.desk.preparing import Outcome, Prepared
from bot.desk.refusal import DeskRefusal
from bot.desk.versions import NOBODY, Version
from knowledge.store import ReportRecord

_PAGE = 8
"""Reports a page."""


class VersionPages:
    """Publishing, discarding, listing and going back."""

    def __init__(self, desk: Desk, window: Window) -> None:
        self._desk = desk
        self._window = window

    # ------------------------------------------------------------------ the decision
    async def publish(self, caller: Caller, message: int, query: str, preview: str) -> None:
        """Publishes a preview; if others came first, shows what it changes now."""
        try:
            prepared = await asyncio.to_thread(self._desk.publisher.publish, int(preview), caller.admin)
        except DeskRefusal as refusal:
            done = self._desk.publisher.published(int(preview))
            await self._window.acknowledge(caller, query, caller.explain(refusal))
            if done:  # pressed twice, or the bot was killed before it said so
                await self._say_published(caller, message, done)
            elif refusal.key == "others_first":
                await self._show_again(caller, message, int(preview))
            return
        await self._window.acknowledge(caller, query)
        await self._say_published(caller, message, prepared)

    async def _say_published(self, caller: Caller, message: int, prepared: Sequence[Prepared]) -> None:
        """Puts what was published in the place of the preview."""
        reports = "\n".join(
            caller.say("published.report", office=one.organisation, year=one.year, name=one.source)
            for one in prepared
        )
        lines = [reports, caller.say("published.undo")]
        offices = {one.organisation for one in prepared}
        taught = [one for one in self._desk.teachings.all() if one.organisation in offices]
        if asleep := await asyncio.to_thread(self._desk.asleep, taught):
            lines.append(caller.say("published.asleep", count=len(asleep)))
        page = Page("\n".join(lines), headline=caller.say("published.title"))
        await self._window.rewrite(caller, [message], page)

    async def _show_again(self, caller: Caller, message: int, preview: int) -> None:
        """The preview against what is live now."""
        with suppress(*TROUBLE):
            prepared, differences = await asyncio.to_thread(self._desk.refresh, preview)
            outcome = Outcome(reports=tuple(prepared), differences=tuple(differences))
            await self._window.rewrite(caller, [message], show_preview(caller, preview, outcome))

    async def discard(self, caller: Caller, message: int, query: str, preview: str) -> None:
        """Drops a preview."""
        self._desk.publisher.discard(int(preview), caller.admin)
        await self._window.acknowledge(caller, query)
        await self._window.rewrite(caller, [message], Page(caller.say("published.discarded")))

    # ------------------------------------------------------------------ /versions
    async def versions(self, caller: Caller) -> None:
        """The versions of the one report, or the reports to choose from."""
        reports = await asyncio.to_thread(self._reports)
        if len(reports) == 1:
            await self._window.show(caller, await asyncio.to_thread(self._of, caller, reports[0]))
        else:
            await self._window.show(caller, self._list(caller, "ver", reports, 0))

    async def list_page(self, caller: Caller, message: int, query: str, verb: str, page: str) -> None:
        """Another page of reports, for /versions (`ver`) or /rollback (`bak`)."""
        await self._window.acknowledge(caller, query)
        reports = await asyncio.to_thread(self._reports if verb == "ver" else self._published)
        await self._window.rewrite(caller, [message], self._list(caller, verb, reports, int(page)))

    async def of_report(self, caller: Caller, message: int, query: str, report: str) -> None:
        """The versions of a chosen report."""
        await self._window.acknowledge(caller, query)
        page = await asyncio.to_thread(self._of, caller, self._report(report))
        await self._window.rewrite(caller, [message], page)

    def _of(self, caller: Caller, report: ReportRecord) -> Page:
        versions = self._desk.versions.of(report.organisation, report.year)
        if versions:  # what the command line has built since is listed as well
            self._desk.publisher.current(report.organisation, report.year)
            versions = self._desk.versions.of(report.organisation, report.year)
        headline = caller.say("preview.report", office=report.organisation, year=report.year)
        if not versions:
            text = caller.say("versions.none", name=report.source, facts=report.fact_count)
            return Page(text, headline=headline)
        lines = [_line(caller, version) for version in versions]
        rows: list[list[Button]] = []
        live = next((one for one in versions if one.live), None)
        if live is not None:
            rows = [[(caller.say("button.rollback"), f"bak:{report.id}")]]
        return Page("\n".join(lines), rows, headline)

    def _list(self, caller: Caller, verb: str, reports: list[ReportRecord], page: int) -> Page:
        """Reports to choose from, a page of them."""
        rows = [
            [(caller.say("versions.report", office=one.organisation, year=one.year), f"{verb}:{one.id}")]
            for one in reports[page * _PAGE : (page + 1) * _PAGE]
        ]
        turn = []
        if page:
            turn.append((caller.say("button.back"), f"page:{verb}:{page - 1}"))
        if (page + 1) * _PAGE < len(reports):
            turn.append((caller.say("button.on"), f"page:{verb}:{page + 1}"))
        return Page(caller.say("versions.choose", count=len(reports)), [*rows, *([turn] if turn else [])])

    def _report(self, number: str) -> ReportRecord:
        """A report by its id in the index, which a newer index may use for another one: the page is named anew."""
        for record in self._desk.reports():
            if record.id == int(number):
                return record
        raise DeskRefusal("not_live_any_more")

    # ------------------------------------------------------------------ /rollback
    async def rollback(self, caller: Caller) -> None:
        """Asks which report, or about the one there is."""
        candidates = await asyncio.to_thread(self._published)
        if not candidates:
            page = Page(caller.say("rollback.nothing"))
        elif len(candidates) == 1:
            page = await self._ask(caller, candidates[0])
        else:
            page = self._list(caller, "bak", candidates, 0)
        await self._window.show(caller, page)

    def _reports(self) -> list[ReportRecord]:
        """The live reports."""
        return self._desk.reports()

    def _published(self) -> list[ReportRecord]:
        """The live reports that an administrator has published, which may be gone back from."""
        live = self._desk.versions.all_live()
        published = {(one.organisation, one.year) for one in live if one.admin != NOBODY}
        return [one for one in self._desk.reports() if (one.organisation, one.year) in published]

    async def ask_back(self, caller: Caller, message: int, query: str, report: str) -> None:
        """Asks whether to go back to the version before."""
        page = await self._ask(caller, self._report(report))
        await self._window.acknowledge(caller, query)
        await self._window.rewrite(caller, [message], page)

    async def _ask(self, caller: Caller, report: ReportRecord) -> Page:
        back = await asyncio.to_thread(self._desk.publisher.going_back, report.organisation, report.year)
        headline = caller.say("preview.report", office=report.organisation, year=report.year)
        now = caller.say("rollback.now", version=_line(caller, back.live))
        no = (caller.say("button.keep"), "no")
        if back.earlier is not None:
            then = caller.say("rollback.then", version=_line(caller, back.earlier))
            yes = (caller.say("button.go_back"), f"yes:{back.live.id}")
            return Page(f"{now}\n{then}", [[yes, no]], headline)
        if len(self._desk.reports()) == 1:
            return Page(f"{now}\n{caller.say('rollback.only')}", headline=headline)
        yes = (caller.say("button.take_out"), f"yes:{back.live.id}")
        return Page(f"{now}\n{caller.say('rollback.first')}", [[yes, no]], headline)

    async def go_back(self, caller: Caller, message: int, query: str, version: str) -> None:
        """Goes back, and says to what."""
        back = await asyncio.to_thread(self._desk.publisher.roll_back, int(version), caller.admin)
        await self._window.acknowledge(caller, query)
        key = "rollback.done" if back.earlier else "rollback.taken_out"
        shown = _line(caller, back.earlier or replace(back.live, live=0))
        headline = caller.say("preview.report", office=back.live.organisation, year=back.live.year)
        await self._window.rewrite(caller, [message], Page(caller.say(key, version=shown), (), headline))

    async def keep(self, caller: Caller, message: int, query: str) -> None:
        """Leaves everything as it is."""
        await self._window.acknowledge(caller, query)
        await self._window.rewrite(caller, [message], Page(caller.say("rollback.kept")))


def _line(caller: Caller, version: Version) -> str:
    """A version in one line."""
    key = "versions.live" if version.live else "versions.earlier"
    return caller.say(
        key,
        time=moment(version.time),
        who=caller.who(version.admin),
        name=version.source,
        facts=version.facts,
    )
