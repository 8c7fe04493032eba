"""Reply: what goes out for one message or button, before Telegram is told of it."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.answering.answer import Language
from bot.answering.texts import office_named, written
from bot.channels.telegram.rendering import CAPTION_UNITS, MESSAGE_UNITS, units
from bot.channels.texts import say
from bot.chart import Chart
from bot.pictures import Row, Sheet
from knowledge.patterns import lazily
from knowledge.records import ReportRecord

_LONG_NUMBER, _THOUSANDS = lazily(r"(?<![\d.])\d{5,}"), lazily(r"(?<![\d.(])\d{4,}(?![\d.])")
Rows = Sequence[Sequence[InlineKeyboardButton]]
Buttons = InlineKeyboardMarkup | None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that is sent as a document."""

    name: str
    content: bytes
    caption: str


@dataclass(frozen=True, slots=True)
class Reply:
    """Messages as HTML, the buttons under the last of them, and what is not text."""

    parts: Sequence[str]
    buttons: Buttons = None
    sheet: Sheet | None = None
    """A picture that carries the (one) message as its caption; left out where it cannot be drawn."""
    attachment: Attachment | None = None
    """Sent after the messages."""
    in_place: bool = False
    """True if it takes the place of the message whose button was pressed."""


def with_line(reply: Reply, line: str) -> Reply:
    """The reply with a line of its own under it; a caption that would grow too long is left as it is."""
    note = html.escape(line, quote=False)
    *first, last = reply.parts
    longer = f"{last}\n\n{note}"
    if units(longer) <= (CAPTION_UNITS if reply.sheet else MESSAGE_UNITS):
        return replace(reply, parts=[*first, longer])
    return reply if reply.sheet else replace(reply, parts=[*reply.parts, note])


@lru_cache(4096)
def button(text: str, data: str) -> InlineKeyboardButton:
    """A button that says something short and stands for something shorter; many answers have the same ones."""
    return InlineKeyboardButton(text, callback_data=data)


def markup(rows: Rows) -> Buttons:
    """Buttons in rows; None where there are none."""
    kept = [list(row) for row in rows if row]
    return InlineKeyboardMarkup(kept) if kept else None


def sheet(chart: Chart, report: ReportRecord, language: Language) -> Sheet:
    """A breakdown as it is drawn."""
    key = "telegram.chart_total" if chart.adds_up else "telegram.chart_of"
    subtitle = say(key, language, total=chart.total) if chart.total else ""
    figures = _legible([subtitle, *(bar.value_text for bar in chart.bars)], language)
    rows = tuple(
        Row(bar.short, float(bar.value), figure) for bar, figure in zip(chart.bars, figures[1:], strict=True)
    )
    source = say(
        "telegram.chart_source" if chart.section else "telegram.chart_source_years",
        language,
        office=office_named(report.organisation, language),
        year=report.year,
        section=written(chart.section, language),
    )
    return Sheet(chart.title, figures[0], rows, source)


def _legible(figures: Sequence[str], language: Language) -> Sequence[str]:
    """Figures with their thousands set apart, as English is read, where one of them is long: 63,400,000 yuan and 4,500."""
    if language is not Language.EN or not any(map(_LONG_NUMBER.search, figures)):
        return figures
    return [_THOUSANDS.sub(lambda number: f"{int(number[0]):,}", figure) for figure in figures]
