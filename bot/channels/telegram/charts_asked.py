"""A breakdown as a picture where somebody asks for one in words: that of the figure told last, or one to choose."""

from __future__ import annotations

from bot.answering.answer import Language
from bot.assistant import Assistant
from bot.channels.telegram.memory import Recent
from bot.channels.telegram.names import Press, data
from bot.channels.telegram.rendering import render_text
from bot.channels.telegram.reply import Reply, button, markup
from bot.channels.telegram.report_page import picture
from bot.channels.texts import say
from bot.english_labels import within
from bot.fact_ids import NAME
from bot.guide import Guide

_MOST = 8
"""Breakdowns to choose from."""
_LONGEST = 42
"""Characters of a button."""


class ChartsAsked:
    """Knows to which breakdown the figure belongs that a chat was told last."""

    def __init__(self, assistant: Assistant, guide: Guide) -> None:
        self._assistant = assistant
        self._guide = guide
        self._told: Recent[str, str] = Recent()
        """Chat -> the id of the breakdown."""

    def note(self, chat: str, chart: str) -> None:
        """Notes the breakdown of what a chat is told; '' where it has none."""
        self._told.put(chat, chart)

    def told(self, chat: str) -> str:
        """That breakdown's id; '' where there is none."""
        return self._told.get(chat) or ""

    def forget(self, chat: str) -> None:
        """Forgets what a chat was told."""
        self._told.drop(chat)

    def to_choose(self, chat: str, language: Language) -> Reply:
        """The breakdowns of the chat's report, where that of what was told last cannot be shown."""
        report = self._assistant.report_of(chat)
        charts = self._guide.charts(report, language)[:_MOST]
        rows = [[button(within(chart.title, _LONGEST), data(Press.CHART, chart.id))] for chart in charts]
        key = "telegram.charts" if charts else "telegram.no_charts"
        return Reply(render_text(say(key, language)), markup(rows))

    def drawn(self, name: str, language: Language) -> Reply | None:
        """The picture of a breakdown by its id; None if it is not there any more."""
        found = self._assistant.browser.fact(name[:NAME]) if name else None
        charts = self._guide.charts(found[0], language) if found else ()
        chart = next((chart for chart in charts if chart.id == name), None)
        return picture(chart, found[0], language) if chart and found else None
