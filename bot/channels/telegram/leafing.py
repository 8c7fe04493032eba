"""Leafing through a report in one message: sections, their topics, and the facts of a topic, page by page."""

from __future__ import annotations

import html
from collections.abc import Sequence

from telegram import InlineKeyboardButton

from bot.answering.answer import Language
from bot.answering.composer import Composer
from bot.answering.texts import office_named, written
from bot.answering.wording import cut
from bot.channels.telegram.names import Press, data
from bot.channels.telegram.reply import Reply, button, markup
from bot.channels.texts import say
from bot.english_labels import within
from bot.fact_ids import Kind, report_code
from bot.headings import headed
from bot.outline import Entry, Outline, Section, Topic
from knowledge.models import Fact, FactKind
from knowledge.records import ReportRecord

PAGE_ROWS = 8
"""Entries of a page; more would have to be scrolled on a telephone."""
_LONGEST = 42
"""Characters of a button."""
_BACK = "↩ {}"
_LONGEST_FIGURE, _SHORTEST_LABEL = 36, 12
_OF_ALL = ("总计", "合计")
"""Columns that hold the sum of a row."""


def sections(outline: Outline, language: Language) -> Reply:
    """The parts of a report."""
    rows = [
        [_entry(_name(outline, section.name, language), Press.SECTION, section.id, _size(section))]
        for section in outline.sections
    ]
    return _page(outline.report, language, say("telegram.leaf_sections", language), rows)


def section(outline: Outline, one: Section, page: int, language: Language) -> Reply:
    """The topics of a section; the facts at once where it has only one topic."""
    if len(one.topics) == 1:
        return _facts(outline, one, one.topics[0], page, language, Press.SECTION, one.id)
    rows = [
        [_entry(_name(outline, topic.name, language), Press.TOPIC, topic.id, len(topic.entries))]
        for topic in one.topics
    ]
    shown, turns = _turned(rows, page, Press.SECTION, one.id)
    back = button(
        _BACK.format(say("telegram.leaf_back", language)), data(Press.SECTIONS, _code(outline.report))
    )
    title = _name(outline, one.name, language)
    return _page(outline.report, language, title, [*shown, turns, [back]])


def topic(outline: Outline, one: Topic, page: int, language: Language) -> Reply:
    """The facts of a topic."""
    above = next(section for section in outline.sections if one in section.topics)
    return _facts(outline, above, one, page, language, Press.TOPIC, one.id)


def _facts(
    outline: Outline, above: Section, one: Topic, page: int, language: Language, press: Press, name: str
) -> Reply:
    writer = Composer(outline.report, language)
    captions: dict[str, Entry] = {}
    for entry in one.entries:  # a list of one thing and its sentence say the same
        captions.setdefault(_caption(entry, writer).rstrip("。；"), entry)
    rows = [[button(caption, data(Press.FACT, entry.id))] for caption, entry in captions.items()]
    shown, turns = _turned(rows, page, press, name)
    if len(above.topics) == 1:
        back = data(Press.SECTIONS, _code(outline.report))
    else:
        back = data(Press.SECTION, above.id, above.topics.index(one) // PAGE_ROWS)
    title = _name(outline, one.name, language)
    return _page(
        outline.report,
        language,
        title,
        [*shown, turns, [button(_BACK.format(say("telegram.leaf_back", language)), back)]],
    )


def _turned(
    rows: Sequence[list[InlineKeyboardButton]], page: int, press: Press, name: str
) -> tuple[Sequence[list[InlineKeyboardButton]], list[InlineKeyboardButton]]:
    """The rows of a page, and the buttons that turn it."""
    pages = -(-len(rows) // PAGE_ROWS)
    page = min(page, pages - 1)
    if pages <= 1:
        return rows, []
    return rows[page * PAGE_ROWS : (page + 1) * PAGE_ROWS], turning(page, pages, press, name)


def turning(page: int, pages: int, press: Press, name: str) -> list[InlineKeyboardButton]:
    """The buttons that turn a page, from the last to the first too."""
    return [
        button("‹", data(press, name, (page - 1) % pages)),
        button(f"{page + 1}/{pages}", data(press, name, page)),
        button("›", data(press, name, (page + 1) % pages)),
    ]


def _page(
    report: ReportRecord, language: Language, title: str, rows: Sequence[list[InlineKeyboardButton]]
) -> Reply:
    head = say(
        "telegram.leaf_report", language, office=office_named(report.organisation, language), year=report.year
    )
    text = f"<b>{html.escape(head, quote=False)}</b>\n{html.escape(title, quote=False)}"
    return Reply([text], markup(rows), in_place=True)


def _entry(name: str, press: Press, identifier: str, count: int) -> InlineKeyboardButton:
    return button(f"{within(name, _LONGEST)} ({count})", data(press, identifier))


def _name(outline: Outline, heading: str, language: Language) -> str:
    """A heading; what stands before the first one goes by the report's title, which the message bears already."""
    return (
        say("telegram.leaf_opening", language)
        if heading == outline.report.title
        else headed(heading, language)
    )


def _size(one: Section) -> int:
    """How many buttons a section opens: its topics, or the facts of its only one."""
    return len(one.topics) if len(one.topics) > 1 else len(one.topics[0].entries)


def _caption(entry: Entry, writer: Composer) -> str:
    """A fact in a few words: what was counted and the figure, or how the sentence begins."""
    fact = entry.fact
    label = _label(fact, writer.language)
    if fact.value is None:
        words = written(fact.value_text or fact.quote, writer.language)
        return cut(f"{label}：{words}" if fact.key else words, _LONGEST)
    figure = cut(writer.figure(fact), _LONGEST_FIGURE)
    return f"{within(label, max(_SHORTEST_LABEL, _LONGEST - len(figure)))} {figure}"


def _label(fact: Fact, language: Language) -> str:
    """What was counted; of a row of a table its columns, as the row stands above them all."""
    if fact.kind is FactKind.TABLE:
        of_all = not fact.scope or fact.scope in _OF_ALL
        return say("telegram.leaf_total", language) if of_all else headed(fact.scope, language)
    return headed(fact.label, language) if fact.value is not None else written(fact.label, language)


def _code(report: ReportRecord) -> str:
    return report_code(report.organisation, report.year)


def opens(name: str) -> Press | None:
    """What a deep link opens: a fact, a topic or a section; None for anything else."""
    kinds = {Kind.FACT: Press.FACT, Kind.TOPIC: Press.TOPIC, Kind.SECTION: Press.SECTION}
    return next((press for kind, press in kinds.items() if name.startswith(kind)), None)
