"""Fixed answers, and /aliases: reviewing and undoing what was taught."""

from __future__ import annotations

import asyncio

from telegram import Message

from bot.channels.telegram.admin.questions import readable
from bot.channels.telegram.admin.window import Button, Caller, Page, Window, clip, moment
from bot.desk.desk import Desk
from bot.desk.prompts import Prompts
from bot.desk.refusal import DeskRefusal
from bot.desk.teachings import FIXED, Teaching

_PAGE = 6
_DAYS = (7, 30, 90, 365)
"""How long a fixed answer may be valid."""
_LONGEST = 1000
"""Characters of a fixed answer."""


class AnswerPages:
    """Taking down fixed answers, and the list of all that was taught."""

    def __init__(self, desk: Desk, prompts: Prompts, window: Window) -> None:
        self._desk = desk
        self._prompts = prompts
        self._window = window

    # ------------------------------------------------------------------ a fixed answer
    async def ask(self, caller: Caller, message: int, query: str, number: str) -> None:
        """Asks for the words of an answer: the administrator's next message."""
        group = await asyncio.to_thread(self._desk.question, int(number))
        if group is None:
            raise DeskRefusal("question_gone")
        self._prompts.put(caller.admin, int(number))
        await self._window.acknowledge(caller, query)
        text = caller.say("fixed.ask", text=readable(caller, group.head.text), longest=_LONGEST)
        await self._window.rewrite(caller, [message], Page(text, [[self._cancel(caller)]]))

    async def written(self, caller: Caller, message: Message) -> bool:
        """Takes a message for the words of an answer, if they are waited for; False if they are not."""
        prompt = self._prompts.get(caller.admin)
        words = (message.text or "").strip()
        if prompt is None or prompt.draft or not words or words.startswith("/"):
            return False
        if len(words) > _LONGEST:
            raise DeskRefusal("answer_too_long", longest=_LONGEST)
        group = await asyncio.to_thread(self._desk.question, prompt.question)
        if group is None:
            self._prompts.drop(caller.admin)
            raise DeskRefusal("question_gone")
        self._prompts.put(caller.admin, prompt.question, words)
        count = len(group.members)
        rows: list[list[Button]] = [
            [(caller.say("fixed.days", days=days), f"day:{days}") for days in _DAYS],
            [self._cancel(caller)],
        ]
        text = caller.say("fixed.how_long", text=readable(caller, group.head.text), count=count, words=words)
        await self._window.show(caller, Page(text, rows))
        return True

    async def keep(self, caller: Caller, message: int, query: str, days: str) -> None:
        """Keeps the answer for so many days."""
        prompt = self._prompts.get(caller.admin)
        group = await asyncio.to_thread(self._desk.question, prompt.question) if prompt else None
        if prompt is None or not prompt.draft or group is None:
            raise DeskRefusal("question_gone")
        self._desk.answer(group.members, prompt.draft, int(days), caller.admin)
        self._prompts.drop(caller.admin)
        await self._window.acknowledge(caller, query)
        text = caller.say("fixed.done", text=readable(caller, group.head.text), days=days)
        await self._window.rewrite(caller, [message], Page(text, [[(caller.say("button.list"), "una:0")]]))

    async def cancel(self, caller: Caller, message: int, query: str) -> None:
        """Waits for no answer any more."""
        self._prompts.drop(caller.admin)
        await self._window.acknowledge(caller, query)
        await self._window.rewrite(caller, [message], Page(caller.say("fixed.cancelled")))

    def _cancel(self, caller: Caller) -> Button:
        return caller.say("button.cancel"), "can"

    # ------------------------------------------------------------------ /aliases
    async def aliases(self, caller: Caller) -> None:
        """What was taught, the latest first."""
        await self._window.show(caller, await self._list(caller, 0))

    async def list_page(self, caller: Caller, message: int, query: str, page: str) -> None:
        """Another page of it."""
        await self._window.acknowledge(caller, query)
        await self._window.rewrite(caller, [message], await self._list(caller, int(page)))

    async def undo(self, caller: Caller, message: int, query: str, number: str, page: str) -> None:
        """Takes a teaching back, and shows the rest."""
        self._desk.undo(int(number), caller.admin)
        await self._window.acknowledge(caller, query, caller.say("aliases.undone"))
        await self._window.rewrite(caller, [message], await self._list(caller, int(page)))

    async def _list(self, caller: Caller, page: int) -> Page:
        found = self._desk.teachings.all()
        if not found:
            return Page(caller.say("aliases.none"))
        pages = (len(found) - 1) // _PAGE
        page = min(max(page, 0), pages)
        shown = found[page * _PAGE : (page + 1) * _PAGE]
        asleep = await asyncio.to_thread(self._desk.asleep, shown)
        first = page * _PAGE + 1
        lines = [_line(caller, number, one, one.id in asleep) for number, one in enumerate(shown, first)]
        undo = [
            (caller.say("button.undo", number=number), f"und:{one.id}:{page}")
            for number, one in enumerate(shown, first)
        ]
        turn = [(caller.say("button.back"), f"als:{page - 1}")] if page else []
        turn += [(caller.say("button.on"), f"als:{page + 1}")] if page < pages else []
        rows = [undo[:3], undo[3:], turn]
        headline = caller.say("aliases.title", count=len(found))
        return Page("\n".join(lines), [row for row in rows if row], headline)


def _line(caller: Caller, number: int, teaching: Teaching, asleep: bool) -> str:
    """A teaching in a line: the wording, what it means, by whom."""
    words = {"number": number, "text": readable(caller, teaching.text), "who": caller.who(teaching.admin)}
    words["time"] = moment(teaching.time)
    if teaching.kind == FIXED:
        until = moment(teaching.expires)[:10]
        return caller.say("aliases.fixed", answer=clip(teaching.answer, 80), until=until, **words)
    line = caller.say("aliases.alias", label=teaching.fact.label, unit=teaching.fact.unit, **words)
    return line + (caller.say("aliases.asleep") if asleep else "")
