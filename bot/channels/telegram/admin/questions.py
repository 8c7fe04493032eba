"""/unanswered: what residents asked in vain, and teaching that a wording means a fact."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.channels.telegram.admin.window import TEXTS, Button, Caller, Page, Window, clip
from bot.desk.desk import Desk
from bot.desk.grouping import Group, groups
from bot.desk.refusal import DeskRefusal
from bot.desk.review import value_of
from bot.fact_ids import fact_code
from knowledge.models import Fact
from knowledge.patterns import lazily

_PAGE = 6
"""Matters a page."""
_VARIANTS = 8
"""Wordings of one matter that are shown."""
_MASK = lazily(r"⟦(\w+)⟧")


class QuestionPages:
    """Pages of unanswered questions, and of one of them."""

    def __init__(self, desk: Desk, window: Window) -> None:
        self._desk = desk
        self._window = window

    # ------------------------------------------------------------------ the list
    async def unanswered(self, caller: Caller) -> None:
        """The first page."""
        await self._window.show(caller, await self._list(caller, 0))

    async def list_page(self, caller: Caller, message: int, query: str, page: str) -> None:
        """Another page."""
        await self._window.acknowledge(caller, query)
        await self._window.rewrite(caller, [message], await self._list(caller, int(page)))

    async def _list(self, caller: Caller, page: int) -> Page:
        found = await asyncio.to_thread(self._groups)
        if not found:
            return Page(caller.say("unanswered.none"))
        pages = (len(found) - 1) // _PAGE
        page = min(max(page, 0), pages)
        shown = found[page * _PAGE : (page + 1) * _PAGE]
        first = page * _PAGE + 1
        lines = [self._line(caller, number, group) for number, group in enumerate(shown, first)]
        rows: list[list[Button]] = [
            [(f"{number}. {readable(caller, group.head.text)}", f"que:{group.head.id}")]
            for number, group in enumerate(shown, first)
        ]
        turn = [(caller.say("button.back"), f"una:{page - 1}")] if page else []
        turn += [(caller.say("button.on"), f"una:{page + 1}")] if page < pages else []
        headline = caller.say("unanswered.title", groups=len(found), count=sum(one.count for one in found))
        return Page("\n".join(lines), [*rows, *([turn] if turn else [])], headline)

    def _groups(self) -> list[Group]:
        self._desk.flush()
        return groups(self._desk.unanswered.all())

    def _line(self, caller: Caller, number: int, group: Group) -> str:
        """One matter: how often, how it ended, and of which office where several are loaded."""
        ending = caller.say(f"unanswered.{group.head.status}")
        text = readable(caller, group.head.text)
        line = caller.say("unanswered.line", number=number, count=group.count, text=text, ending=ending)
        more = len(group.members) - 1
        return line + (caller.say("unanswered.wordings", count=more) if more else "")

    # ------------------------------------------------------------------ one matter
    async def question(self, caller: Caller, message: int, query: str, number: str) -> None:
        """One matter with its wordings, the facts it might mean, and what can be done."""
        group = await self._group(number)
        await self._window.acknowledge(caller, query)
        facts = await asyncio.to_thread(self._facts, group)
        lines = [
            caller.say("unanswered.wording", count=one.count, text=readable(caller, one.text))
            for one in group.members[:_VARIANTS]
        ]
        if len(group.members) > _VARIANTS:
            lines.append(caller.say("preview.more", count=len(group.members) - _VARIANTS))
        if group.head.organisation:
            lines.append(caller.say("unanswered.office", office=group.head.organisation))
        rows: list[list[Button]] = []
        if not group.head.teachable:
            lines.append(caller.say("unanswered.unteachable"))
        else:
            lines.append(caller.say("unanswered.pick" if facts else "unanswered.no_facts"))
            rows = [[(_figure(fact), f"fct:{group.head.id}:{fact_code(fact)}")] for fact in facts]
            rows.append([(caller.say("button.fixed"), f"fix:{group.head.id}")])
        rows.append(
            [(caller.say("button.dismiss"), f"drp:{group.head.id}"), (caller.say("button.list"), "una:0")]
        )
        await self._window.rewrite(caller, [message], Page("\n".join(lines), rows))

    async def fact(self, caller: Caller, message: int, query: str, number: str, code: str) -> None:
        """Asks whether the wordings are to mean this fact."""
        group = await self._group(number)
        fact = await self._fact(group, code)
        await self._window.acknowledge(caller, query)
        wordings = "\n".join(
            caller.say("teach.wording", text=readable(caller, one.text)) for one in group.members
        )
        text = caller.say("teach.ask", wordings=wordings, fact=_figure(fact), section=fact.section)
        one = (caller.say("button.teach_one"), f"ali:{number}:{code}:1")
        every = (caller.say("button.teach_all", count=len(group.members)), f"ali:{number}:{code}:0")
        no = (caller.say("button.cancel"), f"que:{number}")
        rows = [[one], [every], [no]] if len(group.members) > 1 else [[one], [no]]
        await self._window.rewrite(caller, [message], Page(clip(text, 3500), rows))

    async def teach(
        self, caller: Caller, message: int, query: str, number: str, code: str, only: str
    ) -> None:
        """Teaches it."""
        group = await self._group(number)
        fact = await self._fact(group, code)
        wordings = group.members[:1] if only == "1" else group.members
        self._desk.teach(wordings, fact, caller.admin)
        await self._window.acknowledge(caller, query)
        text = caller.say("teach.done", count=len(wordings), fact=_figure(fact))
        await self._window.rewrite(caller, [message], Page(text, [[(caller.say("button.list"), "una:0")]]))

    async def dismiss(self, caller: Caller, message: int, query: str, number: str) -> None:
        """Drops a matter that needs no answer, and shows the rest."""
        self._desk.dismiss(await self._group(number), caller.admin)
        await self._window.acknowledge(caller, query)
        await self._window.rewrite(caller, [message], await self._list(caller, 0))

    # ------------------------------------------------------------------ pieces
    async def _group(self, number: str) -> Group:
        group = await asyncio.to_thread(self._desk.question, int(number))
        if group is None:
            raise DeskRefusal("question_gone")
        return group

    def _facts(self, group: Group) -> Sequence[Fact]:
        """Facts that the matter might mean; none where it cannot be taught one."""
        if not (group.head.teachable and group.head.organisation):
            return ()
        return [stored.fact for stored in self._desk.facts_for(group.head)]

    async def _fact(self, group: Group, code: str) -> Fact:
        facts = await asyncio.to_thread(self._facts, group)
        for fact in facts:
            if fact_code(fact) == code:
                return fact
        raise DeskRefusal("fact_gone")


def _figure(fact: Fact) -> str:
    """A fact as a button names it."""
    return f"{clip(fact.label, 36)}：{clip(value_of(fact), 18)}"


def readable(caller: Caller, text: str) -> str:
    """A wording with the names of what was masked in it."""
    return _MASK.sub(lambda mask: TEXTS.say(f"mask.{mask[1]}", caller.language), text)
