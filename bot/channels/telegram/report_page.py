"""A report as a whole: its main figures with a picture, and its text as a file."""

from __future__ import annotations

import html

from bot.answering.answer import Language
from bot.answering.composer import Composer
from bot.answering.texts import written
from bot.bar_labels import titled
from bot.channels.telegram.names import Press, data
from bot.channels.telegram.reply import Attachment, Reply, button, markup, sheet
from bot.channels.texts import say
from bot.chart import Chart, figures_of
from bot.english_labels import within
from bot.fact_ids import report_code
from bot.guide import Guide
from bot.headings import headed
from knowledge.models import Block, BlockKind, Document, Fact
from knowledge.records import ReportRecord

_FIGURES = 7
_CHARTS = 4
_LONGEST = 42


def summary(report: ReportRecord, guide: Guide, document: Document | None, language: Language) -> Reply:
    """The main figures, the first breakdown as a picture, the others as buttons, and the report's own text."""
    writer = Composer(report, language)
    entries = guide.main_figures(report, _FIGURES)
    lines = [f"· {_named_figure(entry.fact, writer)}" for entry in entries]
    period = say("telegram.report_period", language, start=report.period_start, end=report.period_end)
    body = [period] if report.period_start and report.period_end else []
    charts = guide.charts(report, language)
    rows = [
        [button(within(chart.title, _LONGEST), data(Press.CHART, chart.id))]
        for chart in charts[1 : _CHARTS + 1]
    ]
    code = report_code(report.organisation, report.year)
    last = [button(say("telegram.topics_button", language), data(Press.SECTIONS_ANEW, code))]
    if document is not None:
        last.append(button(say("telegram.document_button", language), data(Press.DOCUMENT, code)))
    title = f"<b>{html.escape(written(report.title, language), quote=False)}</b>"
    text = "\n".join([title, *(html.escape(line, quote=False) for line in (*body, *lines))])
    drawn = sheet(charts[0], report, language) if charts else None
    return Reply([text], markup([*rows, last]), drawn)


def _named_figure(fact: Fact, writer: Composer) -> str:
    """What was counted and the figure, in a line."""
    if writer.language is not Language.EN:
        return titled(writer.named_figure(fact))
    return f"{headed(titled(fact.label), writer.language)}: {writer.figure(fact)}"


def picture(chart: Chart, report: ReportRecord, language: Language) -> Reply:
    """A breakdown with its figures as text, which is all there is where no picture can be drawn."""
    drawn = sheet(chart, report, language)
    lines = [
        f"<b>{html.escape(chart.title, quote=False)}</b>",
        drawn.subtitle,
        figures_of(chart),
        drawn.footer,
    ]
    body = [lines[0], *(html.escape(line, quote=False) for line in lines[1:] if line)]
    return Reply(["\n".join(body)], None, drawn)


def text_file(report: ReportRecord, document: Document, language: Language) -> Attachment:
    """The report's own words as a text file, as they were read."""
    text = "\n\n".join(filter(None, map(_text, document.blocks)))
    caption = say("telegram.document", language, title=written(report.title, language))
    return Attachment(f"{report.organisation}{report.year}.txt", f"{text}\n".encode(), caption)


def _text(block: Block) -> str:
    if block.kind is BlockKind.TABLE:
        return "\n".join(" | ".join(row) for row in block.rows)
    return block.text
